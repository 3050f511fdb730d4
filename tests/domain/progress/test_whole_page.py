"""Three lives in a real database: who is better, who is worse, and who only swings."""

import random
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipdesk.domain.chart_model import Chart, Kind, Point, Shape, Window
from hipdesk.domain.heat_model import HeatMap
from hipdesk.domain.progress.columns import MOST_COLUMNS
from hipdesk.domain.progress.groups import GROUP_TITLES, GroupId, group_view, progress_view
from hipdesk.domain.progress.spans import Span, between, span_window
from hipdesk.domain.progress_view import ProgressView
from hipdesk.domain.rules.answers import Answers
from hipdesk.domain.rules.entries import BalancePain
from hipdesk.domain.rules.facts import CheckIn, FlagEvent, Screening
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.timeline import Side
from hipdesk.storage.store import open_store
from tests.storage.diary import Diary, day, material, moment
from tests.storage.histories import Lists, database_with, histories, quick_folder

WEEKS = 12
LIVES: Mapping[str, Callable[[float], float]] = {
    "better": lambda along: 5.5 - 4 * along,
    "worse": lambda along: 1.5 + 4 * along,
    "noise": lambda along: 3.5 + 0 * along,
}


def lived(pain: Callable[[float], float], swing: float = 1.2) -> Diary:
    """Three sessions a week; a morning after each."""
    chance, diary = random.Random(11), Diary()
    diary.start()
    diary.tell(Screening(moment(0, 8), Answers(66, 3)))
    for week in range(WEEKS):
        for weekday in (0, 2, 4):
            number = 7 * week + weekday
            told = [_score(pain(number / 7 / WEEKS) + chance.gauss(0, swing)) for _ in range(3)]
            diary.session(
                moment(number), ("knee_lift", 1), pre=told[0], after=told[1], morning=told[2]
            )
    return diary


def _score(value: float) -> int:
    return max(0, min(10, round(value)))


def page(diary: Diary, file: Path, window: Window | None = None) -> ProgressView:
    today = day(7 * WEEKS - 1)
    with closing(diary.keep(file)) as store:
        known = material(store, today)
        shown = window or span_window(Span.ALL, *store.progress.known_days(), today)
        rows = {one: store.progress.rows(one, shown) for one in GroupId}
        return progress_view(known, rows, shown)


def charts(view: ProgressView) -> dict[str, Chart]:
    found = (one for group in view.groups for one in group.charts)
    return {one.id: one for one in found if isinstance(one, Chart)}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "hipdesk.db"


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("better", "Pain before sessions is clearly better:"),
        ("worse", "Pain before sessions is clearly worse:"),
        ("noise", "No clear change in pain"),
    ],
)
def test_three_lives_are_told_apart(name: str, begins: str, file: Path) -> None:
    view = page(lived(LIVES[name]), file)
    assert charts(view)["pain_before_chart"].finding.startswith(begins)
    assert view.headline[1].startswith(f"Since the start: {begins[:1].lower()}{begins[1:]}")


def test_a_short_window_tells_of_itself_and_the_headline_of_all(file: Path) -> None:
    eased = lived(lambda along: max(2.0, 6 - 8 * along))
    view = page(eased, file, Window(day(7 * 8), day(7 * WEEKS - 1)))
    assert charts(view)["pain_before_chart"].finding.startswith("No clear change in pain")
    assert view.headline[1].startswith("Since the start: pain before sessions is clearly better")


def test_days_to_come_are_no_part_of_the_last_two_weeks(file: Path) -> None:
    window = Window(day(0), day(7 * WEEKS + 60))
    found = charts(page(lived(LIVES["worse"]), file, window))["pain_before_chart"]
    assert found.finding.startswith("Pain before sessions is clearly worse")


def test_the_page_has_every_group_and_every_chart_its_words(file: Path) -> None:
    view = page(lived(LIVES["better"]), file)
    assert [one.id for one in view.groups] == [one.value for one in GroupId]
    assert [one.title for one in view.groups] == list(GROUP_TITLES.values())
    assert view.headline[0] == "36 sessions, 6 hours since 2 Mar 2026."
    last = page(lived(LIVES["better"]), file, Window(day(0), day(6))).headline[0]
    assert last.endswith(", 2 Mar 2026 to 8 Mar 2026.")
    assert {"minutes_chart", "sessions_chart"} <= charts(view).keys()
    for group in view.groups:
        for one in group.charts:
            assert one.finding.endswith(".")
            assert one.title
            if isinstance(one, Chart):
                drawn = [point for line in one.series for point in line.points]
                assert all(point.words for point in drawn)
                assert bool(one.table.rows) or not drawn or one.id == "ladder_chart"
                assert all(window_holds(view.window, point.first) for point in drawn)
                assert bool(one.empty) is not any(point.value is not None for point in drawn)


def window_holds(window: Window, found: date) -> bool:
    return window.first <= found <= window.last


def test_no_finding_promises_or_diagnoses(file: Path) -> None:
    view = page(lived(LIVES["better"]), file)
    told = " ".join(one.finding for group in view.groups for one in group.charts).lower()
    assert not [word for word in ("cure", "treat", "diagnos", "heal") if word in told]


def test_a_mean_of_seven_days_runs_through_the_scores(file: Path) -> None:
    diary = Diary()
    for number, pain in ((0, 4), (2, 2), (9, 6)):
        diary.session(moment(number), ("knee_lift", 1), pre=pain, after=None)
    diary.session(moment(3), ("knee_lift", 1), pre=None, after=3)  # nobody asked: not known
    chart = charts(page(diary, file, Window(day(0), day(16))))["pain_before_chart"]
    line, dots = chart.series
    assert [one.value for one in line.points] == [
        4, 4, 3, 3, 3, 3, 3, 2, 2, 6, 6, 6, 6, 6, 6, 6, None,
    ]  # fmt: skip
    assert line.points[2].words == "Wed 4 Mar: 3 on average in the 7 days up to it"
    assert [(one.first, one.value) for one in dots.points] == [
        (day(0), 4),
        (day(2), 2),
        (day(9), 6),
    ]
    assert chart.table.rows == (
        ("Wed 11 Mar 2026", "6", "6"),
        ("Wed 4 Mar 2026", "2", "3"),
        ("Mon 2 Mar 2026", "4", "4"),
    )


def test_a_check_in_without_a_session_counts_and_one_taken_back_does_not(file: Path) -> None:
    diary = Diary()
    diary.session(moment(0), ("knee_lift", 1), pre=2)
    diary.tell(CheckIn(moment(1), 8))
    mistaken = diary.tell(CheckIn(moment(2), 9))
    window = Window(day(0), day(6))
    with closing(diary.keep(file)) as store:
        store.entries.withdraw(mistaken)
        rows = store.progress.rows(GroupId.PAIN, window)
        group = group_view(GroupId.PAIN, material(store, day(6)), rows, window)
    found = group.charts[0]
    assert isinstance(found, Chart)
    assert [one.value for one in found.series[1].points] == [2, 8]


def test_a_warning_sign_is_marked_on_its_day(file: Path) -> None:
    diary = Diary()
    ident = diary.session(moment(0), ("knee_lift", 1))
    diary.tell(FlagEvent(moment(0, 10), Flag.P4, "knee_lift", Side.LEFT, 6, ident), ident)
    (mark,) = charts(page(diary, file, Window(day(0), day(6))))["pain_before_chart"].marks
    assert (mark.first, mark.shape) == (day(0), Shape.CROSS)
    assert mark.words.startswith("Mon 2 Mar: warning sign. Knee lift (")
    assert mark.words.endswith(", left side")


def test_each_side_is_shown_where_it_is_known(file: Path) -> None:
    diary = Diary()
    ident = diary.session(moment(0), ("single_leg_balance", 1), read=(20, 31))
    diary.tell(BalancePain(moment(0), Side.LEFT, 3), ident)
    diary.tell(BalancePain(moment(0), Side.RIGHT, 0), ident)
    found = charts(page(diary, file, Window(day(0), day(6))))
    assert found["pain_sides_chart"].finding == (
        "Told last: left 3 on Mon 2 Mar, right 0 on Mon 2 Mar."
    )
    assert found["balance_chart"].table.rows == (("Mon 2 Mar 2026", "20 s", "31 s", "1"),)


def test_mornings_are_held_against_the_score_before(file: Path) -> None:
    diary = Diary()
    for number, pre, morning in ((0, 3, 3), (2, 1, 2), (4, 2, 4)):
        diary.session(moment(number), ("knee_lift", 1), pre=pre, morning=morning)
    chart = charts(page(diary, file, Window(day(0), day(6))))["pain_around_chart"]
    assert chart.finding == (
        "By the next morning the hip had settled after 2 of 3 sessions with a morning score."
    )
    assert [line.name for line in chart.series] == ["Before", "After", "Next morning"]
    assert [one.value for one in chart.series[2].points] == [3, 2, 4]


def test_a_journey_around_the_world_moves_no_session(file: Path) -> None:
    """The same instants, told in the clock of each place, across the end of summer time."""
    diary = Diary()
    for hours, number in ((10, 26), (-8, 27), (1, 28)):
        place = timezone(timedelta(hours=hours))
        at = datetime(2026, 3, number, 23, 45, tzinfo=place)
        diary.session(at, ("knee_lift", 1), minutes=30)
    view = page(diary, file, Window(date(2026, 3, 25), date(2026, 3, 31)))
    (bars,) = charts(view)["minutes_chart"].series
    assert [point.value for point in bars.points] == [0, 30, 30, 30, 0, 0, 0]
    (heat,) = (one for one in view.groups[0].charts if isinstance(one, HeatMap))
    assert [one.minutes for one in heat.days] == [0, 30, 30, 30, 0, 0, 0]


def test_an_empty_database_has_an_empty_page_that_says_so(file: Path) -> None:
    view = page(Diary(), file, Window(day(0), day(27)))
    assert view.headline[0] == "No sessions in this time."
    for one in charts(view).values():
        assert one.empty or one.id == "ladder_chart"
        assert one.finding


DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@given(histories(), DAYS, DAYS, DAYS)
@settings(max_examples=10)
def test_whatever_a_database_holds_the_page_has_words_for_it(
    lists: Lists, today: date, one: date, other: date
) -> None:
    with quick_folder() as folder:
        with closing(open_store(database_with(folder / "a.db", lists))) as store:
            known, window = material(store, today), between(one, other)
            rows = {group: store.progress.rows(group, window) for group in GroupId}
        view = progress_view(known, rows, window)
    for group in view.groups:
        for chart in group.charts:
            assert chart.finding.endswith(".")
            if isinstance(chart, Chart):
                for line in chart.series:
                    assert len(line.points) <= MOST_COLUMNS
                    assert all(point.words for point in line.points)
                    assert all(window_holds(window, point.first) for point in line.points)
                    assert all(low(point) <= high(point) for point in line.points)
                    assert all(
                        chart.ticks[0].value <= point.value <= chart.ticks[-1].value
                        for point in line.points
                        if point.value is not None and line.kind is not Kind.STACKED
                    )


def low(point: Point) -> float:
    return point.low if point.low is not None else point.value or 0.0


def high(point: Point) -> float:
    return point.high if point.high is not None else point.value or 0.0
