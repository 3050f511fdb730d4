"""What the user decides of the plan: stay, do less, swap, step back, or go on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.plan_view_ladder import NextStep
from hipdesk.domain.plan_view_words import Question
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.scroll_area import ScrollArea
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from hipdesk.ui.widgets.text import Text, TextRole, heading

LEAD = "You can always do less, stay or step back. The plan never hurries you."
OFFER = "The next step is open: your sessions were comfortable. Would you like it?"
DECLINED = "You chose to stay, and that is fine. The next step stays open for whenever you like."


class ChoicesCard(Surface):
    """The buttons are always there; the yes to the next step only while it is offered."""

    step_up_requested = Signal()
    stay_requested = Signal()
    less_requested = Signal()
    swap_requested = Signal()
    step_back_requested = Signal()  # asked and answered
    undo_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lead = Text(LEAD)
        self._up = Button("Yes, go on", ButtonKind.PRIMARY, "arrow_up")
        self._up.identify("step_up_button", "Yes, go on to the next step")
        self._stay = Button("Stay here", icon_name="pause")
        self._stay.identify("stay_button", "Stay at this stage")
        self._less = Button("Less today", icon_name="minus")
        self._less.identify("less_today_button", "Fewer exercises today")
        self._swap = Button("Swap an exercise", icon_name="repeat")
        self._swap.identify("swap_button", "Swap an exercise of the plan")
        self._back = Button("Step back", icon_name="arrow_down")
        self._back.identify("step_back_button", "Go back one stage")
        self._ask = _Ask()
        self._told = _Told()
        self._question = Question("", "", can=False)
        self._lay_out()
        self._join()

    def show_choices(self, question: Question, step: NextStep | None, *, lighter: bool) -> None:
        """What is open; `question` is asked before a step back."""
        self._question = question
        offered = step is not None and step.offered
        asked = step is not None and step.offered and not step.declined
        self._lead.setText(OFFER if asked else DECLINED if offered else LEAD)
        self._up.setVisible(offered)
        self._up.set_kind(ButtonKind.PRIMARY if asked else ButtonKind.QUIET)
        self.set_kind(SurfaceKind.ACCENT if asked else SurfaceKind.CARD)
        self._less.setText("All of it today" if lighter else "Less today")
        self._less.rename("The whole session today" if lighter else "Fewer exercises today")
        self._less.set_icon_name("plus" if lighter else "minus")
        self._ask.hide()

    def tell(self, text: str, *, undo: bool) -> None:
        """What was done, with a way back where there is one; "" takes it away."""
        leaving = self._told.isAncestorOf(self.focusWidget())
        self._told.show_text(text, undo=undo)
        if leaving and not undo:
            self._stay.setFocus()

    def focus_swap(self) -> None:
        """Back from the choice of a swap."""
        self._swap.setFocus()

    def _join(self) -> None:
        self._up.clicked.connect(self.step_up_requested)
        self._stay.clicked.connect(self.stay_requested)
        self._less.clicked.connect(self.less_requested)
        self._swap.clicked.connect(self.swap_requested)
        self._back.clicked.connect(lambda: self._ask.show_question(self._question))
        self._ask.agreed.connect(self.step_back_requested)
        self._ask.closed.connect(self._back.setFocus)
        self._told.undo_requested.connect(self.undo_requested)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        column.addWidget(heading("You decide", TextRole.SUBTITLE))
        column.addWidget(self._lead)
        row = FlowLayout(Space.S)
        for button in (self._up, self._stay, self._less, self._swap, self._back):
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self._ask)
        column.addWidget(self._told)


class _Ask(QWidget):
    """Asks once before a step back."""

    agreed = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Text("", TextRole.STRONG)
        self._text = Text()
        self._yes = Button("Step back", ButtonKind.SOFT, "arrow_down")
        self._yes.identify("step_back_yes", "Yes, step back")
        self._no = Button("Stay where I am", ButtonKind.PLAIN)
        self._no.identify("step_back_no", "No, stay where I am")
        self._yes.clicked.connect(self._agree)
        self._no.clicked.connect(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._title)
        column.addWidget(self._text)
        row = FlowLayout(Space.S)
        row.addWidget(self._yes)
        row.addWidget(self._no)
        column.addLayout(row)
        self.hide()

    def show_question(self, question: Question) -> None:
        self._title.setText(question.title)
        self._text.setText(question.text)
        self._yes.setVisible(question.can)
        self._no.setText("Stay where I am" if question.can else "All right")
        self._no.rename("No, stay where I am" if question.can else "All right")
        self.show()
        (self._yes if question.can else self._no).setFocus()
        ScrollArea.bring_into_view(self)

    def _agree(self) -> None:
        self.closed.emit()
        self.hide()
        self.agreed.emit()

    def _close(self) -> None:
        self.closed.emit()
        self.hide()


class _Told(QWidget):
    """What was done, and a way to take it back."""

    undo_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = Text("", TextRole.STRONG)
        self._undo = Button("Undo", icon_name="undo")
        self._undo.identify("plan_undo_button", "Undo this choice")
        self._undo.clicked.connect(self.undo_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._text)
        column.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_text(self, text: str, *, undo: bool) -> None:
        self._text.setText(text)
        self.setAccessibleName(text)
        self._undo.setVisible(undo)
        self.setVisible(bool(text))
