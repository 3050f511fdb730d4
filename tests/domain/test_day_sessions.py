"""Tests of the sessions of one day."""

from datetime import date

from hipdesk.domain.day_sessions import day_sessions
from hipdesk.domain.progress.rows import SessionRow

DAY, OTHER = date(2026, 11, 20), date(2026, 11, 21)


def a_row(ident: str, day: date, active_s: float) -> SessionRow:
    return SessionRow(ident, day, active_s, 4, 4, 3, 2)


def test_each_session_of_the_day_is_told_in_its_order() -> None:
    rows = (a_row("a", DAY, 300), a_row("b", OTHER, 60), a_row("c", DAY, 700))
    assert day_sessions(rows, DAY) == (
        ("a", "Session 1 of 2: 5 min"),
        ("c", "Session 2 of 2: 12 min"),
    )


def test_a_day_without_sessions_has_none() -> None:
    assert day_sessions((a_row("a", OTHER, 300),), DAY) == ()
