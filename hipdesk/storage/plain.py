"""Frozen dataclasses as plain JSON values and back, checked on the way in.

Dates and moments are ISO text, enums their values, sets sorted lists. What does not fit its
type is a ValueError that names the place. What each type needs is worked out once: a long
history has tens of thousands of values.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Reader = Callable[[Any, str], Any]  # of a plain value, and the place it stands at


def to_plain(value: Any) -> Any:
    """The value as JSON can hold it."""
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: to_plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(to_plain(one) for one in value)
    if isinstance(value, tuple):
        return [to_plain(one) for one in value]
    return value


def from_plain(kind: type[T], plain: Any, place: str = "") -> T:
    """The value of this type again; fields that are missing are at their defaults."""
    wanted: Any = kind
    return cast("T", _reader(wanted)(plain, place or kind.__name__))


@cache
def _reader(kind: Any) -> Reader:
    origin, inside = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        return _optional(*(one for one in inside if one is not NoneType))
    if origin is frozenset:
        each = _each(inside[0])
        return lambda plain, place: frozenset(each(plain, place))
    if origin is tuple:
        if inside[-1] is not Ellipsis:
            return _tuple(*inside)
        each = _each(inside[0])
        return lambda plain, place: tuple(each(plain, place))
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass(kind)
    if issubclass(kind, Enum):
        return _from_text(kind, kind)
    if kind in {datetime, date}:
        return _from_text(kind, kind.fromisoformat)
    return _simple(kind)


def _simple(kind: type) -> Reader:
    def read(plain: Any, place: str) -> Any:
        if type(plain) is kind:
            return plain
        if kind is float and type(plain) is int:
            return float(plain)
        raise _wrong(place, kind.__name__, plain)

    return read


def _from_text(kind: type, make: Callable[[str], Any]) -> Reader:
    def read(plain: Any, place: str) -> Any:
        if type(plain) is kind:
            return plain
        try:
            return make(plain)
        except (TypeError, ValueError) as error:
            raise _wrong(place, f"a {kind.__name__}", plain) from error

    return read


def _optional(kind: Any) -> Reader:
    read = _reader(kind)
    return lambda plain, place: None if plain is None else read(plain, place)


def _each(kind: Any) -> Callable[[Any, str], list[Any]]:
    read = _reader(kind)

    def read_all(plain: Any, place: str) -> list[Any]:
        if not isinstance(plain, list):
            raise _wrong(place, "a list", plain)
        return [read(one, f"{place}[{index}]") for index, one in enumerate(plain)]

    return read_all


def _tuple(*kinds: Any) -> Reader:
    readers = [_reader(kind) for kind in kinds]

    def read(plain: Any, place: str) -> Any:
        if not isinstance(plain, list) or len(plain) != len(readers):
            raise _wrong(place, f"{len(readers)} values", plain)
        return tuple(one(value, place) for one, value in zip(readers, plain, strict=True))

    return read


def _dataclass(kind: type) -> Reader:
    readers = {name: _reader(one) for name, one in get_type_hints(kind).items()}
    places = {name: f".{name}" for name in readers}

    def read(plain: Any, place: str) -> Any:
        if not isinstance(plain, dict):
            raise _wrong(place, "fields by name", plain)
        unknown = plain.keys() - readers.keys()
        if unknown:
            raise ValueError(f"{place} does not know {sorted(unknown)!r}")
        values = {name: readers[name](one, place + places[name]) for name, one in plain.items()}
        try:
            return kind(**values)
        except TypeError as error:
            raise ValueError(f"{place}: {error}") from error

    return read


def _wrong(place: str, wanted: str, plain: Any) -> ValueError:
    return ValueError(f"{place} should be {wanted}, but is {plain!r}")
