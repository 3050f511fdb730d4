"""What is printed when the window is asked: a person's choices, kept only if they wish so."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from hipdesk.domain.preferences import LONGEST_NAME, Preferences
from hipdesk.domain.progress.spans import Span, span_window
from hipdesk.domain.report import Days
from hipdesk.domain.report_choices import USUAL, Choices, Part
from hipdesk.domain.report_paper import Paper


class Range(StrEnum):
    """Which days the report is about."""

    THREE_MONTHS = "three_months"
    FOUR_WEEKS = "four_weeks"
    YEAR = "year"
    ALL = "all"
    DATES = "dates"


RANGES: Mapping[Range, str] = {
    Range.THREE_MONTHS: "The last 3 months",
    Range.FOUR_WEEKS: "The last 4 weeks",
    Range.YEAR: "The last year",
    Range.ALL: "Everything",
    Range.DATES: "From one date to another",
}
_BITS = {Part.AGE: 1, Part.TAGS: 2, Part.NOTES: 4}


@dataclass(frozen=True)
class Wishes:
    """Everything that is chosen on the page."""

    paper: Paper
    choices: Choices = field(default_factory=Choices)
    remember: bool = True


def wishes_of(preferences: Preferences, usual: Paper) -> Wishes:
    """As they were kept; what was never chosen is as usual."""
    paper = Paper(preferences.paper) if preferences.paper else usual
    parts = frozenset(part for part, bit in _BITS.items() if preferences.print_parts & bit)
    return Wishes(paper, Choices(preferences.print_name, parts), preferences.print_remember)


def kept(wishes: Wishes, preferences: Preferences) -> Preferences:
    """The paper is kept always, what is told of the person only where that is wished."""
    told = wishes.choices if wishes.remember else Choices(parts=USUAL)
    return replace(
        preferences,
        paper=wishes.paper.value,
        print_name=told.name[:LONGEST_NAME],
        print_parts=sum(_BITS[one] for one in told.parts),
        print_remember=wishes.remember,
    )


def days_of(chosen: Range, between: Days, start: date, today: date) -> Days:
    """The days of a range; `between` are the two dates, whichever comes first."""
    if chosen is Range.DATES:
        two = [one for one in (between.first, between.last) if one is not None]
        return Days(min(two), max(two)) if two else Days()
    window = span_window(Span(chosen.value), start, None, today)
    return Days(max(window.first, min(start, today)), min(window.last, today))


def report_name(today: date) -> str:
    """The name that is offered for the file."""
    return f"hip report {today.isoformat()}.pdf"


def sheet_name(today: date) -> str:
    return f"hip exercises {today.isoformat()}.pdf"
