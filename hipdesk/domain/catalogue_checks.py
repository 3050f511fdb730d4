"""What the fields of an exercise must be to one another."""

from collections.abc import Iterator

from hipdesk.domain.catalogue import Exercise, Sides, Timing
from hipdesk.domain.catalogue_error import Place
from hipdesk.domain.catalogue_reader import SIDE

_MOMENT = {
    Timing.ROUNDS: ("move_out", "pause"),
    Timing.CONTINUOUS: ("hold",),
    Timing.STOPWATCH: ("hold",),
    Timing.COUNT: ("hold",),
    Timing.GUIDED: (),
}


def check(exercise: Exercise, place: Place) -> None:
    """Raises CatalogueError if a field does not fit the others."""
    _check_timing(exercise, place)
    _check_moments(exercise, place)
    _check_doses(exercise, place)
    _check_sides(exercise, place)
    for tag in exercise.caution:
        if tag in exercise.leave_out:
            raise place.inside("caution").error("a tag that is not under leave_out too", tag)
    if bool(exercise.optional_step) != bool(exercise.optional_step_after):
        expected = "given together with optional_step, or not at all"
        raise place.inside("optional_step_after").error(expected, exercise.optional_step_after)


def _check_timing(exercise: Exercise, place: Place) -> None:
    for key, given, timing in (
        ("efforts", bool(exercise.efforts), Timing.ROUNDS),
        ("guided", bool(exercise.guided), Timing.GUIDED),
    ):
        if given != (exercise.timing is timing):
            expected = f"given for the timing {timing}, and for no other"
            found = "given" if given else "missing"
            raise place.inside(key).error_saying(expected, f"{found} for {exercise.timing}")
    if exercise.sides is Sides.ALTERNATE and exercise.timing is not Timing.REPS:
        expected = f"{Timing.REPS} where the sides alternate"
        raise place.inside("timing").error(expected, exercise.timing)


def _check_moments(exercise: Exercise, place: Place) -> None:
    for phase in _phases(exercise):
        if not getattr(exercise.moment, phase):
            raise place.inside("moment").inside(phase).error_saying("a text", "missing")
    for number, effort in enumerate(exercise.efforts, start=1):
        if effort.change and not effort.change_instruction:
            inside = place.inside("efforts").inside(f"item {number}").inside("change_instruction")
            raise inside.error_saying("a text", "missing")


def _phases(exercise: Exercise) -> Iterator[str]:
    """The phases of which an instruction is shown."""
    if exercise.timing is not Timing.REPS:
        yield from _MOMENT[exercise.timing]
        return
    for phase in ("move_in", "move_out", "pause"):
        if getattr(exercise.tempo, phase):
            yield phase
    if any(dose.hold_s for dose in exercise.doses):
        yield "hold"


def _check_doses(exercise: Exercise, place: Place) -> None:
    """Every dose takes some time."""
    tempo = exercise.tempo
    for number, dose in enumerate(exercise.doses, start=1):
        inside = place.inside("doses").inside(f"item {number}").inside("hold_s")
        seconds = dose.hold_s
        if exercise.timing is Timing.REPS:
            seconds += tempo.move_in + tempo.move_out + tempo.pause
        if not seconds:
            raise inside.error("more than 0 where nothing else takes time", dose.hold_s)
    for number, effort in enumerate(exercise.efforts, start=1):
        if not effort.hold:
            inside = place.inside("efforts").inside(f"item {number}").inside("hold")
            raise inside.error("more than 0", effort.hold)


def _check_sides(exercise: Exercise, place: Place) -> None:
    """Texts name a side only where there is one."""
    if exercise.sides is not Sides.BOTH:
        return
    moment = exercise.moment
    texts = {
        "steps": exercise.steps,
        "moment": (moment.move_in, moment.hold, moment.move_out, moment.pause),
        "efforts": tuple(effort.instruction for effort in exercise.efforts),
    }
    for key, lines in texts.items():
        for line in lines:
            if SIDE in line:
                raise place.inside(key).error(f"without {SIDE} where both sides work", line)
