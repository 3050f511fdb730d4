"""English words for the closed sets of the domain, and doses read as a person says them."""

from hipdesk.domain.catalogue import (
    Category,
    Dose,
    Equipment,
    EvidenceKind,
    Exercise,
    Position,
    Sides,
    Timing,
)
from hipdesk.domain.durations import seconds_text
from hipdesk.domain.history import Outcome, SkipReason
from hipdesk.domain.timeline import Side

CATEGORIES = {
    Category.MOBILISE: "Mobilise",
    Category.RELEASE: "Release",
    Category.STRETCH: "Stretch",
    Category.STRENGTHEN: "Strengthen",
    Category.TEST: "Test",
}
POSITIONS = {
    Position.LYING: "Lying down",
    Position.SIDE_LYING: "Lying on the side",
    Position.SEATED: "Sitting",
    Position.KNEELING: "Kneeling",
    Position.STANDING: "Standing",
}
EQUIPMENT = {
    Equipment.CHAIR: "Chair",
    Equipment.SUPPORT: "Something firm to hold",
    Equipment.MAT: "Mat or bed",
    Equipment.TOWEL: "Rolled towel",
    Equipment.BELT: "Belt or strap",
    Equipment.SOFT_BALL: "Soft ball",
    Equipment.CUSHION: "Cushion",
    Equipment.WALL: "Wall",
    Equipment.WEIGHT: "Ankle weight",
    Equipment.BAND: "Band",
}
EVIDENCE = {
    EvidenceKind.SEED: "From our source articles",
    EvidenceKind.EXT: "From other published sources",
    EvidenceKind.APP: "Our own cautious choice",
}
SIDES = {
    Side.LEFT: "Left",
    Side.RIGHT: "Right",
    Side.BOTH: "Both sides",
    Side.ALTERNATE: "In turn",
}
OUTCOMES = {Outcome.DONE: "Done", Outcome.STOPPED: "Stopped", Outcome.SKIPPED: "Skipped"}
REASONS = {
    SkipReason.PAIN: "pain",
    SkipReason.TIRED: "tired",
    SkipReason.NO_EQUIPMENT: "no equipment",
    SkipReason.NO_TIME: "no time",
    SkipReason.OTHER: "other reason",
    SkipReason.ENDED: "session ended",
}
DOSE_STEPS = ("After a flare", "Step 1", "Step 2", "Step 3")

_PER_SIDE = {Sides.EACH: " each side", Sides.ALTERNATE: " each side, in turn", Sides.BOTH: ""}


def dose_text(exercise: Exercise, step: int) -> str:
    """One dose step (0-3) in words, such as "5 x 10 s each side" (with a real times sign)."""
    dose = exercise.doses[step]
    return f"{_amount(exercise, dose)}{_PER_SIDE[exercise.sides]}".rstrip(",")


def _amount(exercise: Exercise, dose: Dose) -> str:
    length = seconds_text(dose.hold_s)
    match exercise.timing:
        case Timing.REPS if dose.hold_s == 0:
            return f"{dose.repeats} times"
        case Timing.ROUNDS:
            rounds = "1 round" if dose.repeats == 1 else f"{dose.repeats} rounds"
            return f"{rounds} of {length} efforts"
        case Timing.STOPWATCH:
            tries = "" if dose.repeats == 1 else f"best of {dose.repeats}, "
            return f"{tries}up to {length}"
        case Timing.COUNT:
            return f"as many as you can in {length}"
        case Timing.GUIDED:
            return "guided step by step,"
        case Timing.REPS | Timing.CONTINUOUS:
            return (
                length if dose.repeats == 1 else f"{dose.repeats} \N{MULTIPLICATION SIGN} {length}"
            )


def listed(words: tuple[str, ...]) -> str:
    """Words in a row, such as "chair, mat and wall"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def needed(equipment: tuple[Equipment, ...]) -> str:
    """What has to be at hand, such as "Chair and mat or bed", or "Nothing"."""
    return listed(tuple(EQUIPMENT[thing] for thing in equipment)).capitalize() or "Nothing"
