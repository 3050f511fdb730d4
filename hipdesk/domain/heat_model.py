"""What a calendar of days shows: values and words, and no pixel."""

from dataclasses import dataclass
from datetime import date

from hipdesk.domain.chart_model import Shape, Table, Tone


@dataclass(frozen=True)
class HeatDay:
    """One day of the heat map."""

    day: date
    minutes: float
    tone: Tone
    shape: Shape
    words: str
    level: int  # 0-4, by minutes


@dataclass(frozen=True)
class HeatName:
    """What a tone and a shape on days mean, for the legend."""

    name: str  # such as "comfortable"
    tone: Tone
    shape: Shape


@dataclass(frozen=True)
class HeatMap:
    """A calendar of days, darker where more was done."""

    id: str
    title: str
    finding: str
    first: date
    last: date
    days: tuple[HeatDay, ...]  # every day from `first` to `last`
    table: Table
    names: tuple[HeatName, ...] = ()  # of what is on these days
