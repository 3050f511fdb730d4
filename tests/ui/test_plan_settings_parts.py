"""The parts of the plan's settings show what holds without telling anybody."""

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Equipment
from hipdesk.domain.first_start_question import Days, GoalSaid
from hipdesk.domain.rules.entries import Activity
from hipdesk.domain.timeline import Side
from hipdesk.ui.plan_settings_parts import GoalPart, HomePart, WishesPart
from tests.ui.pages import button, found, shown


def test_wishes_are_shown_quietly_and_a_pressed_day_is_told_with_the_hour(qtbot: QtBot) -> None:
    part = WishesPart()
    shown(qtbot, part)
    with qtbot.assertNotEmitted(part.side_changed), qtbot.assertNotEmitted(part.days_changed):
        part.show_wishes(Days(frozenset({0}), 18), Side.RIGHT, release=True)
    with qtbot.waitSignal(part.days_changed) as told:
        button(part, "day_friday").click()
    assert told.args == [Days(frozenset({0, 4}), 18)]


def test_the_floor_cannot_be_changed_before_it_was_told(qtbot: QtBot) -> None:
    part = HomePart()
    shown(qtbot, part)
    floor = found(part, "plan_floor")
    assert isinstance(floor, QAbstractButton)
    part.show_floor(None)
    assert not floor.isEnabled()
    with qtbot.assertNotEmitted(part.floor_changed):
        part.show_floor(True)
    assert floor.isEnabled()
    assert floor.isChecked()
    part.show_home((Equipment.CHAIR,))
    with qtbot.waitSignal(part.home_changed) as told:
        button(part, f"at_home_{Equipment.CHAIR}").click()
    assert told.args == [frozenset()]


def test_a_goal_that_is_shown_need_not_be_kept_again(qtbot: QtBot) -> None:
    part = GoalPart()
    shown(qtbot, part)
    keep = button(part, "keep_goal")
    assert not keep.isEnabled()
    part.show_goal(GoalSaid("Walk to the lake", (Activity("Stairs", 4),)))
    assert not keep.isEnabled()
