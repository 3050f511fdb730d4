"""Tests of the page of one past session."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.history import HurtRecord, Outcome, SkipReason
from hipdesk.domain.summaries import session_detail
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.ui.check_out.check_out_form import CheckOutForm
from hipdesk.ui.session_page import SessionPage
from tests.domain.builders import an_exercise
from tests.domain.history_builders import STARTED, a_record, a_set
from tests.ui.pages import button, cut_off, dressed, shown_as_place, unnamed

KEY = SetKey(0, Side.RIGHT, 2)
RECORD = a_record(
    sets=(a_set(), a_set(key=KEY, outcome=Outcome.STOPPED, reason=SkipReason.PAIN, reps_done=2)),
    hurts=(HurtRecord("h", STARTED, "leg_lift", KEY, "leave_exercise"),),
)


def a_page(qtbot: QtBot) -> SessionPage:
    page = SessionPage(session_detail(RECORD, Catalogue((an_exercise(),))), RECORD.check_out)
    shown_as_place(qtbot, page)
    return page


def test_each_set_and_each_hurt_is_told(qtbot: QtBot) -> None:
    told = {label.text() for label in a_page(qtbot).findChildren(QLabel)}
    assert {"Thu 19 Nov 2026", "Leg lift", "Left, set 1", "Right, set 2"} <= told
    assert {"5 of 5, 40 s, done", "2 of 5, 40 s, stopped (pain)"} <= told
    assert "07:05 Leg lift, right: left the exercise" in told


def test_the_button_leads_back(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(page.back_requested):
        button(page, "session_back").click()


def test_what_was_said_is_shown_and_can_be_changed(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    (form,) = page.findChildren(CheckOutForm)
    assert form.check_out == RECORD.check_out
    with qtbot.waitSignal(page.check_out_changed) as told:
        QTest.keyClick(form.pain, Qt.Key.Key_7)
    assert told.args == [replace(RECORD.check_out, pain=7)]


def test_a_note_is_not_lost_when_the_page_is_left_at_once(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    (form,) = page.findChildren(CheckOutForm)
    form.note.setFocus()
    form.note.setPlainText("Better")
    with qtbot.waitSignal(page.check_out_changed) as told:
        page.take_focus()
    assert told.args == [replace(RECORD.check_out, note="Better")]


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        page = a_page(qtbot)
        assert cut_off(page) == []
        assert unnamed(page) == []
