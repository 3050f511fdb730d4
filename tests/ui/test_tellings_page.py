"""The page of what was told on days without a session."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.history import Correction
from hipdesk.domain.rules.entries import Entered
from hipdesk.domain.rules.facts import CheckIn, FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.tellings import tellings
from hipdesk.ui.tellings_page import TellingsPage
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import moment
from tests.ui.pages import button, cut_off, dressed, found, settle, shown_as_place, unnamed

TOLD = (
    Entered("c", CheckIn(moment(2), 9, unwell=True), "x"),
    Entered("f", FlagEvent(moment(3), Flag.E1)),
)
MADE = Correction("c", "CheckIn", '{"pain": 4}', '{"pain": 9}', moment(3))


def a_page(qtbot: QtBot) -> TellingsPage:
    page = TellingsPage(tellings(TOLD, (MADE,), real_catalogue()))
    shown_as_place(qtbot, page)
    page.window().activateWindow()
    return page


def texts(page: TellingsPage) -> set[str]:
    return {label.text() for label in page.findChildren(QLabel) if label.isVisible()}


def test_each_day_is_there_with_what_was_corrected(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    line = "Pain before the session: 9, first 4 (Thu 5 Mar 2026, 09:00)"
    assert {"Wed 4 Mar 2026", "Thu 5 Mar 2026", line} <= texts(page)
    page.show_again(tellings(TOLD, (), real_catalogue()))
    assert line not in texts(page)


def test_everything_on_it_can_be_corrected(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(page.truth_corrected) as told:
        button(page, "correct_unwell_c_no").click()
    assert (told.args[0].entry_id, told.args[1]) == ("c", False)
    with qtbot.waitSignal(page.score_corrected) as scored:
        QTest.keyClicks(found(page, "correct_pain_before_c"), "2")
    assert scored.args[1] == 2
    with qtbot.waitSignal(page.sign_withdrawn):
        button(page, "withdraw_sign_f").click()
        button(page, "withdraw_sign_f").click()


def test_esc_leads_back(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.take_focus()
    with qtbot.waitSignal(page.back_requested):
        QTest.keyClick(page, Qt.Key.Key_Escape)


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        page = a_page(qtbot)
        settle()
        assert cut_off(page) == []
        assert unnamed(page) == []
