"""The table of a chart: every column is there, and it scrolls sideways where they are many."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from hipdesk.domain.chart_model import Table as Rows
from hipdesk.ui.charts.table_model import ChartTableModel
from hipdesk.ui.look import current_look
from hipdesk.ui.table import ROW, Table

MOST_ROWS = 8  # without scrolling
LOOKED_AT = 400  # rows whose words decide on the widths


class ChartTable(Table):
    """What a chart shows, in words; what a screen reader reads at leisure."""

    def __init__(self, ident: str, name: str) -> None:
        super().__init__(ident, name, ())
        self._rows = ChartTableModel(self)
        self.setModel(self._rows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def show_table(self, table: Rows) -> None:
        cells, wide = table.rows[:LOOKED_AT], QFontMetrics(current_look().font()).horizontalAdvance
        self._samples = tuple(
            max({row[at] for row in cells}, key=wide, default="")
            for at in range(len(table.columns))
        )
        self._rows.show_table(table)
        self._fit()
        self._wear_height()

    def _wear(self) -> None:
        super()._wear()
        if hasattr(self, "_rows"):
            self._wear_height()

    def _wear_height(self) -> None:
        """As high as its rows, up to the most; with room for its heading and its bar."""
        rows = min(MOST_ROWS, max(1, self._rows.rowCount()))
        self.setFixedHeight(current_look().px(ROW) * (rows + 1) + 24)

    def _fit(self) -> None:
        """The last column takes what is left over."""
        if self.model() is None or not self._samples:
            return
        widths = self._widths()
        rest = max(0, self.viewport().width() - sum(widths))
        for column, width in enumerate(widths):
            last = column == len(widths) - 1
            self.setColumnWidth(column, width + rest if last else width)
