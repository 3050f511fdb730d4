"""What was told on days without a session can be found again."""

from datetime import timedelta

from hipdesk.domain.history import Correction
from hipdesk.domain.rules.entries import Entered
from hipdesk.domain.rules.facts import CheckIn, FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.tellings import SHOWN_DAYS, tellings, told_alone
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import a_session, day, moment, some_facts

SORE = Entered("c1", CheckIn(moment(2), 9), "never began")
SIGN = Entered("f1", FlagEvent(moment(3), Flag.P4))
OWN = Entered("c2", CheckIn(moment(1), 2), "s1")


def test_what_belongs_to_a_session_is_not_among_it() -> None:
    facts = some_facts(a_session(1))
    assert told_alone(facts, (OWN, SORE, SIGN), day(4)) == (SORE, SIGN)


def test_it_is_shown_as_long_as_a_screening_holds() -> None:
    last = SORE.entry.at.date() + timedelta(days=SHOWN_DAYS - 1)  # type: ignore[union-attr]  # a check-in has a moment
    assert told_alone(some_facts(), (SORE,), last) == (SORE,)
    assert told_alone(some_facts(), (SORE,), last + timedelta(days=1)) == ()


def test_each_day_is_a_card_the_newest_first_with_ids_of_its_own() -> None:
    again = Entered("c3", CheckIn(moment(2, 15), 8), "nor did this")
    newest, older = tellings((SORE, again, SIGN), (), real_catalogue())
    assert (newest.title, older.title) == ("Thu 5 Mar 2026", "Wed 4 Mar 2026")
    assert [one.entry_id for one in newest.answers.signs] == ["f1"]
    assert [one.score for one in older.answers.scores] == [9, 8]
    assert len({one.ident for one in older.answers.scores}) == 2


def test_a_correction_is_told_on_its_day() -> None:
    made = Correction("c1", "CheckIn", '{"pain": 4}', '{"pain": 9}', moment(3))
    newest, older = tellings((SORE, SIGN), (made,), real_catalogue())
    assert newest.corrections == ()
    assert older.corrections == ("Pain before the session: 9, first 4 (Thu 5 Mar 2026, 09:00)",)
