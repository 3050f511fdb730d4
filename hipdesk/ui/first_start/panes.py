"""Which pane asks which kind of question."""

from hipdesk.domain.first_start_question import Asks, Question, Value
from hipdesk.ui.first_start.choice_panes import OnePane, TicksPane
from hipdesk.ui.first_start.number_panes import NumberPane, ScorePane
from hipdesk.ui.first_start.pane import Pane
from hipdesk.ui.first_start.wish_panes import DaysPane, GoalPane, SidePane

_KINDS = {
    Asks.ONE: OnePane,
    Asks.TICKS: TicksPane,
    Asks.NUMBER: NumberPane,
    Asks.SCORE: ScorePane,
    Asks.SIDE: SidePane,
    Asks.DAYS: DaysPane,
    Asks.GOAL: GoalPane,
}


def pane_for(question: Question, value: Value | None) -> Pane:
    """A new pane that shows this answer, if there is one."""
    return _KINDS[question.asks](question, value)
