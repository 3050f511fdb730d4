"""The facts laid out by day."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from hipdesk.domain.rules.context import lay_out
from hipdesk.domain.rules.facts import Session
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import a_session, day, some_facts


def at(number: int, hour: int, offset: int) -> Session:
    """A session on a local day and hour, `offset` hours ahead of UTC."""
    zone = timezone(timedelta(hours=offset))
    here = datetime.combine(day(number), datetime.min.time(), zone).replace(hour=hour)
    one = a_session(number)
    return replace(one, id=f"{number} {offset:+}", check_in=replace(one.check_in, at=here))


def test_who_crosses_the_date_line_has_every_session_of_the_days_asked_for() -> None:
    """Apia on day 5, then Pago Pago where it is day 4 still: a later session of an earlier day."""
    east, west, after = at(5, 8, 13), at(4, 12, -11), at(6, 12, -11)
    context = lay_out(some_facts(at(3, 8, 13), east, west, after), real_catalogue())

    def found(first: int, last: int) -> list[str]:
        return [one.session.id for one in context.sessions_between(day(first), day(last))]

    assert [one.session.id for one in context.readings] == ["3 +13", "5 +13", "4 -11", "6 -11"]
    assert found(4, 6) == ["5 +13", "6 -11"]
    assert found(3, 4) == ["4 -11"]
    assert found(2, 9) == ["3 +13", "5 +13", "4 -11", "6 -11"]
    assert found(6, 9) == []
