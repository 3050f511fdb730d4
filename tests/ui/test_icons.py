"""Tests of the icons."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QRegion

from hipdesk import paths
from hipdesk.domain.catalogue import Equipment, Position
from hipdesk.ui.icons import draw_figure, draw_icon, icon_pixmap
from tests.ui.pages import dressed

FILES = sorted((paths.resources() / "icons").glob("*.svg"))


def inked(image: QImage) -> int:
    """How many pixels are not empty."""
    pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).alpha() > 0 for x, y in pixels)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_icon_draws_something_within_its_square(file: Path) -> None:
    with dressed():
        image = icon_pixmap(file.stem, 48, "#123456").toImage()
    assert inked(image) > 60
    edge = [image.pixelColor(at, row).alpha() for at in range(48) for row in (0, 47)]
    edge += [image.pixelColor(column, at).alpha() for at in range(48) for column in (0, 47)]
    assert max(edge) == 0


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_icon_takes_its_colour_from_the_theme(file: Path) -> None:
    source = file.read_text("utf-8")
    assert "currentColor" in source
    assert not re.search(r"#[0-9a-fA-F]{3,6}", source)


def test_every_position_has_a_picture() -> None:
    names = {file.stem for file in FILES}
    assert {position.value for position in Position} <= names


@pytest.mark.usefixtures("qapp")
def test_an_icon_has_the_colour_asked_for() -> None:
    with dressed():
        image = icon_pixmap("stop", 48, "#b3261e").toImage()
    assert image.pixelColor(12, 24) == QColor("#b3261e")


@pytest.mark.usefixtures("qapp")
def test_an_icon_is_sharp_on_a_dense_screen() -> None:
    with dressed():
        pixmap = icon_pixmap("home", 24, "#000000", 2.0)
        assert pixmap.width() == 48


@pytest.mark.usefixtures("qapp")
def test_an_icon_is_painted_where_it_was_asked_for() -> None:
    target = QPixmap(60, 60)
    target.fill(QColor(0, 0, 0, 0))
    with dressed():
        painter = QPainter(target)
        draw_icon(painter, "play", QRectF(30, 30, 24, 24), "#000000")
        painter.end()
    image = target.toImage()
    assert inked(image.copy(0, 0, 30, 60)) == 0
    assert inked(image.copy(30, 30, 30, 30)) > 40


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("position", list(Position))
def test_a_figure_fills_its_box_in_one_direction(position: Position) -> None:
    target = QPixmap(140, 100)
    target.fill(QColor(0, 0, 0, 0))
    with dressed():
        painter = QPainter(target)
        draw_figure(painter, position.value, QRectF(20, 20, 100, 60), "#000000")
        painter.end()
    filled = QRegion(target.mask()).boundingRect()
    assert QRectF(18, 18, 104, 64).contains(QRectF(filled))
    assert filled.width() > 96 or filled.height() > 56


@pytest.mark.parametrize("thing", list(Equipment))
def test_equipment_has_an_icon_or_a_word(thing: Equipment) -> None:
    known = {file.stem for file in FILES}
    assert thing.value in known | {"soft_ball"}  # a ball by the name of its shape
