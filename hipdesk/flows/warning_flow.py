"""A warning sign on a page of its own: written down first, closed after."""

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.clock import Clock
from hipdesk.domain.rules.facts import FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.timeline import Side
from hipdesk.domain.warning_words import warning
from hipdesk.flows.flag_notes import FlagNotes
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.store_door import StoreDoor
from hipdesk.ui.warning.warning_page import WarningPage


class WarningFlow(QObject):
    """Whoever shows the page lets it fill the window from `shown` to `closed`."""

    shown = Signal()
    closed = Signal(object)  # the Flag

    def __init__(
        self, clock: Clock, plan: PlanFlow, door: StoreDoor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._plan = plan
        self._flag = Flag.E1
        self._entry_id = ""  # of the sign, if it was written down here
        self._awaited = False  # that somebody else's sign is saved
        self._notes = FlagNotes(plan, door, self)
        self.page = WarningPage()
        self._notes.kept.connect(self.page.show_kept)
        door.trouble.connect(self._on_trouble)
        self.page.closed.connect(lambda: self.closed.emit(self._flag))
        self.page.mistaken.connect(self._take_back)

    def show(
        self,
        flag: Flag,
        exercise_id: str = "",
        side: Side | None = None,
        pain: int | None = None,
        session_id: str = "",
    ) -> None:
        """Write the sign down and show its message, which can be closed once it is saved."""
        event = FlagEvent(self._clock.now(), flag, exercise_id, side, pain, session_id)
        self._entry_id = self._notes.note(event)
        self._show(flag)

    def show_noted(self, flag: Flag) -> None:
        """Show the message of a sign that somebody else writes down; `saved` tells when it is."""
        self._awaited = True
        self._entry_id = ""
        self._show(flag)

    def remind(self, flag: Flag) -> None:
        """Show the message of a sign that was saved long ago."""
        self.show_noted(flag)
        self.saved()

    def saved(self) -> None:
        """The sign is in the database."""
        self._awaited = False
        self.page.show_kept()

    def _take_back(self) -> None:
        """It counts for nothing; that it was told stays in the database."""
        self._plan.withdraw(self._entry_id)
        self.closed.emit(self._flag)

    def _on_trouble(self, told: str) -> None:
        if self._awaited:
            self.page.show_kept(told)

    def _show(self, flag: Flag) -> None:
        self._flag = flag
        self.page.show_warning(warning(flag), may_be_mistaken=bool(self._entry_id))
        self.shown.emit()
