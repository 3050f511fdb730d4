"""Settings hold at once, and are saved."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from hipdesk.domain.preferences import Preferences, ThemeChoice
from hipdesk.domain.routine import Pacing
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.storage.store import Store
from tests.flows.worlds import World, a_world


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[World]:
    with a_world(qtbot, tmp_path / "hipdesk.db") as found:
        yield found


def saved(world: World) -> Preferences:
    return world.ask(lambda store: store.preferences.load())


def count_writes(store: Store, writes: list[str]) -> None:
    """Note each commit that changes the settings from here on."""

    def note(*told: Any) -> None:
        if "INTO preference" in told[2]:
            writes.append(told[2])

    event.listen(store.engine, "before_cursor_execute", note)


def test_a_change_holds_is_told_and_is_saved(world: World) -> None:
    told: list[Preferences] = []
    flow = SettingsFlow(Preferences(), world.door)
    flow.changed.connect(told.append)
    chosen = Preferences(volume=5, theme=ThemeChoice.DARK, set_up_s=45, count_in_s=10)
    flow.change(chosen)
    assert told == [chosen]
    assert flow.preferences == chosen
    assert flow.pacing == Pacing(45, 10)
    assert saved(world) == chosen


def test_what_changes_nothing_is_not_told(world: World) -> None:
    told: list[Preferences] = []
    flow = SettingsFlow(Preferences(), world.door)
    flow.changed.connect(told.append)
    flow.change(Preferences())
    assert told == []


def test_muting_twice_is_as_before(world: World) -> None:
    flow = SettingsFlow(Preferences(volume=40), world.door)
    flow.toggle_mute()
    assert saved(world) == Preferences(volume=40, muted=True, voice_muted=True)
    flow.toggle_mute()
    assert saved(world) == Preferences(volume=40)


def test_what_was_muted_on_its_own_is_still_muted_when_sound_is_on_again(world: World) -> None:
    office = Preferences(voice_muted=True)
    flow = SettingsFlow(office, world.door)
    flow.toggle_mute()
    assert flow.preferences.muted
    flow.toggle_mute()
    assert flow.preferences == office
    flow.change(Preferences(muted=True, voice_muted=True))  # by hand, both
    flow.toggle_mute()
    assert flow.preferences == Preferences()


def test_a_dragged_slider_is_saved_once_with_its_last_value(world: World) -> None:
    writes: list[str] = []
    go_on = Event()
    world.door.keep(lambda store: count_writes(store, writes))
    world.door.keep(lambda _: go_on.wait(10))  # the disk is slow
    flow = SettingsFlow(Preferences(), world.door)
    for volume in range(100):
        flow.change(replace(flow.preferences, volume=volume))
    go_on.set()
    assert saved(world).volume == 99
    assert len(writes) == 1


def test_what_nobody_changed_can_be_saved_too(world: World) -> None:
    told: list[Preferences] = []
    flow = SettingsFlow(Preferences(figure="man", skin="cocoa"), world.door)
    flow.changed.connect(told.append)
    flow.save()
    assert saved(world) == Preferences(figure="man", skin="cocoa")
    assert told == []


def test_the_windows_place_is_saved_and_told_to_nobody(world: World) -> None:
    told: list[Preferences] = []
    flow = SettingsFlow(Preferences(), world.door)
    flow.changed.connect(told.append)
    flow.remember_geometry("AdnQywAD")
    assert saved(world).geometry == "AdnQywAD"
    assert told == []


def test_what_is_this_computers_own_outlives_a_change_on_the_page(world: World) -> None:
    flow = SettingsFlow(Preferences(), world.door)
    flow.remember_geometry("AdnQywAD")
    flow.remember_copies("/media/stick é")
    flow.change(Preferences(volume=10))
    assert saved(world) == Preferences(volume=10, geometry="AdnQywAD", copies_to="/media/stick é")


def test_the_text_grows_and_shrinks_by_a_step_within_its_sizes(world: World) -> None:
    flow = SettingsFlow(Preferences(text_size=150), world.door)
    sizes = []
    for step in (1, 1, 1, -1, 0, -1):
        flow.resize_text(step)
        sizes.append(flow.preferences.text_size)
    assert sizes == [175, 200, 200, 175, 100, 100]
