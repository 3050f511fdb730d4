"""From the library into a session."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hipdesk.domain.preferences import Preferences
from hipdesk.domain.routine import Pacing, Prescription, Routine, RoutineKind
from hipdesk.domain.timeline import Side
from hipdesk.flows.library_flow import LibraryFlow
from hipdesk.flows.settings_flow import SettingsFlow
from tests.flows.worlds import World, a_world
from tests.ui.pages import button, shown, the_catalogue


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[World]:
    with a_world(qtbot, tmp_path / "hipdesk.db") as found:
        yield found


def a_library(qtbot: QtBot, world: World) -> tuple[LibraryFlow, SettingsFlow, list[Routine]]:
    settings = SettingsFlow(Preferences(), world.door)
    flow = LibraryFlow(the_catalogue(), settings)
    shown(qtbot, flow.page)
    begun: list[Routine] = []
    flow.begin.connect(begun.append)
    return flow, settings, begun


def test_practise_now_is_a_session_of_that_exercise_alone(qtbot: QtBot, world: World) -> None:
    flow, settings, begun = a_library(qtbot, world)
    settings.change(replace(settings.preferences, set_up_s=10, count_in_s=0))
    flow.page.show_exercise("supine_figure_four")
    button(flow.page, "practise_button").click()
    assert begun == [
        Routine(RoutineKind.FREE, (Prescription("supine_figure_four"),), Pacing(10, 0))
    ]


def test_what_was_chosen_becomes_one_session_gentle_first(qtbot: QtBot, world: World) -> None:
    flow, _, begun = a_library(qtbot, world)
    for one in ("single_leg_balance", "double_hip_rotation"):
        flow.page.show_exercise(one)
        page = flow.page.currentWidget()
        assert page is not None
        button(page, "add_to_free_button").click()
    button(flow.page, "start_free_button").click()
    (routine,) = begun
    assert [item.exercise_id for item in routine.items] == [
        "double_hip_rotation",
        "single_leg_balance",
    ]


@pytest.mark.parametrize(
    ("exercise_id", "side"), [("knee_lift", Side.LEFT), ("glute_bridge", Side.BOTH)]
)
def test_the_first_pictures_of_an_exercise_that_is_looked_at_are_made(
    qtbot: QtBot, world: World, exercise_id: str, side: Side
) -> None:
    flow, _, _ = a_library(qtbot, world)
    with qtbot.waitSignal(flow.may_begin) as told:
        flow.page.show_exercise(exercise_id)
    assert told.args == [exercise_id, side]
