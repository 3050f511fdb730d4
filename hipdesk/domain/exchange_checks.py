"""What a value from elsewhere must be: small checks that name the place of what does not fit.

Nothing is read from a file before it went through these; the one who wrote it is not known.
"""

import math
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

Check = Callable[[Any], None]

FIRST_YEAR, LAST_YEAR = 1900, 2199
MOST = 1_000_000  # of what is counted, or of seconds in a session
LONGEST_ID = 200
LONGEST_TEXT = 100_000
DEEPEST = 20
_SHOWN = 60
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z")
_DAY_S = 86_400


class MisfitError(ValueError):
    """A value that is not what it should be, and where it stands."""

    def __init__(self, what: str, place: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.place = place

    def within(self, outer: str) -> "MisfitError":
        """The same, seen from the value around it."""
        return MisfitError(self.what, outer + self.place)

    def __str__(self) -> str:
        return f"{self.place.lstrip('.')} {self.what}".lstrip()


def wrong(wanted: str, found: Any) -> MisfitError:
    """Such as "should be a whole number from 0 to 10, but is 11"."""
    return MisfitError(f"should be {wanted}, but is {shown(found)}")


def shown(value: Any) -> str:
    """A value in a message: short, and without anything that a terminal would obey."""
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, str):
        return repr(value) if len(value) <= _SHOWN else f"{value[:_SHOWN]!r}..."
    if value is None:
        return "null"
    return str(value).lower() if isinstance(value, bool) else repr(value)[:_SHOWN]


def whole(low: int, high: int) -> Check:
    """A whole number from `low` to `high`, both included; `true` is none."""

    def check(value: Any) -> None:
        if type(value) is not int or not low <= value <= high:
            raise wrong(f"a whole number from {low} to {high}", value)

    return check


def number(low: float, high: float) -> Check:
    """A finite number from `low` to `high`, both included."""

    def check(value: Any) -> None:
        if type(value) not in {int, float} or not low <= value <= high:
            raise wrong(f"a number from {low} to {high}", value)

    return check


def text(longest: int = LONGEST_TEXT, shortest: int = 0) -> Check:
    """Text of so many characters that can be written down as UTF-8."""

    def check(value: Any) -> None:
        if type(value) is not str or not shortest <= len(value) <= longest:
            raise wrong(f"a text of {shortest} to {longest} characters", value)
        if not value.isascii():
            try:
                value.encode()
            except UnicodeEncodeError:
                raise MisfitError("holds half of a character") from None

    return check


def one_of(choices: type[StrEnum]) -> Check:
    """A word of a closed set."""
    words = {one.value for one in choices}

    def check(value: Any) -> None:
        if type(value) is not str or value not in words:
            raise wrong(f"one of {', '.join(sorted(words))}", value)

    return check


def truth(value: Any) -> None:
    """True or false."""
    if type(value) is not bool:
        raise wrong("true or false", value)


def _dated(value: Any, shape: re.Pattern[str], kind: type[date], wanted: str) -> None:
    """A text of this shape, of a time that a person of ours may have lived."""
    if type(value) is not str or not shape.fullmatch(value):
        raise wrong(wanted, value)
    try:
        found = kind.fromisoformat(value)
    except ValueError:
        raise wrong(wanted, value) from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise wrong(wanted, value)


def day(value: Any) -> None:
    """A date such as 2026-11-21."""
    wanted = f"a day such as 2026-11-21, from {FIRST_YEAR} to {LAST_YEAR}"
    _dated(value, _DAY, date, wanted)


def moment(value: Any) -> None:
    """A moment in UTC such as 2026-11-21T04:22:04.000000Z."""
    wanted = f"a UTC moment such as 2026-11-21T04:22:04.000000Z, {FIRST_YEAR} to {LAST_YEAR}"
    _dated(value, _MOMENT, datetime, wanted)


def offset(value: Any) -> None:
    """The seconds from UTC of a place on earth, or of any clock."""
    whole(1 - _DAY_S, _DAY_S - 1)(value)


def anything(value: Any, deep: int = 0) -> None:
    """Any JSON that can be written again: finite, of whole characters, not deeply nested."""
    if deep > DEEPEST:
        raise MisfitError(f"is nested more than {DEEPEST} deep")
    if isinstance(value, dict):
        for name, one in value.items():
            _ANY_TEXT(name)
            anything(one, deep + 1)
    elif isinstance(value, list):
        for one in value:
            anything(one, deep + 1)
    elif isinstance(value, str):
        _ANY_TEXT(value)
    elif isinstance(value, float) and not math.isfinite(value):
        raise wrong("a finite number", value)


def maybe(check: Check) -> Check:
    """What the check says, or null."""

    def either(value: Any) -> None:
        if value is not None:
            check(value)

    return either


def each(check: Check) -> Check:
    """A list of what the check says."""

    def check_all(value: Any) -> None:
        if type(value) is not list:
            raise wrong("a list", value)
        for index, one in enumerate(value):
            try:
                check(one)
            except MisfitError as misfit:
                raise misfit.within(f"[{index}]") from None

    return check_all


def record(checks: Mapping[str, Check]) -> Check:
    """An object with these fields, no other and all of them."""

    def check_all(value: Any) -> None:
        if type(value) is not dict:
            raise wrong("an object", value)
        if value.keys() != checks.keys():
            raise _other_fields(value, checks)
        for name, check in checks.items():
            try:
                check(value[name])
            except MisfitError as misfit:
                raise misfit.within(f".{name}") from None

    return check_all


def _other_fields(value: Mapping[str, Any], checks: Mapping[str, Check]) -> MisfitError:
    missing = [name for name in checks if name not in value]
    if missing:
        return MisfitError(f"has no field {missing[0]!r}")
    unknown = next(name for name in value if name not in checks)
    return MisfitError(f"has a field that HipDesk does not know: {shown(unknown)}")


_ANY_TEXT = text()
