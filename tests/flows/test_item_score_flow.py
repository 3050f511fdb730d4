"""Scores asked for in passing, when an exercise is over."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.ui.widgets.score_slider import ScoreSlider
from tests.domain.builders import a_routine
from tests.flows.players import Player, a_player
from tests.flows.test_hurt_flow import ACHE, CATALOGUE, GONE, hurting, scores, settle, signs, types
from tests.ui.pages import found


@pytest.fixture
def player(qtbot: QtBot, tmp_path: Path) -> Iterator[Player]:
    with a_player(qtbot, tmp_path, catalogue=CATALOGUE) as found_player:
        yield found_player


def asked(player: Player) -> str:
    """The question that is open in passing, or ""."""
    sliders = player.flow.page.findChildren(ScoreSlider, "item_score")
    return sliders[0].accessibleName() if sliders else ""


def test_every_release_asks_for_its_pressure_while_the_next_is_set_up(player: Player) -> None:
    """PAIN-D4: apart from pain, and the clock goes on."""
    player.begin(a_routine("slow_roll", "last"), "a session")
    player.until("work")
    player.until("switch_sides")
    assert asked(player) == ""
    player.until("next_exercise")
    assert asked(player).startswith("Slow roll: how strong was the pressure at most?")
    assert not player.paused
    types(player, "4")
    assert scores(player) == [("slow_roll", None, None, 4)]
    assert signs(player) == []
    player.until("set_up")
    assert asked(player)
    player.until("count_in")
    assert asked(player) == ""


def test_a_digit_too_many_is_corrected(player: Player) -> None:
    player.begin(a_routine("slow_roll", "last"), "a session")
    player.until("next_exercise")
    types(player, "2", "3")
    assert scores(player) == [("slow_roll", None, None, 3)]


def test_too_much_pressure_stops_the_clock(player: Player) -> None:
    """X2: the ball 7 or more; the others wait for the pain to fall."""
    player.begin(a_routine("slow_roll", "last"), "a session")
    player.until("set_up")
    player.until("next_exercise")
    types(player, "7")
    assert [flag for flag, *_ in signs(player)] == [Flag.X2]
    assert scores(player) == [("slow_roll", None, None, 7)]
    assert player.paused
    assert asked(player) == ""
    assert found(player.flow.page, "hurts_panel").isVisible()
    types(player, GONE)
    assert not player.paused
    assert player.phase == "next_exercise"  # what comes next is not left for it
    assert player.record.hurts == ()


def test_two_times_too_much_ends_the_session(player: Player) -> None:
    """X4."""
    player.begin(a_routine("stretch", "slow_roll", "last"), "a session")
    player.until("hold")
    player.key(Qt.Key.Key_H)
    types(player, ACHE, "8", "Enter", GONE)
    for phase in ("work", "switch_sides", "work", "next_exercise"):
        player.until(phase)
    types(player, "9")
    assert [flag for flag, *_ in signs(player)] == [Flag.X2, Flag.X2, Flag.X4]
    assert not player.flow.running


def test_what_did_not_hurt_asks_nothing(player: Player) -> None:
    player.begin(a_routine("stretch", "last"), "a session")
    player.until("next_exercise")
    assert asked(player) == ""


def test_what_hurt_and_went_on_asks_how_strong_it_was(player: Player) -> None:
    hurting(player, "lift")
    types(player, ACHE, "3", "Enter", "Enter")
    player.until("next_exercise")
    assert asked(player).startswith("Lift: how strong was the pain at most?")
    types(player, "4")
    assert scores(player) == [("lift", 3, None, None), ("lift", 4, None, None)]
    assert signs(player) == []


def test_what_was_left_asks_nothing(player: Player) -> None:
    hurting(player, "lift")
    types(player, ACHE, "3", "Enter", "3", "Enter")
    assert asked(player) == ""


def test_what_was_skipped_for_pain_asks_how_strong_it_was(player: Player) -> None:
    player.begin(a_routine("mobilise", "last"), "a session")
    player.until("hold")
    player.key(Qt.Key.Key_Right)
    player.choose("skip_panel", "skip_pain")
    assert asked(player).startswith("Loosen: how strong was the pain at most?")
    types(player, "4")
    assert scores(player) == [("mobilise", 4, None, None)]
    assert [flag for flag, *_ in signs(player)] == [Flag.X2A]
    assert not player.paused


def test_a_release_that_was_not_begun_asks_nothing(player: Player) -> None:
    player.begin(a_routine("slow_roll", "last"), "a session")
    player.key(Qt.Key.Key_Right)
    player.choose("skip_panel", "skip_no_equipment")
    settle(player)
    assert asked(player) == ""


def test_going_back_takes_the_question_away(player: Player) -> None:
    player.begin(a_routine("slow_roll", "last"), "a session")
    player.until("next_exercise")
    player.key(Qt.Key.Key_Left)
    player.key(Qt.Key.Key_Left)
    assert asked(player) == ""


def test_the_last_exercise_is_asked_about_in_the_finish(player: Player) -> None:
    player.begin(a_routine("slow_roll"), "a session")
    player.until("finish")
    types(player, "5")
    player.pass_time(6)
    assert player.finished == ["a session"]
    assert scores(player) == [("slow_roll", None, None, 5)]
    assert asked(player) == ""
