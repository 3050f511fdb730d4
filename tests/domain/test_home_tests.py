"""The home tests as sessions of their own, in words."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from hipdesk.domain.home_tests import HomeTest, home_tests
from hipdesk.domain.rules.facts import CheckIn, Facts, ItemResult, Session, Start
from tests.domain.real_catalogue import real_catalogue

TODAY = date(2026, 11, 21)
NEW = Facts(Start(TODAY - timedelta(days=365)))


def a_session(days_ago: int, ident: str, done: int) -> Session:
    at = datetime(2026, 11, 21, 10, tzinfo=UTC) - timedelta(days=days_ago)
    return Session(f"s{days_ago}", CheckIn(at, 2), (ItemResult(ident, done),))


def offered_after(ident: str, *days_ago: int, done: int = 1) -> HomeTest:
    """The test, when it was done (or skipped) so many days ago."""
    facts = replace(NEW, sessions=tuple(a_session(ago, ident, done) for ago in days_ago))
    found = home_tests(facts, real_catalogue(), TODAY)
    return next(one for one in found if one.exercise_id == ident)


def test_each_test_of_the_catalogue_is_offered() -> None:
    catalogue = real_catalogue()
    offered = {one.exercise_id for one in home_tests(NEW, catalogue, TODAY)}
    assert offered == {one.id for one in catalogue.exercises if one.is_test}
    assert all(one.when == "Not done yet." for one in home_tests(NEW, catalogue, TODAY))


@pytest.mark.parametrize(("ago", "may"), [(0, False), (27, False), (28, True), (90, True)])
def test_a_chair_stand_count_waits_for_a_month(ago: int, may: bool) -> None:
    found = offered_after("chair_stand_test_30s", ago, 200)
    assert found.may_begin is may
    assert ("time to do it again" in found.when) is may


def test_a_balance_test_may_be_done_sooner_but_the_words_say_what_that_is_worth() -> None:
    found = offered_after("single_leg_balance", 2)
    assert found.may_begin
    assert "Last done on Thu 19 Nov" in found.when
    assert "Next from Thu 26 Nov" in found.when


def test_a_test_that_was_skipped_was_not_done() -> None:
    assert offered_after("hip_self_check", 1, done=0).when == "Not done yet."
