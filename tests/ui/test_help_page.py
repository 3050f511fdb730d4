"""Tests of the help."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.limits import IS, IS_NOT, SEEK_HELP
from hipdesk.ui.help_page import WINDOW_KEYS, HelpPage
from hipdesk.ui.player.keys import HELP
from tests.ui.pages import cut_off, dressed, shown_as_place, unnamed


def test_every_limit_and_every_key_is_told(qtbot: QtBot) -> None:
    page = HelpPage()
    shown_as_place(qtbot, page)
    told = {label.text() for label in page.findChildren(QLabel)}
    assert {*IS, *IS_NOT, *SEEK_HELP} <= told
    assert {line.does for line in HELP} <= told
    assert {keys for keys, _ in WINDOW_KEYS} <= told


def test_the_keys_of_the_places_are_those_of_the_navigation() -> None:
    told = dict(WINDOW_KEYS)
    assert [told[f"Ctrl+{number}"] for number in range(1, 7)] == [
        "Home",
        "Plan",
        "Library",
        "Progress",
        "Learn",
        "Settings",
    ]


def test_esc_goes_back(qtbot: QtBot) -> None:
    page = HelpPage()
    shown_as_place(qtbot, page)
    page.take_focus()
    with qtbot.waitSignal(page.back_requested):
        QTest.keyClick(page, Qt.Key.Key_Escape)


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        page = HelpPage()
        shown_as_place(qtbot, page)
        assert cut_off(page) == []
        assert unnamed(page) == []
