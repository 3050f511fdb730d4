"""The days of the week to choose from, and the hours of the day."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hipdesk.domain.dates import DAYS
from hipdesk.domain.first_start_wishes import EARLIEST_HOUR, LATEST_HOUR
from hipdesk.ui.choice_box import ChoiceBox
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.chip import Chip
from hipdesk.ui.widgets.flow_layout import FlowLayout

ANY_HOUR = "No fixed hour"
HOURS: dict[int | None, str] = {
    None: ANY_HOUR,
    **{hour: f"{hour:02}:00" for hour in range(EARLIEST_HOUR, LATEST_HOUR + 1)},
}


class DayChips(QWidget):
    """Seven days; the digits 1 to 7 press them."""

    changed = Signal(object)  # frozenset[int], 0 Monday - 6 Sunday

    def __init__(self, weekdays: Iterable[int] = ()) -> None:
        super().__init__()
        row = FlowLayout(Space.XS, self)
        self._chips = [Chip(name) for name in DAYS]
        for name, chip in zip(DAYS, self._chips, strict=True):
            chip.setObjectName(f"day_{name.lower()}")
            chip.setAccessibleIdentifier(chip.objectName())
            chip.clicked.connect(lambda: self.changed.emit(self.weekdays))
            row.addWidget(chip)
        self.show_days(weekdays)

    @property
    def weekdays(self) -> frozenset[int]:
        return frozenset(day for day, chip in enumerate(self._chips) if chip.isChecked())

    def show_days(self, weekdays: Iterable[int]) -> None:
        """Show these without telling anybody."""
        shown = frozenset(weekdays)
        for day, chip in enumerate(self._chips):
            chip.setChecked(day in shown)

    def press(self, digit: str) -> bool:
        """Press the day of this digit, if there is one."""
        if digit not in set("1234567"):
            return False
        self._chips[int(digit) - 1].click()
        return True


class HourBox(ChoiceBox[int | None]):
    """A full hour, or none."""

    def __init__(self, ident: str = "plan_hour", name: str = "At about what time") -> None:
        super().__init__(HOURS)
        self.setObjectName(ident)
        self.setAccessibleIdentifier(ident)
        self.setAccessibleName(name)
