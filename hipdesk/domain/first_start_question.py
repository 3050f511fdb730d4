"""What a question of the first start is, and what an answer to it may be."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from hipdesk.domain.rules.entries import Activity


class Asks(StrEnum):
    """What an answer looks like."""

    ONE = "one"  # the id of one option
    TICKS = "ticks"  # the ids of any options; none of them is an answer, too
    NUMBER = "number"
    SCORE = "score"  # 0-10
    SIDE = "side"  # the id of one option, also from the map of the body
    DAYS = "days"
    GOAL = "goal"


@dataclass(frozen=True)
class Days:
    """The weekdays of the plan (0 Monday - 6 Sunday; none: any day) and the hour, if any."""

    weekdays: frozenset[int]
    hour: int | None = None


@dataclass(frozen=True)
class GoalSaid:
    """A goal in own words, and up to three activities rated 0-10."""

    words: str = ""
    activities: tuple[Activity, ...] = ()


Value = int | str | frozenset[str] | Days | GoalSaid
Values = Mapping[str, Value]


@dataclass(frozen=True)
class Option:
    """One answer; `letter` is a key beside its number."""

    id: str
    words: str
    letter: str = ""


def _always(_: Values) -> bool:
    return True


@dataclass(frozen=True)
class Question:
    """One page; a follow-up is asked only `when` the answers so far call for it."""

    id: str
    ask: str
    asks: Asks
    rule: str = ""  # of the screening; "" for what is asked after it
    options: tuple[Option, ...] = ()
    hint: str = ""
    least: int = 0  # of a number
    most: int = 10
    unit: str = ""
    unit_words: str = ""  # of a number: what it counts, such as "your age in years"
    needs_tick: bool = False  # "none of these" is no answer
    usual: Value | None = None  # shown as chosen before anybody chose
    when: Callable[[Values], bool] = _always


NONE = "None of these"
