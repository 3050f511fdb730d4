"""What to do when it hurts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.ui.look import Radius, Space
from hipdesk.ui.player.panel import Panel
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from hipdesk.ui.widgets.text import Ink, Text, TextRole

KIND_WORDS = (
    "Good that you stopped. The clock stands still, so take your time: let go slowly, find an "
    "easy position and breathe."
)
STOP_TODAY = (
    "Sharp, electric, stabbing or spreading pain, a pop with pain, numbness or tingling? "
    "Stop for today and have it looked at by a health professional."
)
EMERGENCY_TITLE = "Get help now: your local emergency number (112, 999 or 911)"
EMERGENCY = (
    "if you lose control of bladder or bowel or cannot pass water, are numb between the legs, "
    "have weakness or numbness in both legs, chest pain, fainting, severe breathlessness or "
    "sudden weakness of face, arm or speech, or cannot stand on the leg after a fall or a clunk."
)
_FIRST, _AFTER_THE_WARNING = 1, 3  # places in the column, below its title


class HurtsPanel(Panel):
    """Three ways on, and the signs at which there is only one."""

    ease_off = Signal()
    leave_exercise = Signal()
    stop_today = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("It hurts", "hurts_panel", 720, parent)
        self.column.addWidget(Text(KIND_WORDS))
        self.column.addWidget(_note(SurfaceKind.WARN, "", STOP_TODAY))
        self._emergency = _note(SurfaceKind.DANGER, EMERGENCY_TITLE, EMERGENCY)
        self.column.addWidget(self._emergency)
        self._signs = Text("")
        self.column.addWidget(self._signs)
        choices = FlowLayout(Space.S)
        for text, kind, ident, digit, wish in (
            ("Ease off and carry on", ButtonKind.QUIET, "hurt_ease_off", "1", self.ease_off),
            ("Leave this exercise", ButtonKind.QUIET, "hurt_leave", "2", self.leave_exercise),
            ("Stop for today", ButtonKind.DANGER, "hurt_stop", "3", self.stop_today),
        ):
            button = Button(text, kind)
            self.add_choice(button, ident, digit)
            button.clicked.connect(self.hide)
            button.clicked.connect(wish)
            choices.addWidget(button)
        self.footer.addLayout(choices)
        self.footer.addWidget(
            Text("Keys 1, 2 and 3 choose. Esc: back to the paused session.", ink=Ink.MUTED)
        )

    def show_signs(self, exercise: str, stop_when: tuple[str, ...]) -> None:
        """The stop signs of the exercise that runs."""
        listed = "; ".join(sign[:1].lower() + sign[1:] for sign in stop_when)
        self._signs.setText(
            f"Leave \N{LEFT DOUBLE QUOTATION MARK}{exercise}\
\N{RIGHT DOUBLE QUOTATION MARK} at any of these: {listed}."
            if listed
            else ""
        )
        self._signs.setVisible(bool(listed))

    def _arrange(self, *, tight: bool) -> None:
        """When large words must be scrolled, an emergency must not."""
        wanted = _FIRST if tight else _AFTER_THE_WARNING
        if self.column.indexOf(self._emergency) != wanted:
            self.column.removeWidget(self._emergency)
            self.column.insertWidget(wanted, self._emergency)


def _note(kind: SurfaceKind, title: str, text: str) -> Surface:
    surface = Surface(kind, Radius.CONTROL)
    column = QVBoxLayout(surface)
    column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
    column.setSpacing(Space.XS)
    if title:
        column.addWidget(Text(title, TextRole.STRONG))
    column.addWidget(Text(text))
    return surface
