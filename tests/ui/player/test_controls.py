"""Tests of the row of controls, the strip above it and the card's face."""

from pytestqt.qtbot import QtBot

from hipdesk.domain.timeline import PhaseKind
from hipdesk.ui.player.card_face import CardFace
from hipdesk.ui.player.control_button import ControlButton, Tone
from hipdesk.ui.player.control_row import ControlRow
from hipdesk.ui.player.keys import Act
from hipdesk.ui.player.status_strip import StatusStrip
from tests.ui.pages import dressed, settle
from tests.ui.player.cards import a_card


def test_a_control_keeps_its_width_when_its_word_changes(qtbot: QtBot) -> None:
    with dressed():
        row = ControlRow()
        qtbot.addWidget(row)
        before = row.pause.sizeHint()
        row.show_paused(True)
        assert row.pause.text() == "Resume"
        assert row.pause.sizeHint() == before
        row.show_paused(False)
        assert row.pause.accessibleName() == "Pause"


def test_undo_keeps_its_place_while_it_is_hidden(qtbot: QtBot) -> None:
    row = ControlRow()
    qtbot.addWidget(row)
    row.show()
    settle()
    before = row.more.x()
    row.show_undo("Undo skip")
    settle()
    assert row.undo.isVisible()
    assert row.more.x() == before


def test_the_row_fits_the_smallest_window_at_twice_the_text_size(qtbot: QtBot) -> None:
    with dressed(200):
        row = ControlRow()
        qtbot.addWidget(row)
        row.show_undo("Undo skip")
        assert row.minimumSizeHint().width() <= 1024 - 48


def test_a_control_tells_its_key(qtbot: QtBot) -> None:
    control = ControlButton(Act.HURTS, "It hurts", ("It hurts",), "hurts", Tone.HURTS)
    qtbot.addWidget(control)
    assert control.toolTip() == "It hurts  (H)"
    assert control.accessibleIdentifier() == "hurts_button"


def test_the_strip_tells_how_long_the_session_still_takes(qtbot: QtBot) -> None:
    strip = StatusStrip()
    qtbot.addWidget(strip)
    strip.show_next("Next: left side", 200.0)
    assert strip.left.text() == "3 min left"
    assert strip.next.accessibleName() == "Next: left side"
    strip.show_next("", 20.0)
    assert strip.left.text() == "Under 1 min left"


def test_the_steps_are_shown_while_setting_up_and_not_after(qtbot: QtBot) -> None:
    with dressed():
        face = CardFace()
        qtbot.addWidget(face)
        face.resize(976, 500)
        face.show()
        face.show_card(a_card(phase=PhaseKind.SET_UP, can_get_ready=True))
        assert face.picture.steps.isVisible()
        assert face.ready.isVisible()
        face.show_card(a_card(phase=PhaseKind.HOLD))
        assert not face.picture.steps.isVisible()
        assert not face.ready.isVisible()


def test_larger_windows_get_larger_words(qtbot: QtBot) -> None:
    with dressed():
        sizes = []
        for width, height in ((1024, 700), (1920, 1080)):
            face = CardFace()
            qtbot.addWidget(face)
            face.resize(width, height)
            face.show()
            face.show_card(a_card())
            settle()
            sizes.append(face.instruction.font().pixelSize())
        assert sizes[1] > 1.4 * sizes[0]


def test_the_controls_grow_with_the_window(qtbot: QtBot) -> None:
    with dressed():
        row = ControlRow()
        qtbot.addWidget(row)
        usual = row.pause.sizeHint()
        row.zoom(1.5)
        grown = row.pause.sizeHint()
        assert grown.width() > 1.3 * usual.width()
        assert grown.height() > 1.3 * usual.height()


def test_nothing_is_left_of_a_session_that_is_over(qtbot: QtBot) -> None:
    strip = StatusStrip()
    qtbot.addWidget(strip)
    strip.show_next("", 0.0)
    assert not strip.left.text()


def test_the_ring_is_no_wider_than_it_is_high(qtbot: QtBot) -> None:
    with dressed(200):
        face = CardFace()
        qtbot.addWidget(face)
        face.resize(976, 460)
        face.show_card(a_card(phase=PhaseKind.SET_UP, can_get_ready=True))
        face.show()
        settle()
        assert face.ring.width() <= face.ring.height() + 2


def test_words_are_not_said_twice(qtbot: QtBot) -> None:
    face = CardFace()
    qtbot.addWidget(face)
    face.show_card(a_card(phase=PhaseKind.COUNT_IN, instruction="Get ready"))
    assert face.moment.isHidden()
    face.show_card(a_card(phase=PhaseKind.HOLD))
    assert not face.moment.isHidden()
