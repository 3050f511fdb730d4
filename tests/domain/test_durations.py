"""Tests of the lengths in words."""

import pytest

from hipdesk.domain.durations import minutes_text, seconds_text, total_text, whole_minutes


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 min"),
        (1, "under 1 min"),
        (59.9, "under 1 min"),
        (60, "1 min"),
        (89, "1 min"),
        (90, "2 min"),
        (5400, "90 min"),
    ],
)
def test_minutes_are_rounded_and_never_hide_a_short_practice(seconds: float, text: str) -> None:
    assert minutes_text(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 minutes"),
        (20, "under 1 minute"),
        (60, "1 minute"),
        (42 * 60, "42 minutes"),
        (3600, "1 hour"),
        (3600 * 3 + 5 * 60, "3 hours 5 minutes"),
        (3600 - 10, "1 hour"),
    ],
)
def test_totals_are_full_words(seconds: float, text: str) -> None:
    assert total_text(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(10, "10 s"), (60, "1 min"), (90, "1 min 30 s"), (120.4, "2 min")]
)
def test_seconds_turn_into_minutes(seconds: float, text: str) -> None:
    assert seconds_text(seconds) == text


def test_halves_of_a_minute_go_up() -> None:
    assert [whole_minutes(seconds) for seconds in (29, 30, 90, 150)] == [0, 1, 2, 3]
