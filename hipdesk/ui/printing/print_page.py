"""What can be had on paper: the sheet of the exercises, and the report."""

from datetime import date

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hipdesk.domain.report import Days
from hipdesk.domain.report_paper import PAPERS, Paper
from hipdesk.domain.report_wishes import Wishes
from hipdesk.ui.breakable import breakable
from hipdesk.ui.choice_box import ChoiceBox
from hipdesk.ui.lines import titled_card
from hipdesk.ui.printing.report_card import ReportCard
from hipdesk.ui.safe_keeping.safe_page import SafePage, page_button
from hipdesk.ui.scroll_page import MARGIN
from hipdesk.ui.setting_row import SettingRow
from hipdesk.ui.widgets.button import ButtonKind
from hipdesk.ui.widgets.text import Text

LEAD = "PDF files, to print or to hand over. They are made on this computer and sent nowhere."
SHEET = "The exercises of your plan with pictures, doses and boxes to tick, for the fridge."
_BELOW_THE_LEAD = 3  # its place on the page


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
        self._first: QWidget = self.back
        self._paper: ChoiceBox[Paper] = ChoiceBox(PAPERS)
        self._paper.chosen.connect(self._tell_wishes)
        self.body.addWidget(SettingRow("Paper", "", self._paper, "print_paper"))
        self._sheet = page_button("Save the sheet…", "print_sheet", ButtonKind.PRIMARY)
        self._sheet.clicked.connect(self.sheet_requested)
        self.body.addWidget(titled_card("Your exercises", Text(SHEET), self.add_row(self._sheet)))
        save = page_button("Save the report…", "print_report", ButtonKind.PRIMARY)
        save.clicked.connect(self._ask_for_report)
        last = self.add_row(save)
        last.hide()  # until the card has it
        self._report = ReportCard(last)
        self._report.changed.connect(self._tell_wishes)
        self._report.whole.connect(self._scroll)
        self.body.addWidget(self._report)
        self._open = page_button("Open it, to print", "print_open", ButtonKind.SOFT)
        self._open.clicked.connect(self.open_requested)
        made = self.add_row(self._open)
        self.column.removeWidget(self.told)
        for at, part in enumerate((self.told, made), start=_BELOW_THE_LEAD):
            self.column.insertWidget(at, part)
        self._open.hide()

    @property
    def wishes(self) -> Wishes:
        return Wishes(self._paper.value, self._report.choices, self._report.remember)

    def show_wishes(self, wishes: Wishes) -> None:
        """What was chosen before."""
        self._shows = True
        self._paper.show_value(wishes.paper)
        self._report.show_choices(wishes.choices, remember=wishes.remember)
        self._shows = False

    def show_dates(self, days: Days, today: date) -> None:
        """What the two dates begin with."""
        self._report.show_days(days, today)

    def start_again(self) -> None:
        """Nothing was made yet."""
        self.tell("")
        self._open.hide()

    def show_made(self, words: str) -> None:
        """It was written, and can be opened."""
        self.show_busy("")
        self._tell_of_file(words)
        self._open.show()
        self._open.setFocus()
        self._first = self._open
        self._scroll()

    def show_failed(self, words: str) -> None:
        self.show_busy("")
        self._tell_of_file(words)
        self._open.hide()
        self._first = self.told
        self._scroll()

    def focus_sheet(self) -> None:
        self._first = self._sheet
        self._sheet.setFocus()

    def focus_report(self) -> None:
        self._first = self._report
        self._report.take_focus()
        self._scroll()

    def _scroll(self) -> None:
        """What was asked for to the top, once it is laid out."""
        QTimer.singleShot(0, self, self._scroll_now)

    def _scroll_now(self) -> None:
        if self._first is self._report:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self._report.mapTo(self, QPoint()).y() - MARGIN)
        else:
            self.ensureWidgetVisible(self._first)

    def _tell_of_file(self, words: str) -> None:
        """What names a file may have no space to break a line at."""
        self.tell(words)
        self.told.setText(breakable(words))

    def _ask_for_report(self) -> None:
        self.report_requested.emit(self._report.wish)

    def _tell_wishes(self) -> None:
        if not self._shows:
            self.wishes_changed.emit(self.wishes)
