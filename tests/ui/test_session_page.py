"""Tests of the page of one past session."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.history import Correction, HurtRecord, Outcome, SkipReason
from hipdesk.domain.rules.entries import Entered, ItemScore
from hipdesk.domain.rules.facts import CheckIn, FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.session_view import PastSession, session_view
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.ui.check_out.check_out_form import CheckOutForm
from hipdesk.ui.session_page import SessionPage
from hipdesk.ui.widgets.number_box import NumberBox
from tests.domain.builders import an_exercise
from tests.domain.history_builders import STARTED, a_record, a_set
from tests.ui.pages import button, cut_off, dressed, found, settle, shown_as_place, unnamed

KEY = SetKey(0, Side.RIGHT, 2)
RECORD = a_record(
    sets=(a_set(), a_set(key=KEY, outcome=Outcome.STOPPED, reason=SkipReason.PAIN, reps_done=2)),
    hurts=(HurtRecord("h", STARTED, "leg_lift", KEY, "leave_exercise"),),
)


CATALOGUE = Catalogue((an_exercise(),))
PAST = PastSession(
    RECORD,
    (
        Entered("c", CheckIn(STARTED, 3), RECORD.id),
        Entered("i", ItemScore(STARTED, "leg_lift", pain=5, eased_to=3), RECORD.id),
        Entered("f", FlagEvent(STARTED, Flag.P4, "leg_lift"), RECORD.id),
    ),
    (Correction("c", "CheckIn", '{"pain": 2}', '{"pain": 3}', STARTED),),
)


def a_page(qtbot: QtBot) -> SessionPage:
    page = SessionPage(session_view(PAST, CATALOGUE))
    shown_as_place(qtbot, page)
    page.window().activateWindow()
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


def texts(page: SessionPage) -> set[str]:
    return {label.text() for label in page.findChildren(QLabel) if label.isVisible()}


def test_repetitions_are_corrected_where_they_stand(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    assert not page.findChildren(NumberBox)
    button(page, "correct_sets_0").click()
    settle()
    with qtbot.waitSignal(page.set_corrected) as told:
        button(page, "reps_0_right_2_plus").click()
    field, value = told.args
    assert (field.key, value) == (KEY, 3)


def test_tab_goes_through_the_sets_before_the_answers(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.window().activateWindow()
    edit = button(page, "correct_sets_0")
    edit.click()
    settle()
    edit.setFocus()
    stops = []
    for _ in range(2 * 3 + 1):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        stops.append(getattr(QApplication.focusWidget(), "objectName", str)())
    assert stops[1] == "reps_0_left_1"
    assert stops[4] == "reps_0_right_2"
    assert stops[6] == "pain_after"


def test_a_past_session_is_asked_about_as_past(qtbot: QtBot) -> None:
    assert not {"Pain now"} & texts(a_page(qtbot))


def test_a_score_is_corrected_when_it_has_come_to_rest(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    slider = found(page, "correct_pain_before")
    slider.setFocus()
    QTest.keyClicks(slider, "4")
    with qtbot.waitSignal(page.score_corrected) as told:
        page.take_focus()
    answer, score = told.args
    assert (answer.entry_id, answer.field, answer.score, score) == ("c", "pain", 3, 4)


def test_the_hour_afterwards_can_be_told_and_changed(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    for word, yes in (("yes", True), ("no", False)):
        with qtbot.waitSignal(page.truth_corrected) as told:
            button(page, f"correct_over_an_hour_{word}").click()
        answer, said = told.args
        assert (answer.field, said) == ("yes", yes)
    with qtbot.assertNotEmitted(page.truth_corrected):
        button(page, "correct_over_an_hour_no").click()
    assert button(page, "correct_over_an_hour_no").isChecked()


def test_a_sign_is_taken_back_by_two_presses_and_not_by_one(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    mistake = button(page, "withdraw_sign_0")
    with qtbot.assertNotEmitted(page.sign_withdrawn):
        mistake.click()
    with qtbot.waitSignal(page.sign_withdrawn) as told:
        mistake.click()
    assert told.args[0].entry_id == "f"


def test_what_was_corrected_says_what_stood_first(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    line = "Pain before the session: 3, first 2 (Thu 19 Nov 2026, 07:05)"
    assert line in texts(page)
    page.show_again(session_view(replace(PAST, corrections=()), CATALOGUE))
    settle()
    assert not {line, "Corrected"} & texts(page)


def test_a_corrected_set_says_so_at_once(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    done = replace(RECORD, sets=(a_set(), a_set(key=KEY, reps_done=4)))
    page.show_again(session_view(replace(PAST, record=done), CATALOGUE))
    settle()
    assert "4 of 5, 40 s, done" in texts(page)


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        page = a_page(qtbot)
        button(page, "correct_sets_0").click()
        button(page, "withdraw_sign_0").click()
        settle()
        assert cut_off(page) == []
        assert unnamed(page) == []
