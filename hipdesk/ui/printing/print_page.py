"""What can be had on paper: the sheet of the exercises, and the report."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from hipdesk.domain.preferences import LONGEST_NAME
from hipdesk.domain.report import Days
from hipdesk.domain.report_choices import PARTS, Choices, Part
from hipdesk.domain.report_paper import PAPERS, Paper
from hipdesk.domain.report_wishes import RANGES, Range, Wishes
from hipdesk.ui.choice_box import ChoiceBox
from hipdesk.ui.date_field import DateField
from hipdesk.ui.lines import titled_card
from hipdesk.ui.safe_keeping.safe_page import SafePage, page_button
from hipdesk.ui.setting_row import SettingRow
from hipdesk.ui.switch import Switch
from hipdesk.ui.widgets.button import ButtonKind
from hipdesk.ui.widgets.text import Text

LEAD = "PDF files, to print or to hand over. They are made on this computer and sent nowhere."
SHEET = "The exercises of your plan with pictures, doses and boxes to tick, for the fridge."
REPORT = (
    "Two pages for a physiotherapist: what you did, how the hip was, warning signs, tests of each "
    "side, and the plan. Only what you switch on is told of you."
)
_MEANINGS = {
    Part.AGE: "In years, as you told it",
    Part.TAGS: "Such as an operated hip, and whether a professional said you may go on",
    Part.NOTES: "Word for word",
}


_BELOW_THE_LEAD = 3  # its place on the page


@dataclass(frozen=True)
class ReportWish:
    """Which days, from which two dates where those were chosen."""

    chosen: Range
    between: Days


class PrintPage(SafePage):
    """Emits what is to be made; where to, is asked by whoever listens."""

    sheet_requested = Signal()
    report_requested = Signal(object)  # ReportWish
    wishes_changed = Signal(object)  # Wishes
    open_requested = Signal()  # what was made last

    def __init__(self) -> None:
        super().__init__("print", "On paper", LEAD)
        self.back.setText("Back")
        self.back.identify("print_back", "Back", "Esc")
        self._shows = False
        self._paper: ChoiceBox[Paper] = ChoiceBox(PAPERS)
        self._paper.chosen.connect(self._tell_wishes)
        self.body.addWidget(_row("Paper", "", self._paper, "print_paper"))
        self._add_sheet()
        self._add_report()
        self._open = page_button("Open it, to print", "print_open", ButtonKind.SOFT)
        self._open.clicked.connect(self.open_requested)
        made = self.add_row(self._open)
        self.column.removeWidget(self.told)
        for at, part in enumerate((self.told, made), start=_BELOW_THE_LEAD):
            self.column.insertWidget(at, part)
        self._open.hide()

    def show_wishes(self, wishes: Wishes) -> None:
        """What was chosen before."""
        self._shows = True
        self._paper.show_value(wishes.paper)
        self._name.setText(wishes.choices.name)
        for part, switch in self._parts.items():
            switch.setChecked(wishes.choices.has(part))
        self._remember.setChecked(wishes.remember)
        self._shows = False

    def show_dates(self, days: Days, today: date) -> None:
        """What the two dates begin with."""
        self._from.show_day(days.first or today, today)
        self._to.show_day(days.last or today, today)

    def start_again(self) -> None:
        """Nothing was made yet."""
        self.tell("")
        self._open.hide()

    def show_made(self, words: str) -> None:
        """It was written, and can be opened."""
        self.show_busy("")
        self.tell(words)
        self._open.show()
        self._open.setFocus()

    def show_failed(self, words: str) -> None:
        self.show_busy("")
        self.tell(words)
        self._open.hide()
        self.ensureWidgetVisible(self.told)

    def focus_sheet(self) -> None:
        self._sheet.setFocus()

    def focus_report(self) -> None:
        self._range.setFocus()

    @property
    def wishes(self) -> Wishes:
        parts = frozenset(part for part, switch in self._parts.items() if switch.isChecked())
        choices = Choices(self._name.text(), parts)
        return Wishes(self._paper.value, choices, self._remember.isChecked())

    def _add_sheet(self) -> None:
        self._sheet = page_button("Save the sheet…", "print_sheet", ButtonKind.PRIMARY)
        self._sheet.clicked.connect(self.sheet_requested)
        row = self.add_row(self._sheet)
        self.body.addWidget(titled_card("Your exercises", Text(SHEET), row))

    def _add_report(self) -> None:
        self._range: ChoiceBox[Range] = ChoiceBox(RANGES)
        self._range.chosen.connect(self._show_range)
        self._from, self._to = DateField("From", "report_from"), DateField("To", "report_to")
        self._dates = (
            _row("From", "", self._from, "report_from"),
            _row("To", "", self._to, "report_to"),
        )
        self._name = QLineEdit()
        self._name.setMaxLength(LONGEST_NAME)
        self._name.editingFinished.connect(self._tell_wishes)
        self._parts = {part: Switch() for part in PARTS}
        self._remember = Switch()
        for switch in (*self._parts.values(), self._remember):
            switch.toggled.connect(self._tell_wishes)
        self._save = page_button("Save the report…", "print_report", ButtonKind.PRIMARY)
        self._save.clicked.connect(self._ask_for_report)
        card = titled_card(
            "A report for a physiotherapist",
            Text(REPORT),
            _row("Days", "", self._range, "report_range"),
            *self._dates,
            _row("Name", "Left empty, none is printed", self._name, "report_name"),
            *(
                _row(name, _MEANINGS[part], self._parts[part], f"report_{part}")
                for part, name in PARTS.items()
            ),
            _row("Remember these choices", "The name too", self._remember, "report_remember"),
            self.add_row(self._save),
        )
        self.body.addWidget(card)
        self._show_range(Range.THREE_MONTHS)

    def _show_range(self, chosen: Range) -> None:
        for row in self._dates:
            row.setVisible(chosen is Range.DATES)

    def _ask_for_report(self) -> None:
        between = Days(self._from.day, self._to.day)
        self.report_requested.emit(ReportWish(self._range.value, between))

    def _tell_wishes(self) -> None:
        if not self._shows:
            self.wishes_changed.emit(self.wishes)


_row: Callable[[str, str, QWidget, str], QWidget] = SettingRow
