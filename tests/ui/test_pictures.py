"""Tests of the pictures beside text."""

import pytest
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Position
from hipdesk.ui.pictures import Pictogram, SmallIcon
from tests.ui.pages import dressed


@pytest.mark.parametrize("position", list(Position))
def test_each_position_has_a_figure_and_a_name(qtbot: QtBot, position: Position) -> None:
    with dressed():
        picture = Pictogram(position, 64)
        qtbot.addWidget(picture)
        picture.resize(picture.sizeHint())
        image = picture.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, 64, 2) for y in range(0, 64, 2)}
    assert "#084c41" in colours  # the figure on its tile
    assert picture.accessibleName()


def test_pictures_grow_with_the_text(qtbot: QtBot) -> None:
    picture, icon = Pictogram(Position.SEATED, 64), SmallIcon("clock")
    qtbot.addWidget(picture)
    qtbot.addWidget(icon)
    with dressed(200):
        assert picture.sizeHint().width() == 128
        assert icon.sizeHint().width() == 40


def test_a_screen_reader_passes_over_small_icons(qtbot: QtBot) -> None:
    icon = SmallIcon("clock")
    qtbot.addWidget(icon)
    icon.show_icon("chair")
    assert icon.accessibleName() == ""
