"""How much time is looked at: four usual spans, or any two dates."""

from datetime import date, timedelta
from enum import StrEnum

from hipdesk.domain.chart_model import Window
from hipdesk.domain.dates import full_day, week_start


class Span(StrEnum):
    """How much of the history is shown."""

    FOUR_WEEKS = "four_weeks"
    THREE_MONTHS = "three_months"
    YEAR = "year"
    ALL = "all"


WEEKS = {Span.FOUR_WEEKS: 4, Span.THREE_MONTHS: 13, Span.YEAR: 52}


def span_window(span: Span, known_from: date | None, known_to: date | None, today: date) -> Window:
    """The days of a span; it begins on a Monday.

    `known_from` and `known_to` are the first and the last day of which anything is kept. A day
    after today can be one of them when a traveller has crossed the date line; it belongs to
    every span.
    """
    last = max(today, known_to or today)
    if span is Span.ALL:
        return Window(week_start(min(today, known_from or today)), last)
    return Window(week_start(today) - timedelta(weeks=WEEKS[span] - 1), last)


def between(one: date, other: date) -> Window:
    """The days from one date to the other, whichever comes first."""
    return Window(min(one, other), max(one, other))


def window_text(window: Window) -> str:
    """Such as "Thu 22 Oct 2026 to Thu 19 Nov 2026"."""
    if window.first == window.last:
        return full_day(window.first)
    return f"{full_day(window.first)} to {full_day(window.last)}"
