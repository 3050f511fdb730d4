"""Charts on paper: drawn as on the screen, with the paper's own colours and type."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from hipdesk.domain.chart_model import Chart
from hipdesk.ui.charts.chart_layout import ChartLayout, has_values
from hipdesk.ui.charts.painting import paint_chart
from hipdesk.ui.charts.style import PAPER_TEXT, ChartStyle, paper_style
from hipdesk.ui.look import FAMILY, Weight
from hipdesk.ui.paper.blocks import Column, Paragraph
from hipdesk.ui.paper.canvas import pt
from hipdesk.ui.paper.type import BODY, SUBTITLE

_TEXT = pt(7.5)
_SCALE = _TEXT / PAPER_TEXT  # units of paper in one of the chart's
_TALL = 600.0  # in units of the chart, to see what its words take


def figure(chart: Chart, width: float, height: float, finding: str = "") -> Column:
    """The title, what the chart shows in a sentence, and the chart; `height` is the plot's own."""
    told = finding or chart.finding
    blocks = [Paragraph(chart.title, SUBTITLE, width), Paragraph(told, BODY, width, pt(2))]
    if chart.empty or not has_values(chart):
        return Column([*blocks[:1], Paragraph(chart.empty or told, BODY.muted(), width)])
    return Column([*blocks, _Drawn(chart, width, height)])


class _Drawn:
    """The chart alone."""

    def __init__(self, chart: Chart, width: float, plot: float) -> None:
        self._chart = chart
        self._width = width
        whole = ChartLayout(chart, QRectF(0, 0, width / _SCALE, _TALL), _style())
        self.height = plot + (_TALL - whole.plot.height()) * _SCALE

    def draw(self, painter: QPainter, x: float, y: float) -> Iterator[None]:
        painter.save()
        painter.translate(x, y)
        painter.scale(_SCALE, _SCALE)
        box = QRectF(0, 0, self._width / _SCALE, self.height / _SCALE)
        paint_chart(painter, box, self._chart, _style())
        painter.restore()
        yield


def _style() -> ChartStyle:
    """With digits that can be selected."""
    style = paper_style()
    return replace(
        style,
        text=_font(PAPER_TEXT, Weight.REGULAR),
        strong=_font(PAPER_TEXT, Weight.STRONG),
        title=_font(style.title.pixelSize(), Weight.STRONG),
    )


def _font(pixels: int, weight: Weight) -> QFont:
    made = QFont(FAMILY)
    made.setPixelSize(pixels)
    made.setWeight(weight.value)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
