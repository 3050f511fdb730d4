"""Import in the window: a file, its preview, the consent; and the last one undone.

What reads and writes is imported where it runs, away from the UI thread.
"""

from collections.abc import Collection
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.clock import Clock
from hipdesk.domain.exchange import Preview, records, refusal_lines, tally_lines, undone_text
from hipdesk.domain.safe_keeping import Outcome, Undo
from hipdesk.flows.safe_keeping_jobs import Jobs
from hipdesk.flows.safe_keeping_task import Task
from hipdesk.ui.safe_keeping.files import ask_for_file
from hipdesk.ui.safe_keeping.import_page import ImportPage

if TYPE_CHECKING:
    from hipdesk.storage.import_reading import Brought

READING = "Reading the file, and comparing it with your history…"


class ImportFlow(QObject):
    """The file is read once: what was previewed is what is imported."""

    anew = Signal(object)  # Task

    def __init__(
        self,
        database: Path,
        exercises: Collection[str],
        clock: Clock,
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._database = database
        self._exercises = exercises
        self._clock = clock
        self._jobs = jobs
        self._brought: Brought | None = None
        self.page = ImportPage()
        self.page.file_requested.connect(self._ask)
        self.page.confirmed.connect(self._import)

    def open(self) -> None:
        """Begin without a file."""
        self._brought = None
        self.page.start_again()

    def look_at(self, file: str) -> None:
        """Show what importing this file would do."""
        self.open()
        self._jobs.start(
            self.page, READING, partial(self._read, Path(file)), partial(self._show, file)
        )

    def undo(self) -> None:
        """Take the last import back."""
        run = partial(_undo, self._database, self._clock.now())
        self.anew.emit(Task("Taking the last import back", run))

    def _ask(self) -> None:
        ask_for_file(
            self.page, "Import", "History of HipDesk (*.json);;All files (*)", self.look_at
        )

    def _read(self, file: Path) -> "tuple[Brought, Preview]":
        """On the worker's thread."""
        from hipdesk.storage.import_reading import read_import  # noqa: PLC0415  # see above
        from hipdesk.storage.import_run import preview_import  # noqa: PLC0415  # as above

        brought = read_import(file)
        return brought, preview_import(self._database, brought, self._exercises)

    def _show(self, file: str, found: "tuple[Brought, Preview]") -> None:
        self._brought, preview = found
        self.page.show_preview(Path(file).name, preview)

    def _import(self, without_refused: bool) -> None:
        if self._brought is None:
            return
        run = partial(
            _import,
            self._database,
            self._brought,
            self._exercises,
            self._clock.now(),
            without_refused=without_refused,
        )
        self.anew.emit(Task("Importing", run))


def _import(
    database: Path,
    brought: "Brought",
    exercises: Collection[str],
    now: datetime,
    *,
    without_refused: bool,
) -> Outcome:
    from hipdesk.storage.import_run import run_import  # noqa: PLC0415  # see above

    done = run_import(database, brought, exercises, now, without_refused=without_refused)
    lines = [f"{name}: {told}" for name, told in tally_lines(done)]
    lines += refusal_lines(done.refusals)
    return Outcome(f"Imported: {records(done.writes)}", tuple(lines), Undo.IMPORT)


def _undo(database: Path, now: datetime) -> Outcome:
    from hipdesk.storage.import_run import undo_import  # noqa: PLC0415  # see above

    return Outcome("The import was taken back", (undone_text(undo_import(database, now)),))
