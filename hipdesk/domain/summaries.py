"""Past sessions read as lines of text: the list of sessions, and the sets of one."""

from dataclasses import dataclass

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.dates import clock_time, full_day
from hipdesk.domain.durations import minutes_text, seconds_text
from hipdesk.domain.history import (
    HurtRecord,
    Outcome,
    SessionRecord,
    SessionState,
    SessionSummary,
    SetRecord,
)
from hipdesk.domain.timeline import Side
from hipdesk.domain.words import OUTCOMES, REASONS, SIDES

NOT_GIVEN = "\N{EN DASH}"
STATES = {
    SessionState.RUNNING: "Not finished yet",
    SessionState.FINISHED: "Finished",
    SessionState.ENDED: "Ended early",
    SessionState.DISCARDED: "Discarded",
}


@dataclass(frozen=True)
class SessionLine:
    """One session of the list, each cell as text."""

    date: str
    what: str
    minutes: str
    sets: str
    effort: str
    pain: str


def session_line(summary: SessionSummary, catalogue: Catalogue) -> SessionLine:
    return SessionLine(
        date=full_day(summary.local_date),
        what=what_text(summary.exercises, catalogue),
        minutes=minutes_text(summary.active_s),
        sets=f"{summary.sets_done} of {summary.sets_planned}",
        effort=score_text(summary.check_out.effort),
        pain=score_text(summary.check_out.pain),
    )


def what_text(exercise_ids: tuple[str, ...], catalogue: Catalogue) -> str:
    """Names in order, each once; an exercise that left the catalogue keeps its id."""
    return ", ".join(dict.fromkeys(exercise_name(one, catalogue) for one in exercise_ids))


def exercise_name(exercise_id: str, catalogue: Catalogue) -> str:
    return catalogue[exercise_id].name if exercise_id in catalogue else exercise_id


def score_text(score: int | None) -> str:
    """A score of 0-10, or a dash where none was given."""
    return NOT_GIVEN if score is None else str(score)


@dataclass(frozen=True)
class SetLine:
    """One set of a past session, each cell as text."""

    exercise: str
    side: str
    number: str
    reps: str
    time: str
    outcome: str


@dataclass(frozen=True)
class SessionDetail:
    """One past session, ready to be shown."""

    id: str
    title: str
    facts: str
    sets: tuple[SetLine, ...]
    hurts: tuple[str, ...]


def session_detail(record: SessionRecord, catalogue: Catalogue) -> SessionDetail:
    kept = [one for one in record.sets if not one.reopened]
    done = sum(one.result.outcome is Outcome.DONE for one in kept)
    facts = (
        f"{clock_time(record.started_at)}",
        minutes_text(record.active_s),
        f"{done} of {len(kept)} sets done",
        STATES[record.state],
    )
    return SessionDetail(
        id=record.id,
        title=full_day(record.local_date),
        facts=" \N{MIDDLE DOT} ".join(facts),
        sets=tuple(_set_line(one, catalogue) for one in kept),
        hurts=tuple(_hurt_text(one, catalogue) for one in record.hurts),
    )


def _set_line(record: SetRecord, catalogue: Catalogue) -> SetLine:
    result = record.result
    outcome = OUTCOMES[result.outcome]
    if result.reason is not None:
        outcome = f"{outcome}: {REASONS[result.reason]}"
    return SetLine(
        exercise=exercise_name(result.exercise_id, catalogue),
        side=SIDES[result.key.side],
        number=str(result.key.number),
        reps=f"{result.reps_done} of {result.reps_planned}"
        if result.count is None
        else str(result.count),
        time=seconds_text(result.work_s if result.stopwatch_s is None else result.stopwatch_s),
        outcome=outcome,
    )


def _hurt_text(hurt: HurtRecord, catalogue: Catalogue) -> str:
    said = f": {hurt.answer}" if hurt.answer else ""
    if hurt.key is None:
        return f"{clock_time(hurt.at)} After the last set{said}"
    side = "" if hurt.key.side is Side.BOTH else f", {SIDES[hurt.key.side].lower()}"
    return f"{clock_time(hurt.at)} {exercise_name(hurt.exercise_id, catalogue)}{side}{said}"
