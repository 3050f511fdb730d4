"""A date that is typed or stepped through by keys."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit

from hipdesk.ui.look import current_look, dress

FORMAT = "d MMM yyyy"
WIDEST = "30 Sept 2026"
PADDING = 28  # pixels beside the text at 100 %
BESIDE = 8  # of them before it
EARLIEST = date(2000, 1, 1)


class DateField(QDateEdit):
    """Day, month and year are changed by digits and by the up and down keys."""

    edited = Signal()  # by the user

    def __init__(self, name: str, ident: str) -> None:
        super().__init__()
        self.setObjectName(ident)
        self.setAccessibleIdentifier(ident)
        self.setAccessibleName(name)
        self.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        self.setDisplayFormat(FORMAT)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setMinimumDate(_qt(EARLIEST))
        inner = self.lineEdit()
        inner.setAccessibleName(name)
        inner.setAccessibleIdentifier(f"{ident}_text")
        self.userDateChanged.connect(self.edited)
        dress(self)
        self._wear()

    @property
    def day(self) -> date:
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date, latest: date) -> None:
        """Show it without telling anybody; nothing after `latest` can be chosen."""
        self.blockSignals(True)  # what is shown is not a wish
        self.setMaximumDate(_qt(latest))
        self.setDate(_qt(day))
        self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the wheel scrolls the page

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._wear()

    def _wear(self) -> None:
        room = self.fontMetrics().horizontalAdvance(WIDEST) + current_look().px(PADDING)
        if room != self.minimumWidth():
            self.setMinimumWidth(room)
            self.lineEdit().setTextMargins(current_look().px(BESIDE), 0, 0, 0)


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
