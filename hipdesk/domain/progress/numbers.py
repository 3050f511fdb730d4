"""Numbers of charts: means, their noise, and how they are written."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from math import sqrt
from typing import TypeVar

from hipdesk.domain.chart_model import Point
from hipdesk.domain.progress.columns import Columns

T = TypeVar("T")
MINUS = "\N{MINUS SIGN}"
EN_DASH = "\N{EN DASH}"


def mean(values: Sequence[float]) -> float:
    """Of at least one value."""
    return sum(values) / len(values)


def standard_error(one: Sequence[float], other: Sequence[float]) -> float:
    """Of the difference of two means, by the pooled spread of both; 0 where nothing spreads."""
    free = len(one) + len(other) - 2
    if free < 1:
        return 0.0
    around = sum((value - mean(part)) ** 2 for part in (one, other) for value in part)
    return sqrt(around / free * (1 / len(one) + 1 / len(other)))


def number_text(value: float) -> str:
    """To one place, halves up, such as "2.5", "3" or, with a real minus sign, "-1.5"."""
    tenths = int(abs(value) * 10 + 0.5)
    whole, tenth = divmod(tenths, 10)
    sign = MINUS if value < 0 and tenths else ""
    return f"{sign}{whole}.{tenth}" if tenth else f"{sign}{whole}"


def many(count: int, word: str, words: str = "") -> str:
    """Such as "1 session", "no sessions", "12 sessions"."""
    plural = words or f"{word}s"
    return f"1 {word}" if count == 1 else f"{count or 'no'} {plural}"


def range_text(low: float, high: float) -> str:
    """Such as "between 2 and 5", or "3" where both are the same."""
    if number_text(low) == number_text(high):
        return number_text(low)
    return f"between {number_text(low)} and {number_text(high)}"


def named(name: str, text: Callable[[float], str] = number_text) -> Callable[[float], str]:
    """How a value of a series is told, such as "Left: 12 s"."""
    return lambda value: f"{name}: {text(value)}"


def capital(text: str) -> str:
    """With a capital at its beginning."""
    return text[:1].upper() + text[1:]


def by_column(columns: Columns, rows: Iterable[T], day_of: Callable[[T], date]) -> list[list[T]]:
    """The rows of each column, in their order; those outside the window are left out."""
    found: list[list[T]] = [[] for _ in columns.starts]
    first, last = columns.starts[0], columns.ends[-1]
    for row in rows:
        day = day_of(row)
        if first <= day <= last:
            found[columns.index(day)].append(row)
    return found


def mean_points(
    columns: Columns,
    values: Sequence[Sequence[float]],
    words: Callable[[float], str],
    *,
    spread: bool = True,
) -> tuple[Point, ...]:
    """The mean of each column that has any, with its least and most where they differ."""
    found = tuple(
        _mean_point(columns, index, found, words) for index, found in enumerate(values) if found
    )
    return found if spread else tuple(replace(one, low=None, high=None) for one in found)


def _mean_point(
    columns: Columns, index: int, values: Sequence[float], words: Callable[[float], str]
) -> Point:
    middle, low, high = mean(values), min(values), max(values)
    text = words(middle)
    if low != high:
        text = f"{text} on average, {range_text(low, high)},"
    spread = (low, high) if low != high else (None, None)
    return Point(
        columns.starts[index], columns.ends[index], middle, f"{text} {columns.when(index)}", *spread
    )
