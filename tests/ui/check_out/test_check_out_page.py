"""Tests of the page after a session."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Position
from hipdesk.domain.counting import CountQuestion
from hipdesk.domain.history import CheckOut
from hipdesk.domain.summaries import ExerciseSets, SessionDetail, SetLine
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.ui.check_out.check_out_page import CheckOutPage
from hipdesk.ui.figure.still_view import StillView
from tests.ui.pages import button, cut_off, dressed, found, settle, shown, unnamed

NOTHING = CheckOut()
KEY = SetKey(1, Side.BOTH, 1)
DETAIL = SessionDetail(
    id="a",
    title="Saturday 21 November",
    facts="09:12 \N{MIDDLE DOT} 12 min \N{MIDDLE DOT} 2 of 3 sets done",
    exercises=(
        ExerciseSets(
            "Press-and-lengthen self-release (front-outer hip)",
            (
                SetLine("Left, set 1", "5 of 5, 1 min 12 s, done"),
                SetLine("Right", "Skipped (pain)"),
            ),
            "art_self_release",
            Position.STANDING,
        ),
        ExerciseSets("Chair stand", (SetLine("Both sides, set 1", "30 s, done"),)),
    ),
    hurts=("09:20 Knee lift, left: ease off",),
)


def a_page(qtbot: QtBot, said: CheckOut = NOTHING, count: int | None = None) -> CheckOutPage:
    page = CheckOutPage()
    shown(qtbot, page)
    page.window().activateWindow()
    page.show_session("Well done", DETAIL, (CountQuestion(KEY, "Chair stand", count),), said)
    settle()
    return page


def test_done_tells_what_was_said_and_counted(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    counted: list[tuple[SetKey, int]] = []
    page.counted.connect(lambda key, count: counted.append((key, count)))
    QTest.keyClicks(page.form.effort, "5")
    button(page, "count_1_both_1_plus").click()
    with qtbot.waitSignal(page.done) as done:
        button(page, "checkout_done").click()
    assert done.args == [CheckOut(effort=5)]
    assert counted == [(KEY, 1)]


def test_a_count_that_was_not_touched_is_not_told(qtbot: QtBot) -> None:
    page = a_page(qtbot, count=11)
    with qtbot.assertNotEmitted(page.counted):
        button(page, "checkout_done").click()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_and_enter_are_done(qtbot: QtBot, key: Qt.Key) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(page.done):
        QTest.keyClick(page.form.note, key, Qt.KeyboardModifier.ControlModifier)


def test_esc_skips(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    with qtbot.assertNotEmitted(page.done), qtbot.waitSignal(page.skipped):
        QTest.keyClick(page.form.effort, Qt.Key.Key_Escape)


def test_the_first_question_has_the_keyboard(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    assert QApplication.focusWidget() is found(page, "count_1_both_1")
    page.setFocus()  # as the window does when it shows a page
    assert QApplication.focusWidget() is found(page, "count_1_both_1")
    page.show_session("Well done", DETAIL, (), NOTHING)
    assert QApplication.focusWidget() is page.form.effort


def test_tab_goes_from_the_count_to_the_scores(qtbot: QtBot) -> None:
    focus: QWidget = found(a_page(qtbot), "count_1_both_1")
    order = []
    for _ in range(4):
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget() or focus
        order.append(focus.objectName())
    assert order == ["count_1_both_1_plus", "checkout_effort", "checkout_pain", "checkout_note"]


def test_it_sums_up_what_was_done_and_what_was_not(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    texts = [label.text() for label in page.findChildren(QLabel)]
    for text in (
        "Chair stand",
        "Left, set 1: 5 of 5, 1 min 12 s, done",
        "Right: skipped (pain)",
        "09:20 Knee lift, left: ease off",
    ):
        assert text in texts


def test_each_exercise_of_the_catalogue_has_its_picture(qtbot: QtBot) -> None:
    (picture,) = a_page(qtbot).findChildren(StillView)
    assert picture.accessibleName() == "Standing"  # there is no studio


def test_the_next_session_starts_with_an_empty_form(qtbot: QtBot) -> None:
    page = a_page(qtbot, CheckOut(6, 3, "Sore"))
    page.show_session("Well done", DETAIL, (), NOTHING)
    settle()
    assert page.form.check_out == CheckOut()
    shown_texts = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert "How many did you count?" not in shown_texts


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_in_the_smallest_window(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        assert cut_off(a_page(qtbot)) == []


def test_every_control_has_a_name_and_an_id(qtbot: QtBot) -> None:
    assert unnamed(a_page(qtbot)) == []
