"""A history that is damaged or gone: what can be saved, the newest good backup, or a new start.

What reads a damaged file is imported where it runs, away from the UI thread.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.amounts import moment_text, size_text
from hipdesk.domain.clock import Clock
from hipdesk.domain.restoring import contents_text
from hipdesk.domain.safe_keeping import Outcome, RescueView
from hipdesk.flows.safe_keeping_jobs import Jobs
from hipdesk.flows.safe_keeping_restore import restore_task
from hipdesk.flows.safe_keeping_task import Task
from hipdesk.storage.backups import Backup, last_good_backup
from hipdesk.storage.restore import contents_of, set_aside
from hipdesk.ui.safe_keeping.rescue_page import RescuePage

LOOKING = "Looking at what can be read, and at the backups…"
DAMAGED = "Your history is damaged"
KEPT = (
    "The file cannot be used as it is. It is never deleted: whatever you choose, it is kept "
    "under another name."
)
GONE = "Your history is not there"
BRING_BACK = (
    "This folder holds backups, but no history. If you did not mean to start as new, bring it "
    "back from a backup."
)


class RescueFlow(QObject):
    """Shows what there is before anything is done."""

    anew = Signal(object)  # Task
    others_requested = Signal()
    new_requested = Signal()  # and nothing is there that could be set aside

    def __init__(
        self,
        database: Path,
        clock: Clock,
        jobs: Jobs,
        parent: QObject | None = None,
        *,
        damaged: bool,
    ) -> None:
        super().__init__(parent)
        self._database = database
        self._clock = clock
        self._jobs = jobs
        self._damaged = damaged
        self._backup: Backup | None = None
        self.page = RescuePage(DAMAGED, KEPT) if damaged else RescuePage(GONE, BRING_BACK)
        self.page.salvage_requested.connect(self._salvage)
        self.page.backup_requested.connect(self._restore)
        self.page.others_requested.connect(self.others_requested)
        self.page.new_requested.connect(self._begin_new)

    def open(self) -> None:
        """Find out what there is."""
        self._jobs.start(self.page, LOOKING, self._look, self._show)

    def _look(self) -> tuple[Backup | None, RescueView]:
        """On the worker's thread."""
        backup = last_good_backup(self._database)
        told: tuple[str, ...] = ()
        holds = None if backup is None else contents_of(backup.file)
        if backup is not None and holds is not None and (holds.sessions or holds.entries):
            made = f"Made {moment_text(backup.made)}, {size_text(backup.size)}."
            told = (made, f"{contents_text(holds)}.")
        saved: tuple[str, ...] = ()
        if self._damaged:
            from hipdesk.domain.rescue import rescued_lines  # noqa: PLC0415  # see above
            from hipdesk.storage.salvage import look_at_damage  # noqa: PLC0415  # as above

            saved = tuple(rescued_lines(look_at_damage(self._database)))
        return backup, RescueView(saved, told)

    def _show(self, found: tuple[Backup | None, RescueView]) -> None:
        self._backup, view = found
        if view == RescueView():  # no backup holds anything
            self.new_requested.emit()
        else:
            self.page.show_view(view)

    def _salvage(self) -> None:
        self._do("Saving what can be read", _salvage)

    def _restore(self) -> None:
        if self._backup is not None:
            self.anew.emit(restore_task(self._database, self._backup.file, self._clock.now()))

    def _begin_new(self) -> None:
        if self._damaged:
            self._do("Setting the damaged file aside", _begin_new)
        else:
            self.new_requested.emit()

    def _do(self, words: str, deed: Callable[[Path, datetime], Outcome]) -> None:
        self.anew.emit(Task(words, partial(deed, self._database, self._clock.now())))


def _salvage(database: Path, now: datetime) -> Outcome:
    from hipdesk.domain.rescue import rescued_lines  # noqa: PLC0415  # see above
    from hipdesk.storage.salvage import salvage  # noqa: PLC0415  # as above

    done = salvage(database, now)
    whole = done.rescued.is_whole
    lines = rescued_lines(done.rescued)
    lines.append(f"The damaged file is kept as {done.aside}.")
    if done.backup is not None:
        lines.append(f"The newest good backup is {done.backup}.")
    return Outcome(
        "Everything was saved" if whole else "What could be read was saved", tuple(lines)
    )


def _begin_new(database: Path, now: datetime) -> Outcome:
    aside = set_aside(database, now)
    return Outcome("You begin as new", (f"The damaged file is kept as {aside}.",))
