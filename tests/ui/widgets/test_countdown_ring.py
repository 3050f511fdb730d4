"""Tests of the countdown ring."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAccessible, QColor
from pytestqt.qtbot import QtBot

from hipdesk.domain.timeline import PhaseKind, Side
from hipdesk.ui.widgets.countdown_ring import CountdownRing
from tests.ui.pages import settle


class Repaints(QObject):
    """Counts the paint events of a widget."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def a_ring(qtbot: QtBot, size: int = 400) -> CountdownRing:
    ring = CountdownRing()
    qtbot.addWidget(ring)
    ring.resize(size, size)
    with qtbot.waitExposed(ring):
        ring.show()
    return ring


def show(
    ring: CountdownRing, elapsed_s: float, phase_s: float, kind: PhaseKind = PhaseKind.REST
) -> None:
    stopwatch = kind is PhaseKind.STOPWATCH
    ring.show_time(kind, Side.LEFT, elapsed_s, phase_s, counts_up=stopwatch, paused=False)


@pytest.mark.parametrize(
    ("elapsed_s", "phase_s", "shown"),
    [(0.0, 10.0, "10"), (0.1, 10.0, "10"), (1.0, 10.0, "9"), (9.5, 10.0, "1"), (3.0, 120.0, "117")],
)
def test_it_shows_the_seconds_that_are_not_over(
    qtbot: QtBot, elapsed_s: float, phase_s: float, shown: str
) -> None:
    ring = a_ring(qtbot)
    show(ring, elapsed_s, phase_s)
    assert ring.digits == shown


def test_a_stopwatch_shows_the_seconds_that_are_over(qtbot: QtBot) -> None:
    ring = a_ring(qtbot)
    show(ring, 17.9, 45.0, PhaseKind.STOPWATCH)
    assert ring.digits == "17"
    assert ring.value() == 17
    assert ring.accessibleName() == "Seconds so far"


def test_a_screen_reader_finds_the_seconds_left(qtbot: QtBot) -> None:
    ring = a_ring(qtbot)
    show(ring, 2.5, 10.0)
    interface = QAccessible.queryAccessibleInterface(ring)
    assert interface.role() is QAccessible.Role.ProgressBar
    assert interface.valueInterface().currentValue() == 8
    assert interface.valueInterface().maximumValue() == 10


def test_the_same_time_shown_again_paints_nothing(qtbot: QtBot) -> None:
    ring = a_ring(qtbot)
    show(ring, 2.5, 10.0)
    settle()
    repaints = Repaints(ring)
    for _ in range(100):
        show(ring, 2.5, 10.0)
        settle()
    assert repaints.count == 0


def test_a_long_phase_is_not_painted_for_every_frame(qtbot: QtBot) -> None:
    """Three of two minutes' seconds move the ring's end by some fifteen pixels in ninety frames."""
    ring = a_ring(qtbot, 200)
    show(ring, 0.0, 120.0)
    settle()
    repaints = Repaints(ring)
    for frame in range(90):
        show(ring, frame / 30, 120.0)
        settle()
    assert 3 <= repaints.count <= 40


def test_the_digits_keep_their_size_within_a_phase(qtbot: QtBot) -> None:
    ring = a_ring(qtbot)
    show(ring, 0.0, 12.0)
    before = ring.digit_height
    show(ring, 11.5, 12.0)
    assert ring.digit_height == before


def test_painting_only_what_moved_leaves_no_traces(qtbot: QtBot) -> None:
    """What stands on the screen after many small steps is what one whole painting gives."""
    ring = a_ring(qtbot)
    for frame in range(60):
        show(ring, frame / 30, 7.0, PhaseKind.HOLD)
        settle()
    for frame in range(30):
        show(ring, 2.0 - frame / 30, 17.0, PhaseKind.HOLD)  # more time, and back
        settle()
    on_screen = ring.screen().grabWindow(ring.winId()).toImage()
    whole = ring.grab().toImage()
    points = [(x, y) for x in range(0, 400, 3) for y in range(0, 400, 3)]
    differing = [at for at in points if far(on_screen.pixelColor(*at), whole.pixelColor(*at))]
    assert differing == []


def far(one: QColor, other: QColor) -> bool:
    return abs(one.lightness() - other.lightness()) > 40
