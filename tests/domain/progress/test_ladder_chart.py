"""The stage over time, with its reasons, from a real database and the real rules."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks.ten_years_of_facts import BEGAN, DAYS, ten_years_of_facts
from hipdesk.domain.chart_model import Chart, Kind, Point, Series, Shape, Table, Tone, Window
from hipdesk.domain.progress.columns import MOST_COLUMNS
from hipdesk.domain.progress.groups import GroupId, group_view
from hipdesk.domain.progress.ladder_chart import ladder_chart
from hipdesk.domain.progress.ladder_history import ladder_changes, stage_on
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.rows import Rows
from hipdesk.domain.rules.answers import Answers
from hipdesk.domain.rules.entries import Opened
from hipdesk.domain.rules.facts import Choice, PlanPreferences, Screening, Wish
from hipdesk.domain.rules.plan import plan_for
from tests.domain.real_catalogue import real_catalogue
from tests.storage.diary import Diary, day, material, moment

SENTENCE = "Stage 2: your last sessions were comfortable and you said yes."
STAGE_1 = (("knee_lift", 1), ("double_hip_rotation", 1))


@pytest.fixture
def known(tmp_path: Path) -> Material:
    """Somebody who steps up on day 14, and by their own wish back on day 30."""
    diary = Diary()
    diary.start()
    diary.tell(Screening(moment(0, 8), Answers(45, 3)))
    for number in range(32):
        diary.tell(Opened(day(number)))
    for number in (1, 3, 5, 8, 10, 12):
        diary.session(moment(number), *STAGE_1, pre=2, after=2, morning=2)
    for number in (15, 17, 19, 22, 24, 26, 29):
        diary.session(moment(number), *STAGE_1, ("glute_bridge", 1), pre=2, after=2, morning=2)
    diary.tell(Wish(moment(14, 8), Choice.YES))
    diary.tell(Wish(moment(30, 8), Choice.STEP_BACK))
    with closing(diary.keep(tmp_path / "hipdesk.db")) as store:
        return material(store, day(31))


def ladder(known: Material, first: int, last: int) -> Chart:
    window = Window(day(first), day(last))
    (found,) = group_view(GroupId.LADDER, known, Rows(), window).charts
    assert isinstance(found, Chart)
    return found


def test_every_step_has_its_mark_and_its_reason(known: Material) -> None:
    chart = ladder(known, 0, 34)
    assert chart.series == (
        Series(
            "Stage",
            Kind.STEPS,
            Tone.MAIN,
            (
                Point(day(0), day(13), 1.0, "Mon 2 Mar 2026 to Sun 15 Mar 2026: stage 1, Start"),
                Point(
                    day(14), day(29), 2.0, "Mon 16 Mar 2026 to Tue 31 Mar 2026: stage 2, Settle in"
                ),
                Point(day(30), day(31), 1.0, "Wed 1 Apr 2026 to Thu 2 Apr 2026: stage 1, Start"),
            ),
        ),
    )
    marks = [(one.first, one.shape, one.tone, one.words) for one in chart.marks]
    assert marks == [
        (day(0), Shape.CIRCLE, Tone.MAIN, "Mon 2 Mar: stage 1, Start. Your start."),
        (day(14), Shape.TRIANGLE_UP, Tone.GOOD, f"Mon 16 Mar: stage 2, Settle in. {SENTENCE}"),
        (
            day(30),
            Shape.TRIANGLE_DOWN,
            Tone.CARE,
            "Wed 1 Apr: stage 1, Start. One stage back, as you wished.",
        ),
    ]
    assert chart.finding == "Stage 1 of 7: Start. 1 step up and 1 step back in this time."
    assert chart.table == Table(
        ("Day", "Stage", "What", "Why"),
        (
            ("Wed 1 Apr 2026", "1", "Step back", "One stage back, as you wished."),
            ("Mon 16 Mar 2026", "2", "Step up", SENTENCE),
            ("Mon 2 Mar 2026", "1", "Start", "Your start."),
        ),
    )


def test_a_window_begins_with_the_stage_of_its_first_day(known: Material) -> None:
    chart = ladder(known, 16, 24)
    assert [(one.first, one.value) for one in chart.series[0].points] == [(day(16), 2.0)]
    assert chart.finding == "Stage 2 of 7: Settle in. No step in this time."
    assert chart.table.rows == ()


def test_before_the_start_there_is_nothing(known: Material) -> None:
    chart = ladder(known, -30, -1)
    assert (chart.series, chart.empty) == ((), "There was no plan yet in this time.")
    assert stage_on(known, day(-1)) is None


def test_the_story_ends_where_the_plan_is(known: Material) -> None:
    assert known.plan is not None
    assert ladder_changes(known)[-1].stage == known.plan.stage == stage_on(known, day(31))


def test_ten_years_of_steps_end_where_the_plan_is_and_are_few_points() -> None:
    catalogue = real_catalogue()
    facts = ten_years_of_facts(catalogue)
    today = BEGAN + timedelta(days=DAYS)
    plan = plan_for(facts, catalogue, PlanPreferences(), today)
    known = Material(catalogue, facts, (), plan, PlanPreferences(), today)
    changes = ladder_changes(known)
    assert changes[-1].stage == plan.stage
    assert all(one.before != one.stage for one in changes)
    chart = ladder_chart(known, Window(BEGAN, today))
    assert len(chart.series[0].points) <= MOST_COLUMNS
    assert len(chart.marks) <= 2 * MOST_COLUMNS
