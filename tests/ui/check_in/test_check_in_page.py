"""The check-in by keys and by taps: two when all is well."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.check_in import Explained, Way
from hipdesk.domain.check_in_words import PAIN_FIRST, SIGNS
from hipdesk.domain.morning import OpenQuestions
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.ui.check_in.check_in_page import CheckInPage
from hipdesk.ui.theme import DARK, LIGHT, Theme
from tests.ui.pages import button, cut_off, dressed, found, settle, shown, unnamed

LAST = OpenQuestions("s1", "How is your hip this morning?", "Sore for over an hour?", "it")
TIP = "Best after a warm shower."
GENTLE = Explained("A gentle session today", ("Easy.",), Way.BEGIN, ("Knee lift",))
TOO_SORE = Explained("Too sore", ("Rest is right.",), Way.STOP)
ASK_FIRST = Explained("A few questions first", ("Something changed.",), Way.QUESTIONS)


def a_page(qtbot: QtBot, last: OpenQuestions | None = None) -> CheckInPage:
    page = CheckInPage()
    shown(qtbot, page)
    page.window().activateWindow()
    page.ask(TIP, last)
    settle()
    return page


def focus() -> QWidget:
    one = QApplication.focusWidget()
    assert one is not None
    return one


def press(key: Qt.Key) -> None:
    QTest.keyClick(focus(), key)


def texts(page: QWidget) -> set[str]:
    return {label.text() for label in page.findChildren(QLabel) if label.isVisible()}


@pytest.mark.parametrize(("typed", "pain"), [("0", 0), ("4", 4), ("10", 10), ("1", 1)])
def test_two_keys_are_enough_when_all_is_well(qtbot: QtBot, typed: str, pain: int) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(page.all_well) as told:
        QTest.keyClicks(focus(), typed)
        press(Qt.Key.Key_N)
    assert told.args == [pain]


def test_two_taps_are_enough_when_all_is_well(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    slider = found(page, "pain_before")
    with qtbot.waitSignal(page.all_well) as told:
        third = slider.rect().center()
        third.setX(round(slider.width() * 3.5 / 11))
        QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=third)
        button(page, "anything_new_no").click()
    assert told.args == [3]


def test_a_digit_is_the_pain_wherever_the_keyboard_is(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    button(page, "anything_new_no").setFocus()
    QTest.keyClicks(focus(), "10")
    assert page.pain == 10


def test_without_the_pain_it_is_asked_for(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    with qtbot.assertNotEmitted(page.all_well):
        press(Qt.Key.Key_N)
    assert PAIN_FIRST in texts(page)
    QTest.keyClicks(focus(), "2")
    assert PAIN_FIRST not in texts(page)


def test_esc_leaves(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(page.left):
        press(Qt.Key.Key_Escape)


def test_the_warm_tip_is_there(qtbot: QtBot) -> None:
    """PRE-6."""
    assert TIP in texts(a_page(qtbot))


def test_the_open_questions_of_the_last_session_are_asked_and_can_be_left(qtbot: QtBot) -> None:
    page = a_page(qtbot, LAST)
    assert {LAST.morning, LAST.over_an_hour} <= texts(page)
    QTest.keyClicks(page.questions.pain, "2")
    with qtbot.waitSignal(page.all_well), qtbot.assertNotEmitted(page.morning_told):
        press(Qt.Key.Key_N)
    page.ask(TIP, None)
    assert LAST.morning not in texts(page)


def test_an_answer_about_the_morning_is_told_before_the_check_in(qtbot: QtBot) -> None:
    page = a_page(qtbot, LAST)
    order: list[str] = []
    page.morning_told.connect(lambda pain: order.append(f"morning {pain}"))
    page.hour_told.connect(lambda yes: order.append(f"hour {yes}"))
    page.all_well.connect(lambda pain: order.append(f"well {pain}"))
    QTest.keyClicks(page.questions.pain, "2")
    QTest.keyClicks(found(page, "morning_pain"), "10")
    button(page, "over_an_hour_yes").click()
    press(Qt.Key.Key_N)
    assert order == ["hour True", "morning 10", "well 2"]


@pytest.mark.parametrize("flag", [flag for group in SIGNS.values() for flag in group])
def test_a_warning_sign_is_told_without_waiting_for_the_pain(qtbot: QtBot, flag: Flag) -> None:
    """PRE-2."""
    page = a_page(qtbot)
    press(Qt.Key.Key_Y)
    with qtbot.waitSignal(page.sign_told) as told:
        button(page, f"new_{flag.value.lower()}").click()
    assert told.args == [flag]


def test_no_sign_is_told_by_enter_before_one_is_chosen(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    press(Qt.Key.Key_Y)
    with qtbot.assertNotEmitted(page.sign_told):
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)  # the most serious is the first
    with qtbot.waitSignal(page.sign_told) as told:
        press(Qt.Key.Key_Return)
    assert told.args == [Flag.E1]


def test_enter_goes_on_from_the_pain_and_never_says_that_nothing_is_new(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    told: list[int] = []
    page.all_well.connect(told.append)
    how = found(page, "anything_new_how")
    press(Qt.Key.Key_Return)
    assert not how.isVisible()  # the pain comes first
    press(Qt.Key.Key_3)
    for _ in range(3):
        press(Qt.Key.Key_Return)
    assert how.isVisible()
    assert told == []
    press(Qt.Key.Key_N)
    assert told == [3]


@pytest.mark.parametrize("ident", ["new_change", "new_unwell"])
def test_what_is_no_sign_needs_the_pain_beside_it(qtbot: QtBot, ident: str) -> None:
    """PRE-3, PRE-4."""
    page = a_page(qtbot)
    wish = {"new_change": page.change_told, "new_unwell": page.unwell_told}[ident]
    button(page, "anything_new_yes").click()
    with qtbot.assertNotEmitted(wish):
        button(page, ident).click()
    assert PAIN_FIRST in texts(page)
    QTest.keyClicks(focus(), "5")
    press(Qt.Key.Key_Y)
    with qtbot.waitSignal(wish) as told:
        button(page, ident).click()
    assert told.args == [5]


def test_none_of_these_leads_back_with_the_pain_kept(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    QTest.keyClicks(focus(), "3")
    press(Qt.Key.Key_Y)
    press(Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.all_well) as told:
        press(Qt.Key.Key_N)
    assert told.args == [3]


def test_an_explanation_offers_what_is_possible(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    for told, key, wish in (
        (GENTLE, Qt.Key.Key_Return, page.begin_chosen),
        (GENTLE, Qt.Key.Key_Escape, page.home_chosen),
        (TOO_SORE, Qt.Key.Key_Return, page.home_chosen),
        (ASK_FIRST, Qt.Key.Key_Return, page.questions_chosen),
    ):
        page.explain(told)
        assert {told.title, " ".join(told.sentences), *told.exercises} <= texts(page)
        with qtbot.waitSignal(wish):
            press(key)
    page.explain(TOO_SORE)
    with qtbot.waitSignal(page.reading_chosen):
        button(page, "check_in_read").click()


def test_an_answer_can_be_changed(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    QTest.keyClicks(focus(), "9")
    page.explain(TOO_SORE)
    button(page, "check_in_change").click()
    assert page.pain == 9
    with qtbot.waitSignal(page.all_well) as told:
        QTest.keyClicks(focus(), "4")
        press(Qt.Key.Key_N)
    assert told.args == [4]


def test_nothing_can_be_pressed_while_the_answers_are_thought_about(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    QTest.keyClicks(focus(), "3")
    page.wait()
    with qtbot.assertNotEmitted(page.all_well):
        button(page, "anything_new_no").click()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(qtbot: QtBot, percent: int, theme: Theme) -> None:
    with dressed(percent, theme):
        page = a_page(qtbot, LAST)
        for show in (
            page.questions.ask_pain,
            page.questions.something_new.emit,
            lambda: page.explain(GENTLE),
            lambda: page.explain(TOO_SORE),
        ):
            show()
            settle()
            assert cut_off(page) == []
            assert unnamed(page) == []
