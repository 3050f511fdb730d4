"""Backups made by themselves: a while after the start and after each check-out.

The database is copied on the worker's thread, in order with what is saved. A folder of the
person's own may be slow or hang, as a stick or a network disk can: it gets a thread of its own.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hipdesk.domain.amounts import moment_text, size_text
from hipdesk.domain.clock import Clock
from hipdesk.domain.safe_keeping import BACKING_UP, COPYING, Safety
from hipdesk.flows.safe_keeping_task import as_known
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.flows.store_door import StoreDoor
from hipdesk.services.worker import Worker
from hipdesk.storage import backups
from hipdesk.storage.backup_copies import AbsentError, Copied, copy_backups, look_at_copies
from hipdesk.storage.import_note import can_undo

if TYPE_CHECKING:
    from hipdesk.storage.backups import Backup

AFTER_START_MS = 60_000
AFTER_CHECK_OUT_MS = 3_000
LAST_WAIT_S = 2.0  # for a copy that is under way when the window closes


class BackupKeeper(QObject):
    """Makes backups when they are due and nothing else goes on, and on demand."""

    changed = Signal()  # what is known of the backups
    failed = Signal(str)  # an automatic one could not be made; told once a start

    def __init__(
        self,
        database: Path,
        clock: Clock,
        settings: SettingsFlow,
        door: StoreDoor,
        worker: Worker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._database = database
        self._clock = clock
        self._settings = settings
        self._door = door
        self._worker = worker
        self._copier: Worker | None = None
        self._told = self._trained = False
        self.safety = Safety(copies_to=settings.preferences.copies_to)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._back_up_if_due)

    def hold(self, *, session_runs: bool) -> None:
        """While a session runs nothing is copied."""
        self._tell(session_runs=session_runs)

    def begin(self) -> None:
        """The start is done: look after a while whether a backup is due."""
        self._timer.start(AFTER_START_MS)

    def after_check_out(self) -> None:
        """Something was recorded: look soon."""
        self._trained = True
        self._timer.start(AFTER_CHECK_OUT_MS)

    def look(self) -> None:
        """Find out which backup is the last good one, and what is in the folder of copies."""
        self._submit(lambda: backups.last_good_backup(self._database), self._on_looked)
        if self.safety.copies_to and not self.safety.busy:
            self._copy(partial(look_at_copies, self._database, Path(self.safety.copies_to)))

    def back_up_now(self) -> None:
        """Make one though none is due."""
        if not self.safety.busy:
            self._tell(busy=BACKING_UP)
            self._submit(self._make, self._on_made)

    def copy_to(self, folder: str) -> None:
        """Copy the backups there, now and after each new one; "" stops it."""
        self._settings.remember_copies(folder)
        self._tell(copies_to=folder, copies="")
        if folder:
            self.copy_now()

    def copy_now(self) -> None:
        """Bring the copies up to date, with a fresh backup if one is due."""
        if not self.safety.busy:
            self._tell(busy=BACKING_UP)
            self._submit(self._make_if_due, self._on_made)

    def finish(self) -> None:
        """The window closes: what was trained since the last backup is backed up."""
        if self._trained and self._timer.isActive():
            self._timer.stop()
            self._worker.submit(self._make_if_due, None, lambda _: None)
        if self._copier is not None:
            self._copier.close(LAST_WAIT_S)

    def _back_up_if_due(self) -> None:
        """Never beside a session: its sets are saved without a wait."""
        if self.safety.session_runs or self.safety.busy:
            self._timer.start(AFTER_START_MS)
            return
        self._trained = False
        self._submit(self._make_if_due, self._on_made, automatic=True)

    def _submit(
        self,
        job: "Callable[[], Backup | None]",
        done: "Callable[[Backup | None], None]",
        *,
        automatic: bool = False,
    ) -> None:
        if self._door.is_open and not self._door.is_closing:
            self._worker.submit(job, done, partial(self._on_failed, automatic))
        else:
            self._tell(busy="")

    def _make(self) -> "Backup | None":
        """On the worker's thread."""
        now = self._clock.now()
        backups.back_up(self._database, now)
        backups.rotate(self._database, now)
        return backups.last_good_backup(self._database)

    def _make_if_due(self) -> "Backup | None":
        """On the worker's thread."""
        backups.back_up_if_due(self._database, self._clock.now())
        return backups.last_good_backup(self._database)

    def _on_looked(self, last: "Backup | None") -> None:
        told = ""
        if last is not None:
            place = f"{last.file.parent.name}/{last.file.name}"
            told = f"{moment_text(last.made)}, {size_text(last.size)}, in {place}"
        self._tell(backup=told, can_undo_import=can_undo(self._database))

    def _on_made(self, last: "Backup | None") -> None:
        self._tell(trouble="", busy="")
        self._on_looked(last)
        folder = self.safety.copies_to
        if folder and not self._door.is_closing:
            self._tell(busy=COPYING)
            self._copy(partial(copy_backups, self._database, Path(folder), self._clock.now()))

    def _copy(self, job: "Callable[[], Copied]") -> None:
        if self._copier is None:
            self._copier = Worker(self)
        self._copier.submit(job, self._on_copied, self._on_not_copied)

    def _on_failed(self, automatic: bool, error: Exception) -> None:
        known = as_known(error)
        self._tell(trouble=str(known), busy="")
        if automatic and not self._told:
            self._told = True
            self.failed.emit(known.told)

    def _on_copied(self, done: Copied) -> None:
        newest = done.newest
        told = ""
        if newest is not None:
            told = f"The newest copy there was made {moment_text(newest.made)}."
        self._tell(copies=told, busy="")

    def _on_not_copied(self, error: Exception) -> None:
        """A stick that is not there is nothing to be alarmed about."""
        known = as_known(error)
        self._tell(copies=str(known), busy="")
        if not isinstance(error, AbsentError) and not self._told:
            self._told = True
            self.failed.emit(known.told)

    def _tell(self, **known: str | bool) -> None:
        safety = replace(self.safety, **known)  # type: ignore[arg-type]  # by name
        if safety != self.safety:
            self.safety = safety
            self.changed.emit()
