"""Tests of the table of past sessions."""

from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.history import SessionSummary
from hipdesk.ui.sessions_model import HEADINGS, PAGE, SessionsModel
from tests.domain.builders import an_exercise
from tests.domain.history_builders import a_summary

CATALOGUE = Catalogue((an_exercise(),))
SESSIONS = tuple(
    a_summary(id=f"s{n}", local_date=date(2026, 11, 20) - timedelta(days=n)) for n in range(250)
)


def a_model(count: int = 250) -> SessionsModel:
    model = SessionsModel()
    model.show_sessions(SESSIONS[:count], CATALOGUE)
    return model


def test_it_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(a_model(5), force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt has no types here


def test_rows_become_known_page_by_page_until_all_are() -> None:
    model = a_model()
    counts = [model.rowCount()]
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
        counts.append(model.rowCount())
    assert counts == [PAGE, 2 * PAGE, 250]


def test_cells_and_headings_are_words() -> None:
    model = a_model(1)
    cells = [model.data(model.index(0, column)) for column in range(model.columnCount())]
    assert cells == ["Fri 20 Nov 2026", "Leg lift", "12 min", "3 of 4", "4", "2"]
    headings = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(6)]
    assert headings == list(HEADINGS)


def test_a_screen_reader_hears_the_heading_with_each_cell() -> None:
    model = a_model(1)
    spoken = model.data(model.index(0, 5), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Pain: 2"


def test_a_row_knows_its_session() -> None:
    assert a_model().session_id(3) == "s3"


def test_the_view_keeps_its_place_where_nothing_has_changed() -> None:
    model = a_model(3)
    model.fetchMore(QModelIndex())
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(model.rowCount()))
    model.show_sessions(SESSIONS[:3], CATALOGUE)
    assert resets == []
    model.show_sessions(SESSIONS[:2], CATALOGUE)
    assert resets == [2]


def test_older_sessions_are_asked_for_once_until_they_have_come() -> None:
    model = SessionsModel()
    asked: list[SessionSummary] = []
    model.more_wanted.connect(asked.append)
    model.show_sessions(SESSIONS[:20], CATALOGUE, more=True)
    for _ in range(3):
        model.fetchMore(QModelIndex())
    assert asked == [SESSIONS[19]]
    model.add_sessions(SESSIONS[20:40], more=True)
    assert model.rowCount() == 40
    model.fetchMore(QModelIndex())
    assert asked == [SESSIONS[19], SESSIONS[39]]
