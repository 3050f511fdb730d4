"""The catalogue that HipDesk ships: complete, and as long as it says."""

import re
from dataclasses import fields

import pytest

from hipdesk.domain.catalogue import Category, EvidenceKind, Exercise, Sides, Timing
from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.layout import planned_sets, work_seconds
from hipdesk.domain.routine import Pacing, Prescription, Routine, RoutineKind
from hipdesk.domain.timeline import PhaseKind
from tests.domain.real_catalogue import real_catalogue

EXERCISES = real_catalogue().exercises

TIMES = {  # seconds at steps 1, 2 and 3; both sides and the change-over, not the set-up
    "seated_figure_four": (57, 129, 169),
    "si_shotgun": (80, 80, 120),
    "supine_spinal_twist": (57, 129, 169),
    "lateral_hip_ball_release": (70, 100, 130),
    "art_self_release": (74, 90, 106),
    "supine_figure_four": (57, 129, 169),
    "knee_lift": (165, 229, 325),
    "external_hip_rotation": (80, 112, 160),
    "double_hip_rotation": (63, 73, 163),
    "hip_lower_back_stretch": (31, 36, 82),
    "half_kneeling_psoas": (60, 132, 172),
    "glute_bridge": (55, 77, 110),
    "dead_bug": (80, 112, 160),
    "hip_flexion": (65, 89, 125),
    "hip_extension": (105, 145, 205),
    "hip_abduction": (105, 145, 205),
    "heel_to_buttock": (65, 89, 125),
    "mini_squat": (35, 56, 100),
    "short_arc_quad": (108, 148, 208),
    "quad_set": (45, 63, 90),
    "chair_stand": (35, 49, 70),
    "abdominal_brace": (75, 105, 150),
    "hip_self_check": (120, 120, 120),
    "single_leg_balance": (112, 112, 112),
    "chair_stand_test_30s": (30, 30, 30),  # and 3 s of count-in
}
COUNTS = {  # steps, common mistakes, tags to leave out, tags for caution, signs to stop
    "seated_figure_four": (8, 4, 4, 6, 5),
    "si_shotgun": (7, 3, 4, 6, 3),
    "supine_spinal_twist": (7, 3, 4, 5, 3),
    "lateral_hip_ball_release": (10, 4, 8, 3, 5),
    "art_self_release": (9, 3, 6, 4, 4),
    "supine_figure_four": (7, 3, 2, 6, 4),
    "knee_lift": (6, 3, 1, 5, 3),
    "external_hip_rotation": (6, 3, 2, 5, 4),
    "double_hip_rotation": (6, 2, 3, 5, 3),
    "hip_lower_back_stretch": (6, 3, 3, 6, 4),
    "half_kneeling_psoas": (7, 3, 2, 6, 4),
    "glute_bridge": (6, 3, 1, 5, 3),
    "dead_bug": (7, 3, 1, 5, 4),
    "hip_flexion": (4, 3, 1, 4, 3),
    "hip_extension": (5, 3, 1, 4, 4),
    "hip_abduction": (6, 3, 1, 3, 3),
    "heel_to_buttock": (5, 3, 1, 2, 4),
    "mini_squat": (6, 2, 1, 5, 3),
    "short_arc_quad": (5, 2, 1, 2, 2),
    "quad_set": (5, 2, 0, 3, 2),
    "chair_stand": (6, 2, 1, 5, 3),
    "abdominal_brace": (6, 3, 0, 3, 3),
    "hip_self_check": (9, 2, 1, 3, 2),
    "single_leg_balance": (8, 1, 2, 4, 3),
    "chair_stand_test_30s": (6, 2, 2, 4, 4),
}
FROM_LATER_STAGES = {
    "lateral_hip_ball_release": 3,
    "art_self_release": 3,
    "half_kneeling_psoas": 3,
    "dead_bug": 4,
    "mini_squat": 2,
    "chair_stand": 2,
    "chair_stand_test_30s": 3,
}
PROMISES = re.compile(
    r"\b(cures?|heals?|fix(es)?|re-?aligns?|adhesions?|internal rotation)\b", re.IGNORECASE
)


def an_id(exercise: Exercise) -> str:
    return exercise.id


each_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=an_id)


def test_holds_the_25_exercises_in_the_catalogues_order() -> None:
    assert [exercise.id for exercise in EXERCISES] == list(TIMES)


def test_begins_each_exercise_at_its_stage() -> None:
    later = {one.id: one.from_stage for one in EXERCISES if one.from_stage > 1}
    assert later == FROM_LATER_STAGES


@pytest.mark.parametrize(
    ("category", "count"),
    [
        (Category.MOBILISE, 3),
        (Category.RELEASE, 2),
        (Category.STRETCH, 6),
        (Category.STRENGTHEN, 11),
        (Category.TEST, 3),
    ],
)
def test_holds_so_many_of_each_category(category: Category, count: int) -> None:
    assert sum(exercise.category is category for exercise in EXERCISES) == count


@each_exercise
def test_takes_the_time_of_the_table_at_each_dose_step(exercise: Exercise) -> None:
    found = tuple(work_seconds(exercise, step) for step in (1, 2, 3))
    assert found == TIMES[exercise.id]


@each_exercise
def test_is_lighter_or_the_same_after_a_flare(exercise: Exercise) -> None:
    after_a_flare, least = exercise.doses[0], exercise.doses[1]
    if exercise.is_test:
        assert after_a_flare == least
    elif exercise.timing is Timing.ROUNDS:
        assert (after_a_flare.repeats, least.repeats) == (1, 2)
    elif least.hold_s >= 15:
        assert (after_a_flare.repeats, after_a_flare.hold_s) == (least.repeats, 10)
    else:
        assert (after_a_flare.repeats, after_a_flare.hold_s) == (3, least.hold_s)


@each_exercise
def test_never_gets_lighter_from_step_to_step(exercise: Exercise) -> None:
    steps = exercise.doses[1:]
    assert [dose.repeats for dose in steps] == sorted(dose.repeats for dose in steps)
    assert [dose.hold_s for dose in steps] == sorted(dose.hold_s for dose in steps)


@each_exercise
def test_loses_no_line_of_the_catalogue(exercise: Exercise) -> None:
    found = (
        len(exercise.steps),
        len(exercise.mistakes),
        len(exercise.leave_out),
        len(exercise.caution),
        len(exercise.stop_when),
    )
    assert found == COUNTS[exercise.id]


@each_exercise
def test_leaves_no_text_empty_that_a_card_shows(exercise: Exercise) -> None:
    optional = {"slot_name", "optional_step", "safety"}
    texts = {one.name: getattr(exercise, one.name) for one in fields(exercise)}
    empty = {name for name, text in texts.items() if text == "" and name not in optional}
    assert not empty
    assert exercise.easier
    assert exercise.muscles or exercise.id == "hip_self_check"


@each_exercise
def test_shows_an_instruction_in_every_phase(exercise: Exercise) -> None:
    for step in range(4):
        routine = Routine(RoutineKind.FREE, (Prescription(exercise.id, step),), Pacing())
        for planned in planned_sets(routine, real_catalogue()):
            for phase in planned.work:
                assert phase.instruction
                assert "{" not in phase.instruction
                longest = 90 if phase.kind is PhaseKind.GUIDED else 60
                assert len(phase.instruction) <= longest


@each_exercise
def test_names_the_side_where_there_is_one(exercise: Exercise) -> None:
    moment = exercise.moment
    shown = (*exercise.steps, moment.move_in, moment.hold, moment.move_out, moment.pause)
    assert any("{side}" in line for line in shown) == (exercise.sides is not Sides.BOTH)


@each_exercise
def test_keeps_its_lines_short_enough_to_read_aloud(exercise: Exercise) -> None:
    assert all(len(line.replace("{side}", "right")) <= 90 for line in exercise.steps)


@each_exercise
def test_says_where_it_comes_from(exercise: Exercise) -> None:
    known = real_catalogue().sources
    assert exercise.sources
    assert set(exercise.sources) <= set(known)
    for evidence in exercise.evidence:
        assert set(evidence.sources) <= set(known)
        assert evidence.sources or evidence.kind is EvidenceKind.APP
        if evidence.kind is EvidenceKind.SEED:
            assert evidence.sources[0].startswith("seed ")


def test_lists_no_source_that_nothing_uses() -> None:
    used = {source for exercise in EXERCISES for source in exercise.sources}
    used |= {
        source
        for exercise in EXERCISES
        for evidence in exercise.evidence
        for source in evidence.sources
    }
    assert used == set(real_catalogue().sources)


def test_explains_every_tag_and_uses_it() -> None:
    explained = real_catalogue().tags
    used = {tag for exercise in EXERCISES for tag in (*exercise.leave_out, *exercise.caution)}
    unused = set(CautionTag) - used
    assert set(explained) == set(CautionTag)
    assert len(CautionTag) == 22
    assert unused == set()


@each_exercise
def test_is_left_out_after_a_fresh_injury_unless_it_barely_moves(exercise: Exercise) -> None:
    barely_moves = exercise.id in {"quad_set", "abdominal_brace"}
    assert (CautionTag.ACUTE_INJURY in exercise.leave_out) != barely_moves


@each_exercise
def test_promises_no_cure_and_repeats_no_mistake_of_an_article(exercise: Exercise) -> None:
    texts = [
        *exercise.steps,
        *exercise.mistakes,
        *exercise.stop_when,
        exercise.name,
        exercise.feel,
        exercise.dose_note,
        *(evidence.text for evidence in exercise.evidence),
    ]
    assert not [text for text in texts if PROMISES.search(text)]


def test_rewards_no_pop() -> None:
    steps = " ".join(real_catalogue()["seated_figure_four"].steps)
    assert "Never push harder to get one." in steps


def test_says_plainly_that_press_and_lengthen_is_not_the_therapy() -> None:
    evidence = " ".join(one.text for one in real_catalogue()["art_self_release"].evidence)
    assert "not ART, a trademarked hands-on therapy" in evidence
    assert "ART" not in real_catalogue()["art_self_release"].name


def test_puts_the_optional_lean_after_the_press() -> None:
    exercise = real_catalogue()["seated_figure_four"]
    assert "Press the knee down" in exercise.steps[exercise.optional_step_after - 1]
    assert "Tip forward from your hips" in exercise.optional_step


def test_limits_both_releases_to_three_days_a_week() -> None:
    limited = {one.id: one.max_days_per_week for one in EXERCISES if one.max_days_per_week}
    assert limited == {"lateral_hip_ball_release": 3, "art_self_release": 3}


def test_rests_before_a_second_set_of_what_works_both_sides() -> None:
    rests = {one.set_rest_s for one in EXERCISES if one.repeatable and one.sides is Sides.BOTH}
    assert rests == {(30.0, 60.0), (0.0, 0.0)}
    assert real_catalogue()["glute_bridge"].set_rest_s == (30, 60)


def test_finds_an_exercise_by_its_id_alone() -> None:
    catalogue = real_catalogue()
    assert catalogue["dead_bug"].name == "Dead bug"
    assert "dead_bug" in catalogue
    assert "handstand" not in catalogue
    with pytest.raises(KeyError):
        catalogue["handstand"]


def test_every_test_says_what_makes_it_safe() -> None:
    unsafe = [one.id for one in EXERCISES if one.is_test and not one.safety]
    assert not unsafe
    assert "worktop" in real_catalogue()["single_leg_balance"].safety
