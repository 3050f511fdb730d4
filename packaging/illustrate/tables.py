"""Reads TOML tables value by value; an error says where it is and what was expected."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from illustrate.pose_data import Vector

T = TypeVar("T")


class PoseFileError(Exception):
    """A pose file that cannot be drawn; the text names the file, the place and what is wanted."""


class Table:
    """A table of a pose file, which knows where it stands and which of its keys were read."""

    def __init__(self, values: Mapping[str, Any], where: str) -> None:
        self._values, self.where = values, where
        self._read: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def wrong(self, key: str, wanted: str) -> PoseFileError:
        found = f"is {self._values[key]!r}" if key in self._values else "is missing"
        return PoseFileError(f"{self.where}: {key} {found}; wanted: {wanted}")

    def done(self) -> None:
        """Refuses keys that nobody asked for: most are slips of the pen."""
        unknown = sorted(set(self._values) - self._read)
        if unknown:
            known = ", ".join(sorted(self._read))
            raise PoseFileError(f"{self.where}: unknown {', '.join(unknown)}; known: {known}")

    def number(self, key: str, default: float | None = None) -> float:
        return self.read(key, "a number", as_number, default)

    def text(self, key: str, default: str | None = None) -> str:
        return self.read(key, "a text", as_text, default)

    def choice(self, key: str, allowed: Iterable[str], default: str | None = None) -> str:
        known = sorted(allowed)
        value = self.read(key, f"one of {', '.join(known)}", as_text, default)
        if value not in known:
            raise self.wrong(key, f"one of {', '.join(known)}")
        return value

    def flag(self, key: str, default: bool = False) -> bool:
        return self.read(key, "true or false", as_flag, default)

    def names(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        return self.read(key, "a list of names", as_names, default)

    def vector(self, key: str, default: Vector | None = None) -> Vector:
        return self.read(key, "three numbers", as_vector, default)

    def vectors(self, key: str) -> tuple[Vector, ...]:
        wanted = "a list of points of three numbers each"
        return self.read(key, wanted, lambda given: tuple(as_vector(it) for it in given), ())

    def numbers(self, key: str, default: tuple[float, ...] | None = None) -> tuple[float, ...]:
        wanted = "a list of numbers"
        return self.read(key, wanted, lambda given: tuple(as_number(it) for it in given), default)

    def is_taken_away(self, key: str) -> bool:
        """Whether the key is set to false, which takes away what would be there."""
        taken = self._values.get(key) is False
        if taken:
            self._read.add(key)
        return taken

    def table(self, key: str) -> "Table":
        value = self.read(key, "a table", as_table)
        return Table(value, f"{self.where}: {key}")

    def tables(self, key: str) -> list["Table"]:
        empty: list[Mapping[str, Any]] = []
        values = self.read(key, "tables", lambda it: [as_table(x) for x in it], empty)
        return [
            Table(value, f"{self.where}: {key} {value.get('id', value.get('of', number))}")
            for number, value in enumerate(values, 1)
        ]

    def read(
        self, key: str, wanted: str, reader: Callable[[Any], T], default: T | None = None
    ) -> T:
        """The value as `reader` sees it, which raises TypeError or ValueError for a wrong one."""
        self._read.add(key)
        if key not in self._values:
            if default is None:
                raise self.wrong(key, wanted)
            return default
        try:
            return reader(self._values[key])
        except (TypeError, ValueError):
            raise self.wrong(key, wanted) from None


def as_number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    return float(value)


def as_text(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError
    return value


def as_flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def as_names(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(as_text(name) for name in value)


def as_vector(value: Any) -> Vector:
    x, y, z = (as_number(number) for number in value)
    return x, y, z


def as_table(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise TypeError
    return value
