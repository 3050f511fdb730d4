"""Tests of the bar of the whole session."""

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from hipdesk.domain.card import Segment, SegmentState
from hipdesk.ui.theme import LIGHT
from hipdesk.ui.widgets.session_bar import SessionBar
from tests.ui.pages import dressed, settle

DONE, CURRENT, AHEAD = SegmentState.DONE, SegmentState.CURRENT, SegmentState.AHEAD


def segments(*states: SegmentState) -> tuple[Segment, ...]:
    return tuple(Segment(f"Set {n}", 60.0, state, n) for n, state in enumerate(states))


def a_bar(qtbot: QtBot) -> SessionBar:
    bar = SessionBar()
    qtbot.addWidget(bar)
    bar.resize(900, 12)
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


def test_its_value_is_the_share_of_planned_time_that_is_over(qtbot: QtBot) -> None:
    bar = a_bar(qtbot)
    bar.show_segments(segments(DONE, CURRENT, AHEAD, AHEAD), 0.5)
    assert bar.value() == 38
    assert bar.accessibleDescription() == "Set 2 of 4: Set 1"


def test_skipped_and_stopped_sets_are_over_too(qtbot: QtBot) -> None:
    bar = a_bar(qtbot)
    bar.show_segments(segments(SegmentState.SKIPPED, SegmentState.STOPPED, DONE, CURRENT), 0.0)
    assert bar.value() == 75


def test_what_is_done_is_filled_and_what_is_to_come_is_not(qtbot: QtBot) -> None:
    with dressed(theme=LIGHT):
        bar = a_bar(qtbot)
        bar.show_segments(segments(DONE, CURRENT, AHEAD), 0.5)
        settle()
        image = bar.grab().toImage()
        assert image.pixelColor(100, 6) == QColor(LIGHT.accent)
        assert image.pixelColor(400, 6) == QColor(LIGHT.accent)
        assert image.pixelColor(540, 6) == QColor(LIGHT.ring_track)
        assert image.pixelColor(800, 6) == QColor(LIGHT.ring_track)


def test_an_empty_session_is_no_error(qtbot: QtBot) -> None:
    bar = a_bar(qtbot)
    bar.show_segments((), 0.0)
    assert bar.value() == 0
