"""The self-check is compared once, and with the time before if there was one."""

from hipdesk.domain.history import Outcome, SessionRecord
from hipdesk.domain.rules.entries import Entered, Entry, SelfCheck
from hipdesk.domain.rules.measures import Change
from hipdesk.domain.self_check import SelfCheckQuestion, self_check_question, self_check_words
from tests.domain.history_builders import STARTED, a_record, a_set

DONE = a_record(sets=(a_set(exercise_id="hip_self_check"),))


def asked(record: SessionRecord, *told: Entry, of: str = "earlier") -> SelfCheckQuestion | None:
    entered = [Entered(str(index), one, of) for index, one in enumerate(told)]
    return self_check_question(record, entered)


def test_the_first_time_there_is_nothing_to_compare_with() -> None:
    question = asked(DONE)
    assert question is not None
    assert question.options == (None, Change.BETTER, Change.SAME, Change.WORSE)
    assert question.entry(STARTED, None) == SelfCheck(STARTED)


def test_later_it_was_better_the_same_or_worse() -> None:
    question = asked(DONE, SelfCheck(STARTED))
    assert question is not None
    assert question.options == (Change.BETTER, Change.SAME, Change.WORSE)
    assert question.entry(STARTED, Change.WORSE) == SelfCheck(STARTED, Change.WORSE)


def test_it_is_asked_once_and_only_where_something_of_it_was_done() -> None:
    assert asked(DONE, SelfCheck(STARTED, Change.SAME), of=DONE.id) is None
    assert asked(a_record(sets=(a_set(exercise_id="knee_lift"),))) is None
    skipped = a_set(exercise_id="hip_self_check", outcome=Outcome.SKIPPED)
    assert asked(a_record(sets=(skipped,))) is None


def test_it_is_told_in_plain_words() -> None:
    assert self_check_words(SelfCheck(STARTED)) == "Hip self-check: the first time"
    better = self_check_words(SelfCheck(STARTED, Change.BETTER))
    assert better == "Hip self-check, compared with the last time: better"
