"""Past sessions read as lines of text: the list of sessions, and the sets of one."""

from dataclasses import dataclass
from itertools import groupby

from hipdesk.domain.catalogue import Catalogue, Position, Timing
from hipdesk.domain.dates import clock_time, full_day
from hipdesk.domain.durations import minutes_text, seconds_text
from hipdesk.domain.history import (
    HurtRecord,
    Outcome,
    SessionRecord,
    SessionState,
    SessionSummary,
    SetRecord,
    current_sets,
)
from hipdesk.domain.timeline import Side
from hipdesk.domain.words import OUTCOMES, REASONS, SIDES

NOT_GIVEN = "\N{EN DASH}"
ANSWERS = {  # to "it hurts", by what the store keeps
    "ease_off": "eased off and carried on",
    "easier": "carried on with the easier version",
    "leave_exercise": "left the exercise",
    "stop_today": "stopped for the day",
}
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
    """One set of a past session as text."""

    name: str  # such as "Left, set 2"
    text: str  # such as "5 of 5, 40 s, done"


@dataclass(frozen=True)
class ExerciseSets:
    """The sets of one exercise, in order."""

    exercise: str
    sets: tuple[SetLine, ...]
    exercise_id: str = ""
    position: Position | None = None  # None for an exercise that left the catalogue


@dataclass(frozen=True)
class SessionDetail:
    """One past session, ready to be shown."""

    id: str
    title: str
    facts: str
    exercises: tuple[ExerciseSets, ...]
    hurts: tuple[str, ...]


def session_detail(record: SessionRecord, catalogue: Catalogue) -> SessionDetail:
    kept = current_sets(record.sets)
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
        exercises=tuple(
            ExerciseSets(
                exercise_name(exercise_id, catalogue),
                _set_lines(tuple(group), holds=_holds(exercise_id, catalogue)),
                exercise_id,
                catalogue[exercise_id].position if exercise_id in catalogue else None,
            )
            for (_, exercise_id), group in groupby(kept, _exercise)
        ),
        hurts=tuple(_hurt_text(one, catalogue) for one in record.hurts),
    )


def _exercise(record: SetRecord) -> tuple[int, str]:
    return record.result.key.item, record.result.exercise_id


def _holds(exercise_id: str, catalogue: Catalogue) -> bool:
    """Whether a repetition of it is a hold: what the plan names is the hold alone."""
    return exercise_id in catalogue and catalogue[exercise_id].timing is Timing.REPS


def _set_lines(group: tuple[SetRecord, ...], *, holds: bool) -> tuple[SetLine, ...]:
    """Sets are numbered only where a side has several."""
    numbered = any(one.result.key.number > 1 for one in group)
    return tuple(_set_line(one, numbered=numbered, holds=holds) for one in group)


def _set_line(record: SetRecord, *, numbered: bool, holds: bool) -> SetLine:
    result = record.result
    outcome = OUTCOMES[result.outcome].lower()
    if result.reason is not None:
        outcome += f" ({REASONS[result.reason]})"
    if result.outcome is Outcome.SKIPPED:
        amount: tuple[str, ...] = ()
    elif result.count is not None:
        amount = (f"{result.count} counted",)
    elif result.stopwatch_s is not None:
        amount = (seconds_text(result.stopwatch_s),)
    elif holds and result.reps_planned == 1 and result.outcome is Outcome.DONE:
        amount = (f"held for {seconds_text(result.hold_s)}",)  # without the way in and out
    elif result.reps_planned == 1:
        amount = (seconds_text(result.work_s),)
    else:
        amount = (f"{result.reps_done} of {result.reps_planned}", seconds_text(result.work_s))
    side = SIDES[result.key.side]
    name = f"{side}, set {result.key.number}" if numbered else side
    return SetLine(name, ", ".join((*amount, outcome)).capitalize())


def _hurt_text(hurt: HurtRecord, catalogue: Catalogue) -> str:
    said = f": {ANSWERS.get(hurt.answer, hurt.answer)}" if hurt.answer else ""
    if hurt.key is None:
        return f"{clock_time(hurt.at)} After the last set{said}"
    side = "" if hurt.key.side is Side.BOTH else f", {SIDES[hurt.key.side].lower()}"
    return f"{clock_time(hurt.at)} {exercise_name(hurt.exercise_id, catalogue)}{side}{said}"
