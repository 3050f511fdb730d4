"""A picture of an exercise on its tile."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Position
from hipdesk.domain.picture_page import Leaf
from hipdesk.ui.figure import studio as studios
from hipdesk.ui.figure.still_view import StillView
from hipdesk.ui.figure.studio import Rank
from hipdesk.ui.theme import LIGHT
from tests.domain.picture_books import book_data
from tests.ui.figure.studios import COCOA, HONEY, a_bench, a_folder
from tests.ui.pages import dressed, settle


def a_still_view(qtbot: QtBot, exercise_id: str = "leg_lift") -> StillView:
    view = StillView(exercise_id, Position.STANDING, 320)
    qtbot.addWidget(view)
    view.resize(view.sizeHint())
    return view


def at(view: StillView, x: float, y: float) -> QColor:
    settle()
    return view.grab().toImage().pixelColor(int(x * view.width()), int(y * view.height()))


def test_it_shows_the_end_pose_as_it_is_drawn(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_folder(tmp_path)) as (_, bench):
        view = a_still_view(qtbot)
        with qtbot.waitExposed(view):
            view.show()
        bench.do_all()
        assert view.page is not None
        assert view.page.leaf == Leaf("loop main", 12)
        assert view.accessibleName() == "Right leg up, left leg down"
        assert at(view, 0.15, 0.3) == HONEY
        assert at(view, 0.9, 0.5) == QColor(LIGHT.surface_sunken)


def test_it_asks_for_nothing_before_it_is_seen(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_folder(tmp_path)) as (_, bench):
        a_still_view(qtbot)
        settle()
        assert not bench.waiting


def test_without_a_picture_it_shows_the_starting_position(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_folder(tmp_path)) as (_, bench):
        view = a_still_view(qtbot, "nobody")
        with qtbot.waitExposed(view):
            view.show()
        bench.do_all()
        assert not view.is_drawn
        assert view.accessibleName() == "Standing"
        assert at(view, 0.02, 0.5) == QColor(LIGHT.accent_soft)


def test_it_grows_with_the_text(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bench(a_folder(tmp_path)) as (_, bench):
        with dressed():
            view = a_still_view(qtbot)
            assert view.sizeHint().toTuple() == (320, 180)
            with qtbot.waitExposed(view):
                view.show()
            bench.do_all()
        with dressed(150):
            assert view.sizeHint().toTuple() == (480, 270)
            settle()
            view.resize(view.sizeHint())
            bench.do_all()
            assert at(view, 0.15, 0.3) == HONEY


@pytest.mark.parametrize("seen", [True, False], ids=["in view", "meanwhile hidden"])
def test_it_is_drawn_anew_in_other_colours_though_its_book_was_put_away(
    qtbot: QtBot, tmp_path: Path, *, seen: bool
) -> None:
    others = [f"exercise_{index}" for index in range(studios.MOST_BOOKS)]
    folder = a_folder(tmp_path, book_data(), *map(book_data, others))
    with dressed(), a_bench(folder) as (studio, bench):
        view = a_still_view(qtbot)
        with qtbot.waitExposed(view):
            view.show()
        bench.do_all()
        view.setVisible(seen)
        studio.ask(others, Rank.STILL)
        bench.do_all()
        assert studio.book("leg_lift") is None
        studio.wear(replace(studio.cast, skin="cocoa"))
        view.show()
        bench.do_all()
        assert at(view, 0.15, 0.3) == COCOA


@pytest.mark.parametrize("position", list(Position))
def test_each_starting_position_has_a_figure_and_a_name(qtbot: QtBot, position: Position) -> None:
    with dressed():
        view = StillView("nobody", position, 128)
        qtbot.addWidget(view)
        view.resize(view.sizeHint())
        image = view.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, 128, 2) for y in range(0, 72, 2)}
    assert LIGHT.accent_soft_text in colours  # the figure on its tile
    assert view.accessibleName()
