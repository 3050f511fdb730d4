"""The words being spoken, on the card."""

import pytest
from pytestqt.qtbot import QtBot

from hipdesk.ui.player.caption import Caption
from tests.ui.pages import shown


def a_caption(qtbot: QtBot) -> Caption:
    caption = Caption()
    caption.resize(400, caption.sizeHint().height())
    shown(qtbot, caption)
    return caption


def test_it_shows_what_is_said_and_a_screen_reader_can_read_it(qtbot: QtBot) -> None:
    caption = a_caption(qtbot)
    caption.say("Lift your left leg.", 5.0)
    assert caption.text() == "Lift your left leg."
    assert caption.accessibleName() == "Lift your left leg."
    caption.hush()
    assert caption.text() == ""


def test_it_goes_a_little_after_the_words(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    caption = a_caption(qtbot)
    monkeypatch.setattr("hipdesk.ui.player.caption.LINGER_MS", 50)
    caption.say("Hold.", 0.01)
    qtbot.waitUntil(lambda: caption.text() == "")


def test_its_place_is_as_high_without_words_and_with_many(qtbot: QtBot) -> None:
    caption = a_caption(qtbot)
    empty = caption.sizeHint(), caption.minimumSizeHint()
    caption.say("Relax for a few seconds. Then repeat the squeeze and the push. " * 2, 5.0)
    assert (caption.sizeHint(), caption.minimumSizeHint()) == empty
    caption.zoom(2.0)
    assert caption.sizeHint().height() > empty[0].height()
