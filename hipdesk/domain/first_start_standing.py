"""How far a first start has come, from what is kept of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from hipdesk.domain.first_start import Part, Walk
from hipdesk.domain.first_start_blocks import Block, blocks_of
from hipdesk.domain.rules.entries import Entered, Goal
from hipdesk.domain.rules.facts import Clearance, Home, Screening, Start
from hipdesk.domain.rules.health import SCREENING_DAYS
from hipdesk.domain.rules.screening import ScreeningResult, read_screening


@dataclass(frozen=True)
class Standing:
    """What is there already."""

    today: date
    started: bool
    screening: Screening | None  # the latest
    result: ScreeningResult | None
    cleared: frozenset[str]  # rules that a word of today cleared

    @property
    def fresh(self) -> bool:
        """Whether the latest screening is young enough to go on from (R9)."""
        if self.screening is None:
            return False
        return (self.today - self.screening.at.date()).days < SCREENING_DAYS

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What the latest screening closes."""
        if self.screening is None or self.result is None:
            return ()
        return blocks_of(self.result.findings, self.screening.at.date())

    @property
    def age(self) -> int | None:
        return None if self.screening is None else self.screening.answers.age

    def walk(self, part: Part) -> Walk:
        """A new walk with what need not be typed again: the age."""
        values = {} if self.age is None else {"age": self.age}
        return Walk(self.today, part, values, cleared=self.cleared)

    def rest(self) -> Walk:
        """The questions that follow a screening that is done."""
        pain = {} if self.screening is None else {"pain": self.screening.answers.average_pain}
        return Walk(self.today, Part.WISHES, pain).begin()


T = TypeVar("T", Home, Screening, Goal)


@dataclass(frozen=True)
class Told(Generic[T]):
    """An entry with its id."""

    id: str
    entry: T


def latest_entry(entered: Iterable[Entered], kind: type[T]) -> Told[T] | None:
    """The latest of its kind; of two at once the one told later."""
    found = [Told(one.id, one.entry) for one in entered if isinstance(one.entry, kind)]
    found.sort(key=lambda one: _when(one.entry))
    return found[-1] if found else None


def home_of_day(entered: Iterable[Entered], day: date) -> str | None:
    """The id of what was told on a day of the things at home: of two, nobody knows the later."""
    told = (one.id for one in entered if isinstance(one.entry, Home) and one.entry.day == day)
    return next(told, None)


def _when(entry: Home | Screening | Goal) -> float:
    return entry.day.toordinal() if isinstance(entry, Home) else entry.at.timestamp()


def standing(entered: Iterable[Entered], today: date) -> Standing:
    """From all entries."""
    told = tuple(entered)
    entries = [one.entry for one in told]
    last = latest_entry(told, Screening)
    latest = None if last is None else last.entry
    words = [(one.rule, one.at.date()) for one in entries if isinstance(one, Clearance)]
    result = None
    if latest is not None:
        result = read_screening(latest.answers, latest.at.date(), words, today)
    return Standing(
        today=today,
        started=any(isinstance(one, Start) for one in entries),
        screening=latest,
        result=result,
        cleared=frozenset(rule for rule, day in words if day == today),
    )
