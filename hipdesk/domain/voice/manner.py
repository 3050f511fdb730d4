"""How much the voice says, for each exercise by its own history."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from hipdesk.domain.preferences import VoiceLevel
from hipdesk.domain.rules.facts import Session

READ_FOR = 3  # sessions of an exercise in which its steps are read out


@dataclass(frozen=True)
class Manner:
    """The level that holds in a session, and the exercises that are still new."""

    level: VoiceLevel = VoiceLevel.FULL
    new: frozenset[str] = frozenset()

    @property
    def full(self) -> bool:
        return self.level is VoiceLevel.FULL

    @property
    def speaks(self) -> bool:
        return self.level is not VoiceLevel.OFF

    def reads(self, exercise_id: str) -> bool:
        """Whether the steps of this exercise are read out."""
        return self.full and exercise_id in self.new


def manner(level: VoiceLevel, ids: Collection[str], past: Iterable[Session]) -> Manner:
    """For a session of these exercises, after those that were done before it."""
    left = dict.fromkeys(ids, READ_FOR)
    for session in past:
        for one in {item.exercise_id for item in session.items if item.done > 0}:
            if one in left:
                left[one] -= 1
                if left[one] == 0:
                    del left[one]
        if not left:
            break
    return Manner(level, frozenset(left))
