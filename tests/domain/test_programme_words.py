"""Doses and steps as they are printed."""

import pytest

from hipdesk.domain.catalogue import Sides
from hipdesk.domain.programme_words import MOST_STEPS, dose_lines, length, short_steps, ways
from hipdesk.domain.routine import Prescription
from hipdesk.domain.timeline import Side
from tests.domain.real_catalogue import real_catalogue


@pytest.mark.parametrize(
    ("exercise_id", "step", "sets", "told"),
    [
        ("knee_lift", 1, 1, ("5 times on each side", "Hold 10 seconds")),
        ("supine_figure_four", 2, 1, ("Twice on each side", "Hold 20 seconds")),
        ("glute_bridge", 0, 1, ("3 times", "Hold 5 seconds")),
        ("dead_bug", 1, 1, ("5 times with each leg, in turn", "Hold 1 second")),
        ("si_shotgun", 3, 1, ("3 rounds: squeeze 5 seconds, then push 5 seconds",)),
        ("lateral_hip_ball_release", 3, 1, ("1 minute, slowly on each side",)),
        ("art_self_release", 1, 1, ("4 times on each side",)),
        (
            "mini_squat",
            3,
            2,
            ("10 times", "Hold 5 seconds", "2 sets, 30 to 60 seconds of rest between"),
        ),
        ("single_leg_balance", 1, 1, ("Up to 45 seconds on each side",)),
        ("chair_stand_test_30s", 1, 1, ("As many as you can in 30 seconds",)),
    ],
)
def test_a_dose_is_told_in_full_words(
    exercise_id: str, step: int, sets: int, told: tuple[str, ...]
) -> None:
    prescribed = Prescription(exercise_id, step, sets)
    assert dose_lines(real_catalogue()[exercise_id], prescribed) == told


def test_the_steps_of_every_exercise_are_few_and_whole() -> None:
    for one in real_catalogue().exercises:
        side = Side.RIGHT if one.sides is Sides.EACH else Side.BOTH
        steps = short_steps(one, side)
        assert 2 <= len(steps) <= MOST_STEPS, one.id
        for step in steps:
            assert step.endswith((".", "!", "?")), one.id
            assert "{" not in step, one.id
            assert " ," not in step, one.id


def test_the_version_that_is_meant_is_said() -> None:
    prescribed = Prescription("knee_lift", easier=True, off_floor=True)
    first, second = ways(real_catalogue()["knee_lift"], prescribed)
    assert first.startswith("The easier version: hold behind the thigh; ")
    assert second == "On a bed or a chair, not on the floor."


@pytest.mark.parametrize(
    ("seconds", "told"), [(1, "1 second"), (60, "1 minute"), (90, "1 minute 30 seconds")]
)
def test_a_length_is_told_in_full_words(seconds: float, told: str) -> None:
    assert length(seconds) == told
