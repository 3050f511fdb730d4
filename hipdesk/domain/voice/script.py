"""What is worth saying from a phase of a session to the end of its set."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum

from hipdesk.domain.history import Outcome, SetResult
from hipdesk.domain.layout import FINISH_S, phase
from hipdesk.domain.session_state import SessionState
from hipdesk.domain.timeline import Phase, PhaseKind, PlannedSet
from hipdesk.domain.voice.fitting import Speech, Wish, fit, seconds
from hipdesk.domain.voice.manner import Manner
from hipdesk.domain.voice.pen import BEFORE_END_S, Pen, Span
from hipdesk.domain.voice.prompts import Kind, VoiceBook
from hipdesk.domain.voice.script_lead import READING, lead_wishes
from hipdesk.domain.voice.script_work import work_wishes

FINISH_CHIME_S = 1.2  # the last chime has so long to itself
ENDLESS_S = 1000.0  # longer than anything that is read out


class Deed(StrEnum):
    """What a key has done, as the voice says it."""

    PAUSED = "state.paused"
    GAP = "state.gap"
    HURTS = "safety.hurts"
    RESUMED = "state.resumed"
    TIME_ADDED = "state.time_added"
    SKIPPED = "state.skipped"
    BACK = "state.back"
    BACK_FURTHER = "state.back_further"
    REPEAT = "state.repeat"
    UNDONE = "state.undone"


def spans_of(state: SessionState) -> tuple[Span, ...]:
    """The running phase and those that follow it in its set, where they lie in session time."""
    current = state.current
    if current is None:
        return (Span(0, state.started_at, state.phase),)
    phases = (current.lead + current.work)[state.phase_index + 1 :]
    return tuple(_spans(state.phase_index, state.started_at, (state.phase, *phases)))


def wishes(pen: Pen, spans: tuple[Span, ...], before: SetResult | None = None) -> Iterator[Wish]:
    """For these phases; `before` is the set that has just been done, if one was."""
    if before is not None:
        yield from _aftermath(pen, spans[0], before)
    planned = pen.planned
    if planned is None:
        yield from _finish(pen, spans[0])
        return
    lead = len(planned.lead)
    for here, span in enumerate(spans):
        if span.index < lead:
            yield from lead_wishes(pen, span, planned, opens=here == 0)
        else:
            yield from work_wishes(pen, spans, here, planned)


def done_before(state: SessionState) -> SetResult | None:
    """The test that ends where the running phase begins."""
    index = state.set_index - 1
    if state.phase_index or index < 0:
        return None
    one = state.sets[index]
    result = state.results.get(one.key)
    told = one.counted or one.stopwatch
    return result if told and result and result.outcome is Outcome.DONE else None


def stretched(
    sets: Iterable[PlannedSet], book: VoiceBook, manner: Manner
) -> tuple[PlannedSet, ...]:
    """The sets with set-up cards that wait for the end of what is read out in them."""
    return tuple(_stretched(one, book, manner) if _is_read(one, manner) else one for one in sets)


def short_by(speech: Speech, span: Span) -> float:
    """Seconds by which a set-up card is too short for what is left to read out; 0 if it is not."""
    left = [one for one in speech.lost if one.chain == READING and one.phase == span.index]
    if span.phase.kind is not PhaseKind.SET_UP or not left:
        return 0.0
    end = max(
        (line.until for line in speech.lines if line.wish.chain == READING), default=left[0].at
    )
    length = sum(seconds(one.choices[0]) + one.pause_s for one in left)
    return max(0.0, end + length + 2 * BEFORE_END_S - span.end)


def _is_read(planned: PlannedSet, manner: Manner) -> bool:
    set_up = any(one.kind is PhaseKind.SET_UP for one in planned.lead)
    return set_up and manner.reads(planned.exercise_id)


def _stretched(planned: PlannedSet, book: VoiceBook, manner: Manner) -> PlannedSet:
    pen = Pen(book, manner, planned)
    lead = tuple(
        _long_enough(pen, one, opens=place == 0) if one.kind is PhaseKind.SET_UP else one
        for place, one in enumerate(planned.lead)
    )
    return replace(planned, lead=lead)


def _long_enough(pen: Pen, set_up: Phase, *, opens: bool) -> Phase:
    assert pen.planned is not None
    endless = Span(0, 0.0, replace(set_up, seconds=ENDLESS_S))
    said = fit(lead_wishes(pen, endless, pen.planned, opens=opens)).lines
    needed = said[-1].until + 2 * BEFORE_END_S if said else 0.0
    if needed <= set_up.seconds:
        return set_up
    return phase(set_up.kind, float(int(needed) + 1), set_up.side, set_up.instruction)


def _spans(index: int, at: float, phases: Iterable[Phase]) -> Iterator[Span]:
    for place, one in enumerate(phases, start=index):
        yield Span(place, at, one)
        at += one.seconds


def _aftermath(pen: Pen, span: Span, before: SetResult) -> Iterator[Wish]:
    """After a test: that its time is over, and what to remember of it."""
    timed = before.stopwatch_s is not None
    full_time = before.stopwatch_s is not None and before.stopwatch_s >= before.hold_s
    words = "test.full_time" if full_time else "test.stopped" if timed else "test.time_up"
    hurried = span.phase.kind is PhaseKind.NEXT_EXERCISE  # what comes next goes before
    kind = Kind.TIME if hurried else Kind.STATE
    yield from pen.wish(span, "test", kind, words, slack_s=1.0)
    if pen.manner.full:
        asked = [f"test.hurt.{before.key.side}" if timed else "test.how_many"]
        if span.phase.kind is PhaseKind.SWITCH_SIDES:
            asked.append("test.rest")
        for one in asked:
            slack_s = span.phase.seconds
            yield from pen.wish(span, one, Kind.CARE, one, slack_s=slack_s, chain="test")


def _finish(pen: Pen, span: Span) -> Iterator[Wish]:
    at = span.at + FINISH_CHIME_S
    ended = span.phase.instruction.startswith("Session ended")
    words = ["state.ended"] if ended else ["say.done", "say.well_done"]
    yield from pen.wish(span, "finish", Kind.NAME, *words, at=at, slack_s=FINISH_S)
