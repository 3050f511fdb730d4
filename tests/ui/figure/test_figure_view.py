"""The moving figure as a widget."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPaintEvent
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Position
from hipdesk.domain.picture import Picture, View, Way
from hipdesk.domain.picture_colours import Cast
from hipdesk.domain.picture_page import Leaf
from hipdesk.domain.timeline import Side
from hipdesk.ui.figure.easel import STAGES
from hipdesk.ui.figure.figure_view import FigureView
from hipdesk.ui.figure.staging import Stage, sheets
from hipdesk.ui.theme import LIGHT
from tests.domain.picture_books import a_book, a_loop, a_still, book_data
from tests.ui.figure.studios import (
    COCOA,
    HONEY,
    Bench,
    a_bench,
    a_folder,
    a_studio,
    all_drawn,
)
from tests.ui.pages import dressed, settle

RIGHT = Picture("leg_lift", Side.RIGHT)
SIZE = (480, 270)


class CountedView(FigureView):
    """Counts its paints."""

    def __init__(self) -> None:
        super().__init__()
        self.paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1
        super().paintEvent(event)


def a_view(qtbot: QtBot, size: tuple[int, int] = SIZE) -> CountedView:
    view = CountedView()
    qtbot.addWidget(view)
    view.resize(*size)
    view.show_position(Position.STANDING)
    with qtbot.waitExposed(view):
        view.show()
    settle()
    return view


def all_done(bench: Bench) -> None:
    """Draw what is asked for, and what is asked for when that is there."""
    for _ in range(5):
        bench.do_all()
        settle()


def seen(view: FigureView) -> QImage:
    settle()
    return view.grab().toImage()


def at(view: FigureView, x: float, y: float) -> QColor:
    """The colour that is seen at a place given in shares of the size."""
    return seen(view).pixelColor(int(x * view.width()), int(y * view.height()))


def leaf(view: FigureView) -> Leaf:
    (page,) = view.shown
    return page.leaf


def test_the_picture_of_the_instant_is_drawn(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_studio(a_folder(tmp_path)) as studio:
        view = a_view(qtbot)
        view.show_picture(RIGHT)
        all_drawn(qtbot, studio)
        assert leaf(view) == Leaf("loop main", 0)
        assert at(view, 0.2, 0.4) == HONEY
        assert at(view, 0.8, 0.4) != HONEY
        assert view.accessibleName() == "Both legs down"


def test_the_other_side_is_mirrored(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_studio(a_folder(tmp_path)) as studio:
        view = a_view(qtbot)
        view.show_picture(replace(RIGHT, side=Side.LEFT, at=1.0))
        all_drawn(qtbot, studio)
        assert at(view, 0.8, 0.4) == HONEY
        assert at(view, 0.2, 0.4) != HONEY
        assert view.accessibleName() == "Left leg up, right leg down"


def test_until_the_picture_is_there_nothing_is_shown_and_the_page_does_not_wait(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with dressed(), a_bench(a_folder(tmp_path)) as (_, bench):
        view = a_view(qtbot)
        empty = seen(view)
        view.show_picture(RIGHT)
        settle()
        assert seen(view).pixelColor(96, 108) == empty.pixelColor(2, 2)
        bench.do_one()  # the book
        bench.do_one()  # the first drawing
        assert at(view, 0.2, 0.4) == HONEY


def test_without_a_picture_the_starting_position_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_folder(tmp_path)) as (_, bench):
        view = a_view(qtbot)
        plain = seen(view)
        view.show_picture(replace(RIGHT, exercise_id="nobody"))
        bench.do_all()
        assert seen(view) == plain
        assert view.accessibleName() == "Picture: standing"
        assert view.shown == ()


def test_a_drawing_that_is_broken_leaves_the_starting_position(
    qtbot: QtBot, tmp_path: Path
) -> None:
    still = a_still("setup_1", frame={"base": "<g>"})
    with dressed(), a_bench(a_folder(tmp_path, book_data(stills=[still]))) as (_, bench):
        view = a_view(qtbot)
        plain = seen(view)
        view.show_picture(replace(RIGHT, view=View.SET_UP))
        bench.do_all()
        assert seen(view) == plain


def test_without_a_studio_the_starting_position_is_shown(qtbot: QtBot) -> None:
    with dressed():
        view = a_view(qtbot)
        plain = seen(view)
        view.show_picture(RIGHT)
        assert seen(view) == plain


def test_another_size_shows_the_old_drawing_until_the_new_one_is_there(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with dressed(), a_bench(a_folder(tmp_path)) as (_, bench):
        view = a_view(qtbot)
        view.show_picture(RIGHT)
        bench.do_all()
        view.resize(720, 405)
        assert at(view, 0.2, 0.4) == HONEY
        assert bench.waiting
        bench.do_all()
        (image,) = view._images
        assert image is not None
        assert image.size() == QSize(720, 405)


def test_it_paints_only_when_the_drawing_is_another(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_folder(tmp_path)) as (_, bench):
        view = a_view(qtbot)
        moving = replace(RIGHT, way=Way.IN)
        view.show_picture(moving)
        bench.do_all()
        settle()
        view.paints = 0
        for look in range(121):  # four seconds, thirty looks a second
            view.show_picture(replace(moving, at=look / 120))
            settle()
        assert view.paints == 12  # frames but the first


def test_a_hold_breathes_in_few_steps(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_folder(tmp_path)) as (_, bench):
        view = a_view(qtbot)
        hold = replace(RIGHT, at=1.0)
        view.show_picture(hold)
        bench.do_all()
        settle()
        view.paints = 0
        for step in range(61):
            view.show_picture(replace(hold, breath=step / 60))
            settle()
        assert view.paints == STAGES


def test_all_that_the_exercise_shows_is_drawn_beforehand(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_folder(tmp_path)) as (_, bench):
        view = a_view(qtbot)
        view.show_picture(RIGHT)
        all_done(bench)
        for step in range(13):
            view.show_picture(replace(RIGHT, at=step / 12, way=Way.IN))
        view.show_picture(replace(RIGHT, at=1.0, breath=0.6))
        settle()
        assert not bench.waiting


def test_what_comes_next_is_prepared(qtbot: QtBot, tmp_path: Path) -> None:
    folder = a_folder(tmp_path, book_data(), book_data("heel_taps"))
    with dressed(), a_bench(folder) as (studio, bench):
        view = a_view(qtbot)
        view.show_picture(RIGHT, "heel_taps")
        all_done(bench)
        assert studio.book("heel_taps") is not None
        view.show_picture(Picture("heel_taps", Side.RIGHT, View.SET_UP))
        assert at(view, 0.2, 0.4) == HONEY


def test_the_first_picture_of_a_session_is_there_with_the_card(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with dressed(), a_bench(a_folder(tmp_path)) as (_, bench):
        view = a_view(qtbot)
        view.prepare("leg_lift", Side.LEFT)
        bench.do_all()
        view.show_picture(Picture("leg_lift", Side.LEFT, View.SET_UP))
        assert at(view, 0.8, 0.4) == HONEY


def test_a_view_that_is_not_seen_does_not_draw(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_folder(tmp_path)) as (studio, bench):
        view = a_view(qtbot)
        view.show_picture(RIGHT)
        bench.do_all()
        view.hide()
        studio.wear(Cast("woman", "cocoa"))
        assert not bench.waiting
        view.show()
        bench.do_all()
        assert at(view, 0.2, 0.4) == COCOA


def test_with_reduced_motion_a_movement_is_its_start_and_its_end(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with dressed(), a_bench(a_folder(tmp_path)) as (_, bench):
        view = a_view(qtbot)
        view.set_still(True)
        found = set()
        for share in (0.0, 0.5, 1.0):
            view.show_picture(replace(RIGHT, at=share, way=Way.IN))
            found.add(tuple(page.leaf for page in view.shown))
            bench.do_all()
        assert found - {()} == {(Leaf("loop main", 0), Leaf("loop main", 12))}
        assert view.accessibleName() == ("Both legs down. Then: Right leg up, left leg down")
        assert at(view, 0.1, 0.45) == HONEY
        assert at(view, 0.65, 0.45) == HONEY
        assert at(view, 0.5, 0.5) == QColor(LIGHT.accent)


@pytest.mark.parametrize("way", list(Way))
def test_a_calm_hold_does_not_breathe(qtbot: QtBot, tmp_path: Path, way: Way) -> None:
    with dressed(), a_bench(a_folder(tmp_path)) as (_, bench):
        view = a_view(qtbot)
        view.set_still(True)
        view.show_picture(replace(RIGHT, at=1.0, way=way))
        bench.do_all()
        settle()
        view.paints = 0
        for breath in (0.0, 0.5, 1.0):
            view.show_picture(replace(RIGHT, at=1.0, way=way, breath=breath))
            settle()
        assert view.paints == 0


def test_arrows_and_marks_can_be_hidden(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_folder(tmp_path)) as (studio, bench):
        view = a_view(qtbot, (960, 540))
        view.show_picture(replace(RIGHT, at=1.0, way=Way.IN, effort=True))
        bench.do_all()
        shown = seen(view)
        assert shown.pixelColor(150, 57) == QColor(LIGHT.accent)
        assert shown.pixelColor(412, 200) != HONEY
        studio.set_marks(False)
        plain = seen(view)
        assert plain.pixelColor(150, 57) != QColor(LIGHT.accent)


def test_another_figure_is_seen_as_soon_as_it_is_drawn(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_studio(a_folder(tmp_path)) as studio:
        view = a_view(qtbot)
        view.show_picture(RIGHT)
        all_drawn(qtbot, studio)
        studio.wear(Cast("woman", "cocoa"))
        all_drawn(qtbot, studio)
        assert at(view, 0.2, 0.4) == COCOA


def test_all_drawings_of_an_exercise_fit_into_their_share_of_the_memory() -> None:
    book = a_book(loops=[a_loop(frames=33)])
    for size, ratio in ((QSize(480, 270), 1.0), (QSize(1900, 1080), 1.0), (QSize(1900, 1080), 2.0)):
        asked = set(sheets(book, RIGHT, Stage(size, ratio)))
        assert sum(4 * one.width * one.height for one in asked) <= 35_000_000
        assert len(asked) == 33 + STAGES
