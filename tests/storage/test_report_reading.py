"""What a report reads of the database."""

from datetime import timedelta
from pathlib import Path

from hipdesk.domain.chart_model import Window
from hipdesk.domain.history import CheckOut, SessionState
from hipdesk.domain.report_lists import Note
from hipdesk.storage.fact_reading import read_known
from hipdesk.storage.report_reading import read_for_report
from hipdesk.storage.store import Store
from tests.storage.builders import LATER, NOW, ROUTINE, a_result

TODAY = NOW.date()


def a_session(store: Store, name: str, days_ago: int, note: str) -> None:
    began = NOW - timedelta(days=days_ago)
    store.history.begin(name, ROUTINE, 3, began)
    store.history.record_set(name, a_result(), 60.0, began)
    store.history.finish(name, SessionState.FINISHED, 60.0, began)
    store.history.check_out(name, CheckOut(4, 2, note))


def test_no_file_is_no_report(tmp_path: Path) -> None:
    assert read_for_report(tmp_path / "none.db", lambda _: Window(TODAY, TODAY)) is None


def test_the_rows_and_the_notes_of_its_days_are_read(store: Store, file: Path) -> None:
    a_session(store, "old", 90, "long ago")
    a_session(store, "first", 9, "  {0} <b>%s</b>\nand more ")
    a_session(store, "blank", 5, "  \n ")
    a_session(store, "last", 2, "stiff")
    store.history.begin("runs", ROUTINE, 3, LATER)
    store.close()
    found = read_for_report(file, lambda _: Window(TODAY - timedelta(days=30), TODAY))
    assert found is not None
    assert found.known == read_known(file)
    assert [one.id for one in found.read.sessions] == ["first", "blank", "last"]
    assert found.read.notes == (
        Note(TODAY - timedelta(days=2), "stiff"),
        Note(TODAY - timedelta(days=9), "  {0} <b>%s</b>\nand more "),
    )


def test_the_days_may_follow_from_what_is_known(store: Store, file: Path) -> None:
    a_session(store, "one", 3, "")
    store.close()
    found = read_for_report(file, lambda known: Window(known.sessions[0].began.date(), TODAY))
    assert found is not None
    assert found.window.first == TODAY - timedelta(days=3)
