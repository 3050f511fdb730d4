"""The plan at a glance: where one is, what comes next, the coming days and the exercises."""

from functools import cached_property, partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.plan_view import PlanView
from hipdesk.domain.plan_view_words import Question
from hipdesk.ui.fold import Fold
from hipdesk.ui.lines import titled_card
from hipdesk.ui.look import Space
from hipdesk.ui.plan.choices_card import ChoicesCard
from hipdesk.ui.plan.items_card import ItemsCard
from hipdesk.ui.plan.next_card import NextCard
from hipdesk.ui.plan.reasons_card import ReasonsCard
from hipdesk.ui.plan.staircase import Staircase
from hipdesk.ui.plan.tags_card import TagsCard
from hipdesk.ui.plan.two_weeks import TwoWeeks
from hipdesk.ui.plan.waits_card import WaitsCard
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.slices import Slices
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

TWO_COLUMNS = 700  # pixels of width at 100 % text
NOT_YET = "Your plan is being read."

W = TypeVar("W", bound=QWidget)


class Overview(ScrollPage):
    """Empty until there is a plan; each card is made when it is first shown."""

    home_requested = Signal()
    step_up_requested = Signal()
    stay_requested = Signal()
    less_requested = Signal()
    swaps_requested = Signal()
    step_back_requested = Signal()
    undo_requested = Signal()
    clearance_requested = Signal(str, str)  # the rule's id, the exercise's id or ""
    screening_requested = Signal()
    print_requested = Signal()

    def __init__(self) -> None:
        super().__init__("Your plan")
        self._where = heading(NOT_YET, TextRole.DISPLAY)
        self._size = Text("", TextRole.LEAD)
        self._streak = Text("", TextRole.LEAD, Ink.MUTED)
        self._best = Text()
        self._summary, self._weeks_text = Text("", ink=Ink.MUTED), Text("", TextRole.STRONG)
        self._ladder, self._ladder_text = Staircase(), Text("", TextRole.STRONG)
        self._ladder.highlighted.connect(self._ladder_text.setText)
        self._ladder_card = titled_card("The ladder", self._ladder, self._ladder_text, self._best)
        self._waits = WaitsCard()
        self._waits.clearance_requested.connect(self.clearance_requested)
        self._waits.screening_requested.connect(self.screening_requested)
        self._slices = Slices(self)
        head = QVBoxLayout()
        head.setSpacing(Space.XS)
        for text in (self._where, self._size, self._streak):
            head.addWidget(text)
        self.column.addLayout(head)
        for part in (self._waits, self._ladder_card):
            self.column.addWidget(part)
            part.hide()  # until there is a plan
        self.setFocusProxy(self._ladder)

    def show_plan(self, view: PlanView, question: Question, *, lighter: bool) -> None:
        """The top at once, and what is below it part by part: all of it would be a freeze."""
        self._where.setText(view.where)
        self._size.setText(f"{view.size}.")
        self._streak.setText(view.streak)
        self._best.setText(view.best)
        self._best.setVisible(bool(view.best))
        self._waits.show_waits(view.waits)
        self._ladder.show_rungs(view.rungs)
        self._ladder_card.show()
        self._slices.start(
            (
                lambda: self.choices,  # made before it is filled: both at once take too long
                lambda: self.choices.show_choices(question, view.next_step, lighter=lighter),
                lambda: self._next.show_step(view.next_step),
                lambda: self._reasons.show_reasons(view.reasons, view.advice),
                partial(self._show_weeks, view),
                lambda: self._items.show_items(view.items),
                lambda: self._tags.show_tags(view.tags),
            )
        )

    def _show_weeks(self, view: PlanView) -> None:
        self._weeks.show_days(view.calendar)
        self._summary.setText(view.calendar_text)
        self._weeks_card.show()

    @cached_property
    def choices(self) -> ChoicesCard:
        """What the user decides; it is there from the first plan on."""
        card = ChoicesCard()
        card.step_up_requested.connect(self.step_up_requested)
        card.stay_requested.connect(self.stay_requested)
        card.less_requested.connect(self.less_requested)
        card.swap_requested.connect(self.swaps_requested)
        card.step_back_requested.connect(self.step_back_requested)
        card.undo_requested.connect(self.undo_requested)
        self._beside[0].addWidget(card)
        return card

    @cached_property
    def _next(self) -> NextCard:
        card = NextCard()
        self._beside[1].addWidget(card)
        return card

    @cached_property
    def _reasons(self) -> ReasonsCard:
        card = ReasonsCard()
        self._beside[0].addWidget(card, 1)
        return card

    @cached_property
    def _beside(self) -> tuple[QVBoxLayout, QVBoxLayout]:
        """Two columns: what the user decides, with the reasons, and the next step."""
        sides = QWidget(), QWidget()
        left, right = map(QVBoxLayout, sides)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(Space.L)
        self._below(Fold(*sides, 1, TWO_COLUMNS, Space.L))
        return left, right

    @cached_property
    def _weeks(self) -> TwoWeeks:
        strip = TwoWeeks()
        strip.highlighted.connect(self._weeks_text.setText)
        return strip

    @cached_property
    def _weeks_card(self) -> QWidget:
        parts = (self._summary, self._weeks, self._weeks_text)
        return self._below(titled_card("The coming two weeks", *parts))

    @cached_property
    def _items(self) -> ItemsCard:
        card = self._below(ItemsCard())
        card.home_requested.connect(self.home_requested)
        card.print_requested.connect(self.print_requested)
        return card

    @cached_property
    def _tags(self) -> TagsCard:
        return self._below(TagsCard())

    def _below(self, card: W) -> W:
        self.column.addWidget(card)
        return card
