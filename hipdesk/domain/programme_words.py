"""What a printed exercise says: its dose in full words, its sides, and a few short steps."""

from dataclasses import replace

from hipdesk.domain.card_version import easier_ways, version_lines
from hipdesk.domain.catalogue import Dose, Exercise, Sides, Timing
from hipdesk.domain.layout import with_side
from hipdesk.domain.routine import Prescription
from hipdesk.domain.timeline import Side

MOST_STEPS = 3
_MOMENT_S = 2.0  # a shorter hold is a turning point, and not worth a line of its own

_NUMBERS = {1: "once", 2: "twice"}


def dose_lines(exercise: Exercise, prescribed: Prescription) -> tuple[str, ...]:
    """Sets, repetitions and holds, a line each, such as "5 times on each side"."""
    dose = exercise.doses[prescribed.step]
    lines = [f"{_amount(exercise, dose)}{_PER_SIDE[exercise.sides]}"]
    if exercise.timing is Timing.REPS and dose.hold_s > 0:
        lines.append(f"Hold {length(dose.hold_s)}")
    if prescribed.sets > 1:
        least, most = exercise.set_rest_s
        rest = f", {least:g} to {most:g} seconds of rest between" if most else ""
        lines.append(f"{prescribed.sets} sets{rest}")
    return tuple(_begun(one) for one in lines)


_PER_SIDE = {
    Sides.EACH: " on each side",
    Sides.ALTERNATE: " with each leg, in turn",
    Sides.BOTH: "",
}


def sides_text(exercise: Exercise, first: Side) -> str:
    """Which side comes when, in a sentence."""
    match exercise.sides:
        case Sides.EACH:
            return f"One side, then the other; begin with the {first.value}, as shown."
        case Sides.ALTERNATE:
            return "Left and right in turn."
        case _:
            return "Both sides together."


def ways(exercise: Exercise, prescribed: Prescription) -> tuple[str, ...]:
    """The version that is meant, for more than one day."""
    others = version_lines(exercise, replace(prescribed, easier=False))
    if not (prescribed.easier and exercise.easier):
        return others
    return f"The easier version: {easier_ways(exercise)}.", *others


def short_steps(exercise: Exercise, side: Side) -> tuple[str, ...]:
    """Where to begin and what to do, told for this side."""
    lines = [exercise.start_position, *_doing(exercise)]
    told = (_stopped(with_side(one, side)) for one in lines if one)
    return tuple(dict.fromkeys(told))[:MOST_STEPS]


def length(seconds: float) -> str:
    """A length of time in full words, such as "1 second" or "1 minute 30 seconds"."""
    minutes, rest = divmod(round(seconds), 60)
    parts = [_many(minutes, "minute")] * bool(minutes) + [_many(rest, "second")] * bool(rest)
    return " ".join(parts) or "a moment"


def _amount(exercise: Exercise, dose: Dose) -> str:
    match exercise.timing:
        case Timing.REPS:
            return _times(dose.repeats)
        case Timing.ROUNDS:
            efforts = ", then ".join(
                f"{one.name.lower()} {length(one.hold)}" for one in exercise.efforts
            )
            return f"{_many(dose.repeats, 'round')}: {efforts}"
        case Timing.CONTINUOUS:
            return f"{length(dose.hold_s)}, slowly"
        case Timing.STOPWATCH:
            return f"Up to {length(dose.hold_s)}"
        case Timing.COUNT:
            return f"As many as you can in {length(dose.hold_s)}"
        case Timing.GUIDED:
            return "Step by step"


def _doing(exercise: Exercise) -> tuple[str, ...]:
    moment, dose = exercise.moment, exercise.doses[-1]
    match exercise.timing:
        case Timing.ROUNDS:
            return (*(one.instruction for one in exercise.efforts), moment.move_out)
        case Timing.GUIDED:
            return exercise.steps
        case Timing.REPS if dose.hold_s < _MOMENT_S:
            return moment.move_in, moment.move_out
        case Timing.REPS:
            return moment.move_in, moment.hold, moment.move_out
        case _:
            return (moment.hold,)


def _times(count: int) -> str:
    return _NUMBERS.get(count, f"{count} times")


def _many(count: int, word: str) -> str:
    return f"1 {word}" if count == 1 else f"{count} {word}s"


def _begun(line: str) -> str:
    return f"{line[:1].upper()}{line[1:]}"


def _stopped(line: str) -> str:
    return line if line.endswith((".", "!", "?")) else f"{line}."
