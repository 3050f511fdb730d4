"""Safe-keeping in the window: the card “Your data” and the pages that it leads to."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from hipdesk import __version__
from hipdesk.domain.errors import DamagedError, KnownError
from hipdesk.domain.safe_keeping import UNSAVED, Outcome, Undo
from hipdesk.flows.household import Household
from hipdesk.flows.safe_keeping_backups import BackupKeeper
from hipdesk.flows.safe_keeping_jobs import Jobs
from hipdesk.flows.safe_keeping_task import Task
from hipdesk.flows.session_flow import SessionFlow
from hipdesk.storage.backups import backups
from hipdesk.ui.data_card import DataCard
from hipdesk.ui.safe_keeping.files import ask_for_folder
from hipdesk.ui.safe_keeping.safe_page import SafePage

if TYPE_CHECKING:  # each is imported with its page, when that is wanted
    from hipdesk.flows.safe_keeping_export import ExportFlow
    from hipdesk.flows.safe_keeping_import import ImportFlow
    from hipdesk.flows.safe_keeping_rescue import RescueFlow
    from hipdesk.flows.safe_keeping_restore import RestoreFlow
    from hipdesk.flows.safe_keeping_wipe import WipeFlow


class SafeKeepingFlow(QObject):
    """What changes the files is a task, done while nothing has them open."""

    shown = Signal(object)  # a page that fills the window
    closed = Signal()  # back to where it came from
    new_requested = Signal()  # the first start, though there are backups
    went_on = Signal()  # the outcome was read
    trouble = Signal(str)  # something that the user should know of
    anew = Signal(object)  # Task

    def __init__(self, house: Household, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._house = house
        self._database = house.folders.database
        self._jobs = Jobs(house.door, house.worker, self)
        self._rescue: RescueFlow | None = None
        self.keeper = BackupKeeper(
            self._database, house.clock, house.settings, house.door, house.worker, self
        )
        self.keeper.changed.connect(self._show_safety)
        self.keeper.failed.connect(self.trouble)

    @cached_property
    def card(self) -> DataCard:
        card = DataCard()
        card.show_place(str(self._database.parent), __version__)
        card.open_requested.connect(self._open_folder)
        card.backup_requested.connect(self.keeper.back_up_now)
        card.restore_requested.connect(self.open_restore)
        card.copies_requested.connect(self._ask_for_copies)
        card.copy_requested.connect(self.keeper.copy_now)
        card.stop_copies_requested.connect(lambda: self.keeper.copy_to(""))
        card.export_requested.connect(self.open_export)
        card.import_requested.connect(self.open_import)
        card.undo_import_requested.connect(self._undo_import)
        card.wipe_requested.connect(self.open_wipe)
        self.keeper.look()
        return card

    def begin(self, session: SessionFlow) -> None:
        """The start is done: make backups by themselves, and never beside a session."""
        keeper = self.keeper
        session.begun.connect(lambda: keeper.hold(session_runs=True))
        session.finished.connect(lambda _: keeper.hold(session_runs=False))
        session.came_to_nothing.connect(lambda: keeper.hold(session_runs=False))
        keeper.begin()

    def welcome(self) -> None:
        """The first start, unless nothing is here and backups tell of a history that is gone."""
        plan = self._house.plan
        if not plan.entered and not plan.facts.sessions and backups(self._database):
            self.open_rescue(damaged=False)
        else:
            self.new_requested.emit()

    def on_refused(self, error: KnownError) -> None:
        """A file that is broken can be saved; for all else the user can do something."""
        if isinstance(error, DamagedError):
            self.open_rescue(damaged=True)
        else:
            self.trouble.emit(error.told)

    def show_outcome(self, outcome: Outcome) -> None:
        """How a task ended that this start follows."""
        from hipdesk.ui.safe_keeping.outcome_page import OutcomePage  # noqa: PLC0415  # seldom

        page = OutcomePage(outcome)
        page.closed.connect(self.went_on)
        undo = self._undo_import if outcome.undo is Undo.IMPORT else self._undo_restore
        page.undo_requested.connect(undo)
        self.shown.emit(page)

    def open_rescue(self, *, damaged: bool) -> None:
        """The history is damaged, or gone while backups are there."""
        from hipdesk.flows.safe_keeping_rescue import RescueFlow  # noqa: PLC0415  # seldom

        rescue = RescueFlow(self._database, self._house.clock, self._jobs, self, damaged=damaged)
        self._rescue = rescue
        rescue.anew.connect(self._begin)
        rescue.others_requested.connect(self.open_restore)
        rescue.new_requested.connect(self._begin_new)
        self.shown.emit(rescue.page)
        rescue.open()

    def open_restore(self) -> None:
        """The list of backups."""
        if self._rescue is not None:
            self.restores.page.lead_back_to("All ways back")
        self.restores.open()
        self._show(self.restores.page)

    def open_import(self) -> None:
        """The choice of a file to take in."""
        self.imports.open()
        self._show(self.imports.page)

    def open_export(self) -> None:
        """The ways out."""
        self.exports.open()
        self._show(self.exports.page)

    def open_wipe(self) -> None:
        """The end of it all, which is asked for twice."""
        self._show(self.wiping.page)
        self.wiping.open(self._house.settings.preferences.copies_to)

    @cached_property
    def imports(self) -> "ImportFlow":
        from hipdesk.flows.safe_keeping_import import ImportFlow  # noqa: PLC0415  # when wanted

        exercises = {one.id for one in self._house.catalogue.exercises}
        imports = ImportFlow(self._database, exercises, self._house.clock, self._jobs, self)
        imports.anew.connect(self._begin)
        imports.page.back_requested.connect(self._close)
        return imports

    @cached_property
    def restores(self) -> "RestoreFlow":
        from hipdesk.flows.safe_keeping_restore import RestoreFlow  # noqa: PLC0415  # as above

        restores = RestoreFlow(self._database, self._house.clock, self._jobs, self)
        restores.anew.connect(self._begin)
        restores.page.back_requested.connect(self._close)
        return restores

    @cached_property
    def exports(self) -> "ExportFlow":
        from hipdesk.flows.safe_keeping_export import ExportFlow  # noqa: PLC0415  # as above

        exports = ExportFlow(
            self._database,
            self._house.clock,
            self._house.settings,
            self._house.plan,
            self._jobs,
            self,
        )
        exports.page.back_requested.connect(self._close)
        return exports

    @cached_property
    def wiping(self) -> "WipeFlow":
        from hipdesk.flows.safe_keeping_wipe import WipeFlow  # noqa: PLC0415  # as above

        wiping = WipeFlow(self._database, self._jobs, self)
        wiping.anew.connect(self._begin)
        wiping.page.back_requested.connect(self._close)
        wiping.page.export_requested.connect(self.open_export)
        return wiping

    def _begin(self, task: Task) -> None:
        """What is only in memory yet would not outlive a new start."""
        if self._house.door.in_trouble and self._rescue is None:
            self.trouble.emit(UNSAVED)
        else:
            self.anew.emit(task)

    def _undo_import(self) -> None:
        self.imports.undo()

    def _undo_restore(self) -> None:
        self.restores.undo()

    def _show(self, page: SafePage) -> None:
        self.shown.emit(page)

    def _close(self) -> None:
        if self._rescue is None:
            self.closed.emit()
        else:
            self.shown.emit(self._rescue.page)

    def _begin_new(self) -> None:
        self._rescue = None
        self.new_requested.emit()

    def _show_safety(self) -> None:
        if "card" in vars(self):
            self.card.show_safety(self.keeper.safety)

    def _ask_for_copies(self) -> None:
        at = self._house.settings.preferences.copies_to
        ask_for_folder(self.card, "Copy backups to a folder", at, self.keeper.copy_to)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._database.parent)))
