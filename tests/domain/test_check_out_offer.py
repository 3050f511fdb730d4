"""A check-out that was closed is offered again, while somebody can still know."""

from dataclasses import replace

import pytest

from hipdesk.domain.check_out_offer import Untold, untold_session
from hipdesk.domain.rules.facts import Facts, FlagEvent, Session
from hipdesk.domain.rules.flag_kinds import Flag
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import a_session, moment, some_facts

UNTOLD = replace(a_session(1), after=None, effort=None)


def offered(*sessions: Session, days: int = 1, **told: object) -> Untold | None:
    facts: Facts = some_facts(*sessions, **told)  # type: ignore[arg-type]  # by their names
    return untold_session(facts, real_catalogue(), moment(1 + days, 12))


def test_the_last_session_is_asked_about_when_nothing_was_told_of_it() -> None:
    assert offered(UNTOLD) == Untold("s1", "You have not told how yesterday's session was.")
    assert offered(UNTOLD, days=3) == Untold("s1", "You have not told how Tuesday's session was.")


def test_not_before_any_session_nor_once_something_was_told() -> None:
    assert offered() is None
    assert offered(replace(UNTOLD, after=2)) is None
    assert offered(replace(UNTOLD, effort=4)) is None
    assert offered(UNTOLD, a_session(2)) is None


def test_after_a_week_nobody_knows_any_more() -> None:
    assert offered(UNTOLD, days=6) is not None
    assert offered(UNTOLD, days=7) is None


@pytest.mark.parametrize(("flag", "asked"), [(Flag.E1, False), (Flag.U2, False), (Flag.P4, True)])
def test_after_an_emergency_nobody_is_asked(flag: Flag, asked: bool) -> None:
    event = FlagEvent(moment(1), flag, session_id=UNTOLD.id)
    assert (offered(UNTOLD, flags=(event,)) is not None) is asked
