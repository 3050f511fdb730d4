"""The pages of the warning signs in words."""

import pytest

from hipdesk.domain.rules.flag_kinds import Flag, Level
from hipdesk.domain.rules.red_flags import MESSAGES, ends_session
from hipdesk.domain.warning_words import (
    AFTERWARDS,
    KEPT,
    KEPT_CALMLY,
    Tone,
    kept_words,
    warning,
)


@pytest.mark.parametrize("flag", Flag)
def test_a_page_says_the_message_sentence_by_sentence(flag: Flag) -> None:
    assert " ".join(warning(flag).lines) == MESSAGES[flag]


@pytest.mark.parametrize("flag", [flag for flag in Flag if ends_session(flag)])
def test_whatever_ends_a_session_says_what_it_means_for_the_plan(flag: Flag) -> None:
    assert warning(flag).afterwards


def test_only_an_emergency_looks_like_one() -> None:
    for flag in Flag:
        assert (warning(flag).tone is Tone.EMERGENCY) == (flag.level is Level.EMERGENCY)
        assert (warning(flag).tone is Tone.TODAY) == (flag.level is Level.SAME_DAY)


def test_the_app_says_that_it_cannot_call() -> None:
    assert kept_words(warning(Flag.E1)) == KEPT
    assert kept_words(warning(Flag.U1)) == KEPT
    assert kept_words(warning(Flag.P4)) == KEPT_CALMLY


def test_each_lock_is_told_with_its_days() -> None:
    """P1 seven full days, P4 14 days, P5 14, 7 and 28, P6 three."""
    assert "seven full days" in AFTERWARDS[Flag.P1]
    assert AFTERWARDS[Flag.P4].count("14 days") == 2
    assert all(number in AFTERWARDS[Flag.P5] for number in ("14 days", "for 7", "28 days"))
    assert "three days" in AFTERWARDS[Flag.P6]
