"""The home tests as sessions of their own: what each is, when it was done, when it is due."""

from dataclasses import dataclass
from datetime import date, timedelta

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.dates import short_day
from hipdesk.domain.rules.due_tests import (
    BALANCE,
    CHAIR_STAND,
    CHAIR_STAND_DAYS,
    SELF_CHECK,
    SELF_CHECK_DAYS,
)
from hipdesk.domain.rules.facts import Facts

_TESTS = {  # what is done, and after how many days once more
    BALANCE: ("Three tries on each leg of at most 45 seconds; the best counts.", SELF_CHECK_DAYS),
    CHAIR_STAND: ("How often you stand up and sit down in 30 seconds.", CHAIR_STAND_DAYS),
    SELF_CHECK: ("Four gentle movements on each side, compared with last time.", SELF_CHECK_DAYS),
}


@dataclass(frozen=True)
class HomeTest:
    """One test, in words; `may_begin` is false while doing it again would say nothing."""

    exercise_id: str
    name: str
    what: str
    when: str
    may_begin: bool


def home_tests(facts: Facts, catalogue: Catalogue, today: date) -> tuple[HomeTest, ...]:
    """All of them, in a fixed order. A chair-stand count is for once a month at most (ORD-6)."""
    return tuple(
        _home_test(ident, catalogue[ident].name, _last_done(facts, ident, today), today)
        for ident in _TESTS
    )


def _home_test(ident: str, name: str, last: date | None, today: date) -> HomeTest:
    what, days = _TESTS[ident]
    if last is None:
        return HomeTest(ident, name, what, "Not done yet.", may_begin=True)
    again = last + timedelta(days=days)
    told = f"Last done on {short_day(last)}."
    if again <= today:
        return HomeTest(ident, name, what, f"{told} It is time to do it again.", may_begin=True)
    when = f"{told} Next from {short_day(again)}: sooner, a change says little."
    return HomeTest(ident, name, what, when, may_begin=ident != CHAIR_STAND)


def _last_done(facts: Facts, ident: str, today: date) -> date | None:
    days = (
        one.day
        for one in facts.sessions
        if one.day <= today and any(item.exercise_id == ident and item.done for item in one.items)
    )
    return max(days, default=None)
