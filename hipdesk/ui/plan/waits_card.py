"""What waits, until when, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipdesk.domain.plan_view_waits import WaitView, Way
from hipdesk.ui.look import Space
from hipdesk.ui.plan.rows import Rows
from hipdesk.ui.small_icon import SmallIcon
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from hipdesk.ui.widgets.text import Text, TextRole, heading

_BUTTONS = {
    Way.CLEARANCE: "Tell what a professional said",
    Way.SCREENING: "Answer the health questions",
}


class WaitsCard(Surface):
    """Hidden while nothing waits."""

    clearance_requested = Signal(str, str)  # the rule's id, the exercise's id or ""
    screening_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = heading("", TextRole.SUBTITLE)
        self._rows = Rows(Space.L)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        column.addWidget(self._title)
        column.addWidget(self._rows)

    def show_waits(self, waits: tuple[WaitView, ...]) -> None:
        whole = any(one.whole_plan for one in waits)
        self._title.setText("The plan waits" if whole else "What rests for now")
        self.set_kind(SurfaceKind.WARN if whole else SurfaceKind.CARD)
        rows = []
        for number, one in enumerate(waits):
            rows.append(WaitRow(one, number, self._wish(one)))
        self._rows.show_rows(rows)
        self.setVisible(bool(waits))

    def _wish(self, one: WaitView) -> Callable[[], None]:
        if one.way is Way.SCREENING:
            return self.screening_requested.emit
        return lambda: self.clearance_requested.emit(one.rule, one.exercise_id)


class WaitRow(QWidget):
    """One thing that waits."""

    def __init__(self, wait: WaitView, number: int, wish: Callable[[], None]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(SmallIcon("pause"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(Text(wait.title, TextRole.STRONG))
        words.addWidget(Text(wait.closes))
        words.addWidget(Text(wait.ends))
        if wait.way is not Way.NOTHING:
            kind = ButtonKind.PRIMARY if wait.whole_plan else ButtonKind.QUIET
            button = Button(_BUTTONS[wait.way], kind)
            button.identify(f"plan_wait_{number}", f"{_BUTTONS[wait.way]}: {wait.title}")
            button.clicked.connect(lambda _=False: wish())
            words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(words, 1)
