"""What a reader of a chart comes by, from the first day to the last: columns and marks."""

from dataclasses import dataclass
from datetime import date

from hipdesk.domain.chart_model import Chart, Mark, Point, Series


@dataclass(frozen=True)
class Value:
    """One series' point at a stop."""

    series: Series
    point: Point


@dataclass(frozen=True)
class Stop:
    """The values of the same days, or a mark."""

    first: date
    last: date
    values: tuple[Value, ...] = ()
    mark: Mark | None = None

    @property
    def words(self) -> str:
        """All that is to be said here."""
        if self.mark is not None:
            return said(self.mark.words)
        return ". ".join(said(one.point.words) for one in self.values)

    @property
    def is_filled(self) -> bool:
        return any(one.point.value for one in self.values)


def stops_of(chart: Chart) -> tuple[Stop, ...]:
    """In the order of their days; a mark comes after the column that begins with it."""
    columns: dict[tuple[date, date], list[Value]] = {}
    for series in chart.series:
        for point in series.points:
            columns.setdefault((point.first, point.last), []).append(Value(series, point))
    found = [Stop(first, last, tuple(values)) for (first, last), values in columns.items()]
    found += [Stop(one.first, one.last, mark=one) for one in chart.marks]
    return tuple(sorted(found, key=lambda one: (one.first, one.mark is not None, one.last)))


def newest_filled(stops: tuple[Stop, ...]) -> int:
    """Where reading begins: the newest value that is not nothing, else the last stop."""
    filled = [index for index, one in enumerate(stops) if one.is_filled]
    return filled[-1] if filled else len(stops) - 1


def said(words: str) -> str:
    """In one line."""
    return "; ".join(words.splitlines())
