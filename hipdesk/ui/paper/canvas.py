"""A PDF that grows in memory, page by page.

Lengths on paper are in tenths of a point (1/720 inch), counted from the upper left corner.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from hipdesk.domain.report_paper import Paper

UNITS_PER_INCH = 720
CREATOR = "HipDesk"

_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


def mm(length: float) -> float:
    """Millimetres in units of paper."""
    return length * UNITS_PER_INCH / 25.4


def pt(length: float) -> float:
    """Points in units of paper."""
    return length * UNITS_PER_INCH / 72.0


MARGIN = mm(14)


@dataclass(frozen=True)
class About:
    """What a reader of the file tells of it."""

    title: str
    author: str = CREATOR


class Canvas:
    """The painter, the page it is on, and the room within the margins."""

    def __init__(self, paper: Paper, about: About) -> None:
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(UNITS_PER_INCH)
        self._writer.setPageSize(QPageSize(_SIZES[paper]))
        self._writer.setPageOrientation(QPageLayout.Orientation.Portrait)
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._writer.setTitle(about.title)
        self._writer.setCreator(CREATOR)
        self._writer.setAuthor(about.author)
        self.painter = QPainter(self._writer)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.page = 1
        self.size = QRectF(0, 0, self._writer.width(), self._writer.height())
        self.room = self.size.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    def new_page(self) -> None:
        self._writer.newPage()
        self.page += 1

    def within(self, box: QRectF, draw: Callable[[QPainter], None]) -> None:
        """Draw with the origin at the upper left corner of the box."""
        self.painter.save()
        self.painter.translate(box.topLeft())
        draw(self.painter)
        self.painter.restore()

    def finish(self) -> bytes:
        """The whole file; nothing can be drawn any more."""
        self.painter.end()
        self._buffer.close()
        return bytes(self._buffer.data().data())
