"""Tests of how Progress comes in: in slices, with ten years of history."""

from datetime import date, timedelta

from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.history import DayTotal
from hipdesk.ui.progress_list import ProgressList
from hipdesk.ui.sessions_model import PAGE
from tests.domain.builders import an_exercise
from tests.domain.history_builders import a_summary
from tests.ui.pages import all_slices

TODAY = date(2026, 11, 21)
MANY = tuple(a_summary(id=f"s{n}", local_date=TODAY - timedelta(days=n)) for n in range(3000))
DAYS = tuple(DayTotal(one.local_date, 1, one.active_s) for one in MANY)


def test_the_table_is_made_in_a_slice_of_its_own(qtbot: QtBot) -> None:
    page = ProgressList()
    qtbot.addWidget(page)
    page.show_history(TODAY, DAYS, MANY, Catalogue((an_exercise(),)))
    assert page.findChildren(QTableView) == []
    all_slices(qtbot, page)
    (table,) = page.findChildren(QTableView)
    assert table.model().rowCount() == PAGE


def test_history_shown_again_makes_no_second_table(qtbot: QtBot) -> None:
    page = ProgressList()
    qtbot.addWidget(page)
    for count in (10, 0, 20):
        page.show_history(TODAY, DAYS[:count], MANY[:count], Catalogue((an_exercise(),)))
        all_slices(qtbot, page)
    (table,) = page.findChildren(QTableView)
    assert table.model().rowCount() == 20
    assert not table.isHidden()
