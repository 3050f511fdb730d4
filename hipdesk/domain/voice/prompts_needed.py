"""Which prompts a guided session needs: what the catalogue says, and what is the same for all."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hipdesk.domain.catalogue import Catalogue, Equipment, Exercise, Sides, Timing
from hipdesk.domain.layout import planned_sets, with_side
from hipdesk.domain.preferences import COUNT_IN_CHOICES
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.domain.timeline import Phase, PhaseKind, Side
from hipdesk.domain.voice.prompts import Kind, do_id, sided, step_id

MOST_SETS = 4  # two are planned at most; more are the user's wish

FREE: dict[Kind, tuple[str, ...]] = {
    Kind.SAFETY: (
        "safety.stop_if_hurts",
        "safety.ease_off",
        "safety.comfortable",
        "safety.hurts",
        "safety.dizzy",
        "safety.hold_on",
        "safety.sign",
    ),
    Kind.STATE: (
        "state.paused",
        "state.resumed",
        "state.gap",
        "state.time_added",
        "state.skipped",
        "state.back",
        "state.back_further",
        "state.repeat",
        "state.undone",
        "state.ended",
        "test.foot_down",
        "test.stopped",
        "test.full_time",
        "test.time_up",
    ),
    Kind.NAME: (
        "next.last",
        "next.same",
        "next.own",
        "side.left",
        "side.right",
        "side.both",
        "side.in_turn",
        "switch.left",
        "switch.right",
    ),
    Kind.PHASE: (
        *(f"phase.{kind}" for kind in PhaseKind if kind is not PhaseKind.GUIDED),
        "phase.go",
        "phase.begin",
        "phase.steady",
        "phase.slowly",
        "breathe.in",
        "breathe.out",
    ),
    Kind.TIME: (
        "left.half",
        "left.30s",
        "left.20s",
        "left.10s",
        "left.5s",
        "left.last_few",
    ),
    Kind.NUMBER: ("rep.last", "round.last", "set.last"),
    Kind.CARE: (
        "breathe.on",
        "breathe.slow",
        "breathe.shoulders",
        "test.count",
        "test.how_many",
        "test.hurt.left",
        "test.hurt.right",
        "test.rest",
        "out.pain",
        "out.effort",
        "out.note",
        "out.kept",
        "say.welcome",
        "say.voice",
        "say.done",
        "say.halfway_through",
        "say.well_done",
        "say.get_up",
    ),
}


@dataclass(frozen=True)
class Needed:
    """A prompt that must be there, and its words where the catalogue has them."""

    id: str
    kind: Kind
    text: str = ""  # "" where the words are free


def needed(catalogue: Catalogue) -> tuple[Needed, ...]:
    """Every prompt of a guided session, each id once."""
    found: dict[str, Needed] = {}
    for one in (*_free(), *_numbers(catalogue.exercises), *_of_all(catalogue)):
        found.setdefault(one.id, one)
    return tuple(found.values())


def spoken_name(exercise: Exercise) -> str:
    """The exercise's name within a sentence: without what stands in brackets."""
    name = re.sub(r"\s*\([^)]*\)", "", exercise.name)
    return f"{name[0].lower()}{name[1:]}"


def _free() -> Iterator[Needed]:
    for kind, ids in FREE.items():
        for prompt_id in ids:
            yield Needed(prompt_id, kind)
    for thing in Equipment:
        yield Needed(f"gear.{thing}", Kind.NAME)
        yield Needed(f"need.{thing}", Kind.NAME)


def _numbers(exercises: Iterable[Exercise]) -> Iterator[Needed]:
    """Counts as high as a dose, a hold or a count-in goes."""
    exercises = tuple(exercises)
    for second in range(1, max(COUNT_IN_CHOICES) + 1):
        yield Needed(f"count.{second}", Kind.COUNT)
    for number in range(1, MOST_SETS + 1):
        yield Needed(f"set.{number}", Kind.NUMBER)
    for exercise in exercises:
        for dose in exercise.doses:
            yield from _dose(exercise.timing, dose.repeats, round(dose.hold_s))


def _dose(timing: Timing, repeats: int, seconds: int) -> Iterator[Needed]:
    match timing:
        case Timing.REPS:
            yield from (Needed(f"rep.{one}", Kind.NUMBER) for one in range(1, repeats + 1))
            yield Needed(f"times.{repeats}", Kind.NUMBER)
            if seconds >= 5:
                yield Needed(f"hold_for.{seconds}", Kind.NUMBER)
        case Timing.ROUNDS:
            yield from (Needed(f"round.{one}", Kind.NUMBER) for one in range(1, repeats + 1))
            yield Needed(f"rounds.{repeats}", Kind.NUMBER)
        case Timing.CONTINUOUS | Timing.COUNT:
            yield Needed(f"work_for.{seconds}", Kind.NUMBER)
        case Timing.STOPWATCH:
            yield from (Needed(f"clock.{one}", Kind.TIME) for one in range(10, seconds, 10))
        case Timing.GUIDED:
            return


def _of_all(catalogue: Catalogue) -> Iterator[Needed]:
    for exercise in catalogue.exercises:
        yield from _names(exercise)
        yield Needed(f"setup.{exercise.id}", Kind.STEP, exercise.start_position)
        for number, step in enumerate(exercise.steps, start=1):
            yield from _both_sides(step_id(exercise.id, number), Kind.STEP, step)
        if exercise.optional_step:
            yield from _both_sides(f"step.{exercise.id}.more", Kind.STEP, exercise.optional_step)
        yield from _phases(catalogue, exercise)


def _names(exercise: Exercise) -> Iterator[Needed]:
    name = spoken_name(exercise)
    alone = f"{name[0].upper()}{name[1:]}"
    sides = (Side.LEFT, Side.RIGHT) if exercise.sides is Sides.EACH else (Side.BOTH,)
    for side in sides:
        ending = f", {side} side." if side is not Side.BOTH else "."
        yield Needed(sided(f"next.{exercise.id}", side), Kind.NAME, f"Next: {name}{ending}")
        yield Needed(sided(f"name.{exercise.id}", side), Kind.NAME, f"{alone}{ending}")


def _both_sides(prompt_id: str, kind: Kind, text: str) -> Iterator[Needed]:
    """One prompt, or one for each side where the words differ."""
    left, right = with_side(text, Side.LEFT), with_side(text, Side.RIGHT)
    if left == right:
        yield Needed(prompt_id, kind, text)
        return
    yield Needed(sided(prompt_id, Side.LEFT), kind, left)
    yield Needed(sided(prompt_id, Side.RIGHT), kind, right)


def _phases(catalogue: Catalogue, exercise: Exercise) -> Iterator[Needed]:
    """What the card shows in the exercise's work, phase by phase, as it is laid out."""
    texts: dict[str, dict[Side, str]] = {}
    for phase in _work(catalogue, exercise):
        if phase.instruction and phase.kind is not PhaseKind.GUIDED:
            texts.setdefault(do_id(exercise.id, phase), {})[phase.side] = phase.instruction
        if phase.kind in {PhaseKind.MOVE_IN, PhaseKind.MOVE_OUT}:
            cue = ".".join(filter(None, ("cue", exercise.id, phase.kind, phase.part)))
            yield Needed(cue, Kind.PHASE)
    for prompt_id, by_side in texts.items():
        if len(set(by_side.values())) == 1:
            yield Needed(prompt_id, Kind.DO, next(iter(by_side.values())))
            continue
        for side, text in by_side.items():
            yield Needed(sided(prompt_id, side), Kind.DO, text)


def _work(catalogue: Catalogue, exercise: Exercise) -> Iterator[Phase]:
    most = len(exercise.doses) - 1
    routine = Routine(RoutineKind.FREE, (Prescription(exercise.id, most),))
    for one in planned_sets(routine, catalogue):
        yield from one.work
