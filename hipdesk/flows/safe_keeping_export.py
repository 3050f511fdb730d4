"""Export in the window: one file, tables, or a calendar file, at a place of the person's choice.

What writes is imported where it runs, away from the UI thread.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from hipdesk.domain.clock import Clock
from hipdesk.domain.plan_text import NOT_STARTED
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.safe_keeping_jobs import Jobs
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.storage.new_file import write_new, write_new_folder
from hipdesk.ui.safe_keeping.export_page import ExportPage
from hipdesk.ui.safe_keeping.files import ask_for_new_file

WRITING = "Writing…"


class ExportFlow(QObject):
    """Each way asks where to, writes on the worker's thread, and says what was written."""

    def __init__(
        self,
        database: Path,
        clock: Clock,
        settings: SettingsFlow,
        plan: PlanFlow,
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._database = database
        self._clock = clock
        self._settings = settings
        self._plan = plan
        self._jobs = jobs
        self.page = ExportPage()
        self.page.file_requested.connect(
            lambda: self._ask("hipdesk", ".json", "History of HipDesk (*.json)", self.write_file)
        )
        self.page.tables_requested.connect(
            lambda: self._ask("hipdesk-tables", "", "A new folder (*)", self.write_tables)
        )
        self.page.calendar_requested.connect(
            lambda: self._ask("hipdesk", ".ics", "Calendar (*.ics)", self.write_calendar)
        )

    def open(self) -> None:
        """Nothing was written yet."""
        self.page.tell("")

    def write_file(self, target: str) -> None:
        """Everything as JSON."""
        self._start(partial(self._write_file, Path(target)))

    def write_tables(self, target: str) -> None:
        """Everything as a new folder of CSV tables."""
        self._start(partial(self._write_tables, Path(target)))

    def write_calendar(self, target: str) -> None:
        """The planned days, as the plan on the screen has them."""
        plan, facts = self._plan.plan, self._plan.facts
        if plan is None:
            self.page.tell(NOT_STARTED)
            return
        wishes, hour = self._plan.preferences, self._settings.preferences.hour
        catalogue, now = self._plan.catalogue, self._clock.now()

        def write() -> str:
            from hipdesk.domain.calendar_file import calendar_file  # noqa: PLC0415  # see above

            text, told = calendar_file(plan, facts, wishes, catalogue, hour, now)
            write_new(Path(target), text.encode(), replace=True)
            return f"Written to {target}. {told}"

        self._start(write)

    def _ask(self, name: str, ending: str, filters: str, chosen: Callable[[str], None]) -> None:
        full = f"{name}-{self._clock.now():%Y-%m-%d}{ending}"

        def named(target: str) -> None:
            chosen(target if Path(target).suffix or not ending else f"{target}{ending}")

        ask_for_new_file(self.page, "Export", full, filters, named)

    def _start(self, write: Callable[[], str]) -> None:
        self._jobs.start(self.page, WRITING, write, self.page.tell)

    def _write_file(self, target: Path) -> str:
        """On the worker's thread."""
        from hipdesk.storage.export_file import count_text, export  # noqa: PLC0415  # see above

        written = export(self._database, target, self._clock.now(), replace=True)
        return f"Written to {target}: {count_text(written)}."

    def _write_tables(self, target: Path) -> str:
        """On the worker's thread."""
        from hipdesk.storage.export_csv import csv_tables  # noqa: PLC0415  # see above
        from hipdesk.storage.export_file import count_text, read_records  # noqa: PLC0415  # as above

        found = read_records(self._database)
        tables = csv_tables(found)
        write_new_folder(target, tables)
        return f"Written to {target}, {len(tables)} tables: {count_text(found)}."
