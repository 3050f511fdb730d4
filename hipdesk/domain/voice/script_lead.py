"""What is worth saying in what leads up to a set: its name, its side, and how it is done."""

from collections.abc import Iterator

from hipdesk.domain.timeline import PhaseKind, PlannedSet, Side
from hipdesk.domain.voice.fitting import Wish
from hipdesk.domain.voice.pen import BEFORE_END_S, Pen, Span
from hipdesk.domain.voice.prompts import SIDED, Kind, step_id

SETTLE_S = 0.4  # a new card is looked at first
SENTENCE_S = 0.4  # of silence between two sentences that are read out
LONG_REST_S = 20.0  # a rest from which ten seconds left are told
READING = "reading"  # the chain of what is read out


def lead_wishes(pen: Pen, span: Span, planned: PlannedSet, *, opens: bool) -> Iterator[Wish]:
    """Of one phase; `opens`: nothing of this set was said before it."""
    match span.phase.kind:
        case PhaseKind.NEXT_EXERCISE:
            yield from _next(pen, span)
        case PhaseKind.SET_UP:
            yield from _set_up(pen, span, planned, opens=opens)
        case PhaseKind.SWITCH_SIDES:
            side = span.phase.side
            ids = (f"switch.{side}", f"side.{side}")
            slack_s = span.quiet_end - span.begin
            yield from pen.wish(span, "side", Kind.NAME, *ids, slack_s=slack_s)
            yield from counts(pen, span)
        case PhaseKind.REST:
            yield from _rest(pen, span, planned)
        case PhaseKind.COUNT_IN:
            yield from counts(pen, span)


def counts(pen: Pen, span: Span) -> Iterator[Wish]:
    """Each second of a count-down, on its second: with the chime that counts it."""
    seconds = span.phase.seconds
    for offset, cue in span.phase.cues:
        if cue.counts:
            left = round(seconds - offset)
            at = span.at + offset
            yield from pen.wish(span, f"count {left}", Kind.COUNT, f"count.{left}", at=at)


def _next(pen: Pen, span: Span) -> Iterator[Wish]:
    """It ends a moment before the rest does, or before its count-down."""
    end_by = span.quiet_end - BEFORE_END_S
    ids = pen.called("next", span.phase.side)
    yield from pen.wish(span, "next", Kind.NAME, *ids, at=span.at, end_by=end_by, ends=True)


def _rest(pen: Pen, span: Span, planned: PlannedSet) -> Iterator[Wish]:
    """Before the same exercise is done again."""
    number = planned.key.number
    end_by = span.quiet_end - BEFORE_END_S
    sided = planned.key.side in SIDED
    what = pen.called("next", span.phase.side)[0] if sided else ("next.same",)
    least = f"side.{span.phase.side}" if sided else f"set.{number}"
    choices = ((f"set.{number}", *what), what, least)
    yield from pen.wish(span, "next", Kind.NAME, *choices, end_by=end_by, ends=True)
    yield from counts(pen, span)
    if pen.manner.full:
        yield from pen.wish(span, "phase", Kind.PHASE, "phase.rest", slack_s=0.5)
        if span.phase.seconds >= LONG_REST_S:
            at = span.end - 10.0
            yield from pen.wish(span, "left", Kind.TIME, "left.10s", at=at, slack_s=0.3)


def _set_up(pen: Pen, span: Span, planned: PlannedSet, *, opens: bool) -> Iterator[Wish]:
    at = span.at + SETTLE_S
    if opens:
        ids = pen.called("name", span.phase.side)
        yield from pen.wish(span, "name", Kind.NAME, *ids, at=at, slack_s=0.6)
    for place, prompt_id in enumerate(_read_out(pen, planned, span.phase.side)):
        yield from pen.wish(
            span,
            f"reading {place}",
            Kind.STEP,
            prompt_id,
            at=at,
            end_by=span.quiet_end - BEFORE_END_S,
            slack_s=span.phase.seconds,
            chain=READING,
            pause_s=SENTENCE_S,
        )


def _read_out(pen: Pen, planned: PlannedSet, side: Side) -> Iterator[str]:
    """In order: the position and the steps of a new exercise; how much of it; a reminder."""
    exercise = planned.exercise_id
    if pen.manner.full:
        yield f"setup.{exercise}"
    if pen.reads and not planned.guided:
        number = 1
        while pen.book.find(step_id(exercise, number), side):
            yield step_id(exercise, number)
            number += 1
    yield from _dose(planned)
    if pen.reads:
        yield "safety.stop_if_hurts"


def _dose(planned: PlannedSet) -> Iterator[str]:
    kinds = {phase.kind for phase in planned.work}
    hold_s = round(planned.hold_s)
    if planned.guided or planned.stopwatch:
        return
    if PhaseKind.WORK in kinds:
        yield f"work_for.{hold_s}"
        if planned.counted:
            yield "test.count"
    elif PhaseKind.CHANGE in kinds:
        yield f"rounds.{planned.reps}"
    elif planned.reps > 1:
        yield f"times.{planned.reps}"
    else:
        yield f"hold_for.{hold_s}"
    if planned.key.side is Side.ALTERNATE:
        yield "side.in_turn"
