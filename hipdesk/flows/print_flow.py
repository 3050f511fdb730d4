"""The plan and the report on paper: asks where to, has them made beside the window, and tells."""

from datetime import date
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from hipdesk.domain.report import Days
from hipdesk.domain.report_paper import usual_paper
from hipdesk.domain.report_wishes import (
    Range,
    Wishes,
    days_of,
    kept,
    report_name,
    sheet_name,
    wishes_of,
)
from hipdesk.flows.household import Household
from hipdesk.services.print_process import PrintProcess
from hipdesk.ui.place import Place
from hipdesk.ui.printing.print_page import PrintPage
from hipdesk.ui.printing.report_card import ReportWish
from hipdesk.ui.safe_keeping.files import ask_for_new_file

FILTER = "PDF (*.pdf)"
MAKING = "The page is being made…"
CANNOT_OPEN = "No program on this computer opens it."
CLOSE_MS = 5000


class PrintFlow(QObject):
    """One thing is made at a time, by the same commands as in a terminal."""

    shown = Signal(object)  # the page, which fills the window
    closed = Signal(str)  # to the Place it was opened from

    def __init__(self, house: Household, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data = house.folders.data
        self._clock = house.clock
        self._settings = house.settings
        self._plan = house.plan
        self._door = house.door
        self._process: PrintProcess | None = None
        self._made = Path()
        self._opened_from = Place.PLAN
        self._wishes = wishes_of(self._settings.preferences, usual_paper(_territory()))
        app = QCoreApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(self.close)

    @cached_property
    def page(self) -> PrintPage:
        page = PrintPage()
        page.back_requested.connect(lambda: self.closed.emit(self._opened_from))
        page.sheet_requested.connect(self._ask_for_sheet)
        page.report_requested.connect(self._ask_for_report)
        page.wishes_changed.connect(self._keep)
        page.open_requested.connect(self._open)
        return page

    def open_sheet(self) -> None:
        self._show(Place.PLAN)
        self.page.focus_sheet()

    def open_report(self) -> None:
        self._show(Place.PROGRESS)
        self.page.focus_report()

    def close(self) -> None:
        """The app ends; what is being made is waited for."""
        if self._process is not None:
            self._process.close(CLOSE_MS)

    def _show(self, place: Place) -> None:
        page, self._opened_from = self.page, place
        page.show_wishes(self._wishes)
        usual = days_of(Range.THREE_MONTHS, Days(), self._plan.facts.start.day, self._today)
        page.show_dates(usual, self._today)
        if self._process is None:
            page.start_again()
        self.shown.emit(page)

    def _ask_for_sheet(self) -> None:
        name = sheet_name(self._today)
        ask_for_new_file(self.page, "Save the sheet", name, FILTER, self._make_sheet)

    def _ask_for_report(self, wish: ReportWish) -> None:
        name = report_name(self._today)
        ask_for_new_file(
            self.page, "Save the report", name, FILTER, lambda file: self._make_report(file, wish)
        )

    def _make_sheet(self, file: str) -> None:
        self._make(file, ["programme"], "")

    def _make_report(self, file: str, wish: ReportWish) -> None:
        """The name goes by standard input: others can read the arguments of a process."""
        days = days_of(wish.chosen, wish.between, self._plan.facts.start.day, self._today)
        choices = self.page.wishes.choices
        arguments = ["report", "--name", "-", "--with", *sorted(choices.parts)]
        for option, day in (("--from", days.first), ("--to", days.last)):
            arguments += [option, day.isoformat()] if day is not None else []
        self._make(file, arguments, choices.printed_name)

    def _make(self, file: str, arguments: list[str], told: str) -> None:
        if self._process is not None:
            return
        self._made = Path(file if file.lower().endswith(".pdf") else f"{file}.pdf")
        paper = self.page.wishes.paper.value
        process = PrintProcess(
            [*arguments, "--out", str(self._made), "--paper", paper, "--replace"], self._data, self
        )
        process.done.connect(self._on_done)
        process.failed.connect(self._on_failed)
        self._process = process
        self.page.show_busy(MAKING)
        # What was told a moment ago is saved first.
        self._door.ask(lambda _store: told, process.start, lambda: process.start(told))

    def _on_done(self, words: str) -> None:
        self._process = None
        self.page.show_made(words)

    def _on_failed(self, words: str) -> None:
        self._process = None
        self.page.show_failed(words)

    def _keep(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self._settings.change(kept(wishes, self._settings.preferences))

    def _open(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made))):
            self.page.show_failed(f"{CANNOT_OPEN} It is kept: {self._made}")

    @property
    def _today(self) -> date:
        return self._clock.now().date()


def _territory() -> str:
    return QLocale.territoryToCode(QLocale.system().territory())
