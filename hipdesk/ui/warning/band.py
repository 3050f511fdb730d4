"""The heading of a warning: a band across the page, with a sign beside the words."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hipdesk.domain.warning_words import Tone
from hipdesk.ui.icons import draw_icon
from hipdesk.ui.look import Space, current_look
from hipdesk.ui.theme import Theme
from hipdesk.ui.widgets.text import Text, TextRole

_ICON = 40  # pixels at 100 %
_DAMPING = 0.4


class _Heading(Text):
    """In the ink of the band behind it, set anew by itself: Qt takes it away with each style."""

    def __init__(self) -> None:
        super().__init__("", TextRole.DISPLAY)
        self.setAccessibleDescription("Heading")
        self._tone = Tone.EMERGENCY

    def show_tone(self, tone: Tone) -> None:
        self._tone = tone
        self._ink()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._ink()

    def _ink(self) -> None:
        palette = self.palette()
        ink = QColor(_colours(self._tone, current_look().theme)[1])
        palette.setColor(QPalette.ColorRole.WindowText, ink)
        self.setPalette(palette)


class Band(QWidget):
    """Filled for an emergency, soft for what can wait until somebody has looked at it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.EMERGENCY
        self._share: float | None = None
        self.heading = _Heading()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.heading, 1, Qt.AlignmentFlag.AlignVCenter)
        self._wear()

    def show_heading(self, text: str, tone: Tone) -> None:
        self._tone = tone
        self.heading.setText(text)
        self.heading.show_tone(tone)
        self.update()

    def set_zoom(self, zoom: float) -> None:
        """How large the heading is, for who fits the page."""
        self.heading.set_zoom(zoom)

    def damp(self, share: float) -> None:
        """Keep the heading at this share of its size, and less where the text is large."""
        self._share = share
        self._wear()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self._wear()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground, ink = _colours(self._tone, current_look().theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(ground))
        size = current_look().px(_ICON)
        top = (self.height() - size) / 2
        draw_icon(painter, "warning", QRectF(Space.XXL, top, size, size), ink)
        painter.end()

    def _wear(self) -> None:
        look = current_look()
        if self._share is not None:
            grown = look.text_percent / 100 - 1.0
            self.heading.set_zoom(self._share / (1.0 + _DAMPING * grown))
        left = Space.XXL + look.px(_ICON) + Space.XL
        self._row.setContentsMargins(left, Space.XL, Space.XXL, Space.XL)
        self.update()


def _colours(tone: Tone, theme: Theme) -> tuple[str, str]:
    """The ground of the band, and the ink on it."""
    if tone is Tone.CALM:
        return theme.warn_soft, theme.text
    return theme.danger, theme.danger_text
