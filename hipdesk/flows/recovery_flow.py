"""A session that was cut off by a crash: go on with it, finish it, or set it aside."""

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.card_view import set_label
from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.history import Outcome, SessionRecord, next_unfinished
from hipdesk.domain.layout import planned_sets
from hipdesk.domain.timeline import PlannedSet
from hipdesk.flows.store_door import StoreDoor


class RecoveryFlow(QObject):
    """Holds the interrupted session, if there is one, until the user has decided."""

    changed = Signal()  # what is offered has changed
    discarded = Signal()  # and can be brought back
    go_on = Signal(object)  # SessionRecord to continue
    history_changed = Signal()

    def __init__(
        self,
        record: SessionRecord | None,
        catalogue: Catalogue,
        door: StoreDoor,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._door = door
        self._record = record
        self._discarded: SessionRecord | None = None

    @property
    def offer(self) -> str:
        """The set the interrupted session stopped at, or "" when there is nothing to go on with."""
        stopped_at = self._stopped_at()
        if stopped_at is None:
            return ""
        return set_label(stopped_at.exercise_name, stopped_at.key, stopped_at.sets)

    def tidy(self) -> None:
        """Close a session whose last set was done before it was cut off."""
        if self._record is not None and self._stopped_at() is None:
            self.finish()

    def resume(self) -> None:
        """Go on with the first set that was not finished."""
        record = self._take()
        if record is not None:
            self.go_on.emit(record)

    def finish(self) -> None:
        """Keep what was done and leave the rest."""
        record = self._take()
        if record is not None:
            self._door.keep(lambda store: store.history.finish_interrupted(record.id))
            if all(one.result.outcome is Outcome.SKIPPED for one in record.sets):
                self._door.keep(lambda store: store.history.discard(record.id))
            self.history_changed.emit()

    def discard(self) -> None:
        """Set the session aside; `undo_discard` brings it back."""
        record = self._take()
        if record is not None:
            self._discarded = record
            self._door.keep(lambda store: store.history.discard(record.id))
            self.discarded.emit()

    def undo_discard(self) -> None:
        """Offer the session again."""
        record, self._discarded = self._discarded, None
        if record is not None:
            self._record = record
            self._door.keep(lambda store: store.history.restore(record.id))
            self.changed.emit()

    def forget(self) -> None:
        """Another session begins: what was offered is closed; a discard can still be undone."""
        self.finish()

    def _take(self) -> SessionRecord | None:
        record, self._record = self._record, None
        if record is not None:
            self.changed.emit()
        return record

    def _stopped_at(self) -> PlannedSet | None:
        if self._record is None:
            return None
        try:
            planned = planned_sets(self._record.routine, self._catalogue)
        except KeyError:  # an exercise has left the catalogue: what was done can only be kept
            return None
        key = next_unfinished([one.key for one in planned], self._record.sets)
        return next((one for one in planned if one.key == key), None)
