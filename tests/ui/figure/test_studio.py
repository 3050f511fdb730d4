"""The studio: the most urgent wish first, what is drawn kept within its budget."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hipdesk.domain.picture_book import Book
from hipdesk.domain.picture_colours import Cast
from hipdesk.domain.picture_page import Leaf
from hipdesk.ui.figure import studio as studios
from hipdesk.ui.figure.easel import Sheet
from hipdesk.ui.figure.studio import Rank, Studio, current_studio, open_studio
from tests.domain.picture_books import a_still, book_data
from tests.ui.figure.studios import (
    COCOA,
    HONEY,
    Bench,
    a_bench,
    a_folder,
    a_studio,
    all_drawn,
    colour_at,
)


def a_sheet(index: int = 0, exercise_id: str = "leg_lift", width: int = 32) -> Sheet:
    return Sheet(exercise_id, Leaf("loop main", index), width, width * 9 // 16)


def test_what_is_asked_for_comes_from_another_thread(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_studio(a_folder(tmp_path)) as studio:
        drawn_on: list[str] = []
        read = studio._easel.read

        def noted(figure: str, exercise_id: str) -> Book | None:
            drawn_on.append(threading.current_thread().name)
            return read(figure, exercise_id)

        monkeypatch.setattr(studio._easel, "read", noted)
        with qtbot.waitSignal(studio.changed) as told:
            studio.ask([a_sheet()], Rank.NOW)
        assert told.args == ["leg_lift"]
        image = studio.image(a_sheet())
        assert image is not None
        assert drawn_on == ["worker"]
        assert studio.book("leg_lift") is not None


def test_nothing_is_done_before_the_start_and_after_the_end(tmp_path: Path) -> None:
    with a_bench(a_folder(tmp_path)) as (studio, bench):
        studio.stop()
        studio.ask(["leg_lift"], Rank.NOW)
        assert not bench.waiting
        studio.start()
        assert bench.do_all() == 1
        assert studio.book("leg_lift") is not None


def test_what_the_session_shows_now_comes_before_all_else(tmp_path: Path) -> None:
    with a_bench(a_folder(tmp_path)) as (studio, bench):
        studio.ask([a_sheet(9), a_sheet(10)], Rank.STILL)
        studio.ask([a_sheet(7)], Rank.NEXT)
        studio.ask([a_sheet(0), a_sheet(1)], Rank.NOW)
        studio.ask_first(a_sheet(5))
        order: list[int] = []
        studio.changed.connect(lambda _: order.append(next(reversed(studio._images)).leaf.index))
        bench.do_all()
        assert order == [9, 5, 0, 1, 7, 10]


def test_wishes_of_a_session_replace_each_other_and_those_of_pages_add_up(tmp_path: Path) -> None:
    with a_bench(a_folder(tmp_path)) as (studio, bench):
        studio.ask([a_sheet(0)], Rank.NOW)
        for index in (1, 2, 3):
            studio.ask([a_sheet(index)], Rank.NOW)
            studio.ask([a_sheet(index + 5)], Rank.STILL)
        bench.do_all()
        drawn = {index for index in range(13) if studio.image(a_sheet(index)) is not None}
        assert drawn == {0, 3, 6, 7, 8}


def test_pictures_of_pages_wait_until_the_page_is_made(qtbot: QtBot, tmp_path: Path) -> None:
    bench = Bench()
    studio = Studio(a_folder(tmp_path), bench.submit, quiet_ms=30)
    studio.start()
    studio.ask(["leg_lift"], Rank.STILL)
    assert not bench.waiting
    studio.ask([a_sheet()], Rank.NOW)  # what a session shows does not wait
    assert len(bench.waiting) == 1
    bench.do_all()
    studio.ask(["nobody"], Rank.STILL)
    qtbot.waitUntil(lambda: bool(bench.waiting))
    bench.do_all()
    assert studio.is_idle


def test_nothing_is_drawn_twice(tmp_path: Path) -> None:
    with a_bench(a_folder(tmp_path)) as (studio, bench):
        for _ in range(3):
            studio.ask([a_sheet(0), a_sheet(1)], Rank.NOW)
            studio.ask_first(a_sheet(0))
            studio.ask_still(a_sheet(1))
        assert bench.do_all() == 2
        studio.ask([a_sheet(0)], Rank.NOW)
        assert studio.is_idle


def test_drawings_stay_within_the_budget_and_the_oldest_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = 32 * 18 * 4
    monkeypatch.setattr(studios, "BUDGET", 4 * one)
    with a_bench(a_folder(tmp_path)) as (studio, bench):
        studio.ask([a_sheet(index) for index in range(4)], Rank.NOW)
        bench.do_all()
        assert studio.kept_bytes == 4 * one
        studio.image(a_sheet(0))  # it has just been used
        studio.ask([a_sheet(4)], Rank.NOW)
        bench.do_all()
        assert studio.kept_bytes == 4 * one
        assert studio.image(a_sheet(0)) is not None
        assert studio.image(a_sheet(1)) is None


def test_another_size_of_the_same_drawing_can_stand_in(tmp_path: Path) -> None:
    with a_bench(a_folder(tmp_path)) as (studio, bench):
        studio.ask([a_sheet(0)], Rank.NOW)
        bench.do_all()
        assert studio.like(a_sheet(0, width=64)) is not None
        assert studio.like(a_sheet(1, width=64)) is None


def test_another_cast_is_drawn_anew(tmp_path: Path) -> None:
    with a_bench(a_folder(tmp_path)) as (studio, bench):
        told: list[str] = []
        for cast, skin in ((studio.cast, HONEY), (Cast("woman", "cocoa"), COCOA)):
            studio.wear(cast)
            studio.ask([a_sheet()], Rank.NOW)
            bench.do_all()
            image = studio.image(a_sheet())
            assert image is not None
            assert colour_at(image, 0.2, 0.4) == skin
            studio.changed.connect(told.append)
        assert told == ["leg_lift", "leg_lift"]  # of the change itself, and of the drawing


def test_a_drawing_for_the_cast_before_is_thrown_away(tmp_path: Path) -> None:
    with a_bench(a_folder(tmp_path)) as (studio, bench):
        studio.ask([a_sheet()], Rank.NOW)
        studio.wear(Cast("man", "cocoa"))
        bench.do_one()
        assert studio.image(a_sheet()) is None
        assert studio.book("leg_lift") is None  # it was the woman's


def test_only_a_few_books_are_kept(tmp_path: Path) -> None:
    ids = [f"exercise_{index}" for index in range(studios.MOST_BOOKS + 2)]
    with a_bench(a_folder(tmp_path, *map(book_data, ids))) as (studio, bench):
        studio.ask(ids, Rank.STILL)
        bench.do_all()
        assert [studio.book(one) is not None for one in ids] == [False] * 2 + [True] * (
            studios.MOST_BOOKS
        )


def test_a_missing_book_is_looked_for_once(tmp_path: Path) -> None:
    with a_bench(a_folder(tmp_path)) as (studio, bench):
        studio.ask(["nobody", a_sheet(exercise_id="nobody")], Rank.NOW)
        assert bench.do_all() == 1
        assert studio.is_missing("nobody")
        studio.ask(["nobody"], Rank.NOW)
        assert not bench.waiting


def test_what_cannot_be_drawn_is_tried_once(tmp_path: Path) -> None:
    still = a_still("setup_1", frame={"base": "<g>"})
    sheet = Sheet("leg_lift", Leaf("still setup_1"), 32, 18)
    with a_bench(a_folder(tmp_path, book_data(stills=[still]))) as (studio, bench):
        studio.ask([sheet], Rank.NOW)
        bench.do_all()
        assert studio.has_failed(sheet)
        studio.ask([sheet], Rank.NOW)
        assert not bench.waiting


def test_a_bug_is_logged_and_the_work_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_bench(a_folder(tmp_path)) as (studio, bench):
        monkeypatch.setattr(studio._easel, "read", lambda *_: 1 / 0)
        studio.ask(["leg_lift"], Rank.NOW)
        bench.do_all()
        assert studio.is_idle
        assert studio.is_missing("leg_lift")
        assert "ZeroDivisionError" in str(caplog.records[-1].exc_info)


def test_the_studio_of_the_application_is_found_until_it_is_closed(tmp_path: Path) -> None:
    assert current_studio() is None
    studio = Studio(tmp_path, lambda *_: None)
    open_studio(studio)
    assert current_studio() is studio
    open_studio(None)
    assert current_studio() is None


def test_many_wishes_are_all_done(qtbot: QtBot, tmp_path: Path) -> None:
    with a_studio(a_folder(tmp_path)) as studio:
        sheets = [a_sheet(index) for index in range(13)]
        studio.ask(sheets, Rank.NOW)
        all_drawn(qtbot, studio)
        assert all(studio.image(one) is not None for one in sheets)
