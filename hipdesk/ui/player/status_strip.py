"""What comes next, and small signs: sound, screen kept on, time scale."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from hipdesk.ui.icons import icon_pixmap
from hipdesk.ui.look import Size, Space, Weight, current_look
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.fitted_text import FittedText
from hipdesk.ui.widgets.text import Ink, Text, TextRole

_ICON = 20
_NEXT, _NEXT_IN_ROOM = 17, 24  # pixels at 100 %


class Sign(QLabel):
    """A small picture whose words are in its tooltip and its accessible name."""

    def __init__(self, ident: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = ""
        self._zoom = 1.0
        self.setObjectName(ident)
        self.setAccessibleIdentifier(ident)
        self.hide()

    def show_sign(self, icon_name: str, words: str) -> None:
        """Show this sign; no words take it away."""
        self._icon = icon_name
        self.setAccessibleName(words)
        self.setToolTip(words)
        self._wear()
        self.setVisible(bool(words))
        self.update()

    def set_zoom(self, zoom: float) -> None:
        if zoom != self._zoom:
            self._zoom = zoom
            self._wear()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self._wear()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = current_look()
        ratio = self.devicePixelRatioF()
        painter = QPainter(self)
        painter.drawPixmap(
            0, 0, icon_pixmap(self._icon, self.width(), look.theme.text_muted, ratio)
        )
        painter.end()

    def _wear(self) -> None:
        side = current_look().px(_ICON * self._zoom)
        self.setFixedSize(side, side)


class StatusStrip(QWidget):
    """One line between the card and the controls."""

    room_view_requested = Signal()
    help_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room_view = False
        self.next = FittedText(_NEXT, Weight.REGULAR, lines=1)
        self.next.setObjectName("next_label")
        self.next.setAccessibleIdentifier("next_label")
        self.next.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.left = Text("", TextRole.CAPTION, Ink.MUTED)
        self.left.setWordWrap(False)
        self.scale = Text("", TextRole.LABEL, Ink.ACCENT)
        self.scale.setWordWrap(False)
        self.scale.hide()
        self.sound = Sign("sound_sign")
        self.awake = Sign("awake_sign")
        self.signs = QWidget()
        signs = QHBoxLayout(self.signs)
        signs.setContentsMargins(0, 0, 0, 0)
        signs.setSpacing(Space.M)
        for sign in (self.sound, self.awake):
            signs.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self.room_view = Button("", ButtonKind.PLAIN, "expand", Size.CAPTION)
        self.room_view.identify("room_view_button", "Room view", "F11")
        self.help = Button("", ButtonKind.PLAIN, "help", Size.CAPTION)
        self.help.identify("player_help_button", "Help", "?")
        self.room_view.clicked.connect(self.room_view_requested)
        self.help.clicked.connect(self.help_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self.next, 1)
        for part in (
            self.scale,
            self.left,
            self.signs,
            self.room_view,
            self.help,
        ):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_next(self, text: str, left_s: float) -> None:
        """What comes next, and how long the session still takes."""
        if text != self.next.text():
            self.next.show_text(text)
            self.next.setAccessibleName(text)
        words = _left_text(left_s)
        if words != self.left.text():
            self.left.setText(words)

    def show_room_view(self, on: bool) -> None:
        self._room_view = on
        for part in (self.left, self.signs, self.room_view, self.help):
            part.setVisible(not on)

    def zoom(self, zoom: float) -> None:
        """How much larger than usual all of it is; the next exercise most, in room view."""
        for part in (self.left, self.scale, self.sound, self.awake, self.room_view, self.help):
            part.set_zoom(zoom)
        large = _NEXT_IN_ROOM if self._room_view else _NEXT
        self.next.set_pixels(round(large * zoom))

    def show_scale(self, scale: float) -> None:
        self.scale.setText(f"Time \N{MULTIPLICATION SIGN}{scale:g}")
        self.scale.setAccessibleName(f"Time runs {scale:g} times faster")
        self.scale.setVisible(scale != 1.0)


def _left_text(seconds: float) -> str:
    if seconds <= 0.0:
        return ""
    if seconds < 60.0:
        return "Under 1 min left"
    return f"{round(seconds / 60.0)} min left"
