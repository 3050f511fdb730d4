"""What is written down of a session while it runs."""

import logging
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from hipdesk.domain.clock import Clock
from hipdesk.domain.history import SessionState, SetResult
from hipdesk.domain.routine import Routine
from hipdesk.domain.timeline import SetKey
from hipdesk.flows.store_door import StoreDoor

if TYPE_CHECKING:  # SQLAlchemy must not be imported before the window is there
    from hipdesk.storage.store import Store

log = logging.getLogger(__name__)


class SessionRecords:
    """Each in the moment it happens, on the worker thread."""

    def __init__(self, clock: Clock, door: StoreDoor) -> None:
        self._clock = clock
        self._door = door
        self.session_id = ""

    def begin(self, session_id: str, routine: Routine, sets: int) -> None:
        """A new session is in the store from its first second."""
        self.session_id, now = session_id, self._clock.now()
        self._door.keep(lambda store: store.history.begin(session_id, routine, sets, now))

    def keep_set(self, result: SetResult, active_s: float) -> None:
        session_id, now = self.session_id, self._clock.now()
        self._door.keep(partial(_record_set, session_id, result, active_s, now))

    def reopen_set(self, key: SetKey) -> None:
        session_id, now = self.session_id, self._clock.now()
        self._door.keep(lambda store: store.history.reopen_set(session_id, key, now))

    def keep_hurt(self, exercise_id: str, key: SetKey | None) -> str:
        """An "it hurts"; its id."""
        session_id, hurt_id, now = self.session_id, str(uuid4()), self._clock.now()
        self._door.keep(
            lambda store: store.history.record_hurt(session_id, hurt_id, exercise_id, key, now)
        )
        return hurt_id

    def answer_hurt(self, hurt_id: str, answer: str) -> None:
        self._door.keep(lambda store: store.history.answer_hurt(hurt_id, answer))

    def set_planned(self, sets: int) -> None:
        session_id = self.session_id
        self._door.keep(lambda store: store.history.set_planned(session_id, sets))

    def finish(self, state: SessionState, active_s: float) -> None:
        session_id, now = self.session_id, self._clock.now()
        self._door.keep(lambda store: store.history.finish(session_id, state, active_s, now))

    def discard(self) -> None:
        """Out of every list, chart and week."""
        session_id = self.session_id
        self._door.keep(lambda store: store.history.discard(session_id))


def _record_set(
    session_id: str, result: SetResult, active_s: float, now: datetime, store: "Store"
) -> None:
    """The log tells of a set only once it is committed."""
    store.history.record_set(session_id, result, active_s, now)
    key = result.key
    log.info("kept set %d %s %d: %s", key.item, key.side, key.number, result.outcome)
