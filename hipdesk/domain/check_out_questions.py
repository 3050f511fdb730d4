"""What is asked after a session beside pain, effort and note: scores that the plan needs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hipdesk.domain.catalogue import Catalogue, Category
from hipdesk.domain.history import Outcome, SessionRecord, SkipReason, current_sets
from hipdesk.domain.rules.due_tests import BALANCE
from hipdesk.domain.rules.entries import BalancePain, Entered, Entry, ItemScore
from hipdesk.domain.rules.facts import FlagEvent
from hipdesk.domain.summaries import exercise_name
from hipdesk.domain.timeline import Side
from hipdesk.domain.words import SIDES


class About(StrEnum):
    """What a score is about."""

    PAIN = "item_pain"  # the highest in an exercise that hurt (PAIN-D)
    PRESSURE = "item_pressure"  # under ball or fingers (PAIN-D4)
    BALANCE = "balance_pain"  # at the side of the hip, standing on that leg (ORD-5)


@dataclass(frozen=True)
class ScoreQuestion:
    """Asks for a score of 0-10; it may be left open."""

    about: About
    exercise_id: str
    side: Side
    text: str
    low: str
    high: str

    @property
    def ident(self) -> str:
        """Such as "item_pain_hip_abduction" or "balance_pain_left"."""
        of = self.side if self.about is About.BALANCE else self.exercise_id
        return f"{self.about}_{of}"

    def entry(self, at: datetime, score: int) -> ItemScore | BalancePain:
        """What is kept of the answer."""
        match self.about:
            case About.PAIN:
                return ItemScore(at, self.exercise_id, pain=score)
            case About.PRESSURE:
                return ItemScore(at, self.exercise_id, pressure=score)
            case About.BALANCE:
                return BalancePain(at, self.side, score)


def score_questions(
    record: SessionRecord, entered: Iterable[Entered], catalogue: Catalogue
) -> tuple[ScoreQuestion, ...]:
    """Only where it hurt or where the plan needs it, and only what is not told yet."""
    told = [one.entry for one in entered if one.session_id == record.id]
    scored = [one for one in told if isinstance(one, ItemScore)]
    pained = {one.exercise_id for one in scored if one.pain is not None}
    pressed = {one.exercise_id for one in scored if one.pressure is not None}
    stood = {one.side for one in told if isinstance(one, BalancePain)}
    return (
        *(_pain(one, catalogue) for one in _hurt(record, told) if one not in pained),
        *(_pressure(one, catalogue) for one in _released(record, catalogue) if one not in pressed),
        *(_balance(side) for side in _stood(record) if side not in stood),
    )


def _hurt(record: SessionRecord, told: Iterable[Entry]) -> tuple[str, ...]:
    """Exercises that hurt, in order: told on the way, or left because of pain."""
    signs = [one.exercise_id for one in told if isinstance(one, FlagEvent) and one.exercise_id]
    left = [
        one.result.exercise_id
        for one in current_sets(record.sets)
        if one.result.reason is SkipReason.PAIN
    ]
    hurts = [one.exercise_id for one in record.hurts if one.exercise_id]
    return tuple(dict.fromkeys((*signs, *hurts, *left)))


def _begun(record: SessionRecord) -> Iterator[tuple[str, Side]]:
    for one in current_sets(record.sets):
        if one.result.outcome is not Outcome.SKIPPED:
            yield one.result.exercise_id, one.result.key.side


def _released(record: SessionRecord, catalogue: Catalogue) -> tuple[str, ...]:
    done = dict.fromkeys(exercise for exercise, _ in _begun(record))
    return tuple(
        one for one in done if one in catalogue and catalogue[one].category is Category.RELEASE
    )


def _stood(record: SessionRecord) -> tuple[Side, ...]:
    sides = {side for exercise, side in _begun(record) if exercise == BALANCE}
    return tuple(side for side in (Side.LEFT, Side.RIGHT) if side in sides)


def _pain(exercise_id: str, catalogue: Catalogue) -> ScoreQuestion:
    text = f"{exercise_name(exercise_id, catalogue)}: how much did it hurt at most?"
    return ScoreQuestion(About.PAIN, exercise_id, Side.BOTH, text, "no pain", "worst imaginable")


def _pressure(exercise_id: str, catalogue: Catalogue) -> ScoreQuestion:
    text = f"{exercise_name(exercise_id, catalogue)}: how strong was the pressure at most?"
    return ScoreQuestion(About.PRESSURE, exercise_id, Side.BOTH, text, "nothing", "unbearable")


def _balance(side: Side) -> ScoreQuestion:
    text = f"Did the outside of the hip hurt while you stood on the {SIDES[side].lower()} leg?"
    return ScoreQuestion(About.BALANCE, BALANCE, side, text, "not at all", "worst imaginable")
