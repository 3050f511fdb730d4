"""Who must not do which exercise, and who does it with caution: a swapped tag may hurt somebody."""

import pytest

from tests.domain.real_catalogue import real_catalogue

LEFT_OUT: dict[str, set[str]] = {  # by whom each exercise must not be done
    "seated_figure_four": {"hip_replacement", "hip_instability", "sciatica", "acute_injury"},
    "si_shotgun": {"hip_instability", "acute_injury", "pelvic_fracture", "groin_strain"},
    "supine_spinal_twist": {"hip_replacement", "sciatica", "acute_injury", "spine_fracture"},
    "lateral_hip_ball_release": {
        "lateral_hip_pain",
        "sciatica",
        "hip_replacement",
        "bleeding_clot",
        "skin_wound",
        "acute_injury",
        "pregnancy",
        "hip_fracture",
    },
    "art_self_release": {
        "hip_replacement",
        "sciatica",
        "bleeding_clot",
        "skin_wound",
        "acute_injury",
        "lateral_hip_pain",
    },
    "supine_figure_four": {"hip_replacement", "acute_injury"},
    "knee_lift": {"acute_injury"},
    "external_hip_rotation": {"hip_replacement", "acute_injury"},
    "double_hip_rotation": {"hip_replacement", "acute_injury", "spine_fracture"},
    "hip_lower_back_stretch": {"hip_replacement", "acute_injury", "spine_fracture"},
    "half_kneeling_psoas": {"acute_injury", "hip_replacement"},
    "glute_bridge": {"acute_injury"},
    "dead_bug": {"acute_injury"},
    "hip_flexion": {"acute_injury"},
    "hip_extension": {"acute_injury"},
    "hip_abduction": {"acute_injury"},
    "heel_to_buttock": {"acute_injury"},
    "mini_squat": {"acute_injury"},
    "short_arc_quad": {"acute_injury"},
    "quad_set": set(),
    "chair_stand": {"acute_injury"},
    "abdominal_brace": set(),
    "hip_self_check": {"acute_injury"},
    "single_leg_balance": {"acute_injury", "cannot_stand_unaided"},
    "chair_stand_test_30s": {"acute_injury", "heart_bp"},
}
WITH_CAUTION: dict[str, set[str]] = {  # who gets the easier version first, with its caution card
    "seated_figure_four": {
        "knee_problem",
        "lateral_hip_pain",
        "hip_impingement",
        "osteoporosis",
        "pregnancy",
        "hypermobility",
    },
    "si_shotgun": {
        "pregnancy",
        "osteoporosis",
        "heart_bp",
        "hip_replacement",
        "hypermobility",
        "sciatica",
    },
    "supine_spinal_twist": {
        "osteoporosis",
        "lateral_hip_pain",
        "low_back_problem",
        "pregnancy",
        "hip_instability",
    },
    "lateral_hip_ball_release": {"osteoporosis", "fibromyalgia_widespread_pain", "balance_problem"},
    "art_self_release": {"balance_problem", "pregnancy", "osteoporosis", "groin_strain"},
    "supine_figure_four": {
        "knee_problem",
        "hip_impingement",
        "lateral_hip_pain",
        "sciatica",
        "pregnancy",
        "hip_instability",
    },
    "knee_lift": {
        "hip_replacement",
        "hip_impingement",
        "knee_problem",
        "pregnancy",
        "osteoporosis",
    },
    "external_hip_rotation": {
        "groin_strain",
        "hip_instability",
        "pregnancy",
        "knee_problem",
        "hip_impingement",
    },
    "double_hip_rotation": {
        "sciatica",
        "osteoporosis",
        "low_back_problem",
        "lateral_hip_pain",
        "pregnancy",
    },
    "hip_lower_back_stretch": {
        "hip_impingement",
        "osteoporosis",
        "pregnancy",
        "knee_problem",
        "sciatica",
        "low_back_problem",
    },
    "half_kneeling_psoas": {
        "knee_problem",
        "balance_problem",
        "pregnancy",
        "osteoporosis",
        "low_back_problem",
        "hip_instability",
    },
    "glute_bridge": {
        "pregnancy",
        "low_back_problem",
        "heart_bp",
        "hip_replacement",
        "osteoporosis",
    },
    "dead_bug": {
        "low_back_problem",
        "pregnancy",
        "abdominal_surgery_hernia",
        "heart_bp",
        "osteoporosis",
    },
    "hip_flexion": {"balance_problem", "hip_replacement", "hip_impingement", "lateral_hip_pain"},
    "hip_extension": {"balance_problem", "low_back_problem", "hip_replacement", "lateral_hip_pain"},
    "hip_abduction": {"balance_problem", "lateral_hip_pain", "hip_replacement"},
    "heel_to_buttock": {"balance_problem", "knee_problem"},
    "mini_squat": {
        "knee_problem",
        "hip_impingement",
        "hip_replacement",
        "balance_problem",
        "pregnancy",
    },
    "short_arc_quad": {"knee_problem", "pregnancy"},
    "quad_set": {"heart_bp", "knee_problem", "pregnancy"},
    "chair_stand": {"knee_problem", "balance_problem", "hip_replacement", "heart_bp", "pregnancy"},
    "abdominal_brace": {"pregnancy", "abdominal_surgery_hernia", "heart_bp"},
    "hip_self_check": {"hip_replacement", "balance_problem", "pregnancy"},
    "single_leg_balance": {"balance_problem", "lateral_hip_pain", "pregnancy", "hip_replacement"},
    "chair_stand_test_30s": {"knee_problem", "balance_problem", "hip_replacement", "pregnancy"},
}


@pytest.mark.parametrize("exercise_id", LEFT_OUT)
def test_leaves_the_exercise_out_for_whom_it_may_hurt(exercise_id: str) -> None:
    assert set(real_catalogue()[exercise_id].leave_out) == LEFT_OUT[exercise_id]


@pytest.mark.parametrize("exercise_id", WITH_CAUTION)
def test_cautions_those_who_need_the_easier_version(exercise_id: str) -> None:
    assert set(real_catalogue()[exercise_id].caution) == WITH_CAUTION[exercise_id]


def test_decides_of_every_exercise() -> None:
    every = {exercise.id for exercise in real_catalogue().exercises}
    assert every == set(LEFT_OUT) == set(WITH_CAUTION)
