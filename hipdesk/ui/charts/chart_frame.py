"""A chart on a card: its title, what it says in a sentence, the chart or its table, a menu."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from hipdesk.domain.chart_model import Chart
from hipdesk.domain.errors import KnownError
from hipdesk.domain.heat_model import HeatMap
from hipdesk.ui.breakable import breakable
from hipdesk.ui.charts.chart_layout import has_values
from hipdesk.ui.charts.chart_table import ChartTable
from hipdesk.ui.charts.chart_view import ChartView
from hipdesk.ui.charts.heat_view import HeatView
from hipdesk.ui.charts.picture import PictureKind, image_of, save_picture
from hipdesk.ui.look import Size, Space
from hipdesk.ui.menu import Menu
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

COPIED = "The picture is copied: paste it where you like."
TOLD_MS = 8_000
INSET = 8  # pixels of the ring around the drawing


class ChartFrame(Surface):
    """Made for the charts of one id; shows one at a time, as `show_chart` says."""

    day_opened = Signal(object)  # date, of a calendar

    def __init__(self, chart: Chart | HeatMap) -> None:
        super().__init__()
        ident = chart.id
        self._chart, self._is_filled = chart, False
        self._title = heading("", TextRole.SUBTITLE)
        self._finding = Text()
        self._told = Text("", TextRole.CAPTION, Ink.MUTED)
        self._told.hide()
        self._hush = QTimer(self)
        self._hush.setSingleShot(True)
        self._hush.setInterval(TOLD_MS)
        self._hush.timeout.connect(self._told.hide)
        self.view = HeatView(ident) if isinstance(chart, HeatMap) else ChartView(ident)
        if isinstance(self.view, HeatView):
            self.view.day_opened.connect(self.day_opened)
        self._empty = Text("", ink=Ink.MUTED)
        self._table: ChartTable | None = None  # made when it is first wanted
        self._switch = Button("Table", ButtonKind.PLAIN, "table", Size.CAPTION)
        self._switch.setCheckable(True)
        self._switch.identify(f"{ident}_table_button", "")
        self._switch.toggled.connect(self._show_table)
        self._more = Button("", ButtonKind.PLAIN, "more", Size.CAPTION)
        self._more.identify(f"{ident}_more_button", "")
        self._more.clicked.connect(self._open_menu)
        self._lay_out()

    @property
    def chart(self) -> Chart | HeatMap:
        return self._chart

    def is_shown(self, chart: Chart | HeatMap) -> bool:
        """Whether there is nothing to change for this chart."""
        return self._is_filled and self._chart == chart

    def show_chart(self, chart: Chart | HeatMap) -> None:
        self._chart, self._is_filled = chart, True
        self._title.setText(chart.title)
        self._finding.setText(chart.finding)
        self._finding.setVisible(bool(chart.finding))
        filled = isinstance(chart, HeatMap) or has_values(chart)
        empty = "" if isinstance(chart, HeatMap) or filled else chart.empty
        self._empty.setText(empty)
        self._empty.setVisible(bool(empty) and empty != chart.finding)
        if isinstance(self.view, HeatView):
            if isinstance(chart, HeatMap):
                self.view.show_heat(chart)
        elif isinstance(chart, Chart):
            self.view.show_chart(chart)
        self._more.rename(f"Copy or save the picture: {chart.title}")
        self._more.setVisible(filled)
        self._switch.setVisible(bool(chart.table.rows))
        if not chart.table.rows:
            self._switch.setChecked(False)
        self._wear_table()

    def tell(self, text: str, *, stays: bool = False) -> None:
        """What has come of a wish, to eyes and ears; it goes after a while unless it `stays`."""
        self._told.setText(breakable(text))
        self._told.setAccessibleName(text)
        self._told.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self._hush.stop()
        if not stays:
            self._hush.start()

    def spot(self) -> QPoint:
        """Below what is being read, in the view."""
        return self.view.box(self.view.value()).bottomLeft().toPoint()

    def save(self, path: Path) -> None:
        """Save the picture there and say so, or why not."""
        try:
            save_picture(self._chart, path)
        except KnownError as error:
            self.tell(error.told, stays=True)
        else:
            self.tell(f"The picture is saved as {path}.")

    def _lay_out(self) -> None:
        """The drawing has a ring around it; its words stand below the title's."""
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL - INSET, Space.L, Space.XL - INSET, Space.L)
        column.setSpacing(Space.S)
        head = QHBoxLayout()
        head.setSpacing(Space.XS)
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setContentsMargins(INSET, 0, INSET, 0)
        words.setSpacing(Space.XS)
        words.addLayout(head)
        for part in (self._finding, self._empty, self._told):
            words.addWidget(part)
        column.addLayout(words)
        column.addWidget(self.view)

    def _show_table(self, wanted: bool) -> None:
        if wanted and self._table is None:
            self._table = ChartTable(f"{self._chart.id}_table", "")
            self._column.addWidget(self._table)
            self.setTabOrder(self.view, self._table)
        self._wear_table()
        if wanted and self._table is not None:
            self._table.setFocus()

    def _wear_table(self) -> None:
        shown = self._switch.isChecked()
        title = self._chart.title
        self._switch.setText("Chart" if shown else "Table")
        self._switch.rename(f"{'Chart' if shown else 'Table'}: {title}")
        self._switch.set_icon_name("progress" if shown else "table")
        filled = isinstance(self._chart, HeatMap) or has_values(self._chart)
        self.view.setVisible(filled and not shown)
        if self._table is not None:
            self._table.setAccessibleName(f"{title}, as a table")
            self._table.setVisible(shown)
            if shown:
                self._table.show_table(self._chart.table)

    def _open_menu(self) -> None:
        menu = Menu(self)
        menu.offer("Copy picture", self._copy)
        menu.offer("Save as PNG\N{HORIZONTAL ELLIPSIS}", partial(self._ask_file, PictureKind.PNG))
        menu.offer("Save as SVG\N{HORIZONTAL ELLIPSIS}", partial(self._ask_file, PictureKind.SVG))
        menu.open_below(self._more)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setImage(image_of(self._chart))
        self.tell(COPIED)

    def _ask_file(self, kind: PictureKind) -> None:
        name = f"{self._chart.title} {self._chart.last.isoformat()}{kind.value}"
        where = QStandardPaths.StandardLocation.PicturesLocation
        dialog = QFileDialog(
            self, "Save the picture", QStandardPaths.writableLocation(where), f"*{kind.value}"
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind.value)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        dialog.open()
