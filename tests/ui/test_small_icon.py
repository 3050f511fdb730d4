"""Tests of the small icons beside words."""

from pytestqt.qtbot import QtBot

from hipdesk.ui.small_icon import SmallIcon
from tests.ui.pages import dressed


def test_an_icon_grows_with_the_text(qtbot: QtBot) -> None:
    icon = SmallIcon("clock")
    qtbot.addWidget(icon)
    with dressed(200):
        assert icon.sizeHint().width() == 40


def test_a_screen_reader_passes_over_small_icons(qtbot: QtBot) -> None:
    icon = SmallIcon("clock")
    qtbot.addWidget(icon)
    icon.show_icon("chair")
    assert icon.accessibleName() == ""
