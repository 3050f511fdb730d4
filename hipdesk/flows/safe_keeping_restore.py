"""Restore in the window: a backup, what it would bring, the consent; and the last one undone."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.amounts import moment_text
from hipdesk.domain.clock import Clock
from hipdesk.domain.restoring import BackupLine, Look, backup_line, look_lines
from hipdesk.domain.safe_keeping import Outcome, Undo
from hipdesk.flows.safe_keeping_jobs import Jobs
from hipdesk.flows.safe_keeping_task import Task
from hipdesk.storage.backups import backup_of, backups
from hipdesk.storage.restore import Restored, look_at, restore, undo_restore
from hipdesk.ui.safe_keeping.files import ask_for_file
from hipdesk.ui.safe_keeping.restore_page import RestorePage

LOOKING = "Opening the backup, and counting what is in it…"


class RestoreFlow(QObject):
    """Nothing is restored that was not looked at."""

    anew = Signal(object)  # Task

    def __init__(
        self, database: Path, clock: Clock, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._database = database
        self._clock = clock
        self._jobs = jobs
        self._source: Path | None = None
        self.page = RestorePage()
        self.page.backup_chosen.connect(self.look_at)
        self.page.file_requested.connect(self._ask)
        self.page.confirmed.connect(self._restore)

    def open(self) -> None:
        """List what there is."""
        self._source = None
        self.page.tell("")
        self.page.show_backups(backup_lines(self._database))

    def look_at(self, file: str) -> None:
        """Show what restoring this backup would do."""
        self._source = None
        source = Path(file)
        self._jobs.start(
            self.page,
            LOOKING,
            partial(look_at, self._database, source),
            partial(self._show, source),
        )

    def undo(self) -> None:
        """Put back what stood before the last restore."""
        run = partial(_undo, self._database, self._clock.now())
        self.anew.emit(Task("Taking the restore back", run))

    def _ask(self) -> None:
        filters = "Backups of HipDesk (*.db);;All files (*)"
        ask_for_file(self.page, "Restore", filters, self.look_at)

    def _show(self, source: Path, look: Look) -> None:
        self._source = source
        made = backup_of(source)
        name = source.name if made is None else f"The backup of {moment_text(made.made)}"
        self.page.show_look(name, look)

    def _restore(self) -> None:
        if self._source is not None:
            self.anew.emit(restore_task(self._database, self._source, self._clock.now()))


def backup_lines(database: Path) -> tuple[BackupLine, ...]:
    """The backups of a database, in words."""
    return tuple(
        backup_line(str(one.file), one.made, one.size, one.before) for one in backups(database)
    )


def restore_task(database: Path, source: Path, now: datetime) -> Task:
    """Puts a backup in the place of the history."""
    return Task("Restoring the backup", lambda: _told(restore(database, source, now)))


def _undo(database: Path, now: datetime) -> Outcome:
    done = undo_restore(database, now)
    return Outcome("The restore was taken back", tuple(look_lines(done.look)))


def _told(done: Restored) -> Outcome:
    lines = look_lines(done.look)
    if done.kept_as is not None:
        lines.append(f"What stood before is kept as {done.kept_as}.")
    undo = Undo.RESTORE if done.kept_as is not None and backup_of(done.kept_as) else None
    return Outcome("Restored", tuple(lines), undo)
