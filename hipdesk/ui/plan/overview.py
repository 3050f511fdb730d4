"""The plan at a glance: where one is, what comes next, the coming days and the exercises."""

from functools import partial

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


class Overview(ScrollPage):
    """Empty until there is a plan."""

    def __init__(self) -> None:
        super().__init__("Your plan")
        self._where = heading(NOT_YET, TextRole.DISPLAY)
        self._size = Text("", TextRole.LEAD)
        self._streak = Text("", TextRole.LEAD, Ink.MUTED)
        self._best = Text()
        self.waits = WaitsCard()
        self.choices = ChoicesCard()
        self._ladder, self._ladder_text = Staircase(), Text("", TextRole.STRONG)
        self._weeks, self._weeks_text = TwoWeeks(), Text("", TextRole.STRONG)
        self._summary = Text("", ink=Ink.MUTED)
        self._next = NextCard()
        self._reasons = ReasonsCard()
        self.items = ItemsCard()
        self._tags = TagsCard()
        self._ladder.highlighted.connect(self._ladder_text.setText)
        self._weeks.highlighted.connect(self._weeks_text.setText)
        self._slices = Slices(self)
        self._lay_out()
        self.setFocusProxy(self._ladder)

    def show_plan(self, view: PlanView, question: Question, *, lighter: bool) -> None:
        """The top at once, and what is below it part by part: all of it would be a freeze."""
        self._where.setText(view.where)
        self._size.setText(f"{view.size}.")
        self._streak.setText(view.streak)
        self._best.setText(view.best)
        self._best.setVisible(bool(view.best))
        self.waits.show_waits(view.waits)
        self.choices.show_choices(question, view.next_step, lighter=lighter)
        self._ladder.show_rungs(view.rungs)
        self._ladder_card.show()
        self._slices.start(
            (
                partial(self._show_next, view),
                partial(self._show_reasons, view),
                partial(self._show_weeks, view),
                partial(self._show_items, view),
            )
        )

    def _show_next(self, view: PlanView) -> None:
        self._next.show_step(view.next_step)
        self._decisions.show()

    def _show_reasons(self, view: PlanView) -> None:
        self._reasons.show_reasons(view.reasons, view.advice)

    def _show_weeks(self, view: PlanView) -> None:
        self._weeks.show_days(view.calendar)
        self._summary.setText(view.calendar_text)
        self._weeks_card.show()

    def _show_items(self, view: PlanView) -> None:
        self.items.show_items(view.items)
        self.items.show()
        self._tags.show_tags(view.tags)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(Space.XS)
        for text in (self._where, self._size, self._streak):
            head.addWidget(text)
        self._ladder_card = titled_card("The ladder", self._ladder, self._ladder_text, self._best)
        self._weeks_card = titled_card(
            "The coming two weeks", self._summary, self._weeks, self._weeks_text
        )
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addWidget(self.choices)
        column.addWidget(self._reasons, 1)
        self._decisions = Fold(side, self._next, 1, TWO_COLUMNS, Space.L)
        self.column.addLayout(head)
        self.column.addWidget(self.waits)
        for part in (self._ladder_card, self._decisions, self._weeks_card, self.items):
            self.column.addWidget(part)
            part.hide()  # until there is a plan
        self.column.addWidget(self._tags)
        self.column.addStretch(1)
        self.waits.hide()
        self._tags.hide()
