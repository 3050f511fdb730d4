"""The Plan page: the overview, and the choice of a swap."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget

from hipdesk.domain.plan_view import PlanView
from hipdesk.domain.plan_view_words import Question
from hipdesk.ui.plan.overview import Overview
from hipdesk.ui.plan.swap_page import SwapChoice, SwapPage


class PlanPage(QStackedWidget):
    """Shows the plan and emits what the user wants of it."""

    appeared = Signal()  # it has come into view
    home_requested = Signal()
    step_up_requested = Signal()
    stay_requested = Signal()
    less_requested = Signal()
    swaps_requested = Signal()  # show_swaps is the answer
    swap_requested = Signal(str, str)  # out, into: exercise ids
    step_back_requested = Signal()
    undo_requested = Signal()
    clearance_requested = Signal(str, str)  # the rule's id, the exercise's id or ""
    screening_requested = Signal()
    print_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._overview = Overview()
        self._swaps: SwapPage | None = None
        self.addWidget(self._overview)
        self.setFocusProxy(self._overview)
        overview = self._overview
        overview.home_requested.connect(self.home_requested)
        overview.step_up_requested.connect(self.step_up_requested)
        overview.stay_requested.connect(self.stay_requested)
        overview.less_requested.connect(self.less_requested)
        overview.swaps_requested.connect(self.swaps_requested)
        overview.step_back_requested.connect(self.step_back_requested)
        overview.undo_requested.connect(self.undo_requested)
        overview.clearance_requested.connect(self.clearance_requested)
        overview.screening_requested.connect(self.screening_requested)
        overview.print_requested.connect(self.print_requested)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.appeared.emit()

    def show_plan(self, view: PlanView, question: Question, *, lighter: bool) -> None:
        self._overview.show_plan(view, question, lighter=lighter)

    def tell(self, text: str, *, undo: bool = False) -> None:
        """What was done, beside the buttons."""
        self._overview.choices.tell(text, undo=undo)

    def show_swaps(self, choices: tuple[SwapChoice, ...]) -> None:
        """What may be swapped for what."""
        if self._swaps is None:
            self._swaps = SwapPage()
            self._swaps.back_requested.connect(self.show_overview)
            self._swaps.swap_requested.connect(self.swap_requested)
            self.addWidget(self._swaps)
        self.setCurrentWidget(self._swaps)
        self._swaps.show_choices(choices)

    def show_overview(self) -> None:
        """Back to the plan, where it was left."""
        self.setCurrentWidget(self._overview)
        self._overview.choices.focus_swap()
