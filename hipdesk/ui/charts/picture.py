"""A chart as a picture to hand out: with its title, its finding and its legend, on white."""

from contextlib import suppress
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QImageWriter, QPainter

from hipdesk.domain.chart_model import Chart
from hipdesk.domain.errors import KnownError
from hipdesk.domain.heat_model import HeatMap
from hipdesk.ui.charts.chart_layout import chart_height
from hipdesk.ui.charts.heat_layout import heat_height
from hipdesk.ui.charts.heat_painting import paint_heat_map
from hipdesk.ui.charts.painting import paint_chart
from hipdesk.ui.charts.style import ChartStyle, paper_style

WIDTH = 900  # of the drawing; a PNG has twice as many pixels
EDGE = 28
TEXT = 15
SHARP = 2
DOTS = 96  # to the inch, so that it is as large as on a screen
METRES_OF_AN_INCH = 0.0254
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class PictureKind(Enum):
    """How a picture is kept."""

    PNG = ".png"
    SVG = ".svg"


def save_picture(chart: Chart | HeatMap, path: Path) -> None:
    """Write the picture; ".svg" is a drawing, all else PNG. A KnownError says why it cannot be."""
    is_drawing = path.suffix.lower() == PictureKind.SVG.value
    content = svg_bytes(chart) if is_drawing else png_bytes(chart)
    aside = path.with_name(f"{path.name}.part")
    try:
        aside.write_bytes(content)
        aside.replace(path)
    except OSError as error:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
        raise KnownError(
            f"The picture could not be saved as {path}: {error.strerror}.",
            "What was there before is as it was.",
            "Choose another folder and try again.",
        ) from error


def image_of(chart: Chart | HeatMap) -> QImage:
    """The picture as pixels."""
    drawing = _Drawing(chart)
    image = QImage(drawing.size * SHARP, QImage.Format.Format_RGB32)
    dots = round(DOTS * SHARP / METRES_OF_AN_INCH)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    painter = QPainter(image)
    painter.scale(SHARP, SHARP)
    drawing.paint(painter)
    painter.end()
    return image


def png_bytes(chart: Chart | HeatMap) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image_of(chart))
    return bytes(buffer.data().data())


def svg_bytes(chart: Chart | HeatMap) -> bytes:
    """A drawing with its words as text."""
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415  not needed before the first drawing

    drawing = _Drawing(chart)
    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(DOTS)
    generator.setSize(drawing.size)
    generator.setViewBox(QRectF(0, 0, drawing.size.width(), drawing.size.height()))
    generator.setTitle(chart.title)
    generator.setDescription(chart.finding)
    painter = QPainter(generator)
    drawing.paint(painter)
    painter.end()
    return bytes(buffer.data().data())


class _Drawing:
    """The picture laid out from its upper left corner."""

    def __init__(self, chart: Chart | HeatMap) -> None:
        self._chart = chart
        self._style = style = paper_style(TEXT)
        inner = WIDTH - 2 * EDGE
        self._title = _text_box(style.title, chart.title, EDGE, inner)
        self._finding = _text_box(
            style.text, chart.finding, self._title.bottom() + style.line * 0.4, inner
        )
        high = _height(chart, inner, style)
        top = self._finding.bottom() + style.line * 0.9
        self._rest = QRectF(EDGE, top, inner, high)
        self.size = QSize(WIDTH, round(self._rest.bottom() + EDGE))

    def paint(self, painter: QPainter) -> None:
        style, chart = self._style, self._chart
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), QColor(style.ground))
        painter.setFont(style.title)
        painter.setPen(QColor(style.ink))
        painter.drawText(self._title, _WRAP, chart.title)
        painter.setFont(style.text)
        painter.drawText(self._finding, _WRAP, chart.finding)
        if isinstance(chart, HeatMap):
            paint_heat_map(painter, self._rest, chart, style)
        else:
            paint_chart(painter, self._rest, chart, style)


def _text_box(font: QFont, text: str, top: float, width: float) -> QRectF:
    high = QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e5), _WRAP, text).height()
    return QRectF(EDGE, top, width, high + 1)


def _height(chart: Chart | HeatMap, width: float, style: ChartStyle) -> float:
    if isinstance(chart, HeatMap):
        return heat_height(chart, width, style)
    return chart_height(chart, width, style)
