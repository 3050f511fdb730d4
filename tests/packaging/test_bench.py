"""The arithmetic of the measurements; what they measure needs a quiet machine."""

import math
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from benchmarks import figures, table
from benchmarks.moving import Paints, first_card
from benchmarks.table import Figure
from benchmarks.ten_years_of_facts import BEGAN, DAYS, SESSIONS, ten_years_of_facts
from hipdesk.domain.timeline import PhaseKind
from tests.domain.real_catalogue import real_catalogue


@pytest.mark.parametrize(
    ("app", "bare", "holds"), [(125.0, 100.0, True), (126.0, 100.0, False), (80.0, 100.0, True)]
)
def test_a_ratio_has_a_limit(app: float, bare: float, holds: bool) -> None:
    assert Figure("first paint", "ms", app, bare, most_times=1.25).holds is holds


@pytest.mark.parametrize(("app", "holds"), [(30.0, True), (30.1, False)])
def test_a_value_has_a_limit(app: float, holds: bool) -> None:
    assert Figure("freeze", "ms", app, most=30).holds is holds


def test_what_was_not_measured_holds_no_limit() -> None:
    nothing = table.median_of([])
    assert math.isnan(nothing)
    assert not Figure("freeze", "ms", nothing, most=30).holds


def test_the_table_shows_each_figure_beside_its_limit() -> None:
    text = table.render(
        [
            Figure("first paint", "ms", 130.0, 100.0, most_times=1.25),
            Figure("idle", "%", 0.25, most=0.5),
        ]
    )
    assert [line.replace(" ", "") for line in text.splitlines()] == [
        "|figure|barewindow|HipDesk|ratio|limit|ok|",
        "|-------------|-------------|---------|-------|------------|-----|",
        "|firstpaint|100ms|130ms|1.30|1.25times|NO|",
        "|idle||0.25%||0.5%|yes|",
    ]


@pytest.mark.usefixtures("qapp")
def test_the_moving_figure_is_measured_on_its_first_card() -> None:
    card = first_card("knee_lift")
    assert (card.exercise_id, card.phase) == ("knee_lift", PhaseKind.SET_UP)


def test_only_paints_that_mean_something_count(qtbot: QtBot) -> None:
    shown = QWidget()
    qtbot.addWidget(shown)
    ready = False
    paints = Paints(shown, lambda: ready)
    with qtbot.waitExposed(shown):
        shown.show()
    assert paints.count == 0
    ready = True
    shown.repaint()
    assert paints.count == 1
    assert paints.first > 0


def test_ticks_that_miss_the_second_are_late_by_so_much() -> None:
    errors = figures.off_the_second([10.002, 11.006, 12.004, 14.0])
    assert errors == pytest.approx([0.0, 4.0, 2.0, -2.0])


def test_a_countdown_that_counts_ticks_is_late_at_the_end() -> None:
    late = figures.off_the_second([number * 1.001 for number in range(100)])
    even = figures.off_the_second([float(number) for number in range(100)])
    assert late[-1] == pytest.approx(99.0)
    assert even[-1] == pytest.approx(0.0)


def test_the_ten_years_of_facts_are_the_same_each_time() -> None:
    facts = ten_years_of_facts(real_catalogue())
    assert facts == ten_years_of_facts(real_catalogue())
    assert len(facts.sessions) == SESSIONS
    assert {one.day - BEGAN for one in facts.sessions} <= {timedelta(one) for one in range(DAYS)}
