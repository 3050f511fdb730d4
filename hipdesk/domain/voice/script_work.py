"""What is worth saying while an exercise is done: sides, counts, phases, and time that is left."""

from collections.abc import Iterator, Sequence

from hipdesk.domain.timeline import Cue, PhaseKind, PlannedSet, Side
from hipdesk.domain.voice.fitting import Wish
from hipdesk.domain.voice.pen import BEFORE_END_S, Pen, Span
from hipdesk.domain.voice.prompts import Kind, do_id
from hipdesk.domain.voice.script_lead import counts

TEN_LEFT_FROM_S = 30.0  # from here on ten seconds left are not also half of it
CARE_FROM_S = 20.0  # long enough for a word about breathing
LET_GO_FROM_S = 2.0  # shorter pauses are over before they are named
RUN_OVER_S = 0.2  # what runs over into the next phase leaves so much of it
CLOCK_STEP_S = 10  # a stopwatch is told so often


def work_wishes(pen: Pen, spans: Sequence[Span], here: int, planned: PlannedSet) -> Iterator[Wish]:
    """Of the phase `here` among the set's."""
    span = spans[here]
    following = spans[here + 1] if here + 1 < len(spans) else None
    match span.phase.kind:
        case PhaseKind.MOVE_IN:
            yield from _move_in(pen, span, following, planned)
        case PhaseKind.HOLD:
            yield from _hold(pen, span, before=spans[here - 1] if here else None)
        case PhaseKind.MOVE_OUT:
            yield from _move_out(pen, span, following)
        case PhaseKind.PAUSE:
            yield from _pause(pen, span, following)
            yield from _next_round(pen, span, following, planned)
        case PhaseKind.CHANGE:
            yield from pen.wish(span, "gear", Kind.NAME, do_id(pen.exercise_id, span.phase))
            yield from _next_round(pen, span, following, planned)
            yield from counts(pen, span)
        case PhaseKind.WORK:
            yield from _work(pen, span, planned)
        case PhaseKind.STOPWATCH:
            yield from _stopwatch(pen, span)
        case PhaseKind.GUIDED:
            line = do_id(pen.exercise_id, span.phase)
            yield from pen.wish(span, "line", Kind.NAME, line, slack_s=span.phase.seconds)


def _teaches(pen: Pen, span: Span) -> bool:
    """The first repetition of a new exercise is told in whole sentences."""
    return pen.reads and span.phase.rep <= 1


def _do(pen: Pen, span: Span, end_by: float, slack_s: float) -> list[Wish]:
    line = do_id(pen.exercise_id, span.phase)
    return pen.wish(span, "do", Kind.DO, line, end_by=end_by, slack_s=slack_s)


def _cue_id(pen: Pen, span: Span) -> str:
    parts = ("cue", pen.exercise_id, span.phase.kind, span.phase.part)
    return ".".join(part for part in parts if part)


def _move_in(pen: Pen, span: Span, following: Span | None, planned: PlannedSet) -> Iterator[Wish]:
    turn = planned.key.side is Side.ALTERNATE
    number = () if turn and span.phase.side is Side.RIGHT else _number(span, planned)
    side = (f"side.{span.phase.side}",) if turn else ()
    if _teaches(pen, span):
        if side:
            yield from pen.wish(span, "side", Kind.NAME, side)
        yield from _do(pen, span, _run_over(span, following), 1.5)
        return
    cue = (_cue_id(pen, span),) if pen.manner.full else ()
    choices = ((*number, *side, *cue), (*number, *side), side or number, cue)
    kind = Kind.NAME if side else Kind.NUMBER if number else Kind.PHASE
    yield from pen.wish(span, "number", kind, *filter(None, choices), slack_s=0.3)


def _number(span: Span, planned: PlannedSet) -> tuple[str, ...]:
    """The number of a repetition, told where there is more than one."""
    rep = span.phase.rep
    if planned.reps < 2 or span.phase.part:
        return ()
    return ("rep.last" if rep == planned.reps else f"rep.{rep}",)


def _next_round(
    pen: Pen, span: Span, following: Span | None, planned: PlannedSet
) -> Iterator[Wish]:
    """A round is named at the end of the one before it, since an effort builds up in a second."""
    if following is None or not span.phase.part or following.phase.rep == span.phase.rep:
        return
    rep = following.phase.rep
    number = "round.last" if rep == planned.reps else f"round.{rep}"
    end_by = span.quiet_end - BEFORE_END_S
    yield from pen.wish(span, "round", Kind.NUMBER, number, end_by=end_by, ends=True)


def _run_over(span: Span, following: Span | None) -> float:
    """A sentence may run over into the next phase of the same repetition."""
    if following is None or following.phase.rep != span.phase.rep:
        return span.end
    return following.end - RUN_OVER_S


def _hold(pen: Pen, span: Span, before: Span | None) -> Iterator[Wish]:
    yield from counts(pen, span)
    if not pen.manner.full:
        return
    told = before is not None and before.phase.instruction == span.phase.instruction
    if _teaches(pen, span) and not told:
        yield from _do(pen, span, span.end, span.phase.seconds / 2)
    elif not told:
        yield from pen.wish(span, "phase", Kind.PHASE, "phase.hold", slack_s=0.4)
    yield from _time(pen, span)
    if span.phase.seconds >= CARE_FROM_S:
        at = span.at + span.phase.seconds / 4
        yield from pen.wish(span, "care", Kind.CARE, "breathe.on", at=at, slack_s=1.0)


def _move_out(pen: Pen, span: Span, following: Span | None) -> Iterator[Wish]:
    if not pen.manner.full:
        return
    if _teaches(pen, span):
        yield from _do(pen, span, _run_over(span, following), 0.6)
    else:
        cue = _cue_id(pen, span)
        yield from pen.wish(span, "phase", Kind.PHASE, cue, "phase.move_out", slack_s=0.4)


def _pause(pen: Pen, span: Span, following: Span | None) -> Iterator[Wish]:
    line = do_id(pen.exercise_id, span.phase)
    if span.phase.part and following is not None:  # equipment may have to be put back
        yield from pen.wish(span, "gear", Kind.NAME, line, "phase.pause", slack_s=0.6)
    elif _teaches(pen, span):
        yield from pen.wish(span, "do", Kind.DO, line, "phase.pause", slack_s=0.6)
    elif pen.manner.full and span.phase.seconds >= LET_GO_FROM_S:
        yield from pen.wish(span, "phase", Kind.PHASE, "phase.pause", slack_s=0.6)


def _work(pen: Pen, span: Span, planned: PlannedSet) -> Iterator[Wish]:
    yield from counts(pen, span)
    if not pen.manner.full:
        yield from pen.wish(span, "phase", Kind.PHASE, "phase.go")
        return
    quarter = span.phase.seconds / 4
    line, go = do_id(pen.exercise_id, span.phase), "phase.go"
    choices = (go, line) if planned.counted else (line, go)
    yield from pen.wish(span, "do", Kind.DO, *choices, slack_s=0.5)
    yield from _time(pen, span)
    if span.phase.seconds >= CARE_FROM_S and not planned.counted:
        for at, what in ((quarter, "breathe.slow"), (3 * quarter, "safety.comfortable")):
            yield from pen.wish(span, what, Kind.CARE, what, at=span.at + at, slack_s=quarter / 2)


def _stopwatch(pen: Pen, span: Span) -> Iterator[Wish]:
    yield from counts(pen, span)
    yield from pen.wish(span, "phase", Kind.PHASE, "phase.go")
    if pen.manner.full:
        yield from _do(pen, span, span.end, 3.0)
    for second in range(CLOCK_STEP_S, int(span.phase.seconds), CLOCK_STEP_S):
        clock = f"clock.{second}"
        yield from pen.wish(span, clock, Kind.TIME, clock, at=span.at + second, slack_s=0.2)


def _time(pen: Pen, span: Span) -> Iterator[Wish]:
    """Half-way with its chime, and ten seconds left of what is long."""
    half = next((offset for offset, cue in span.phase.cues if cue is Cue.HALFWAY), None)
    if half is not None:
        at = span.at + half + 0.25
        yield from pen.wish(span, "half", Kind.TIME, "left.half", at=at, slack_s=0.3)
    if span.phase.seconds >= TEN_LEFT_FROM_S:
        at = span.end - 10.0
        yield from pen.wish(span, "left", Kind.TIME, "left.10s", at=at, slack_s=0.3)
