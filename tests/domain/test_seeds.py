"""Every number that a source article gives, beside its file name; the catalogue keeps to each."""

from collections.abc import Callable

import pytest

from hipdesk.domain.catalogue import Category, Effort, EvidenceKind, Exercise, Sides, Timing
from hipdesk.domain.plan_start import START_DAYS_PER_WEEK, START_EXERCISES
from tests.domain.real_catalogue import real_catalogue

SELF_MOBILISE = "000_e57dd1849373a61a.txt"
LOWER_BACK_AND_HIP = "001_de5d1deb466dbfe5.txt"
ACTIVE_RELEASE = "002_0c675fa5fcaa4d57.txt"
TRIGGER_POINT = "003_c610c805c0a5e16b.txt"
FOURTEEN = "004_1aa8bf69ca1795e6.txt"

Reading = Callable[[Exercise], object]


def holds(exercise: Exercise) -> object:
    """The shortest and longest time of one hold, or of the whole of continuous work, seconds."""
    return _range([dose.hold_s for dose in exercise.doses[1:]])


def repeats(exercise: Exercise) -> object:
    """The fewest and most repeats or rounds, per side where there are sides."""
    return _range([dose.repeats for dose in exercise.doses[1:]])


def _range(steps: list[float] | list[int]) -> tuple[float, float]:
    return min(steps), max(steps)


def effort(name: str) -> Reading:
    """The hold of one effort, seconds."""

    def hold(exercise: Exercise) -> object:
        return _effort(exercise, name).hold

    return hold


def _effort(exercise: Exercise, name: str) -> Effort:
    return next(one for one in exercise.efforts if one.name == name)


def pain_cap(exercise: Exercise) -> object:
    return exercise.pain_cap


NUMBERS: list[tuple[str, str, str, Reading, object]] = [
    # article, what it says, exercise, what is compared, the article's number
    (SELF_MOBILISE, "figure-four press held 15 to 30 s", "seated_figure_four", holds, (15, 30)),
    (LOWER_BACK_AND_HIP, "squeeze of 5 s", "si_shotgun", effort("Squeeze"), 5),
    (LOWER_BACK_AND_HIP, "push of 5 s", "si_shotgun", effort("Push"), 5),
    (LOWER_BACK_AND_HIP, "sequence done 2 to 3 times", "si_shotgun", repeats, (2, 3)),
    (LOWER_BACK_AND_HIP, "one-knee twist of 15 to 30 s", "supine_spinal_twist", holds, (15, 30)),
    (TRIGGER_POINT, "30 to 60 s on the ball", "lateral_hip_ball_release", holds, (30, 60)),
    (TRIGGER_POINT, "pain of 6/10 at most", "lateral_hip_ball_release", pain_cap, 6),
    (FOURTEEN, "knee hugged for 10 s", "knee_lift", holds, (10, 10)),
    (FOURTEEN, "knee hugged 5 to 10 times a side", "knee_lift", repeats, (5, 10)),
    (FOURTEEN, "knees pressed down for 10 s", "external_hip_rotation", holds, (10, 10)),
    (FOURTEEN, "knees pressed 5 to 10 times", "external_hip_rotation", repeats, (5, 10)),
    (FOURTEEN, "knees to one side for 20 to 30 s", "double_hip_rotation", holds, (20, 30)),
    (FOURTEEN, "both knees hugged 20 to 30 s", "hip_lower_back_stretch", holds, (20, 30)),
    (FOURTEEN, "knee raised 5 to 10 times a side", "hip_flexion", repeats, (5, 10)),
    (FOURTEEN, "leg held back for 5 s", "hip_extension", holds, (5, 5)),
    (FOURTEEN, "leg taken back 5 to 10 times a side", "hip_extension", repeats, (5, 10)),
    (FOURTEEN, "leg held out for 5 s", "hip_abduction", holds, (5, 5)),
    (FOURTEEN, "leg taken out 5 to 10 times a side", "hip_abduction", repeats, (5, 10)),
]
EACH_SIDE = {  # articles that ask for both sides in turn, and the exercises they say it of
    SELF_MOBILISE: ["seated_figure_four"],
    LOWER_BACK_AND_HIP: ["supine_spinal_twist", "supine_figure_four"],
    FOURTEEN: [
        "knee_lift",
        "double_hip_rotation",
        "hip_flexion",
        "hip_extension",
        "hip_abduction",
    ],
}
THE_FOURTEEN = (  # 1-7 are described in the article, 8-14 only counted
    "knee_lift",
    "external_hip_rotation",
    "double_hip_rotation",
    "hip_lower_back_stretch",
    "hip_flexion",
    "hip_extension",
    "hip_abduction",
    "heel_to_buttock",
    "mini_squat",
    "short_arc_quad",
    "quad_set",
    "glute_bridge",
    "chair_stand",
    "abdominal_brace",
)
STRETCHES = 4  # of the fourteen, the first; the others strengthen
NO_DOSE = {  # exercises that an article names without any number
    LOWER_BACK_AND_HIP: [
        "supine_figure_four",
        "dead_bug",
        "glute_bridge",
        "half_kneeling_psoas",
    ],
    ACTIVE_RELEASE: ["art_self_release"],
}


def a_source(article: str) -> str:
    """The source id of an article: "seed 004" of "004_….txt"."""
    return f"seed {article.split('_', maxsplit=1)[0]}"


@pytest.mark.parametrize(
    ("article", "exercise_id", "number", "expected"),
    [
        pytest.param(article, exercise_id, number, expected, id=f"{article[:3]}: {says}")
        for article, says, exercise_id, number, expected in NUMBERS
    ],
)
def test_keeps_to_the_number_of_the_article(
    article: str, exercise_id: str, number: Reading, expected: object
) -> None:
    exercise = real_catalogue()[exercise_id]
    assert number(exercise) == expected
    assert a_source(article) in exercise.sources


@pytest.mark.parametrize(
    ("article", "exercise_id"),
    [(article, one) for article, exercises in EACH_SIDE.items() for one in exercises],
)
def test_does_each_side_where_the_article_does(article: str, exercise_id: str) -> None:
    exercise = real_catalogue()[exercise_id]
    assert exercise.sides is Sides.EACH
    assert a_source(article) in exercise.sources


@pytest.mark.parametrize(
    ("article", "exercise_id"),
    [(article, one) for article, exercises in NO_DOSE.items() for one in exercises],
)
def test_says_where_its_dose_is_not_the_articles(article: str, exercise_id: str) -> None:
    exercise = real_catalogue()[exercise_id]
    kinds = {evidence.kind for evidence in exercise.evidence}
    assert a_source(article) in exercise.sources
    assert {EvidenceKind.EXT, EvidenceKind.APP} <= kinds
    assert any("given" in one.text for one in exercise.evidence if one.kind is EvidenceKind.SEED)


def test_squeezes_before_it_pushes_as_article_001_does() -> None:
    assert [one.name for one in real_catalogue()["si_shotgun"].efforts] == ["Squeeze", "Push"]


def test_moves_on_the_ball_all_the_time_as_article_003_does() -> None:
    assert real_catalogue()["lateral_hip_ball_release"].timing is Timing.CONTINUOUS


def test_has_a_balance_test_to_retest_with_as_article_003_does() -> None:
    exercise = real_catalogue()["single_leg_balance"]
    assert exercise.category is Category.TEST
    assert a_source(TRIGGER_POINT) in exercise.sources


def test_holds_the_14_exercises_of_article_004() -> None:
    assert len(THE_FOURTEEN) == len(set(THE_FOURTEEN)) == 14
    for exercise_id in THE_FOURTEEN:
        assert a_source(FOURTEEN) in real_catalogue()[exercise_id].sources


def test_counts_no_other_exercise_to_article_004() -> None:
    found = {one.id for one in real_catalogue().exercises if a_source(FOURTEEN) in one.sources}
    assert found == set(THE_FOURTEEN)


def test_stretches_with_the_first_4_of_article_004_and_strengthens_with_the_others() -> None:
    categories = [real_catalogue()[one].category for one in THE_FOURTEEN]
    assert categories == [Category.STRETCH] * STRETCHES + [Category.STRENGTHEN] * 10


def test_begins_with_one_or_two_exercises_three_times_a_week_as_article_004_does() -> None:
    assert 1 <= len(START_EXERCISES) <= 2
    assert START_DAYS_PER_WEEK == 3
    assert set(START_EXERCISES) <= set(THE_FOURTEEN[:STRETCHES])


@pytest.mark.parametrize("exercise_id", THE_FOURTEEN[:7])
def test_repeats_within_5_to_10_times_where_article_004_counts(exercise_id: str) -> None:
    held_once = {"double_hip_rotation", "hip_lower_back_stretch"}  # by time, not by number
    fewest, most = _range([dose.repeats for dose in real_catalogue()[exercise_id].doses[1:]])
    assert (fewest, most) == ((1, 2) if exercise_id in held_once else (5, 10))


def test_offers_weights_for_the_leg_taken_back_as_article_004_does() -> None:
    assert "weight" in real_catalogue()["hip_extension"].optional_equipment
