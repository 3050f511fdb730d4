"""Tests of the quiet table."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hipdesk.ui.table import Table


def a_table(qtbot: QtBot, width: int = 700) -> Table:
    model = QStandardItemModel()
    model.setHorizontalHeaderLabels(["Date", "What", "Time"])
    for row in range(3):
        model.appendRow([QStandardItem(f"{row}{text}") for text in ("a", "b", "c")])
    table = Table("a_table", "Things", ("Wed 30 Sep", "", "under 1 min"))
    model.setParent(table)
    qtbot.addWidget(table)
    table.setModel(model)
    table.resize(width, 300)
    with qtbot.waitExposed(table):
        table.show()
    return table


def test_the_column_without_a_sample_takes_the_room_that_is_left(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    assert sum(table.columnWidth(column) for column in range(3)) == table.viewport().width()
    assert table.columnWidth(1) > table.columnWidth(0)


def test_columns_without_room_are_left_out_from_the_right(qtbot: QtBot) -> None:
    table = a_table(qtbot, 330)
    assert [table.isColumnHidden(column) for column in range(3)] == [False, False, True]
    table.resize(700, 300)
    assert not table.isColumnHidden(2)


def test_the_keyboard_chooses_and_opens(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.setFocus()
    qtbot.waitUntil(lambda: table.selectionModel().hasSelection())
    QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.opened) as told:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [1]


def test_the_row_stays_chosen_when_the_content_is_read_again(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.selectRow(2)
    model = table.model()
    model.beginResetModel()
    model.endResetModel()
    assert table.currentIndex().row() == 2


def test_enter_without_a_row_opens_nothing(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.model().removeRows(0, 3)
    with qtbot.assertNotEmitted(table.opened):
        QTest.keyClick(table, Qt.Key.Key_Return)


def test_it_has_a_name_and_an_id(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    assert (table.accessibleName(), table.accessibleIdentifier()) == ("Things", "a_table")
