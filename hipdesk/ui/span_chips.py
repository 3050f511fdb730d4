"""The choice of how much history the charts show."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from hipdesk.domain.charts import Span
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.chip import Chip
from hipdesk.ui.widgets.flow_layout import FlowLayout

NAMES = {
    Span.FOUR_WEEKS: "4 weeks",
    Span.THREE_MONTHS: "3 months",
    Span.YEAR: "1 year",
    Span.ALL: "All",
}


class SpanChips(QWidget):
    """One of the spans is always chosen."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.span = Span.FOUR_WEEKS
        self.setAccessibleName("Time shown")
        row = FlowLayout(Space.XS, self)
        group = QButtonGroup(self)
        for span, name in NAMES.items():
            chip = Chip(name)
            chip.setObjectName(f"span_{span}")
            chip.setAccessibleIdentifier(chip.objectName())
            chip.setAccessibleName(f"Show {name.lower()}")
            chip.setChecked(span is self.span)
            chip.clicked.connect(lambda _=False, one=span: self._choose(one))
            group.addButton(chip)
            row.addWidget(chip)

    def _choose(self, span: Span) -> None:
        self.span = span
        self.chosen.emit()
