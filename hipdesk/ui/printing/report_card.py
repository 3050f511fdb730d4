"""What the report is to be about, and what it may tell of the person."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.preferences import LONGEST_NAME
from hipdesk.domain.report import Days
from hipdesk.domain.report_choices import PARTS, Choices, Part
from hipdesk.domain.report_wishes import RANGES, Range
from hipdesk.ui.choice_box import ChoiceBox
from hipdesk.ui.date_field import DateField
from hipdesk.ui.look import Space
from hipdesk.ui.setting_row import SettingRow
from hipdesk.ui.slices import Slices
from hipdesk.ui.switch import Switch
from hipdesk.ui.widgets.fields import LineField
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Text, TextRole, heading

REPORT = (
    "Two pages for a physiotherapist: what you did, how the hip was, warning signs, tests of each "
    "side, and the plan. Only what you switch on is told of you."
)
_MEANINGS = {
    Part.AGE: "In years, as you told it",
    Part.TAGS: "The sore side, an operated hip, and whether a professional said you may go on",
    Part.NOTES: "Word for word, with the ratings of what the hip makes hard",
}


@dataclass(frozen=True)
class ReportWish:
    """Which days, from which two dates where those were chosen."""

    chosen: Range
    between: Days


class ReportCard(Surface):
    """Its rows are added one after another, while the page is in view already."""

    changed = Signal()  # the choices
    whole = Signal()  # all rows are there

    def __init__(self, save: QWidget) -> None:
        super().__init__()
        self._shows = False
        self._wants_focus = False
        self._range: ChoiceBox[Range] = ChoiceBox(RANGES)
        self._range.chosen.connect(self._show_dates)
        self._from, self._to = DateField("From", "report_from"), DateField("To", "report_to")
        self._dates: list[QWidget] = []
        self._name = LineField()
        self._name.setMaxLength(LONGEST_NAME)
        self._name.editingFinished.connect(self._tell)
        self._parts = {part: Switch() for part in PARTS}
        self._remember = Switch()
        for switch in (*self._parts.values(), self._remember):
            switch.toggled.connect(self._tell)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        self._column.setSpacing(Space.M)
        self._column.addWidget(heading("A report for a physiotherapist", TextRole.SUBTITLE))
        self._column.addWidget(Text(REPORT))
        self._slices = Slices(self)
        self._slices.start(self._jobs(save))

    @property
    def wish(self) -> ReportWish:
        return ReportWish(self._range.value, Days(self._from.day, self._to.day))

    @property
    def choices(self) -> Choices:
        parts = frozenset(part for part, switch in self._parts.items() if switch.isChecked())
        return Choices(self._name.text(), parts)

    @property
    def remember(self) -> bool:
        return self._remember.isChecked()

    def show_choices(self, choices: Choices, *, remember: bool) -> None:
        """What was chosen before."""
        self._shows = True
        self._name.setText(choices.name)
        for part, switch in self._parts.items():
            switch.setChecked(choices.has(part))
        self._remember.setChecked(remember)
        self._shows = False

    def show_days(self, days: Days, today: date) -> None:
        """What the two dates begin with."""
        self._from.show_day(days.first or today, today)
        self._to.show_day(days.last or today, today)

    def take_focus(self) -> None:
        """To the first choice, as soon as it is there."""
        self._wants_focus = True
        self._give_focus()

    def _jobs(self, save: QWidget) -> Iterator[Callable[[], object]]:
        yield lambda: self._add("Days", "", self._range, "report_range")
        yield self._give_focus
        for name, field, ident in (
            ("From", self._from, "report_from"),
            ("To", self._to, "report_to"),
        ):
            yield lambda name=name, field=field, ident=ident: self._add_date(  # type: ignore[misc]
                name, field, ident
            )
        yield lambda: self._add("Name", "Left empty, none is printed", self._name, "report_name")
        for part, switch in self._parts.items():
            yield lambda part=part, switch=switch: self._add(  # type: ignore[misc]
                PARTS[part], _MEANINGS[part], switch, f"report_{part}"
            )
        words = "Remember these choices", "The name too"
        yield lambda: self._add(*words, self._remember, "report_remember")
        yield lambda: self._add_last(save)

    def _add(self, name: str, meaning: str, control: QWidget, ident: str) -> SettingRow:
        row = SettingRow(name, meaning, control, ident)
        self._column.addWidget(row)
        row.show()  # at once, or the focus could not be given to it
        return row

    def _add_date(self, name: str, field: DateField, ident: str) -> None:
        row = self._add(name, "", field, ident)
        row.setVisible(self._range.value is Range.DATES)
        self._dates.append(row)

    def _add_last(self, save: QWidget) -> None:
        self._column.addWidget(save)
        save.show()
        self.whole.emit()

    def _give_focus(self) -> None:
        if self._wants_focus and self._range.isVisible():
            self._wants_focus = False
            self._range.setFocus()

    def _show_dates(self, chosen: Range) -> None:
        for row in self._dates:
            row.setVisible(chosen is Range.DATES)

    def _tell(self) -> None:
        if not self._shows:
            self.changed.emit()
