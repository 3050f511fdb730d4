"""Reads the values of a catalogue file; whatever does not fit is named by its place."""

import tomllib
from enum import StrEnum
from typing import TypeVar

from hipdesk.domain.catalogue_error import CatalogueError, Place, shortened

SIDE = "{side}"  # the one placeholder that a text may hold
_LONGEST_TEXT = 600

_Choice = TypeVar("_Choice", bound=StrEnum)


class Table:
    """A TOML table whose values are taken one by one; at the end none may be left."""

    def __init__(self, place: Place, values: dict[str, object]) -> None:
        self.place = place
        self._left = dict(values)

    def __contains__(self, key: str) -> bool:
        return key in self._left

    def names(self) -> tuple[str, ...]:
        """The fields that are not yet taken."""
        return tuple(self._left)

    def finish(self) -> None:
        """Raises CatalogueError if a field is left that nobody knows."""
        for key in self._left:
            raise self.place.inside(shortened(key)).error_saying("left out", "no known field")

    def text(self, key: str, longest: int = _LONGEST_TEXT, default: str | None = None) -> str:
        """A line of text of at most `longest` characters."""
        if default is not None and key not in self._left:
            return default
        return _text(self.place.inside(key), self._take(key, "a text"), longest)

    def texts(self, key: str, longest: int = _LONGEST_TEXT, least: int = 0) -> tuple[str, ...]:
        """At least `least` lines of text."""
        values = self._list(key, "a list of texts", least)
        return tuple(_text(place, value, longest) for place, value in values)

    def number(self, key: str, least: float, most: float, default: float | None = None) -> float:
        """A number from `least` to `most`."""
        if default is not None and key not in self._left:
            return default
        expected = f"a number from {least:g} to {most:g}"
        return _number(self.place.inside(key), self._take(key, expected), least, most)

    def numbers(self, key: str, count: int, least: float, most: float) -> tuple[float, ...]:
        """Exactly `count` numbers from `least` to `most`."""
        values = self._list(key, f"a list of {count} numbers", count, count)
        return tuple(_number(place, value, least, most) for place, value in values)

    def whole(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """A whole number from `least` to `most`."""
        if default is not None and key not in self._left:
            return default
        expected = f"a whole number from {least} to {most}"
        value = self._take(key, expected)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise self.place.inside(key).error(expected, value)
        return value

    def choice(self, key: str, kind: type[_Choice]) -> _Choice:
        """One of an enum's values."""
        if key not in self._left:
            raise self._missing(key, _one_of(kind))
        return _choice(self.place.inside(key), self._left.pop(key), kind)

    def choices(self, key: str, kind: type[_Choice]) -> tuple[_Choice, ...]:
        """A list of an enum's values, none of them twice."""
        found: list[_Choice] = []
        for place, value in self._list(key, "a list", 0):
            one = _choice(place, value, kind)
            if one in found:
                raise place.error("named once", value)
            found.append(one)
        return tuple(found)

    def table(self, key: str) -> "Table":
        """A table within this one."""
        return _table(self.place.inside(key), self._take(key, "a table"))

    def tables(self, key: str, least: int = 0, most: int = 100) -> tuple["Table", ...]:
        """A list of tables within this one."""
        expected = f"a list of {least} tables" if least == most else "a list of tables"
        values = self._list(key, expected, least, most)
        return tuple(_table(place, value) for place, value in values)

    def _take(self, key: str, expected: str) -> object:
        if key not in self._left:
            raise self._missing(key, expected)
        return self._left.pop(key)

    def _missing(self, key: str, expected: str) -> CatalogueError:
        return self.place.inside(key).error_saying(expected, "missing")

    def _list(
        self, key: str, expected: str, least: int, most: int = 100
    ) -> list[tuple[Place, object]]:
        place = self.place.inside(key)
        value = self._take(key, expected)
        if not isinstance(value, list):
            raise place.error(expected, value)
        if not least <= len(value) <= most:
            count = f"{least}" if least == most else f"{least} to {most}"
            raise place.error_saying(f"{expected}, {count} in all", f"one of {len(value)}")
        return [(place.inside(f"item {n}"), item) for n, item in enumerate(value, start=1)]


def read_toml(file: str, entry: str, text: str) -> Table:
    """The table that a file's text holds; raises CatalogueError if it is no TOML."""
    place = Place(file, entry)
    try:
        return Table(place, tomllib.loads(text))
    except RecursionError:
        raise place.error_saying("valid TOML", "nested too deeply") from None
    except ValueError as error:  # TOMLDecodeError, or a number with thousands of digits
        raise place.error_saying("valid TOML", f"broken: {shortened(str(error), 200)}") from None


def _text(place: Place, value: object, longest: int) -> str:
    if not isinstance(value, str):
        raise place.error("a text", value)
    if not value or value != value.strip() or not value.isprintable():
        raise place.error("one line of text without spaces around it", value)
    left = value.replace(SIDE, "")
    if "{" in left or "}" in left:
        raise place.error(f"a text with no placeholder but {SIDE}", value)
    if len(value.replace(SIDE, "right")) > longest:
        raise place.error(f"at most {longest} characters long", value)
    return value


def _number(place: Place, value: object, least: float, most: float) -> float:
    wrong = isinstance(value, bool) or not isinstance(value, int | float)
    if wrong or not least <= value <= most:  # type: ignore[operator]  # a number by now
        raise place.error(f"a number from {least:g} to {most:g}", value)
    return float(value)  # type: ignore[arg-type]  # a number by now


def _choice(place: Place, value: object, kind: type[_Choice]) -> _Choice:
    if isinstance(value, str) and value in kind.__members__.values():
        return kind(value)
    raise place.error(_one_of(kind), value)


def _one_of(kind: type[StrEnum]) -> str:
    return f"one of {', '.join(kind)}"


def _table(place: Place, value: object) -> Table:
    if not isinstance(value, dict):
        raise place.error("a table", value)
    return Table(place, value)
