"""Where the parts of a bar chart lie, in pixels."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from hipdesk.domain.charts import Chart

WIDEST_BAR = 44.0
GAP_SHARE = 0.28  # of a slot stays free between two bars
LABEL_SPACE = 10.0  # least room between two labels


@dataclass(frozen=True)
class BarLayout:
    """Plot area, slots and bars; slot `i` belongs to bar `i`."""

    plot: QRectF
    slot_width: float
    bar_width: float
    top_value: float

    def slot(self, index: int) -> QRectF:
        left = self.plot.left() + index * self.slot_width
        return QRectF(left, self.plot.top(), self.slot_width, self.plot.height())

    def bar(self, index: int, value: float) -> QRectF:
        """The bar of this value; one that is not zero is at least 2 pixels high."""
        height = self.plot.height() * value / self.top_value
        if value > 0:
            height = max(2.0, height)
        left = self.plot.left() + (index + 0.5) * self.slot_width - self.bar_width / 2
        return QRectF(left, self.plot.bottom() - height, self.bar_width, height)

    def y(self, value: float) -> float:
        return self.plot.bottom() - self.plot.height() * value / self.top_value

    def index_at(self, x: float, bars: int) -> int | None:
        """The bar whose slot holds this x, or None beside the plot."""
        if not self.plot.left() <= x < self.plot.right():
            return None
        return min(bars - 1, int((x - self.plot.left()) / self.slot_width))


def bar_layout(chart: Chart, area: QRectF, metrics: QFontMetricsF) -> BarLayout:
    """Room for tick texts at the left, labels below and the highlighted text above."""
    line = metrics.height()
    left = max(metrics.horizontalAdvance(tick.text) for tick in chart.ticks) + 10.0
    plot = area.adjusted(left, line * 1.8, -2.0, -line * 1.8)
    slot = plot.width() / max(1, len(chart.bars))
    return BarLayout(plot, slot, min(WIDEST_BAR, slot * (1 - GAP_SHARE)), chart.ticks[-1].value)


def shown_labels(
    chart: Chart, layout: BarLayout, metrics: QFontMetricsF
) -> Sequence[tuple[float, str]]:
    """Every label, or every second, third..., as (centre x, text), so that none touch."""
    labels = [
        (layout.slot(index).center().x(), bar.label)
        for index, bar in enumerate(chart.bars)
        if bar.label
    ]
    for stride in range(1, len(labels) + 1):
        kept = [_kept_inside(one, layout, metrics) for one in labels[::stride]]
        if all(_apart(one, two, metrics) for one, two in pairwise(kept)):
            return kept
    return ()


def _kept_inside(
    label: tuple[float, str], layout: BarLayout, metrics: QFontMetricsF
) -> tuple[float, str]:
    """Never over the right edge; on the left the tick texts' room is free."""
    centre, text = label
    return min(centre, layout.plot.right() - metrics.horizontalAdvance(text) / 2), text


def _apart(one: tuple[float, str], two: tuple[float, str], metrics: QFontMetricsF) -> bool:
    halves = (metrics.horizontalAdvance(one[1]) + metrics.horizontalAdvance(two[1])) / 2
    return two[0] - one[0] >= halves + LABEL_SPACE
