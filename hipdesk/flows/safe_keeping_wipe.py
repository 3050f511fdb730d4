"""Deleting everything: what there is, what stays elsewhere, and the deed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.amounts import counted, size_text
from hipdesk.domain.restoring import Contents, contents_text
from hipdesk.domain.safe_keeping import Outcome
from hipdesk.flows.safe_keeping_jobs import Jobs
from hipdesk.flows.safe_keeping_task import Task
from hipdesk.services.logs import close_log
from hipdesk.storage.backups import backups
from hipdesk.storage.restore import contents_of
from hipdesk.storage.wipe import delete_everything, own_files
from hipdesk.ui.safe_keeping.wipe_page import WipePage

LOOKING = "Counting what there is…"
ELSEWHERE = (
    "Files that you exported, calendar files, and copies that you or another program made.",
    "What your system keeps of deleted files, such as its own backups of the whole disk.",
)


class WipeFlow(QObject):
    """Nothing is deleted before it was asked for twice."""

    anew = Signal(object)  # Task

    def __init__(self, database: Path, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database = database
        self._jobs = jobs
        self.page = WipePage()
        self.page.confirmed.connect(self._delete)

    def open(self, copies_to: str) -> None:
        """Say what there is; `copies_to` is the folder that backups are copied to."""
        self.page.start_again()
        stays = (f"The copies of your backups in {copies_to}.",) if copies_to else ()
        show = partial(self.page.show_extent, stays=(*stays, *ELSEWHERE))
        self._jobs.start(self.page, LOOKING, partial(_extent, self._database), show)

    def _delete(self) -> None:
        self.anew.emit(Task("Deleting everything", partial(_delete, self._database)))


def _extent(database: Path) -> tuple[str, ...]:
    files = own_files(database)
    size = size_text(sum(one.stat().st_size for one in files))
    contents = contents_text(contents_of(database) or Contents())
    kept = counted(len(backups(database)), "backup")
    return (
        f"Your history: {contents}.",
        "Your answers to the questions about health, your plan and your settings.",
        f"{kept} in HipDesk's own folder, files that were set aside, and the log.",
        f"In all {counted(len(files), 'file')}, {size}, in {database.parent}.",
    )


def _delete(database: Path) -> Outcome:
    close_log()
    done = delete_everything(database)
    if done.left:
        return Outcome(
            "Not everything could be deleted",
            (f"{counted(done.files, 'file')} are gone. These are still there:", *done.left),
            failed=True,
        )
    return Outcome("")
