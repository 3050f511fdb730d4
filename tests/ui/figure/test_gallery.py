"""All pictures of an exercise beside each other."""

from pathlib import Path

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.timeline import Side
from hipdesk.ui.figure.gallery import Gallery
from hipdesk.ui.figure.still_view import StillView
from tests.domain.builders import an_exercise
from tests.domain.picture_books import a_loop, a_still, book_data
from tests.ui.figure.studios import a_bench, a_folder
from tests.ui.pages import dressed, settle


def a_gallery(qtbot: QtBot) -> Gallery:
    page = QWidget()
    qtbot.addWidget(page, before_close_func=[page].remove)
    gallery = Gallery(an_exercise())
    QVBoxLayout(page).addWidget(gallery)
    page.resize(900, 400)
    page.show()
    return gallery


def titles(gallery: Gallery) -> list[str]:
    labels = gallery.findChildren(QLabel)
    return [label.text() for label in labels if not isinstance(label, StillView)][1:]


def test_every_picture_is_there_with_its_title(qtbot: QtBot, tmp_path: Path) -> None:
    folder = a_folder(
        tmp_path,
        book_data(
            stills=[a_still("setup_1"), a_still("setup_2"), a_still("harder")],
            loops=[a_loop(), a_loop("easier")],
        ),
    )
    with dressed(), a_bench(folder) as (_, bench):
        gallery = a_gallery(qtbot)
        assert gallery.isHidden()
        bench.do_all()
        settle()
        assert not gallery.isHidden()
        assert titles(gallery) == ["Set-up 1", "Set-up 2", "Start", "End", "Easier", "Harder"]
        bench.do_all()
        views = gallery.findChildren(StillView)
        assert all(view.is_drawn for view in views)
        assert views[3].accessibleName() == "Right leg up, left leg down"


def test_the_pictures_are_of_the_side_that_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_folder(tmp_path)) as (_, bench):
        gallery = a_gallery(qtbot)
        bench.do_all()
        gallery.show_side(Side.LEFT)
        settle()
        pages = [view.page for view in gallery.findChildren(StillView)]
        assert all(page is not None and page.mirrored for page in pages)
        assert pages[-1] is not None
        assert pages[-1].alt == "Left leg up, right leg down"


def test_a_start_that_looks_like_the_set_up_is_shown_once(qtbot: QtBot, tmp_path: Path) -> None:
    loop = a_loop()
    data = book_data(stills=[a_still("setup_1", frame=loop["frames"][0])], loops=[loop])
    with dressed(), a_bench(a_folder(tmp_path, data)) as (_, bench):
        gallery = a_gallery(qtbot)
        bench.do_all()
        assert titles(gallery) == ["Set-up", "End"]


def test_without_pictures_there_is_no_gallery(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_folder(tmp_path, book_data("another"))) as (_, bench):
        gallery = a_gallery(qtbot)
        bench.do_all()
        assert gallery.isHidden()


def test_it_is_never_a_window_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    with (
        dressed(),
        a_bench(a_folder(tmp_path, book_data(stills=[a_still("setup_1")]))) as (_, bench),
    ):
        a_gallery(qtbot)
        bench.do_all()
        settle()
        early = Gallery(an_exercise())  # the pictures are known, the page is not yet there
        qtbot.addWidget(early)
        assert early.isHidden()
