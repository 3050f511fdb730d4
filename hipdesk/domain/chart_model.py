"""What a chart shows: values, words and the order they stand in, and no pixel.

The screen, a saved picture and a printed page draw the same values. Everything that is
drawn has its words too: a point, a mark and a day of the heat map say what they are, and
every chart has a table.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Tone(StrEnum):
    """What a colour stands for; the look chooses it, and it is never the only sign."""

    MAIN = "main"
    SECOND = "second"
    THIRD = "third"
    QUIET = "quiet"
    GOOD = "good"
    CARE = "care"
    STOP = "stop"


class Shape(StrEnum):
    """The form of a dot, a mark, or the sign on a day."""

    NONE = "none"
    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE_UP = "triangle_up"
    TRIANGLE_DOWN = "triangle_down"
    CROSS = "cross"


class Kind(StrEnum):
    """How a series is drawn."""

    BARS = "bars"
    STACKED = "stacked"
    LINE = "line"
    STEPS = "steps"
    DOTS = "dots"


@dataclass(frozen=True)
class Point:
    """One value and the days it stands for, both included."""

    first: date
    last: date
    value: float | None  # None breaks a line
    words: str  # the whole value, such as "12 minutes on Thu 19 Nov"
    low: float | None = None  # with `high`: an error bar, or least and most of many values
    high: float | None = None


@dataclass(frozen=True)
class Series:
    """Points that belong together; left is always CIRCLE and MAIN, right SQUARE and SECOND."""

    name: str
    kind: Kind
    tone: Tone
    points: tuple[Point, ...]  # rising by day
    shape: Shape = Shape.NONE
    dashed: bool = False


@dataclass(frozen=True)
class Band:
    """A range across the chart, such as the error of a test or a norm."""

    name: str
    low: float
    high: float
    tone: Tone


@dataclass(frozen=True)
class Mark:
    """Something that happened, on the time axis, with its reason."""

    first: date
    last: date
    words: str  # the whole of it, such as "Step down on Thu 19 Nov: pain of 7 out of 10"
    shape: Shape
    tone: Tone
    name: str = ""  # of its kind in the legend, such as "Step down"; "": not in the legend


@dataclass(frozen=True)
class Tick:
    """A line across the chart."""

    value: float
    text: str


@dataclass(frozen=True)
class DateTick:
    """A day that is named under the chart."""

    day: date
    text: str


@dataclass(frozen=True)
class Table:
    """The chart in rows, newest first."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Chart:
    """A chart over days; `first` and `last` are both included, ticks rise."""

    id: str
    title: str
    finding: str  # one plain, true sentence
    first: date
    last: date
    ticks: tuple[Tick, ...]
    dates: tuple[DateTick, ...]
    series: tuple[Series, ...]
    table: Table
    bands: tuple[Band, ...] = ()
    marks: tuple[Mark, ...] = ()
    unit: str = ""
    empty: str = ""  # what to say when there is nothing to draw


@dataclass(frozen=True)
class Window:
    """The days that are looked at, both ends included."""

    first: date
    last: date
