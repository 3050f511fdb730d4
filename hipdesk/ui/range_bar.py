"""The choice of the days that are looked at: a usual span, or from one date to another."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from hipdesk.domain.chart_model import Window
from hipdesk.ui.date_field import EARLIEST, DateField
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.chip import Chip
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.text import Ink, Text, TextRole

SPANS: Mapping[str, str] = {
    "four_weeks": "4 weeks",
    "three_months": "3 months",
    "year": "1 year",
    "all": "All",
}
DATES = "dates"
FIRST = "four_weeks"
RESTS_MS = 700  # while somebody types a date
TURNED = "The first date is the later one; the days between the two are shown."


class RangeBar(QWidget):
    """One of the chips is always chosen; the last one opens two dates."""

    chosen = Signal(object)  # the name of a span, or two dates as they were given

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Time shown")
        self._chips: dict[str, Chip] = {}
        self.choice: str | tuple[date, date] = FIRST
        row = FlowLayout(Space.XS)
        group = QButtonGroup(self)
        for ident, name in (*SPANS.items(), (DATES, "Two dates")):
            chip = self._chips[ident] = Chip(name)
            chip.setObjectName(f"span_{ident}")
            chip.setAccessibleIdentifier(chip.objectName())
            chip.setAccessibleName(f"Show {name.lower()}")
            chip.setChecked(ident == FIRST)
            chip.clicked.connect(lambda _=False, at=ident: self._choose(at))
            group.addButton(chip)
            row.addWidget(chip)
        self._fields: tuple[DateField, DateField] | None = None  # made when they are wanted
        self._shown: tuple[date, date, date] | None = None
        self._rests = QTimer(self)
        self._rests.setSingleShot(True)
        self._rests.setInterval(RESTS_MS)
        self._rests.timeout.connect(self._tell)
        self._note = Text("", TextRole.CAPTION, Ink.MUTED)
        self._note.setObjectName("range_note")
        self._note.hide()
        self._dates = QWidget()
        self._dates.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(row)
        column.addWidget(self._dates)
        column.addWidget(self._note)

    def show_window(self, window: Window, today: date) -> None:
        """The days that are shown; dates that somebody is typing stay as they are."""
        latest = max(today, window.last)
        self._shown = max(EARLIEST, window.first), window.last, latest
        if self._fields is not None and not any(one.hasFocus() for one in self._fields):
            self._fill(*self._fields)

    def _fill(self, first: DateField, last: DateField) -> None:
        if self._shown is not None:
            day, other, latest = self._shown
            first.show_day(day, latest)
            last.show_day(other, latest)

    def _made_fields(self) -> tuple[DateField, DateField]:
        if self._fields is None:
            self._fields = DateField("From", "range_from"), DateField("To", "range_to")
            self._lay_out(self._fields)
            self._fill(*self._fields)
        return self._fields

    def _lay_out(self, fields: tuple[DateField, DateField]) -> None:
        row = FlowLayout(Space.S, self._dates)
        for word, field in zip(("from", "to"), fields, strict=True):
            label = Text(word, TextRole.BODY, Ink.MUTED)
            label.setWordWrap(False)
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            label.setMinimumHeight(field.sizeHint().height())
            row.addWidget(label)
            row.addWidget(field)
            field.edited.connect(self._rests.start)
            field.editingFinished.connect(self._finish)
        for one, following in pairwise((self._chips[DATES], *fields)):
            QWidget.setTabOrder(one, following)

    def _choose(self, ident: str) -> None:
        self._rests.stop()
        self._note.hide()
        if ident == DATES:
            first, last = self._made_fields()
            self._dates.show()
            self.choice = (first.day, last.day)
            first.setFocus()
            return
        self._dates.hide()
        self.choice = ident
        self.chosen.emit(ident)

    def _finish(self) -> None:
        """Enter, or another control: what was typed holds at once."""
        if self._rests.isActive():
            self._rests.stop()
            self._tell()

    def _tell(self) -> None:
        one, other = (field.day for field in self._made_fields())
        self._note.setText(TURNED)
        self._note.setVisible(one > other)
        self.choice = (one, other)
        self.chosen.emit((one, other))
