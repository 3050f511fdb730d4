"""The seven stages and the order in which exercises join (section 6.1, section 7).

Stage 1 is SEED 004; the direction is SEED 004, too ("gradually increase the frequency"); the
sizes of the later stages and the waiting times are our own cautious choice (APP).
"""

from dataclasses import dataclass
from itertools import pairwise

LAST_STAGE = 7


@dataclass(frozen=True)
class Stage:
    """One rung of the ladder."""

    number: int
    name: str
    exercises: int  # in a session
    days: int  # a week


STAGES = (
    Stage(1, "Start", 2, 3),
    Stage(2, "Settle in", 3, 3),
    Stage(3, "Build", 4, 3),
    Stage(4, "Regular", 4, 4),
    Stage(5, "Broaden", 6, 4),
    Stage(6, "Steady", 6, 5),
    Stage(7, "Full routine", 8, 5),
)

DEFAULT_QUEUE = (
    "knee_lift",
    "double_hip_rotation",
    "glute_bridge",
    "hip_abduction",
    "seated_figure_four",
    "hip_extension",
    "half_kneeling_psoas",
    "mini_squat",
    "external_hip_rotation",
    "si_shotgun",
    "supine_figure_four",
    "hip_flexion",
    "abdominal_brace",
    "hip_lower_back_stretch",
    "chair_stand",
    "supine_spinal_twist",
    "heel_to_buttock",
    "short_arc_quad",
    "quad_set",
    "dead_bug",
)

RELEASES = ("lateral_hip_ball_release", "art_self_release")  # in no queue: ORD-3

AFTER_REPLACEMENT = ("glute_bridge", "quad_set")  # R30

CHAINS = (  # easier to harder; a neighbour may stand in for the other (R24)
    ("quad_set", "short_arc_quad", "chair_stand", "mini_squat"),
    ("abdominal_brace", "dead_bug"),
    ("glute_bridge", "hip_extension"),
    ("double_hip_rotation", "supine_spinal_twist"),
    ("supine_figure_four", "seated_figure_four"),
)

MAX_STRENGTH_DAYS = 3  # in 7 days, 2 dates apart (PROG-1, S7, R32)
MOBILITY_FROM_STAGE = 4  # PROG-1
RELEASE_FROM_STAGE = 3  # ORD-3
WEIGHTS_FROM_STAGE = 6  # DOSE-4
SECOND_SET_FROM_STAGE = 7  # DOSE-4
TOP_STEP = 3  # DOSE-4: the seeds' maximum
FIRST_STEP = 1


def stage(number: int) -> Stage:
    """The stage with this number, 1-7."""
    return STAGES[number - 1]


def neighbours(exercise_id: str) -> frozenset[str]:
    """The next easier and the next harder exercise."""
    found = set()
    for chain in CHAINS:
        for easier, harder in pairwise(chain):
            if exercise_id == easier:
                found.add(harder)
            if exercise_id == harder:
                found.add(easier)
    return frozenset(found)


def queue(*, hip_replacement: bool) -> tuple[str, ...]:
    """Exercises in the order in which they join."""
    if not hip_replacement:
        return DEFAULT_QUEUE
    rest = (one for one in DEFAULT_QUEUE if one not in AFTER_REPLACEMENT)
    return (*AFTER_REPLACEMENT, *rest)
