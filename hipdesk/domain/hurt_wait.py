"""A wait that was cut off: what was being waited for is still to be answered.

Safer reading: it stays open until somebody answers, however long the app was closed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from hipdesk.domain.hurt import Ask, Moment, wait_s
from hipdesk.domain.hurt_words import Waiting as Words
from hipdesk.domain.hurt_words import waiting
from hipdesk.domain.rules.entries import Awaited, Entered, Waiting

_ASKED_AT_HOME = {Awaited.GONE, Awaited.PASSED}  # without the others an X2 stands as it is


@dataclass(frozen=True)
class OpenWait:
    """A wait without its answer."""

    entry_id: str
    session_id: str
    waiting: Waiting

    @property
    def ask(self) -> Ask:
        return Ask(self.waiting.awaited.value)

    def left_s(self, now: datetime) -> float:
        """How long is still to be waited, in seconds; 0 when the time is over."""
        gone = (now - self.waiting.at).total_seconds()
        return min(wait_s(self.ask), max(0.0, wait_s(self.ask) - gone))


def open_wait(entered: Iterable[Entered], session_id: str) -> OpenWait | None:
    """What was waited for when this session was cut off."""
    return _latest(one for one in entered if one.session_id == session_id)


def wait_for_home(entered: Iterable[Entered]) -> OpenWait | None:
    """What is asked on Home: the latest wait whose answer changes what comes next."""
    return _latest(
        one
        for one in entered
        if isinstance(one.entry, Waiting) and one.entry.awaited in _ASKED_AT_HOME
    )


def _latest(entered: Iterable[Entered]) -> OpenWait | None:
    found = [
        OpenWait(one.id, one.session_id, one.entry)
        for one in entered
        if isinstance(one.entry, Waiting)
    ]
    return max(found, key=lambda one: one.waiting.at, default=None)


def home_words(wait: OpenWait, moment: Moment) -> Words:
    """The question on Home, and its two answers."""
    words = waiting(wait.ask, moment)
    if wait.ask is Ask.PASSED:
        return Words(
            "You were dizzy in your last session",
            "The session ended there. Had it passed within five minutes?",
            words.over,
            words.gone,
            words.still,
        )
    return Words(
        "You told of tingling or numbness",
        "Your session stopped there before you could answer. Had it gone within two minutes?",
        words.over,
        words.gone,
        words.still,
    )
