"""Text by its role in the type scale."""

from enum import Enum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from hipdesk.ui.look import Size, Weight, current_look


class TextRole(Enum):
    """What a piece of text is for: its size and weight."""

    CAPTION = (Size.CAPTION, Weight.REGULAR)
    LABEL = (Size.CAPTION, Weight.STRONG)
    BODY = (Size.BODY, Weight.REGULAR)
    STRONG = (Size.BODY, Weight.STRONG)
    LEAD = (Size.LEAD, Weight.REGULAR)
    SUBTITLE = (Size.LEAD, Weight.STRONG)
    TITLE = (Size.TITLE, Weight.STRONG)
    DISPLAY = (Size.DISPLAY, Weight.STRONG)


class Ink(Enum):
    """The colour of text, as a place in the palette: a new theme needs no new label."""

    NORMAL = QPalette.ColorRole.WindowText
    MUTED = QPalette.ColorRole.PlaceholderText
    ACCENT = QPalette.ColorRole.Link
    DANGER = QPalette.ColorRole.BrightText


class Text(QLabel):
    """Plain text that wraps and never takes the focus."""

    def __init__(
        self,
        text: str = "",
        role: TextRole = TextRole.BODY,
        ink: Ink = Ink.NORMAL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._role = role
        self._zoom = 1.0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setForegroundRole(ink.value)
        self._wear()

    @property
    def zoom(self) -> float:
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """How much larger than usual it is, in a window that is read from farther away."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._wear()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self._wear()
        super().changeEvent(event)

    def _wear(self) -> None:
        look = current_look()
        size, weight = self._role.value
        self.setFont(look.font_of(look.px(size * self._zoom), weight))


def heading(text: str, role: TextRole = TextRole.TITLE) -> Text:
    """A heading, so named that a screen reader tells it from other text."""
    label = Text(text, role)
    label.setAccessibleDescription("Heading")
    return label
