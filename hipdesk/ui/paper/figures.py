"""The drawings of exercises on paper: the same as in the window."""

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from hipdesk.domain.picture_book import Book
from hipdesk.domain.picture_colours import Colours
from hipdesk.domain.picture_page import Page, frame
from hipdesk.ui.figure.easel import svg
from hipdesk.ui.figure.marks import draw_arrows, draw_feel
from hipdesk.ui.paper.canvas import pt
from hipdesk.ui.paper.type import Ink
from hipdesk.ui.theme import LIGHT

CORNER = pt(4)


def height_of(width: float, book: Book) -> float:
    return width * book.height / book.width


def draw_figure(painter: QPainter, page: Page, book: Book, colours: Colours, box: QRectF) -> None:
    """A page of the book in its frame, mirrored where it has to be, with what lies over it."""
    painter.setPen(QPen(QColor(Ink.LINE.value), pt(0.6)))
    painter.setBrush(QColor(Ink.WHITE.value))
    painter.drawRoundedRect(box, CORNER, CORNER)
    unit = box.width() / book.width
    painter.save()
    painter.setClipRect(box)
    painter.translate(box.topLeft())
    painter.save()
    if page.mirrored:
        painter.translate(box.width(), 0.0)
        painter.scale(-1.0, 1.0)
    renderer = QSvgRenderer(QByteArray(svg(frame(book, page.leaf), colours, book)))
    if not renderer.isValid():
        raise ValueError("it is no SVG")
    renderer.render(painter, QRectF(0.0, 0.0, box.width(), box.height()))
    painter.restore()
    painter.scale(unit, unit)
    draw_feel(painter, page.feel, LIGHT.tint)
    draw_arrows(painter, page.arrows, LIGHT)
    painter.restore()
