"""Tests of own exercises beside those of the catalogue."""

import pytest

from hipdesk.domain.catalogue import Category, Sides
from hipdesk.domain.layout import planned_sets, work_seconds
from hipdesk.domain.own_catalogue import as_exercise, offered, own_exercises, with_own
from hipdesk.domain.own_exercise import OwnExercise
from hipdesk.domain.plan import free_routine
from hipdesk.domain.routine import Pacing
from hipdesk.domain.rules.entries import Entered
from hipdesk.domain.summaries import exercise_name
from hipdesk.domain.timeline import PhaseKind, Side
from hipdesk.domain.words import dose_text
from tests.domain.own_ones import OTHER_ID, OWN_ID, a_timed_one, an_own, entered_own
from tests.domain.real_catalogue import real_catalogue

CLAM = as_exercise(OWN_ID, an_own())
ROCK = as_exercise(OTHER_ID, a_timed_one())


def test_of_several_with_one_id_the_last_counts() -> None:
    told = [entered_own(), entered_own(OTHER_ID), entered_own(name="Clam, slowly")]
    assert [one.name for one in own_exercises(told).values()] == [
        "Clam, slowly",
        "Clam with a band",
    ]


@pytest.mark.parametrize(
    "odd",
    [
        Entered("hip_abduction", an_own()),
        entered_own(name=""),
        entered_own(category=Category.RELEASE),
    ],
)
def test_what_cannot_be_is_passed_over(odd: Entered) -> None:
    assert own_exercises([odd]) == {}


def test_they_stand_after_the_others_and_take_nobodys_place() -> None:
    found = with_own(real_catalogue(), {OWN_ID: an_own(), "knee_lift": an_own()})
    assert found.exercises == (*real_catalogue().exercises, CLAM)
    assert found.tags == real_catalogue().tags


def test_what_was_removed_keeps_its_name_and_is_not_offered() -> None:
    own = {OWN_ID: an_own(removed=True), OTHER_ID: a_timed_one()}
    found = with_own(real_catalogue(), own)
    assert exercise_name(OWN_ID, found) == "Clam with a band"
    assert OWN_ID not in offered(found, own)
    assert OTHER_ID in offered(found, own)


def test_its_lines_are_its_steps() -> None:
    assert CLAM.steps == ("Lie on your side.", "Open the upper knee.")
    assert as_exercise(OWN_ID, an_own(words="  ")).steps == ("Do it as you were shown.",)


def test_nothing_is_claimed_of_it() -> None:
    assert (CLAM.evidence, CLAM.sources, CLAM.muscles, CLAM.leave_out) == ((), (), (), ())
    assert CLAM.is_own
    assert not any(one.is_own for one in real_catalogue().exercises)


def test_every_dose_is_the_one_that_was_chosen() -> None:
    assert {dose_text(CLAM, step) for step in range(4)} == {
        "8 \N{MULTIPLICATION SIGN} 3 s each side"
    }
    assert {dose_text(ROCK, step) for step in range(4)} == {"40 s"}


def phases(own: OwnExercise) -> list[tuple[PhaseKind, Side, str]]:
    catalogue = with_own(real_catalogue(), {OWN_ID: own})
    routine = free_routine((OWN_ID,), catalogue, Pacing())
    return [
        (phase.kind, phase.side, phase.instruction)
        for one in planned_sets(routine, catalogue)
        for phase in (*one.lead, *one.work)
    ]


def test_repetitions_are_led_like_others() -> None:
    found = phases(an_own(repeats=1))
    assert found == [
        (PhaseKind.SET_UP, Side.LEFT, "Lying on the side."),
        (PhaseKind.COUNT_IN, Side.LEFT, "Get ready"),
        (PhaseKind.MOVE_IN, Side.LEFT, "Move in, left side"),
        (PhaseKind.HOLD, Side.LEFT, "Hold"),
        (PhaseKind.MOVE_OUT, Side.LEFT, "Move out"),
        (PhaseKind.PAUSE, Side.LEFT, "Relax"),
        (PhaseKind.SWITCH_SIDES, Side.RIGHT, "Switch to your right side"),
        (PhaseKind.MOVE_IN, Side.RIGHT, "Move in, right side"),
        (PhaseKind.HOLD, Side.RIGHT, "Hold"),
        (PhaseKind.MOVE_OUT, Side.RIGHT, "Move out"),
        (PhaseKind.PAUSE, Side.RIGHT, "Relax"),
    ]


def test_without_a_hold_nothing_is_held() -> None:
    kinds = [kind for kind, _, _ in phases(an_own(hold_s=0, repeats=2, sides=Sides.BOTH))]
    assert PhaseKind.HOLD not in kinds
    assert kinds.count(PhaseKind.MOVE_IN) == 2


def test_one_time_is_one_stretch_of_work() -> None:
    assert phases(a_timed_one())[-1] == (
        PhaseKind.WORK,
        Side.BOTH,
        "Keep going, and keep breathing",
    )
    assert work_seconds(ROCK, 1) == 40


def test_a_word_that_is_too_long_for_a_line_may_be_broken() -> None:
    name = as_exercise(OWN_ID, an_own(name="a" * 45 + " b")).name
    assert name.split("\N{ZERO WIDTH SPACE}") == ["a" * 20, "a" * 20, "a" * 5 + " b"]
    assert as_exercise(OWN_ID, an_own(name="a" * 20)).name == "a" * 20
