"""What warning signs close, from which day and until when (section 3)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from hipdesk.domain.catalogue import Catalogue, Category, Position
from hipdesk.domain.rules.facts import Facts, FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag, Level
from hipdesk.domain.rules.lock import (
    Lock,
    Need,
    days_after,
    examined_and_screened,
    repeats,
    word_day,
)
from hipdesk.domain.rules.series import Reading, is_grown_flag

EXERCISE_DAYS = 14  # P4, P5
MOBILISE_DAYS = 7  # P5
RELEASE_DAYS = 7  # X1
PAUSE_DAYS = 3  # P6
FREE_OF_PAIN_DAYS = 7  # P1
SECOND_P4_DAYS = 14
SECOND_P5_DAYS = 28


@dataclass(frozen=True)
class Groups:
    """Exercises that are locked together."""

    mobilise: frozenset[str]
    release: frozenset[str]
    unsteady: frozenset[str]  # P7: standing and end-range work (R13)

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Groups":
        every = catalogue.exercises
        end_range = {Category.MOBILISE, Category.STRETCH}
        return cls(
            frozenset(one.id for one in every if one.category is Category.MOBILISE),
            frozenset(one.id for one in every if one.category is Category.RELEASE),
            frozenset(
                one.id
                for one in every
                if one.category in end_range
                or one.position is Position.STANDING
                or one.id in {"chair_stand", "art_self_release"}
            ),
        )


def flag_locks(facts: Facts, readings: Sequence[Reading], groups: Groups) -> Iterator[Lock]:
    """Every lock that a sign ever began; P6 may also come from the mornings (R6)."""
    grown = [flag for one in readings if one.grows and (flag := is_grown_flag(one)) is not None]
    told = sorted((*facts.flags, *grown), key=lambda one: (one.at, one.flag))
    yield from _emergencies(facts, told)
    yield from _nerves(facts, told)
    yield from _sharp(facts, told)
    yield from _pops(facts, told, groups)
    yield from _grown(facts, told)
    yield from _unsteady(facts, told, groups)
    yield from _dizzy(facts, told, readings)
    yield from _release_nerves(facts, told, groups)


def _of(told: Sequence[FlagEvent], *kinds: Flag) -> list[FlagEvent]:
    return [one for one in told if one.flag in kinds]


def _until_word(facts: Facts, one: FlagEvent, exercises: frozenset[str] | None = None) -> Lock:
    end = word_day(facts, one.flag, one.at)
    return Lock(one.flag, one.at.date(), end, Need.WORD, exercises)


def _for_days(one: FlagEvent, days: int, exercises: frozenset[str], *, guards: bool) -> Lock:
    day = one.at.date()
    return Lock(one.flag, day, days_after(day, days), Need.TIME, exercises, guards=guards)


def _emergencies(facts: Facts, told: Sequence[FlagEvent]) -> Iterator[Lock]:
    """E1 to E3, U1, U2: examined, told to exercise, and screened anew (S33 to S35, R9)."""
    for one in told:
        if one.flag.level in {Level.EMERGENCY, Level.SAME_DAY}:
            end = examined_and_screened(facts, one.flag, one.at)
            yield Lock(one.flag, one.at.date(), end, Need.WORD_AND_SCREENING)


def _nerves(facts: Facts, told: Sequence[FlagEvent]) -> Iterator[Lock]:
    """P1: gone for 7 full days or a word, then a stage back. P2, P3: a word (SEED 001)."""
    for one in _of(told, Flag.P1):
        day, word = one.at.date(), word_day(facts, one.flag, one.at)
        ends = [days_after(two.day, FREE_OF_PAIN_DAYS) for two in facts.gone if two.day >= day]
        ends += [word] if word else []
        yield Lock(one.flag, day, min(ends, default=None), Need.FREE_OF_PAIN, steps_back=True)
    for one in _of(told, Flag.P2, Flag.P3):
        yield _until_word(facts, one)


def _sharp(facts: Facts, told: Sequence[FlagEvent]) -> Iterator[Lock]:
    """P4: the exercise for 14 days; a second within 14 days: the plan (SEED 001)."""
    signs = _of(told, Flag.P4)
    for index, one in enumerate(signs):
        if one.exercise_id:
            yield _for_days(one, EXERCISE_DAYS, frozenset({one.exercise_id}), guards=True)
        if repeats(facts, Flag.P4, _moments(signs, index), SECOND_P4_DAYS):
            yield _until_word(facts, one)


def _moments(signs: Sequence[FlagEvent], index: int) -> list[datetime]:
    return [one.at for one in signs[: index + 1]]


def _pops(facts: Facts, told: Sequence[FlagEvent], groups: Groups) -> Iterator[Lock]:
    """P5: the exercise 14 days, all mobilising 7; again within 28 days: a word (SEED 000).

    Safer readings: the second closes the whole plan, and what was locked as mobilising comes
    back easier, too.
    """
    signs = _of(told, Flag.P5)
    for index, one in enumerate(signs):
        if one.exercise_id:
            yield _for_days(one, EXERCISE_DAYS, frozenset({one.exercise_id}), guards=True)
        yield _for_days(one, MOBILISE_DAYS, groups.mobilise, guards=True)
        if repeats(facts, Flag.P5, _moments(signs, index), SECOND_P5_DAYS):
            yield _until_word(facts, one)


def _grown(facts: Facts, told: Sequence[FlagEvent]) -> Iterator[Lock]:
    """P6: a pause of 3 days, then a stage back; when it repeats, a word (SEED 000, 004).

    Safer reading: any second time since the last word, however long ago the first.
    """
    signs = _of(told, Flag.P6)
    for index, one in enumerate(signs):
        day = one.at.date()
        if repeats(facts, Flag.P6, _moments(signs, index), None):
            end = word_day(facts, Flag.P6, one.at)
            yield Lock(Flag.P6, day, end, Need.WORD, steps_back=True)
        else:
            yield Lock(Flag.P6, day, days_after(day, PAUSE_DAYS), Need.TIME, steps_back=True)


def _unsteady(facts: Facts, told: Sequence[FlagEvent], groups: Groups) -> Iterator[Lock]:
    """P7: standing and end-range work until a word (S52, R13)."""
    for one in _of(told, Flag.P7):
        yield _until_word(facts, one, groups.unsteady)


def _dizzy(facts: Facts, told: Sequence[FlagEvent], readings: Sequence[Reading]) -> Iterator[Lock]:
    """P8: the plan if it did not pass, or came in two sessions running (S50, R7)."""
    signs = _of(told, Flag.P8)
    if not signs:
        return
    order = {one.session.id: index for index, one in enumerate(readings)}
    before: int | None = None
    for one in signs:
        index = order.get(one.session_id)
        again = index is not None and before is not None and index == before + 1
        if again or not one.passed:
            yield _until_word(facts, one)
        before = index if index is not None else before


def _release_nerves(facts: Facts, told: Sequence[FlagEvent], groups: Groups) -> Iterator[Lock]:
    """X1: both release exercises 7 days; the second time parked (SEED 003).

    Safer reading: any second time since the last word, however long ago the first.
    """
    signs = _of(told, Flag.X1)
    for index, one in enumerate(signs):
        if repeats(facts, Flag.X1, _moments(signs, index), None):
            yield _until_word(facts, one, groups.release)
        else:
            yield _for_days(one, RELEASE_DAYS, groups.release, guards=False)
