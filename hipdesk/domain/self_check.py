"""How the hip self-check compared with the one before: asked after the session that held it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from hipdesk.domain.history import Outcome, SessionRecord, current_sets
from hipdesk.domain.rules.due_tests import SELF_CHECK
from hipdesk.domain.rules.entries import Entered, SelfCheck
from hipdesk.domain.rules.measures import Change

QUESTION = "Hip self-check: how was it, compared with the last time?"
WORDS: dict[Change | None, str] = {
    Change.BETTER: "Better",
    Change.SAME: "The same",
    Change.WORSE: "Worse",
    None: "It was the first time",
}


@dataclass(frozen=True)
class SelfCheckQuestion:
    """Asks for one of these; it may be left open."""

    options: tuple[Change | None, ...]
    text: str = QUESTION

    def entry(self, at: datetime, change: Change | None) -> SelfCheck:
        """What is kept of the answer."""
        return SelfCheck(at, change)


def self_check_question(
    record: SessionRecord, entered: Iterable[Entered]
) -> SelfCheckQuestion | None:
    """Only where something of the check was done, and only once; the first has no last time."""
    done = any(
        one.result.exercise_id == SELF_CHECK and one.result.outcome is not Outcome.SKIPPED
        for one in current_sets(record.sets)
    )
    told = [one for one in entered if isinstance(one.entry, SelfCheck)]
    if not done or any(one.session_id == record.id for one in told):
        return None
    changes = (Change.BETTER, Change.SAME, Change.WORSE)
    return SelfCheckQuestion(changes if told else (None, *changes))


def self_check_words(entry: SelfCheck) -> str:
    """Such as "Hip self-check, compared with the last time: better"."""
    if entry.change is None:
        return "Hip self-check: the first time"
    return f"Hip self-check, compared with the last time: {WORDS[entry.change].lower()}"
