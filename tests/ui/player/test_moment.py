"""Tests of the words for a moment of the session."""

import pytest

from hipdesk.domain.card import PauseReason
from hipdesk.domain.timeline import PhaseKind, Side
from hipdesk.ui.player.moment import PHASES, announcement, count_text, moment_text
from tests.ui.player.cards import a_card


@pytest.mark.parametrize("kind", list(PhaseKind))
def test_every_phase_has_a_word(kind: PhaseKind) -> None:
    assert moment_text(a_card(phase=kind)) == PHASES[kind]


@pytest.mark.parametrize("reason", list(PauseReason))
def test_every_pause_says_why(reason: PauseReason) -> None:
    assert moment_text(a_card(paused=reason)).startswith("Paused")


def test_a_gap_says_that_its_time_is_not_counted() -> None:
    assert "not counted" in moment_text(a_card(paused=PauseReason.GAP))


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"rep": 3, "reps": 7, "sets": 1}, "Rep 3 of 7"),
        ({"rep": 0, "set_number": 2, "sets": 2}, "Set 2 of 2"),
        ({"rep": 0, "sets": 1}, ""),
        ({"rep": 1, "reps": 1, "sets": 1}, ""),
        ({"rep": 2, "reps": 4, "sets": 1, "phase": PhaseKind.GUIDED}, "Step 2 of 4"),
        ({"rep": 0, "sets": 1, "phase": PhaseKind.SET_UP}, "Set up"),
    ],
)
def test_it_counts_only_what_there_is_to_count(changes: dict[str, object], text: str) -> None:
    assert count_text(a_card(**changes)) == text


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            {"phase": PhaseKind.PAUSE, "side": Side.RIGHT},
            {"phase": PhaseKind.SWITCH_SIDES, "side": Side.LEFT},
            "Switch sides, left",
        ),
        ({}, {"phase": PhaseKind.REST, "side": Side.BOTH}, "Rest"),
        (
            {},
            {"phase": PhaseKind.NEXT_EXERCISE, "exercise": "Bridge", "side": Side.BOTH},
            "Next exercise, Bridge",
        ),
        ({}, {"phase": PhaseKind.FINISH}, "Finished"),
        ({}, {"paused": PauseReason.USER}, "Paused"),
        ({"paused": PauseReason.USER}, {}, "Going on"),
        ({"phase": PhaseKind.MOVE_IN}, {"phase": PhaseKind.HOLD}, ""),
        ({"elapsed_s": 1.0}, {"elapsed_s": 2.0}, ""),
    ],
)
def test_only_changes_that_matter_are_said(
    before: dict[str, object], after: dict[str, object], said: str
) -> None:
    assert announcement(a_card(**before), a_card(**after)) == said


def test_the_first_card_is_said_when_it_matters() -> None:
    assert announcement(None, a_card()) == ""
    assert announcement(None, a_card(phase=PhaseKind.REST, side=Side.BOTH)) == "Rest"
