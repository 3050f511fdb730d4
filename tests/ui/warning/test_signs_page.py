"""The signs of an emergency on one page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from hipdesk.domain.hurt import SIGNS
from hipdesk.domain.hurt_words import SIGNS_TITLE
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.red_flags import MESSAGES
from hipdesk.ui.theme import DARK, LIGHT, Theme
from hipdesk.ui.warning.signs_page import SignsPage
from hipdesk.ui.widgets.text import Text
from tests.ui.pages import button, cut_off, dressed, shown, unnamed


def a_page(qtbot: QtBot) -> SignsPage:
    page = SignsPage(SIGNS)
    shown(qtbot, page)
    page.window().activateWindow()
    page.setFocus()
    return page


@pytest.mark.parametrize(("digit", "flag"), list(zip("12345", SIGNS, strict=True)))
def test_a_digit_chooses_a_sign_and_enter_tells_it(qtbot: QtBot, digit: str, flag: Flag) -> None:
    page = a_page(qtbot)
    told: list[object] = []
    page.chosen.connect(told.append)
    QTest.keyClicks(page, digit)
    row = button(page, f"hurt_sign_{flag.value.lower()}")
    assert row.hasFocus()
    assert told == []
    with qtbot.waitSignal(page.chosen) as chosen:
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert chosen.args == [flag]
    with qtbot.waitSignal(page.chosen) as chosen:
        button(page, f"hurt_sign_{flag.value.lower()}").click()
    assert chosen.args == [flag]


def test_what_to_do_is_told_with_each_sign(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    assert page.accessibleName() == SIGNS_TITLE
    for flag in SIGNS:
        row = button(page, f"hurt_sign_{flag.value.lower()}")
        assert row.accessibleDescription() == MESSAGES[flag]


def test_none_of_them_goes_back(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(page.none):
        QTest.keyClick(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.none):
        button(page, "hurt_sign_none").click()


def test_the_arrows_go_from_sign_to_sign(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    QTest.keyClick(page, Qt.Key.Key_Down)
    for flag in SIGNS:
        row = button(page, f"hurt_sign_{flag.value.lower()}")
        assert row.hasFocus()
        QTest.keyClick(row, Qt.Key.Key_Down)
    assert button(page, f"hurt_sign_{SIGNS[0].value.lower()}").hasFocus()
    QTest.keyClick(button(page, f"hurt_sign_{SIGNS[0].value.lower()}"), Qt.Key.Key_Up)
    assert button(page, f"hurt_sign_{SIGNS[-1].value.lower()}").hasFocus()


def test_enter_presses_the_sign_that_has_the_focus(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    row = button(page, "hurt_sign_e2")
    row.setFocus()
    with qtbot.waitSignal(page.chosen) as chosen:
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert chosen.args == [Flag.E2]


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_every_sign_is_seen_at_once_in_the_smallest_window(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        page = a_page(qtbot)
        (area,) = page.findChildren(QScrollArea)
        last = button(page, f"hurt_sign_{SIGNS[-1].value.lower()}")
        bottom = last.mapTo(area.viewport(), last.rect().bottomLeft())
        assert area.viewport().rect().contains(bottom)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_nothing_is_cut(qtbot: QtBot, percent: int, theme: Theme) -> None:
    with dressed(percent, theme):
        page = a_page(qtbot)
        assert cut_off(page) == []
        assert unnamed(page) == []


def test_another_theme_gives_the_heading_its_ink(qtbot: QtBot) -> None:
    with dressed(theme=DARK):
        page = a_page(qtbot)
    with dressed(theme=LIGHT):
        (heading,) = (one for one in page.findChildren(Text) if one.text() == SIGNS_TITLE)
        assert heading.palette().windowText().color().name() == LIGHT.danger_text.lower()
