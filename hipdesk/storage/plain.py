"""Frozen dataclasses as plain JSON values and back, checked on the way in.

Dates and moments are ISO text, enums their values, sets sorted lists. What does not fit its
type is a ValueError that names the place.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


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
    return _read(kind, plain, place or kind.__name__)  # type: ignore[no-any-return]


def _read(kind: Any, plain: Any, place: str) -> Any:
    origin = get_origin(kind)
    if origin in {Union, UnionType}:
        return _optional(get_args(kind), plain, place)
    if origin is frozenset:
        return frozenset(_each(get_args(kind)[0], plain, place))
    if origin is tuple:
        return _tuple(get_args(kind), plain, place)
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass(kind, plain, place)
    if kind is datetime or kind is date or (isinstance(kind, type) and issubclass(kind, Enum)):
        return _from_text(kind, plain, place)
    if kind is float and type(plain) is int:
        return float(plain)
    if type(plain) is not kind:
        raise _wrong(place, kind.__name__, plain)
    return plain


def _optional(kinds: tuple[Any, ...], plain: Any, place: str) -> Any:
    (kind,) = (one for one in kinds if one is not NoneType)
    return None if plain is None else _read(kind, plain, place)


def _tuple(kinds: tuple[Any, ...], plain: Any, place: str) -> tuple[Any, ...]:
    if kinds[-1] is Ellipsis:
        return tuple(_each(kinds[0], plain, place))
    if not isinstance(plain, list) or len(plain) != len(kinds):
        raise _wrong(place, f"{len(kinds)} values", plain)
    return tuple(_read(kind, one, place) for kind, one in zip(kinds, plain, strict=True))


def _each(kind: Any, plain: Any, place: str) -> list[Any]:
    if not isinstance(plain, list):
        raise _wrong(place, "a list", plain)
    return [_read(kind, one, f"{place}[{index}]") for index, one in enumerate(plain)]


def _from_text(kind: Any, plain: Any, place: str) -> Any:
    try:
        return kind(plain) if issubclass(kind, Enum) else kind.fromisoformat(plain)
    except (TypeError, ValueError) as error:
        raise _wrong(place, f"a {kind.__name__}", plain) from error


@cache
def _types(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _dataclass(kind: type, plain: Any, place: str) -> Any:
    if not isinstance(plain, dict):
        raise _wrong(place, "fields by name", plain)
    types = _types(kind)
    unknown = plain.keys() - types.keys()
    if unknown:
        raise ValueError(f"{place} does not know {sorted(unknown)!r}")
    values = {name: _read(types[name], one, f"{place}.{name}") for name, one in plain.items()}
    try:
        return kind(**values)
    except TypeError as error:
        raise ValueError(f"{place}: {error}") from error


def _wrong(place: str, wanted: str, plain: Any) -> ValueError:
    return ValueError(f"{place} should be {wanted}, but is {plain!r}")
