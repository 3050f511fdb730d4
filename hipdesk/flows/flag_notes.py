"""Warning signs written down, and whether they are saved yet."""

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.rules.facts import FlagEvent
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.store_door import StoreDoor


class FlagNotes(QObject):
    """A message about a sign is closed only after `kept`."""

    kept = Signal(str)  # "" once all is saved, or why it is not yet

    def __init__(self, plan: PlanFlow, door: StoreDoor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self._unsaved = 0
        door.trouble.connect(self._on_trouble)

    @property
    def pending(self) -> bool:
        """Whether something is not saved yet."""
        return self._unsaved > 0

    def note(self, event: FlagEvent) -> str:
        """Write a sign down; the entry's id."""
        self._unsaved += 1
        return self._plan.note(event, session_id=event.session_id, saved=self._on_saved)

    def _on_saved(self) -> None:
        self._unsaved -= 1
        if not self._unsaved:
            self.kept.emit("")

    def _on_trouble(self, told: str) -> None:
        if self._unsaved:
            self.kept.emit(told)
