"""A chart under its title, on a card."""

from PySide6.QtWidgets import QVBoxLayout

from hipdesk.domain.charts import Chart
from hipdesk.ui.charts.bar_chart import BarChart
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import TextRole, heading


class ChartCard(Surface):
    """Shows one chart at a time."""

    def __init__(self, ident: str) -> None:
        super().__init__()
        self._title = heading("", TextRole.SUBTITLE)
        self._chart = BarChart()
        self._chart.setObjectName(ident)
        self._chart.setAccessibleIdentifier(ident)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.L, Space.M)
        column.setSpacing(Space.XS)
        column.addWidget(self._title)
        column.addWidget(self._chart)

    def show_chart(self, chart: Chart) -> None:
        self._title.setText(chart.title)
        self._chart.show_chart(chart)
