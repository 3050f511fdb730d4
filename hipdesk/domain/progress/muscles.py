"""The muscles of the catalogue in a few groups that people have words for."""

from enum import StrEnum

from hipdesk.domain.catalogue import Exercise


class MuscleGroup(StrEnum):
    """The value is what people call it."""

    BUTTOCKS = "Buttocks"
    OUTER_HIP = "Outer hip"
    FRONT_OF_HIP = "Front of the hip"
    INNER_THIGH = "Inner thigh"
    DEEP_ROTATORS = "Deep hip"
    FRONT_OF_THIGH = "Front of the thigh"
    BACK_OF_THIGH = "Back of the thigh"
    TRUNK = "Stomach and back"
    OWN = "Exercises of your own"  # of which nobody knows what they are for


_WORDS = (  # the first that occurs in the name of a muscle decides
    ("standing-leg", MuscleGroup.OUTER_HIP),
    ("adductor", MuscleGroup.INNER_THIGH),
    ("gluteus medi", MuscleGroup.OUTER_HIP),
    ("gluteus mini", MuscleGroup.OUTER_HIP),
    ("fibres of gluteus", MuscleGroup.OUTER_HIP),
    ("tensor fasciae", MuscleGroup.OUTER_HIP),
    ("thigh fascia", MuscleGroup.OUTER_HIP),
    ("outer hip", MuscleGroup.OUTER_HIP),
    ("lateral hip", MuscleGroup.OUTER_HIP),
    ("abductor", MuscleGroup.OUTER_HIP),
    ("lumbar", MuscleGroup.TRUNK),
    ("trunk", MuscleGroup.TRUNK),
    ("abdomin", MuscleGroup.TRUNK),
    ("lower back", MuscleGroup.TRUNK),
    ("glute", MuscleGroup.BUTTOCKS),
    ("iliopsoas", MuscleGroup.FRONT_OF_HIP),
    ("hip flexor", MuscleGroup.FRONT_OF_HIP),
    ("front capsule", MuscleGroup.FRONT_OF_HIP),
    ("rectus femoris", MuscleGroup.FRONT_OF_THIGH),
    ("quadriceps", MuscleGroup.FRONT_OF_THIGH),
    ("hamstring", MuscleGroup.BACK_OF_THIGH),
    ("piriformis", MuscleGroup.DEEP_ROTATORS),
    ("rotator", MuscleGroup.DEEP_ROTATORS),
    ("capsule", MuscleGroup.DEEP_ROTATORS),
)


def muscle_group(muscle: str) -> MuscleGroup | None:
    """The group of a muscle as the catalogue names it; None for a name that is not known."""
    named = muscle.lower()
    return next((group for word, group in _WORDS if word in named), None)


def muscle_groups(exercise: Exercise) -> tuple[MuscleGroup, ...]:
    """The groups that an exercise is for, the main one first, each once."""
    if exercise.is_own:
        return (MuscleGroup.OWN,)
    found = (muscle_group(one) for one in exercise.muscles)
    return tuple(dict.fromkeys(one for one in found if one is not None))
