"""Balance, chair stands and activities: only clear, repeated changes mean anything."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest

from hipdesk.domain.chart_model import Band, Kind, Tone, Window
from hipdesk.domain.progress.activities_chart import activities_chart
from hipdesk.domain.progress.balance_chart import balance_chart
from hipdesk.domain.progress.columns import MOST_COLUMNS
from hipdesk.domain.progress.home_tests import chair_stand_chart, home_test_charts
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.numbers import EN_DASH
from hipdesk.domain.progress.rows import HomeTestRow
from hipdesk.domain.rules.answers import Answers
from hipdesk.domain.rules.due_tests import BALANCE, CHAIR_STAND, SELF_CHECK
from hipdesk.domain.rules.entries import Activity, Entered, Goal, SelfCheck
from hipdesk.domain.rules.facts import (
    CheckIn,
    Facts,
    PlanPreferences,
    Screening,
    Session,
    Start,
)
from hipdesk.domain.rules.measures import Change
from hipdesk.domain.timeline import Side
from tests.domain.real_catalogue import real_catalogue

ONCE = "Rated once so far; a change shows when the same activities are rated again."
MONDAY = date(2026, 3, 2)
YEAR = Window(MONDAY, MONDAY + timedelta(days=363))


def material(age: int = 45, *goals: Goal) -> Material:
    at = datetime(2026, 3, 2, tzinfo=UTC)
    facts = Facts(Start(MONDAY), screenings=(Screening(at, Answers(age, 3)),))
    entered = tuple(Entered(f"g{place}", one) for place, one in enumerate(goals))
    return Material(real_catalogue(), facts, entered, None, PlanPreferences(), YEAR.last)


def weekly(side: Side, seconds: Sequence[float]) -> list[HomeTestRow]:
    return [
        HomeTestRow(MONDAY + timedelta(weeks=at), f"s{at}", BALANCE, side, 3, float(one), None)
        for at, one in enumerate(seconds)
    ]


def both(left: Sequence[float], right: Sequence[float]) -> list[HomeTestRow]:
    return sorted([*weekly(Side.LEFT, left), *weekly(Side.RIGHT, right)])


@pytest.mark.parametrize(
    ("left", "right", "finding"),
    [
        ((), (), "No one-leg balance test in this time."),
        (
            (20, 21, 19, 22),
            (20, 19, 22, 20),
            (
                "Both legs: no clear change (such times swing by about 5 s). "
                "No clear difference between left and right."
            ),
        ),
        (  # once is no change
            (20, 20, 20, 40),
            (20, 20, 20, 20),
            (
                "Both legs: no clear change (such times swing by about 5 s). "
                "No clear difference between left and right."
            ),
        ),
        (
            (20, 20, 30, 32),
            (20, 20, 20, 20),
            (
                "Left leg: clearly longer, 31 s on average in the last two tests, 20 s in the "
                "first two; right leg: no clear change (such times swing by about 5 s). The right "
                "leg stood 11 s less than the left, twice running."
            ),
        ),
        (
            (30, 30, 20, 20),
            (30, 30, 20, 20),
            (
                "Both legs: clearly shorter, 20 s on average in the last two tests, 30 s in the "
                "first two. No clear difference between left and right."
            ),
        ),
        ((20,), (10,), "Both legs: too few tests to tell of a change."),
        ((20, 20, 20), (), "Left leg: too few tests to tell of a change."),
    ],
)
def test_a_change_of_balance_is_more_than_5_s_and_twice_running(
    left: Sequence[float], right: Sequence[float], finding: str
) -> None:
    assert balance_chart(material(), both(left, right), YEAR).finding == finding


def test_one_try_around_a_release_is_not_held_against_the_best_of_three() -> None:
    full = weekly(Side.LEFT, (20, 20, 20))
    quick = [one._replace(day=one.day + timedelta(days=1), tries=1, seconds=12.0) for one in full]
    chart = balance_chart(material(), sorted([*full, *quick]), YEAR)
    assert chart.finding == "Left leg: too few tests to tell of a change."
    assert (chart.bands[0].low, chart.bands[0].high) == (15.0, 25.0)
    line, dots = chart.series
    assert (line.name, dots.name, dots.kind) == ("Left", "Left, quick retest", Kind.DOTS)
    assert [one.value for one in line.points] == [20, 20, 20]
    assert [one.value for one in dots.points] == [12, 12, 12]
    assert chart.table.rows[:2] == (
        ("Tue 17 Mar 2026", "12 s", EN_DASH, "1"),
        ("Mon 16 Mar 2026", "20 s", EN_DASH, "3"),
    )
    later = [one._replace(day=one.day + timedelta(weeks=4)) for one in quick]
    only_quick = balance_chart(material(), [*quick, *later], YEAR)
    assert only_quick.finding == "Left leg: no clear change (such times swing by about 5 s)."


def test_tests_that_swing_widely_ask_for_more() -> None:
    swinging = balance_chart(material(), weekly(Side.LEFT, (12, 30, 15, 33, 26, 27)), YEAR)
    assert swinging.finding == "Left leg: no clear change (such times swing by about 5 s)."
    rising = balance_chart(material(), weekly(Side.LEFT, (12, 15, 18, 21, 24, 27)), YEAR)
    assert rising.finding.startswith("Left leg: clearly longer")


def test_the_band_of_error_lies_around_the_first_tests() -> None:
    chart = balance_chart(material(), both((18, 20, 22, 3), (4, 4, 4, 4)), YEAR)
    assert chart.bands == (
        Band("Left: within 5 s of the first tests", 14.0, 24.0, Tone.MAIN),
        Band("Right: within 5 s of the first tests", 0.0, 9.0, Tone.SECOND),
    )
    assert [line.name for line in chart.series] == ["Left", "Right"]
    assert chart.ticks[-1].value >= 24


@pytest.mark.parametrize(("age", "norms"), [(59, []), (66, [27.0]), (75, [17.2]), (85, [8.5])])
def test_a_norm_is_shown_from_60_on(age: int, norms: list[float]) -> None:
    chart = balance_chart(material(age), weekly(Side.LEFT, (20,)), YEAR)
    assert [band.high for band in chart.bands if band.tone is Tone.QUIET] == norms
    stands = chair_stand_chart(material(age), [stands_of(0, 12)], YEAR)
    assert bool(stands.bands) is bool(norms)


def stands_of(week: int, count: int) -> HomeTestRow:
    day = MONDAY + timedelta(weeks=week)
    return HomeTestRow(day, f"c{week}", CHAIR_STAND, Side.BOTH, 1, None, count)


def test_of_chair_stands_nothing_is_claimed_that_no_source_carries() -> None:
    rows = [stands_of(0, 10), stands_of(4, 14)]
    chart = chair_stand_chart(material(66), rows, YEAR)
    assert chart.finding == (
        "14 stands the last time, 10 the first; between 10 and 14 in 2 tests. Only a change that "
        "stays over several tests means something."
    )
    assert [band.name for band in chart.bands] == [
        "Men of your age: fewer than 12 is below average",
        "Women of your age: fewer than 11 is below average",
    ]


def rated(number: int, **ratings: int) -> Goal:
    at = datetime(2026, 3, 2, tzinfo=UTC) + timedelta(days=number)
    return Goal(at, "", tuple(Activity(name, value) for name, value in ratings.items()))


@pytest.mark.parametrize(
    ("last", "finding"),
    [
        ({"socks": 6, "stairs": 6}, "Clearly easier: 6 on average now, 4 at first."),
        ({"socks": 5, "stairs": 6}, "No clear change: 5.5 on average now, 4 at first."),
        ({"socks": 1, "stairs": 2}, "Clearly harder: 1.5 on average now, 4 at first."),
        ({"socks": 6, "garden": 1}, "Clearly easier: 6 on average now, 3 at first."),
        ({"garden": 9}, ONCE),
    ],
)
def test_two_points_on_the_mean_of_the_same_activities_are_a_change(
    last: dict[str, int], finding: str
) -> None:
    goals = rated(0, socks=3, stairs=5), rated(30, **last)
    assert activities_chart(material(45, *goals), YEAR).finding == finding


def test_without_any_test_every_chart_says_so() -> None:
    charts = home_test_charts(material(), (), YEAR)
    assert [chart.id for chart in charts] == [
        "balance_chart",
        "chair_stand_chart",
        "self_check_chart",
        "activities_chart",
    ]
    assert all(chart.empty and chart.finding == chart.empty for chart in charts)


def test_a_self_check_is_better_the_same_or_worse_than_the_one_before() -> None:
    rows = [
        HomeTestRow(MONDAY + timedelta(weeks=at), f"s{at}", SELF_CHECK, side, 1, None, None)
        for at in range(4)
        for side in (Side.LEFT, Side.RIGHT)
    ]
    at = datetime(2026, 3, 2, tzinfo=UTC)
    changes = (None, Change.SAME, Change.BETTER, Change.SAME)
    told = [
        Entered(f"e{place}", SelfCheck(at, one), f"s{place}") for place, one in enumerate(changes)
    ]
    sessions = tuple(Session(f"s{place}", CheckIn(at, 2), ()) for place in range(4))
    facts = Facts(Start(MONDAY), sessions=sessions)
    known = Material(real_catalogue(), facts, tuple(told), None, PlanPreferences(), YEAR.last)
    chart = home_test_charts(known, rows, YEAR)[2]
    assert chart.finding == (
        "4 self-checks, compared with the time before: 1 better and 2 the same."
    )
    assert [one.value for one in chart.series[0].points] == [0, 1, 0]
    assert [row[1] for row in chart.table.rows] == ["the same", "better", "the same", "\N{EN DASH}"]


def test_a_first_self_check_has_nothing_to_be_compared_with() -> None:
    row = HomeTestRow(MONDAY, "s", SELF_CHECK, Side.LEFT, 1, None, None)
    chart = home_test_charts(material(), (row,), YEAR)[2]
    assert (
        chart.finding
        == chart.empty
        == ("1 self-check, the last one on Mon 2 Mar; none to compare it with yet.")
    )


def test_ten_years_of_weekly_tests_are_few_points() -> None:
    weeks = range(520)
    at = datetime(2026, 3, 2, tzinfo=UTC)
    told = [Entered(f"e{one}", SelfCheck(at, Change.SAME), f"s{one}") for one in weeks]
    sessions = tuple(Session(f"s{one}", CheckIn(at, 2), ()) for one in weeks)
    facts = Facts(Start(MONDAY), sessions=sessions)
    known = Material(real_catalogue(), facts, tuple(told), None, PlanPreferences(), YEAR.last)
    rows = [
        HomeTestRow(MONDAY + timedelta(weeks=one), f"s{one}", name, Side.LEFT, 1, 20.0, 12)
        for one in weeks
        for name in (BALANCE, CHAIR_STAND, SELF_CHECK)
    ]
    window = Window(MONDAY, MONDAY + timedelta(weeks=520))
    for chart in home_test_charts(known, rows, window)[:3]:
        (line,) = chart.series
        assert 100 < len(line.points) <= MOST_COLUMNS
