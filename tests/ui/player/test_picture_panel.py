"""Tests of the picture's place and the steps in it."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Position
from hipdesk.domain.picture import Picture
from hipdesk.domain.timeline import Side
from hipdesk.ui.player.picture_panel import PicturePanel
from hipdesk.ui.player.step_list import StepList
from tests.ui.pages import dressed, settle
from tests.ui.player.cards import STEPS


def a_panel(qtbot: QtBot, width: int, height: int) -> PicturePanel:
    panel = PicturePanel()
    qtbot.addWidget(panel)
    panel.resize(width, height)
    panel.figure.show_position(Position.LYING)
    panel.show_steps(STEPS)
    with qtbot.waitExposed(panel):
        panel.show()
    settle()
    return panel


def scrolled(panel: PicturePanel) -> int:
    (area,) = panel.findChildren(QScrollArea)
    return area.verticalScrollBar().value()


def test_all_steps_are_seen_where_there_is_room(qtbot: QtBot) -> None:
    with dressed():
        panel = a_panel(qtbot, 640, 380)
        (area,) = panel.findChildren(QScrollArea)
        assert area.verticalScrollBar().maximum() == 0
        assert panel.figure.isVisible()


def test_large_steps_shrink_to_the_usual_size_before_they_are_cut(qtbot: QtBot) -> None:
    """At 150 % all of a set-up is read at once in the place it has in the smallest window."""
    heights = []
    for percent in (100, 150):
        with dressed(percent):
            panel = a_panel(qtbot, 640, 60)
            metrics = QFontMetrics(panel.steps._fitting())
            heights.append(metrics.height())
    assert heights[1] <= 1.3 * heights[0]


def seen(panel: PicturePanel) -> tuple[bool, bool]:
    """Whether the picture is seen, and whether the steps are."""
    return panel.figure.isVisible(), panel.steps.isVisible()


def test_large_words_and_the_picture_take_turns(qtbot: QtBot) -> None:
    with dressed(200):
        panel = a_panel(qtbot, 520, 200)
        panel.follow(0.1)
        assert seen(panel) == (True, False)
        panel.follow(0.5)
        assert seen(panel) == (False, True)
        panel.show_steps(())
        assert seen(panel) == (True, False)


def test_whoever_turns_the_steps_sees_them_at_once(qtbot: QtBot) -> None:
    with dressed(200):
        panel = a_panel(qtbot, 520, 200)
        panel.follow(0.0)
        panel.turn_steps(1)
        panel.follow(0.1)
        assert seen(panel) == (False, True)


def test_steps_that_do_not_fit_turn_with_the_time(qtbot: QtBot) -> None:
    with dressed(200):
        panel = a_panel(qtbot, 520, 160)
        found = []
        for share in (0.36, 0.6, 0.95, 0.0):
            panel.follow(share)
            settle()
            found.append(scrolled(panel))
        assert 0 == found[0] < found[1] < found[2]
        assert found[3] == 0


def test_the_user_can_turn_the_steps(qtbot: QtBot) -> None:
    with dressed(200):
        panel = a_panel(qtbot, 520, 160)
        panel.turn_steps(1)  # to the steps
        settle()
        panel.turn_steps(1)
        assert scrolled(panel) > 0
        panel.turn_steps(-1)
        assert scrolled(panel) == 0


def test_the_picture_says_what_it_shows(qtbot: QtBot) -> None:
    assert a_panel(qtbot, 520, 320).figure.accessibleName() == "Picture: lying down"


@pytest.mark.parametrize("is_next", [True, False])
def test_what_comes_is_labelled_as_next(qtbot: QtBot, is_next: bool) -> None:
    panel = a_panel(qtbot, 520, 320)
    panel.show_picture(Picture("knee_lift", Side.LEFT, is_next=is_next))
    assert panel.next.isVisible() is is_next
    assert panel.next.text() == "Next"


def test_steps_are_as_large_as_their_place_allows(qtbot: QtBot) -> None:
    with dressed():
        steps = StepList(20)
        qtbot.addWidget(steps)
        steps.show_steps(STEPS)
        steps.set_room(QSize(600, 800))
        assert steps._fitting().pixelSize() == 20
        steps.set_room(QSize(400, 100))
        assert steps._fitting().pixelSize() == 16
        steps.set_pixels(40)
        assert steps._fitting().pixelSize() == 32


def test_a_screen_reader_hears_numbered_steps(qtbot: QtBot) -> None:
    steps = StepList(20)
    qtbot.addWidget(steps)
    steps.show_steps(("Lie down.", "Breathe."))
    assert steps.accessibleName() == "1. Lie down.\n2. Breathe."


def test_long_steps_take_longer_than_short_ones(qtbot: QtBot) -> None:
    steps = StepList(20)
    qtbot.addWidget(steps)
    steps.show_steps(("a" * 90, "b" * 10))
    assert [steps.index_at(share) for share in (0.0, 0.85, 0.95, 1.0)] == [0, 0, 1, 1]
