"""What is printed, as it is chosen and kept."""

from datetime import date

import pytest

from hipdesk.domain.preferences import Preferences
from hipdesk.domain.report import Days
from hipdesk.domain.report_choices import USUAL, Choices, Part
from hipdesk.domain.report_paper import Paper
from hipdesk.domain.report_wishes import Range, Wishes, days_of, kept, wishes_of

START, TODAY = date(2026, 1, 7), date(2026, 11, 21)


def test_what_was_never_chosen_is_as_usual() -> None:
    found = wishes_of(Preferences(), Paper.LETTER)
    assert found == Wishes(Paper.LETTER, Choices("", USUAL), remember=True)


def test_choices_are_kept_and_found_again() -> None:
    wishes = Wishes(Paper.A4, Choices("Änne", frozenset({Part.NOTES})))
    assert wishes_of(kept(wishes, Preferences()), Paper.LETTER) == wishes


def test_what_is_not_to_be_remembered_leaves_no_trace() -> None:
    before = kept(Wishes(Paper.A4, Choices("Änne", frozenset(Part))), Preferences())
    found = kept(Wishes(Paper.A4, Choices("Änne", frozenset(Part)), remember=False), before)
    assert found == Preferences(paper="a4", print_remember=False)


@pytest.mark.parametrize(
    ("chosen", "first"),
    [
        (Range.FOUR_WEEKS, date(2026, 10, 26)),
        (Range.THREE_MONTHS, date(2026, 8, 24)),
        (Range.ALL, START),
        (Range.YEAR, START),
    ],
)
def test_a_range_begins_no_earlier_than_the_exercises(chosen: Range, first: date) -> None:
    assert days_of(chosen, Days(), START, TODAY) == Days(first, TODAY)


def test_of_two_dates_the_earlier_is_the_first() -> None:
    between = Days(date(2026, 5, 1), date(2026, 4, 1))
    found = days_of(Range.DATES, between, START, TODAY)
    assert found == Days(date(2026, 4, 1), date(2026, 5, 1))
