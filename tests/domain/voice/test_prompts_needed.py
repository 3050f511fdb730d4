"""The prompts that a session needs, built from the catalogue."""

from hipdesk.domain.voice.prompts import Kind
from hipdesk.domain.voice.prompts_needed import Needed, needed, spoken_name
from tests.domain.real_catalogue import real_catalogue

CATALOGUE = real_catalogue()
NEEDED = {one.id: one for one in needed(CATALOGUE)}


def test_no_id_is_needed_twice() -> None:
    assert len(NEEDED) == len(needed(CATALOGUE))


def test_an_exercise_for_each_side_is_announced_with_its_side() -> None:
    assert NEEDED["next.hip_abduction.left"] == Needed(
        "next.hip_abduction.left", Kind.NAME, "Next: standing hip abduction, left side."
    )
    assert NEEDED["name.hip_abduction.right"].text == "Standing hip abduction, right side."
    assert "next.hip_abduction" not in NEEDED


def test_an_exercise_for_both_sides_is_announced_without() -> None:
    assert NEEDED["next.glute_bridge"].text == "Next: glute bridge."
    assert NEEDED["next.dead_bug"].text == "Next: dead bug."
    assert "next.glute_bridge.left" not in NEEDED


def test_what_stands_in_brackets_is_not_said() -> None:
    names = [spoken_name(one) for one in CATALOGUE.exercises]
    assert "half-kneeling hip-flexor stretch" in names
    assert not [one for one in names if "(" in one or one != one.strip()]


def test_a_step_is_said_for_each_side_where_its_words_name_one() -> None:
    assert NEEDED["step.hip_abduction.3.left"].text == "Lift your left leg out to the side."
    assert NEEDED["step.hip_abduction.3.right"].text == "Lift your right leg out to the side."
    assert NEEDED["step.hip_abduction.6"].text == "Bring the leg back slowly."
    assert "step.hip_abduction.6.left" not in NEEDED


def test_every_step_of_every_exercise_is_there() -> None:
    for exercise in CATALOGUE.exercises:
        for number in range(1, len(exercise.steps) + 1):
            step = f"step.{exercise.id}.{number}"
            assert step in NEEDED or {f"{step}.left", f"{step}.right"} <= NEEDED.keys()
        assert f"setup.{exercise.id}" in NEEDED
    assert "step.seated_figure_four.more" in NEEDED


def test_a_phase_says_what_its_card_shows() -> None:
    assert NEEDED["do.knee_lift.hold"].text == "Hold and breathe. Pull gently with both hands."
    assert NEEDED["do.dead_bug.move_in.right"].text.startswith("Breathe out and lower your right")
    assert NEEDED["do.si_shotgun.change.push"].text.startswith("Take the towel away")


def test_counts_go_as_far_as_doses_and_count_ins_do() -> None:
    assert {"count.10", "rep.10", "round.3", "hold_for.30", "work_for.60"} <= NEEDED.keys()
    assert not {"count.11", "rep.11", "round.4", "clock.50"} & NEEDED.keys()
