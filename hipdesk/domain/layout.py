"""Lays a routine out in time, by each exercise's tempo, dose and sides."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from hipdesk.domain.catalogue import Catalogue, Dose, Exercise, Sides, Timing
from hipdesk.domain.cueing import cues
from hipdesk.domain.routine import Pacing, Prescription, Routine, RoutineKind
from hipdesk.domain.timeline import Phase, PhaseKind, PlannedSet, SetKey, Side

NEXT_EXERCISE_S = 5.0
FINISH_S = 5.0
REPEAT_REST_S = 30.0  # the least rest that the catalogue gives before a second set
CHECK_IN_OUT_S = 60.0

_SIDE_WORDS = {Side.LEFT: "left", Side.RIGHT: "right", Side.BOTH: "", Side.ALTERNATE: ""}


def planned_sets(routine: Routine, catalogue: Catalogue) -> tuple[PlannedSet, ...]:
    """Every set of the routine, in order, with all its phases.

    Raises KeyError for an exercise that the catalogue does not hold.
    """
    found: list[PlannedSet] = []
    for item, prescription in enumerate(routine.items):
        exercise = catalogue[prescription.exercise_id]
        found += _sets_of(item, exercise, prescription, routine)
    return tuple(found)


def resumed_sets(
    routine: Routine, catalogue: Catalogue, done: Collection[SetKey]
) -> tuple[PlannedSet, ...]:
    """The routine after an interruption: the first set not `done` gets a set-up card again."""
    sets = planned_sets(routine, catalogue)
    first = next((index for index, one in enumerate(sets) if one.key not in done), None)
    if first is None:
        return sets
    again = sets[first]
    lead = fresh_lead(catalogue[again.exercise_id], again.key.side, routine.pacing)
    return (*sets[:first], replace(again, lead=lead), *sets[first + 1 :])


def fresh_lead(exercise: Exercise, side: Side, pacing: Pacing) -> tuple[Phase, ...]:
    """What leads up to a set that nothing came before: the set-up card and the count-in."""
    shown = shown_side(side)
    set_up = phase(PhaseKind.SET_UP, pacing.set_up_s, shown, exercise.start_position)
    return (set_up, *count_in(shown, pacing))


def count_in(side: Side, pacing: Pacing) -> tuple[Phase, ...]:
    """The count-in of the user's length; none when that is 0."""
    if not pacing.count_in_s:
        return ()
    return (phase(PhaseKind.COUNT_IN, pacing.count_in_s, side, "Get ready"),)


def phase(
    kind: PhaseKind, seconds: float, side: Side, instruction: str, rep: int = 0, part: str = ""
) -> Phase:
    """A phase with the cues of its kind and length."""
    length = float(seconds)
    return Phase(kind, length, side, with_side(instruction, side), rep, cues(kind, length), part)


def with_side(text: str, side: Side) -> str:
    """The text with `{side}` read as "left" or "right"; left out for both sides."""
    if "{side}" not in text:
        return text
    return " ".join(text.replace("{side}", _SIDE_WORDS[side]).split())


def work_seconds(exercise: Exercise, step: int) -> float:
    """Seconds that the exercise takes at a dose step, both sides and the change-over included."""
    only = Prescription(exercise.id, step)
    routine = Routine(RoutineKind.FREE, (only,), Pacing(count_in_s=0))
    sets = tuple(_sets_of(0, exercise, only, routine))
    changes = sum(one.lead_seconds for one in sets[1:])
    return sum(one.work_seconds for one in sets) + changes


def estimated_seconds(routine: Routine, catalogue: Catalogue) -> float:
    """How long a session takes: timings, set-up cards and a minute to check in and out."""
    work = sum(
        work_seconds(catalogue[one.exercise_id], one.step) * one.sets for one in routine.items
    )
    return work + routine.pacing.set_up_s * len(routine.items) + CHECK_IN_OUT_S


def _sets_of(
    item: int, exercise: Exercise, prescription: Prescription, routine: Routine
) -> Iterator[PlannedSet]:
    dose = exercise.doses[prescription.step]
    first = routine.first_side
    for number in range(1, prescription.sets + 1):
        for side in _sides(exercise, first):
            yield PlannedSet(
                key=SetKey(item, side, number),
                exercise_id=exercise.id,
                exercise_name=exercise.name,
                reps=_reps(exercise, dose, side, first),
                hold_s=dose.hold_s,
                sets=prescription.sets,
                lead=_lead(SetKey(item, side, number), exercise, routine),
                work=tuple(_work(exercise, dose, side, first)),
                rest_s=_set_rest_s(exercise) if exercise.repeatable else 0.0,
                counted=exercise.timing is Timing.COUNT,
            )


def _sides(exercise: Exercise, first: Side) -> tuple[Side, ...]:
    """The sides of one round, in order."""
    match exercise.sides:
        case Sides.EACH:
            return (first, Side.LEFT if first is Side.RIGHT else Side.RIGHT)
        case Sides.ALTERNATE:
            return (Side.ALTERNATE,)
        case _:
            return (Side.BOTH,)


def _lead(key: SetKey, exercise: Exercise, routine: Routine) -> tuple[Phase, ...]:
    side = key.side
    if side is not _sides(exercise, routine.first_side)[0]:
        return tuple(_switch(exercise, side))
    shown = shown_side(side)
    if key.number > 1:
        text = "Rest before the next set"
        return (phase(PhaseKind.REST, _set_rest_s(exercise), shown, text),)
    lead = fresh_lead(exercise, side, routine.pacing)
    if not key.item:
        return lead
    text = f"Next: {exercise.name}"
    return (phase(PhaseKind.NEXT_EXERCISE, NEXT_EXERCISE_S, shown, text), *lead)


def _switch(exercise: Exercise, side: Side) -> Iterator[Phase]:
    text = "Switch to your {side} side"
    yield from _present(phase(PhaseKind.SWITCH_SIDES, exercise.side_rest_s, side, text))


def _set_rest_s(exercise: Exercise) -> float:
    return exercise.set_rest_s[0] or REPEAT_REST_S


def _work(exercise: Exercise, dose: Dose, side: Side, first: Side) -> Iterator[Phase]:
    match exercise.timing:
        case Timing.GUIDED:
            for rep, line in enumerate(_guided_steps(exercise, side, first), start=1):
                text = exercise.steps[line - 1]
                yield phase(PhaseKind.GUIDED, dose.hold_s, side, text, rep, f"line_{line}")
        case Timing.CONTINUOUS | Timing.COUNT:
            yield phase(PhaseKind.WORK, dose.hold_s, side, exercise.moment.hold, 1)
        case _:
            for rep in range(1, dose.repeats + 1):
                yield from _one(exercise, dose, side, rep)


def _one(exercise: Exercise, dose: Dose, side: Side, rep: int) -> Iterator[Phase]:
    """One repetition, round or try."""
    if exercise.timing is Timing.STOPWATCH:
        yield phase(PhaseKind.STOPWATCH, dose.hold_s, side, exercise.moment.hold, rep)
    elif exercise.timing is Timing.ROUNDS:
        yield from _round(exercise, side, rep)
    else:
        for one in (Side.LEFT, Side.RIGHT) if side is Side.ALTERNATE else (side,):
            yield from _repetition(exercise, dose, one, rep)


def _repetition(exercise: Exercise, dose: Dose, side: Side, rep: int) -> Iterator[Phase]:
    tempo, moment = exercise.tempo, exercise.moment
    yield from _present(
        phase(PhaseKind.MOVE_IN, tempo.move_in, side, moment.move_in, rep),
        phase(PhaseKind.HOLD, dose.hold_s, side, moment.hold, rep),
        phase(PhaseKind.MOVE_OUT, tempo.move_out, side, moment.move_out, rep),
        phase(PhaseKind.PAUSE, tempo.pause, side, moment.pause, rep),
    )


def _round(exercise: Exercise, side: Side, rep: int) -> Iterator[Phase]:
    moment, efforts = exercise.moment, exercise.efforts
    for effort, following in zip(efforts, (*efforts[1:], *efforts[:1]), strict=True):
        pause, change = effort.pause_instruction or moment.pause, effort.change_instruction
        part, coming = effort.name.lower(), following.name.lower()
        yield from _present(
            phase(PhaseKind.MOVE_IN, effort.build_up, side, effort.instruction, rep, part),
            phase(PhaseKind.HOLD, effort.hold, side, effort.instruction, rep, part),
            phase(PhaseKind.MOVE_OUT, effort.ease_off, side, moment.move_out, rep, part),
            phase(PhaseKind.PAUSE, effort.pause, side, pause, rep, part),
            phase(PhaseKind.CHANGE, effort.change, side, change, rep, coming),
        )


def _present(*phases: Phase) -> Iterator[Phase]:
    return (one for one in phases if one.seconds > 0)


def _reps(exercise: Exercise, dose: Dose, side: Side, first: Side) -> int:
    if exercise.timing is Timing.GUIDED:
        return len(_guided_steps(exercise, side, first))
    return dose.repeats


def _guided_steps(exercise: Exercise, side: Side, first: Side) -> list[int]:
    """The step lines (1-based) shown for one side: what comes once goes with the first or last."""
    if side not in {Side.LEFT, Side.RIGHT}:
        return [line.step for line in exercise.guided]
    left_out = "after" if side is first else "before"
    return [line.step for line in exercise.guided if line.when != left_out]


def shown_side(side: Side) -> Side:
    """The side a card shows before a set: an alternating one begins on the left."""
    return Side.LEFT if side is Side.ALTERNATE else side
