"""Tests of the table of a chart."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from hipdesk.domain.chart_model import Table
from hipdesk.ui.charts.chart_table import ChartTable
from hipdesk.ui.charts.table_model import ChartTableModel
from tests.ui.pages import dressed, settle, shown

FEW = Table(("Day", "Left"), (("Sat 21 Nov 2026", "24 s"), ("Mon 9 Nov 2026", "30 s")))
WIDE = Table(
    tuple(f"Column {n}" for n in range(12)),
    (tuple(f"a value of some length {n}" for n in range(12)),) * 40,
)


def test_rows_columns_and_headings_are_those_of_the_chart(qtbot: QtBot) -> None:
    model = ChartTableModel()
    with qtbot.waitSignal(model.modelReset):
        model.show_table(FEW)
    assert (model.rowCount(), model.columnCount()) == (2, 2)
    assert model.index(1, 1).data() == "30 s"
    assert model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Left: 30 s"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Day"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_every_text_has_room_and_the_last_column_takes_the_rest(qtbot: QtBot) -> None:
    for percent in (100, 200):
        with dressed(percent):
            table = ChartTable("t", "Balance, as a table")
            shown(qtbot, table)
            table.show_table(FEW)
            settle()
            wide = QFontMetrics(table.font()).horizontalAdvance
            for column in range(2):
                texts = [row[column] for row in FEW.rows]
                assert table.columnWidth(column) >= max(map(wide, texts))
            whole = sum(table.columnWidth(column) for column in range(2))
            assert whole == table.viewport().width()


def test_many_columns_scroll_sideways_and_none_is_left_out(qtbot: QtBot) -> None:
    with dressed():
        table = ChartTable("t", "Much, as a table")
        shown(qtbot, table)
        table.show_table(WIDE)
        settle()
        assert not any(table.isColumnHidden(column) for column in range(12))
        assert table.horizontalScrollBar().maximum() > 0
        assert table.height() < 40 * table.rowHeight(0)
