"""The calendar of days, read from a real database."""

from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from hipdesk.domain.chart_model import Shape, Table, Tone, Window
from hipdesk.domain.heat_model import HeatDay, HeatMap
from hipdesk.domain.progress.groups import GroupId, group_view
from hipdesk.domain.rules.answers import Answers
from hipdesk.domain.rules.facts import CheckIn, FlagEvent, PlanPreferences, Screening
from hipdesk.domain.rules.flag_kinds import Flag
from tests.storage.diary import Diary, day, material, moment


def maps(diary: Diary, file: Path, first: int, last: int, today: int) -> tuple[HeatMap, ...]:
    window = Window(day(first), day(last))
    with closing(diary.keep(file)) as store:
        known = material(store, day(today), diary.preferences)
        rows = store.progress.rows(GroupId.CALENDAR, window)
        found = group_view(GroupId.CALENDAR, known, rows, window).charts
    assert all(isinstance(one, HeatMap) for one in found)
    return tuple(one for one in found if isinstance(one, HeatMap))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "hipdesk.db"


@pytest.fixture
def diary() -> Diary:
    """Somebody well who began on day 0, with Mondays and Thursdays for sessions."""
    found = Diary(preferences=PlanPreferences(weekdays=frozenset({0, 3})))
    found.start()
    found.tell(Screening(moment(0, 8), Answers(45, 3)))
    return found


def test_each_day_says_how_long_and_how_it_went(diary: Diary, file: Path) -> None:
    knees = ("knee_lift", 1)
    diary.session(moment(0), knees, pre=2, after=2, morning=2, minutes=4)
    diary.session(moment(2), knees, pre=2, after=4, morning=2, minutes=9)
    diary.session(moment(4), knees, pre=2, after=7, morning=2, minutes=15)
    diary.session(moment(6), knees, pre=2, after=2, minutes=25)
    (found,) = maps(diary, file, 0, 8, 6)
    assert found.days == (
        HeatDay(day(0), 4.0, Tone.GOOD, Shape.CIRCLE, _on(0, "4 min, comfortable"), 1),
        HeatDay(day(1), 0.0, Tone.QUIET, Shape.NONE, _on(1, "rest"), 0),
        HeatDay(
            day(2), 9.0, Tone.CARE, Shape.TRIANGLE_UP, _on(2, "9 min, not quite comfortable"), 2
        ),
        HeatDay(day(3), 0.0, Tone.QUIET, Shape.NONE, _on(3, "no session, on one of your days"), 0),
        HeatDay(day(4), 15.0, Tone.STOP, Shape.CROSS, _on(4, "15 min, too much"), 3),
        HeatDay(day(5), 0.0, Tone.QUIET, Shape.NONE, _on(5, "rest"), 0),
        HeatDay(day(6), 25.0, Tone.MAIN, Shape.SQUARE, _on(6, "25 min, next morning not known"), 4),
        HeatDay(day(7), 0.0, Tone.QUIET, Shape.NONE, _on(7, "still to come"), 0),
        HeatDay(day(8), 0.0, Tone.QUIET, Shape.NONE, _on(8, "still to come"), 0),
    )
    assert found.finding == (
        "4 sessions on 4 days: 1 comfortable, 1 not quite comfortable, 1 too much and 1 with the "
        "next morning not known."
    )
    assert found.table == Table(
        ("Day", "Sessions", "Time", "How it went"),
        (
            ("Sun 8 Mar 2026", "1", "25 min", "Next morning not known"),
            ("Fri 6 Mar 2026", "1", "15 min", "Too much"),
            ("Wed 4 Mar 2026", "1", "9 min", "Not quite comfortable"),
            ("Mon 2 Mar 2026", "1", "4 min", "Comfortable"),
        ),
    )


def _on(number: int, words: str) -> str:
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    found = day(number)
    return f"{names[found.weekday()]} {found.day} March 2026: {words}"


def test_of_two_sessions_on_a_day_the_one_that_asks_for_more_care_is_shown(
    diary: Diary, file: Path
) -> None:
    for after in (2, 7):
        diary.session(moment(0), ("knee_lift", 1), pre=2, after=after, morning=2)
    (found,) = maps(diary, file, 0, 0, 1)
    assert (found.days[0].minutes, found.days[0].tone) == (20.0, Tone.STOP)


def test_a_pause_is_a_pause_and_no_missed_day(diary: Diary, file: Path) -> None:
    diary.tell(FlagEvent(moment(1), Flag.P2))
    diary.tell(CheckIn(moment(0), 9))
    (found,) = maps(diary, file, 0, 4, 3)
    shown = [(one.tone, one.shape, one.words.partition(": ")[2]) for one in found.days]
    pause = (Tone.QUIET, Shape.DIAMOND, "a pause of the plan")
    assert shown == [pause] * 4 + [(Tone.QUIET, Shape.NONE, "still to come")]
    assert found.finding == "No session in this time."
    assert len(found.table.rows) == 4


def test_no_word_of_the_calendar_blames(diary: Diary, file: Path) -> None:
    (found,) = maps(diary, file, -7, 20, 20)
    words = " ".join(one.words for one in found.days)
    assert not [one for one in ("missed", "fail", "skip", "should") if one in words]
    assert found.days[0].words.endswith("before the start")


def test_tests_alone_are_shown_without_a_verdict(diary: Diary, file: Path) -> None:
    diary.session(moment(0), ("single_leg_balance", 1), pre=None, read=(20, 20), minutes=3)
    (found,) = maps(diary, file, 0, 0, 1)
    assert found.days[0].words.endswith("3 min, done")
    assert found.finding == "1 session on 1 day."


def test_tests_alone_are_told_beside_the_verdicts(diary: Diary, file: Path) -> None:
    diary.session(moment(0), ("single_leg_balance", 1), pre=None, read=(20, 20))
    diary.session(moment(1), ("knee_lift", 1), pre=2, after=2, morning=2)
    (found,) = maps(diary, file, 0, 3, 3)
    assert found.finding == "2 sessions on 2 days: 1 comfortable and 1 of tests alone."
    assert {one.name for one in found.names} == {"done", "comfortable"}


def test_each_year_has_its_own_calendar_the_newest_first(diary: Diary, file: Path) -> None:
    found = maps(diary, file, -400, 10, 10)
    assert [one.id for one in found] == ["calendar_2026", "calendar_2025"]
    assert (found[1].last, found[0].first) == (date(2025, 12, 31), date(2026, 1, 1))
    shown = [one.day for part in reversed(found) for one in part.days]
    assert shown == [day(-400) + timedelta(days=number) for number in range(411)]
