"""What the Progress page shows: groups of charts, under a headline."""

from dataclasses import dataclass

from hipdesk.domain.chart_model import Chart, Window
from hipdesk.domain.heat_model import HeatMap


@dataclass(frozen=True)
class Group:
    """Charts that are looked at together."""

    id: str
    title: str
    charts: tuple[Chart | HeatMap, ...]


@dataclass(frozen=True)
class ProgressView:
    """The whole Progress page of one window."""

    window: Window
    headline: tuple[str, ...]
    groups: tuple[Group, ...]
