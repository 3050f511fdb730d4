"""Where the parts of a bar chart lie, in pixels."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from hipdesk.domain.charts import Chart

WIDEST_BAR = 44.0
GAP_SHARE = 0.28  # of a slot stays free between two bars
LABEL_SPACE = 12.0  # least room between two labels


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
    plot = area.adjusted(left, line * 1.8, -2.0, -line * 1.5)
    slot = plot.width() / max(1, len(chart.bars))
    return BarLayout(plot, slot, min(WIDEST_BAR, slot * (1 - GAP_SHARE)), chart.ticks[-1].value)


def shown_labels(
    chart: Chart, layout: BarLayout, metrics: QFontMetricsF
) -> Sequence[tuple[float, str]]:
    """The labels that fit beside one another, as (centre x, text), kept clear of the edges."""
    shown: list[tuple[float, str]] = []
    free_from = layout.plot.left() - layout.bar_width
    for index, bar in enumerate(chart.bars):
        if not bar.label:
            continue
        half = metrics.horizontalAdvance(bar.label) / 2
        centre = layout.slot(index).center().x()
        centre = min(max(centre, layout.plot.left() + half), layout.plot.right() - half)
        if centre - half >= free_from:
            shown.append((centre, bar.label))
            free_from = centre + half + LABEL_SPACE
    return shown
