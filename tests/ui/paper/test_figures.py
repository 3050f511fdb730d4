"""Drawings of exercises on paper: vectors, and mirrored as they are on the screen."""

import re
import zlib

import pytest
from PySide6.QtCore import QRectF

from hipdesk.domain.picture_book import read_book
from hipdesk.domain.picture_page import gallery
from hipdesk.domain.report_paper import Paper
from hipdesk.domain.timeline import Side
from hipdesk.ui.paper.canvas import About, Canvas, mm
from hipdesk.ui.paper.figures import draw_figure, height_of
from tests.domain.picture_books import book_data

pytestmark = pytest.mark.usefixtures("qapp")

BOOK = read_book(book_data())
BOX = QRectF(mm(20), mm(20), mm(40), height_of(mm(40), BOOK))


def operators(side: Side) -> str:
    """What a page holds with the last picture of the book."""
    canvas = Canvas(Paper.A4, About("A figure"))
    _, page = gallery(BOOK, side)[-1]
    draw_figure(canvas.painter, page, BOOK, {"skin": "#ff0000"}, BOX)
    content = canvas.finish()
    assert b"/Subtype /Image" not in content
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):
        try:
            return zlib.decompress(stream).decode("latin-1")
        except zlib.error:
            continue
    raise AssertionError("the page holds nothing")


def test_a_figure_has_the_shape_of_its_book() -> None:
    assert BOX.width() / BOX.height() == pytest.approx(960 / 540)


def test_it_is_drawn_in_its_colours_as_a_path() -> None:
    assert "1 0 0 scn" in operators(Side.RIGHT)


def test_the_other_side_is_mirrored() -> None:
    right, left = operators(Side.RIGHT), operators(Side.LEFT)
    assert right != left
    assert any(line.startswith("-") and line.endswith(" cm") for line in left.splitlines())
    assert not any(line.startswith("-") and line.endswith(" cm") for line in right.splitlines())
