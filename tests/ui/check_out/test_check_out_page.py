"""Tests of the page after a session."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Position
from hipdesk.domain.check_out_questions import About, ScoreQuestion
from hipdesk.domain.check_out_words import HowItWent
from hipdesk.domain.counting import CountQuestion
from hipdesk.domain.history import CheckOut
from hipdesk.domain.rules.measures import Change
from hipdesk.domain.rules.verdict import Verdict
from hipdesk.domain.self_check import SelfCheckQuestion
from hipdesk.domain.summaries import ExerciseSets, SessionDetail, SetLine
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.ui.check_out.check_out_page import CheckOutPage
from hipdesk.ui.figure.still_view import StillView
from hipdesk.ui.widgets.chip import Chip
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

SCORES = (
    ScoreQuestion(About.PAIN, "knee_lift", Side.BOTH, "Knee lift: at most?", "no pain", "worst"),
    ScoreQuestion(About.BALANCE, "single_leg_balance", Side.LEFT, "Left leg?", "no pain", "worst"),
)
WENT = HowItWent(
    Verdict.AMBER,
    "All right, not quite comfortable",
    "The pain reached 4; up to 2 counts as comfortable.",
    "Next time stays as it was, so the hip can get used to it.",
    ("After the pressing: better than before.", "A change right after pressing usually fades."),
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
    assert QApplication.focusWidget() is page.form.pain


def test_tab_goes_from_the_count_to_the_scores(qtbot: QtBot) -> None:
    focus: QWidget = found(a_page(qtbot), "count_1_both_1")
    order = []
    for _ in range(4):
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget() or focus
        order.append(focus.objectName())
    assert order == ["count_1_both_1_plus", "pain_after", "effort", "checkout_note"]


def test_enter_goes_from_question_to_question_and_then_it_is_done(qtbot: QtBot) -> None:
    page = asked(qtbot)
    page.form.pain.setFocus()
    seen = []
    for key in ("2", "4", "1", "0"):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
        QTest.keyClicks(focused, key)
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert seen == ["pain_after", "effort", "item_pain_knee_lift", "balance_pain_left"]
    focused = QApplication.focusWidget()
    assert focused is button(page, "checkout_done")
    with qtbot.waitSignal(page.done) as told:
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert told.args == [CheckOut(effort=4, pain=2)]


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


def asked(qtbot: QtBot) -> CheckOutPage:
    """With scores that the plan needs."""
    page = a_page(qtbot)
    page.show_session("Well done", DETAIL, (), NOTHING, SCORES)
    settle()
    return page


def test_scores_that_the_plan_needs_come_before_the_note_and_are_told_with_done(
    qtbot: QtBot,
) -> None:
    page = asked(qtbot)
    told: list[tuple[ScoreQuestion, int]] = []
    page.scored.connect(lambda question, score: told.append((question, score)))
    order = []
    for _ in range(5):
        focus = QApplication.focusWidget() or page
        order.append(focus.objectName())
        if focus.objectName() == "item_pain_knee_lift":
            QTest.keyClicks(focus, "10")
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert order == [
        "pain_after",
        "effort",
        "item_pain_knee_lift",
        "balance_pain_left",
        "checkout_note",
    ]
    assert told == []
    with qtbot.waitSignal(page.done):
        QTest.keyClick(page.form.pain, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == [(SCORES[0], 10)]


def test_a_score_is_told_when_the_rest_is_skipped_and_not_when_it_was_taken_back(
    qtbot: QtBot,
) -> None:
    page = asked(qtbot)
    told: list[tuple[ScoreQuestion, int]] = []
    page.scored.connect(lambda question, score: told.append((question, score)))
    QTest.keyClicks(found(page, "item_pain_knee_lift"), "4")
    QTest.keyClicks(found(page, "balance_pain_left"), "3")
    QTest.keyClick(found(page, "balance_pain_left"), Qt.Key.Key_Delete)
    button(page, "checkout_skip").click()
    assert told == [(SCORES[0], 4)]


def test_how_it_went_is_read_and_closed_by_a_key(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        page.show_outcome(WENT)
        settle()
        shown_texts = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
        assert {WENT.title, WENT.why, WENT.next_time, *WENT.retest} <= set(shown_texts)
        with qtbot.waitSignal(page.closed), qtbot.assertNotEmitted(page.skipped):
            QTest.keyClick(QApplication.focusWidget() or page, key)


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_of_how_it_went_is_cut(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        page = asked(qtbot)
        assert cut_off(page) == []
        assert unnamed(page) == []
        page.show_outcome(WENT)
        assert cut_off(page) == []
        assert unnamed(page) == []


COMPARE = SelfCheckQuestion((Change.BETTER, Change.SAME, Change.WORSE))


def test_the_self_check_is_compared_by_a_chip_and_told_when_the_page_is_left(
    qtbot: QtBot,
) -> None:
    page = a_page(qtbot)
    told: list[tuple[object, object]] = []
    page.compared.connect(lambda question, change: told.append((question, change)))
    page.show_session("Well done", DETAIL, (), NOTHING, (), COMPARE)
    settle()
    assert not found(page, "self_check_first").isVisible()
    assert unnamed(page) == []
    page.form.effort.setFocus()
    QTest.keyClick(page.form.effort, Qt.Key.Key_Return)
    better = button(page, "self_check_better")
    assert better.hasFocus()
    QTest.keyClick(better, Qt.Key.Key_Space)
    button(page, "self_check_worse").click()
    assert not better.isChecked()
    assert told == []
    button(page, "checkout_skip").click()
    assert told == [(COMPARE, Change.WORSE)]
    page.show_session("Well done", DETAIL, (), NOTHING)
    assert not found(page, "self_check_worse").isVisible()
    button(page, "checkout_done").click()
    assert len(told) == 1


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_when_the_self_check_is_asked(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        page = a_page(qtbot)
        first = SelfCheckQuestion((None, *COMPARE.options))
        page.show_session("Well done", DETAIL, (), NOTHING, SCORES, first)
        settle()
        assert cut_off(page) == []
        for one in (page.form.pain, page.form.effort, *page.form.findChildren(Chip)):
            assert one.height() >= one.minimumSizeHint().height(), one.objectName()
