"""Home tests, their norms and their error bands (ORD-4 to ORD-6)."""

import pytest

from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.rules.facts import BalanceTest, Retest
from hipdesk.domain.rules.measures import (
    ChairStandTable,
    Change,
    Progress,
    balance_band,
    balance_norm_s,
    balance_tags,
    chair_stand_norm,
    pain_progress,
    retest_change,
)
from hipdesk.domain.timeline import Side
from tests.domain.rules.people import moment


@pytest.mark.parametrize(
    ("retest", "change"),
    [
        (Retest((2, 2)), Change.SAME),
        (Retest((3, 1)), Change.BETTER),
        (Retest((2, 4)), Change.WORSE),
        (Retest((2, 2), left_s=(14, 20)), Change.BETTER),
        (Retest((2, 2), left_s=(14, 18)), Change.SAME),
        (Retest((2, 2), right_s=(20, 15)), Change.WORSE),
        (Retest((4, 2), right_s=(20, 15)), Change.WORSE),  # R11
    ],
)
def test_ord_4_r11_what_a_retest_shows(retest: Retest, change: Change) -> None:
    assert retest_change(retest) is change


def test_ord_5_a_balance_test_hints_at_what_to_be_careful_with() -> None:
    def tags(age: int, best: float, pain: int) -> frozenset[CautionTag]:
        return balance_tags(BalanceTest(moment(0), Side.LEFT, best, pain), age)

    assert tags(45, 20, 2) == {CautionTag.LATERAL_HIP_PAIN}
    assert tags(60, 4.9, 0) == {CautionTag.BALANCE_PROBLEM}
    assert not tags(59, 4.9, 1)
    assert not tags(60, 5, 0)


def test_ord_6_norms_are_shown_from_60_on() -> None:
    ages = (59, 60, 70, 80, 100)
    assert [balance_norm_s(age) for age in ages] == [None, 27.0, 17.2, 8.5, None]
    men, women = ChairStandTable
    assert [chair_stand_norm(age, men) for age in (60, 69, 94)] == [14, 12, 7]
    assert [chair_stand_norm(age, women) for age in (60, 79, 90)] == [12, 10, 4]
    assert chair_stand_norm(59, men) is None
    assert chair_stand_norm(95, women) is None


def test_a_change_within_five_seconds_says_nothing() -> None:
    band = balance_band((18, 22))
    assert band is not None
    assert (band.low_s, band.high_s) == (15, 25)
    assert balance_band(()) is None


def test_pain_is_told_as_better_only_when_it_clearly_is() -> None:
    assert pain_progress(4, 3.5) is Progress.NO_CHANGE
    assert pain_progress(4, 3) is Progress.LITTLE_BETTER
    assert pain_progress(3, 2) is Progress.CLEARLY_BETTER
    assert pain_progress(6, 4) is Progress.CLEARLY_BETTER
