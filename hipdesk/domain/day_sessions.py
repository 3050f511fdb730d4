"""The sessions of one day, to choose from."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from hipdesk.domain.durations import minutes_text


class Held(Protocol):
    """What is known of a session that is over."""

    @property
    def id(self) -> str: ...
    @property
    def day(self) -> date: ...
    @property
    def active_s(self) -> float: ...


def day_sessions(sessions: Iterable[Held], day: date) -> tuple[tuple[str, str], ...]:
    """Id and words of each session of this day, in their order."""
    found = [one for one in sessions if one.day == day]
    return tuple(
        (one.id, f"Session {number} of {len(found)}: {minutes_text(one.active_s)}")
        for number, one in enumerate(found, start=1)
    )
