"""Minutes, sessions, sets and muscles: whole values, and sums that are the totals."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipdesk.domain.catalogue import Category
from hipdesk.domain.chart_model import Chart, Kind, Point, Series, Table, Tone, Window
from hipdesk.domain.progress.columns import Grain, grain_of
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.muscle_charts import muscle_charts
from hipdesk.domain.progress.muscles import MuscleGroup, muscle_group, muscle_groups
from hipdesk.domain.progress.rows import SessionRow, TimeRow
from hipdesk.domain.progress.spans import between
from hipdesk.domain.progress.work_charts import (
    minutes_chart,
    sessions_chart,
    sets_chart,
    totals_text,
)
from hipdesk.domain.rules.facts import Facts, PlanPreferences, Start
from tests.domain.real_catalogue import real_catalogue

THURSDAY = date(2026, 11, 19)
WEEK = Window(date(2026, 11, 16), date(2026, 11, 18))


def material(today: date = THURSDAY) -> Material:
    """Of somebody without a plan yet."""
    facts = Facts(Start(date(1980, 1, 1)))
    return Material(real_catalogue(), facts, (), None, PlanPreferences(), today)


def a_row(day: date, minutes: float = 10, done: int = 6, planned: int = 8) -> SessionRow:
    return SessionRow(f"{day} {minutes}", day, minutes * 60.0, done, planned, 4, 2)


def values(chart: Chart) -> list[list[float]]:
    return [[point.value or 0.0 for point in line.points] for line in chart.series]


def test_minutes_by_day_as_a_whole() -> None:
    chart = minutes_chart([a_row(WEEK.first, 12), a_row(WEEK.last, 6)], WEEK)
    monday, tuesday, wednesday = (WEEK.first + timedelta(days=n) for n in range(3))
    assert chart.series == (
        Series(
            "Minutes",
            Kind.BARS,
            Tone.MAIN,
            (
                Point(monday, monday, 12.0, "12 min on Mon 16 Nov"),
                Point(tuesday, tuesday, 0.0, "No practice on Tue 17 Nov"),
                Point(wednesday, wednesday, 6.0, "6 min on Wed 18 Nov"),
            ),
        ),
    )
    assert (chart.id, chart.title, chart.unit) == ("minutes_chart", "Minutes per day", "minutes")
    assert chart.finding == "18 minutes in all, 9 min a session on average."
    assert [tick.value for tick in chart.ticks] == [0, 5, 10, 15]
    assert chart.table == Table(
        ("Day", "Minutes"), (("Wed 18 Nov 2026", "6 min"), ("Mon 16 Nov 2026", "12 min"))
    )
    assert chart.empty == ""


def test_sets_are_held_against_those_that_were_planned() -> None:
    chart = sets_chart([a_row(WEEK.first), a_row(WEEK.first, done=8)], WEEK)
    assert values(chart) == [[14, 0, 0], [2, 0, 0]]
    assert chart.series[1].points[0].words == "2 sets left out on Mon 16 Nov"
    assert chart.finding == "14 of 16 planned sets were done (87 %)."


def test_sessions_are_counted_in_weeks_across_the_new_year() -> None:
    days = [date(2026, 12, 31), date(2027, 1, 3), date(2027, 1, 4)]
    chart = sessions_chart(
        material(), [a_row(one) for one in days], Window(date(2026, 12, 21), date(2027, 1, 6))
    )
    assert values(chart) == [[0, 2, 1]]
    assert chart.series[0].points[1].words == "2 sessions in the week of 28 Dec 2026"
    assert chart.finding == "3 sessions, in 2 of 3 weeks."


def test_an_empty_window_says_so() -> None:
    for chart in (
        minutes_chart([], WEEK),
        sessions_chart(material(), [], WEEK),
        sets_chart([], WEEK),
    ):
        assert chart.empty == "No sessions in this time."
        assert chart.table.rows == ()
    assert totals_text([], WEEK, WEEK.last) == "No sessions in this time."


DAYS = st.dates(date(2014, 1, 1), date(2028, 12, 31))
ROWS = st.lists(
    st.builds(
        SessionRow,
        st.uuids().map(str),
        DAYS,
        st.integers(0, 7200).map(float),
        st.integers(0, 8),
        st.integers(8, 20),
        st.none() | st.integers(0, 10),
        st.none() | st.integers(0, 10),
    ),
    max_size=60,
)
WINDOWS = st.tuples(DAYS, DAYS).map(lambda ends: between(*ends))


@given(ROWS, WINDOWS)
@settings(max_examples=30)
def test_no_minute_no_session_and_no_set_is_lost_or_counted_twice(
    rows: list[SessionRow], window: Window
) -> None:
    inside = [one for one in rows if window.first <= one.day <= window.last]
    minutes, sessions = minutes_chart(rows, window), sessions_chart(material(), rows, window)
    assert sum(values(minutes)[0]) == pytest.approx(sum(one.active_s for one in inside) / 60)
    assert sum(values(sessions)[0]) == len(inside)
    done, left = values(sets_chart(rows, window))
    assert sum(done) == sum(one.sets_done for one in inside)
    assert sum(done) + sum(left) == sum(one.sets_planned for one in inside)
    for chart in (minutes, sessions):
        assert chart.ticks[-1].value >= max(values(chart)[0])
        assert len(chart.ticks) <= 6


EXERCISES = [one.id for one in real_catalogue().exercises]
TIMES = st.lists(
    st.builds(
        TimeRow, DAYS, st.sampled_from(EXERCISES), st.integers(0, 900).map(float),
        st.integers(0, 900).map(float),
    ),
    max_size=40,
)  # fmt: skip


@given(TIMES, WINDOWS)
@settings(max_examples=30)
def test_muscle_groups_add_up_to_all_of_the_time(times: list[TimeRow], window: Window) -> None:
    inside = [one for one in times if window.first <= one.day <= window.last]
    kinds = {one.id: one.category for one in real_catalogue().exercises}
    stretched, strengthened = muscle_charts(material(), inside, window)
    whole = sum(one.work_s for one in inside if kinds[one.exercise_id] is Category.STRENGTHEN)
    assert sum(map(sum, values(strengthened))) == pytest.approx(whole / 60)
    longest = sum(
        max(one.held_s, one.work_s)
        for one in inside
        if kinds[one.exercise_id] in {Category.STRETCH, Category.MOBILISE}
    )
    assert sum(map(sum, values(stretched))) <= longest / 60 + 1e-6
    assert len(stretched.series) <= 4


def test_time_under_stretch_names_its_muscles() -> None:
    monday = date(2026, 11, 16)
    times = [
        TimeRow(monday, "knee_lift", 100.0, 140.0),
        TimeRow(monday, "double_hip_rotation", 40.0, 60.0),
        TimeRow(monday, "glute_bridge", 50.0, 90.0),
        TimeRow(monday, "si_shotgun", 10.0, 60.0),
        TimeRow(monday, "single_leg_balance", 20.0, 20.0),
    ]
    stretched, strengthened = muscle_charts(material(), times, Window(monday, THURSDAY))
    assert stretched.finding == (
        "3 minutes under stretch, the largest part for the buttocks: 2 minutes."
    )
    assert stretched.table == Table(
        ("Week", "Buttocks", "Inner thigh", "Stomach and back"),
        (("Week of 16 Nov 2026", "2 min", "1 min", "under 1 min"),),
    )
    assert strengthened.finding == "2 minutes of strengthening, all of it for the buttocks."
    assert values(strengthened) == [[1.5]]


def test_every_muscle_of_the_catalogue_has_a_group() -> None:
    for exercise in real_catalogue().exercises:
        for muscle in exercise.muscles:
            assert muscle_group(muscle) is not None, muscle
        if exercise.category is not Category.TEST:
            assert muscle_groups(exercise)
    assert muscle_groups(real_catalogue()["glute_bridge"])[0] is MuscleGroup.BUTTOCKS


def test_the_columns_that_sql_sums_are_those_of_the_chart() -> None:
    assert grain_of(WEEK, Grain.WEEK) is Grain.WEEK
