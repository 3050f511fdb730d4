"""Tests of what an own exercise may be."""

from typing import Any

import pytest

from hipdesk.domain.catalogue import Category, Sides, Timing
from hipdesk.domain.own_exercise import is_own_id, misfits
from tests.domain.own_ones import OWN_ID, a_timed_one, an_own

LINE = "1 to 60 characters in one line, without < and >"


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"name": "x"},
        {"name": "x" * 60},
        {"name": "Pont é 橋 👩\u200d🦰"},
        {"words": ""},
        {"words": "a\n" * 200},
        {"repeats": 1, "hold_s": 0},
        {"repeats": 30, "hold_s": 60},
    ],
)
def test_what_a_person_may_write_down(changes: dict[str, Any]) -> None:
    assert misfits(an_own(**changes)) == {}


@pytest.mark.parametrize(
    ("field", "value", "wanted"),
    [
        ("name", "", LINE),
        ("name", "x" * 61, LINE),
        ("name", "   ", LINE),
        ("name", "two\nlines", LINE),
        ("name", "a\x1bb", LINE),
        ("name", "a\u202eb", LINE),
        ("name", "\ud800", LINE),
        ("name", "<b>a", LINE),
        ("words", "x" * 401, "at most 400 characters of plain text"),
        ("words", "a\tb", "at most 400 characters of plain text"),
        ("category", Category.RELEASE, "mobilise, stretch or strengthen"),
        ("category", Category.TEST, "mobilise, stretch or strengthen"),
        ("timing", Timing.STOPWATCH, "reps or continuous"),
        ("repeats", 0, "a whole number from 1 to 30"),
        ("repeats", 31, "a whole number from 1 to 30"),
        ("hold_s", -1, "whole seconds from 0 to 60"),
        ("hold_s", 61, "whole seconds from 0 to 60"),
        ("sides", Sides.ALTERNATE, "each or both"),
    ],
)
def test_what_cannot_be_is_named_by_its_field(field: str, value: Any, wanted: str) -> None:
    assert misfits(an_own(**{field: value}))[field] == wanted


@pytest.mark.parametrize("seconds", [5, 300])
def test_one_time_is_from_five_seconds_to_five_minutes(seconds: int) -> None:
    assert misfits(a_timed_one(hold_s=seconds)) == {}


@pytest.mark.parametrize("seconds", [4, 301])
def test_no_other_time_is(seconds: int) -> None:
    assert misfits(a_timed_one(hold_s=seconds)) == {"hold_s": "whole seconds from 5 to 300"}


def test_one_time_is_not_repeated() -> None:
    assert misfits(a_timed_one(repeats=2)) == {"repeats": "1 for one time"}


@pytest.mark.parametrize("other", ["", "hip_abduction", "own-", "own-1", f"{OWN_ID}\n", "OWN-x"])
def test_no_other_id_is_that_of_an_own_exercise(other: str) -> None:
    assert is_own_id(OWN_ID)
    assert not is_own_id(other)
