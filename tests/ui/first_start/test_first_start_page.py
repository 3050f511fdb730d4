"""Every page of the first start: readable, named, by keyboard alone."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.first_start import Progress
from hipdesk.domain.first_start_blocks import Block, Way
from hipdesk.domain.first_start_health import HEALTH
from hipdesk.domain.first_start_meanwhile import meanwhile
from hipdesk.domain.first_start_question import GoalSaid, Question
from hipdesk.domain.first_start_wishes import WISHES
from hipdesk.domain.rules.entries import Activity
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.red_flags import MESSAGES
from hipdesk.ui.first_start.clearance_pane import ClearancePane, GonePane
from hipdesk.ui.first_start.first_start_page import BACK, FirstStartPage, Foot, Head
from hipdesk.ui.first_start.pane import Pane
from hipdesk.ui.first_start.panes import pane_for
from hipdesk.ui.first_start.text_panes import BlocksPane, EndPane, UrgentPane, WelcomePane
from hipdesk.ui.widgets.button import ButtonKind
from tests.ui.pages import button, cut_off, dressed, found, settle, shown, the_catalogue, unnamed

EVERY = {one.id: one for one in (*HEALTH, *WISHES)}
TODAY = date(2026, 11, 21)
FEET = (Foot(BACK, "Back", ButtonKind.PLAIN, "chevron_left"), Foot("screening_next", "Next"))
MANY = (
    FEET[0],
    Foot("block_again", "Answer again"),
    Foot("block_word", "A professional said yes"),
    Foot("block_gone", "The pain down the leg has gone"),
    Foot("block_read", "To the reading pages", ButtonKind.PRIMARY),
)
BLOCKS = tuple(
    Block(rule, "What you feel down the leg", "It should be examined.", "Please ask.", way, TODAY)
    for rule, way in (("SC-05", Way.WORD), ("P1", Way.WORD_OR_GONE), ("SC-02", Way.ANSWERS))
)
GOAL = GoalSaid("Walk to the lake", (Activity("Stairs", 4), Activity("Socks", 6)))
READ: dict[str, Callable[[], Pane]] = {
    "welcome": WelcomePane,
    "urgent": lambda: UrgentPane(MESSAGES[Flag.E1]),
    "blocks": lambda: BlocksPane(BLOCKS, meanwhile(BLOCKS[:2], started=True)),
    "many blocks": lambda: BlocksPane([BLOCKS[0]] * 7, meanwhile(BLOCKS[:1], started=False)),
    "word": lambda: ClearancePane(BLOCKS[:2], TODAY, 365),
    "gone": lambda: GonePane(TODAY, 9),
    "end": lambda: EndPane(
        ("You begin with two exercises.",),
        [the_catalogue()["knee_lift"], the_catalogue()["double_hip_rotation"]],
    ),
}


def asked(qtbot: QtBot, question: str, value: object = None) -> FirstStartPage:
    """The page of this question, as it is shown."""
    one = EVERY[question]
    page = FirstStartPage()
    shown(qtbot, page)
    head = Head(one.ask, one.hint, Progress("Your health", 3, 19))
    page.show_pane(head, pane_for(one, value), FEET, answer=True)  # type: ignore[arg-type]
    settle()
    return page


def missing(page: FirstStartPage) -> str:
    words = found(page, "answer_missing")
    assert isinstance(words, QLabel)
    return words.text() if words.isVisible() else ""


def key(*keys: Qt.Key | str) -> None:
    for one in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        if isinstance(one, str):
            QTest.keyClicks(focused, one)
        else:
            QTest.keyClick(focused, one)
        settle()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("one", [*EVERY.values()], ids=[*EVERY])
def test_no_question_is_cut_and_every_control_has_a_name(
    qtbot: QtBot, one: Question, percent: int
) -> None:
    with dressed(percent):
        page = asked(qtbot, one.id, GOAL if one.id == "goal" else one.usual)
        assert cut_off(page) == []
        assert unnamed(page) == []


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("name", READ)
def test_nothing_that_is_read_is_cut(qtbot: QtBot, name: str, percent: int) -> None:
    with dressed(percent):
        page = FirstStartPage()
        shown(qtbot, page)
        page.show_pane(Head("Not today, and here is why", "Why."), READ[name](), MANY, answer=False)
        assert cut_off(page) == []
        assert unnamed(page) == []
        page.show_pane(Head("What waits, and why"), READ[name](), MANY[1:], answer=False)
        assert cut_off(page) == []


@pytest.mark.parametrize(
    "question", [one.id for one in (*HEALTH, *WISHES) if one.usual is None and one.id != "goal"]
)
def test_enter_by_habit_answers_nothing_and_says_what_is_missing(
    qtbot: QtBot, question: str
) -> None:
    page = asked(qtbot, question)
    told: list[object] = []
    page.chosen.connect(lambda: told.append("chosen"))
    page.pressed.connect(told.append)
    key(*[Qt.Key.Key_Return] * 3)
    assert told == []
    assert page.pane.value is None
    assert missing(page) == page.pane.unanswered


def test_none_of_these_is_the_first_that_an_arrow_or_tab_reaches(qtbot: QtBot) -> None:
    for way in (Qt.Key.Key_Down, Qt.Key.Key_Tab):
        page = asked(qtbot, "signs")
        key(way)
        with qtbot.waitSignal(page.chosen):
            key(Qt.Key.Key_Return)
        assert page.pane.value == frozenset()


@pytest.mark.parametrize("question", ["floor", "outer", "long", "release", "osteoporosis"])
def test_no_is_always_the_first_and_yes_the_second(question: str) -> None:
    assert [one.words[:2] for one in EVERY[question].options] == ["No", "Ye"]


def test_a_message_goes_once_there_is_an_answer(qtbot: QtBot) -> None:
    page = asked(qtbot, "age")
    key("2", "0", "0", Qt.Key.Key_Return)
    assert missing(page).endswith("your age in years, as a number from 1 to 120 is expected here.")
    key(Qt.Key.Key_Right, Qt.Key.Key_Backspace)
    assert missing(page) == ""
    key(Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, Qt.Key.Key_Return)
    assert missing(page) == "Please type your age in years, as a number."


def test_zero_or_n_is_none_of_these_from_anywhere(qtbot: QtBot) -> None:
    for typed in ("0", "n"):
        page = asked(qtbot, "signs")
        button(page, BACK).setFocus()
        with qtbot.waitSignal(page.chosen):
            key(typed)


def test_digits_tick_and_none_of_these_is_closed_while_something_is_ticked(qtbot: QtBot) -> None:
    page = asked(qtbot, "signs")
    key("2", "4")
    assert page.pane.value == frozenset({"hot", "cancer"})
    assert not button(page, "answer_none").isEnabled()
    key("0")
    assert page.pane.value == frozenset({"hot", "cancer"})
    with qtbot.waitSignal(page.pressed) as told:
        key(Qt.Key.Key_Return)
    assert told.args == ["screening_next"]
    key("2", "4")
    assert button(page, "answer_none").isEnabled()
    assert page.pane.value is None


def test_space_ticks_and_enter_goes_on(qtbot: QtBot) -> None:
    page = asked(qtbot, "signs")
    key(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert page.pane.value == frozenset({"fever"})
    with qtbot.waitSignal(page.pressed):
        key(Qt.Key.Key_Return)


def test_a_question_without_an_answer_does_not_go_on(qtbot: QtBot) -> None:
    page = asked(qtbot, "pain")
    with qtbot.assertNotEmitted(page.pressed):
        key(Qt.Key.Key_Return)
    key("1", "0")
    assert page.pane.value == 10
    with qtbot.waitSignal(page.pressed):
        key(Qt.Key.Key_Return)


@pytest.mark.parametrize("typed", ["", "0", "130", "999"])
def test_an_age_that_cannot_be_is_no_answer(qtbot: QtBot, typed: str) -> None:
    page = asked(qtbot, "age")
    key(*typed)
    assert page.pane.value is None
    with qtbot.assertNotEmitted(page.pressed):
        button(page, "screening_next").click()
    assert missing(page).startswith("Please ")


def test_one_answer_goes_on_and_shows_when_one_comes_back(qtbot: QtBot) -> None:
    page = asked(qtbot, "operation")
    with qtbot.waitSignal(page.chosen):
        key("4")
    page = asked(qtbot, "operation", "older")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "answer_older"
    with qtbot.waitSignal(page.chosen):
        key(Qt.Key.Key_Return)


def test_the_page_hands_the_keyboard_to_what_is_wanted(qtbot: QtBot) -> None:
    for question, value, ident in (
        ("leg", "assessed", "answer_assessed"),
        ("signs", frozenset({"hot"}), "answer_hot"),
        ("home", EVERY["home"].usual, "screening_next"),
    ):
        page = asked(qtbot, question, value)
        page.setFocus()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName() == ident


@pytest.mark.parametrize("typed", [Qt.Key.Key_Escape, Qt.Key.Key_Backspace])
def test_back_is_a_key_away(qtbot: QtBot, typed: Qt.Key) -> None:
    page = asked(qtbot, "leg")
    with qtbot.waitSignal(page.pressed) as told:
        key(typed)
    assert told.args == [BACK]


def test_backspace_in_a_number_mends_the_number(qtbot: QtBot) -> None:
    page = asked(qtbot, "age")
    key("4", "6", Qt.Key.Key_Backspace, "5")
    assert page.pane.value == 45


def test_in_large_text_all_answers_are_shown_before_none_of_them_counts(qtbot: QtBot) -> None:
    """SC-07 has more answers than the smallest window holds at 200 %."""
    with dressed(200):
        page = asked(qtbot, "heart")
        with qtbot.assertNotEmitted(page.chosen):
            key("0")
        assert not button(page, "answer_treated").visibleRegion().isEmpty()
        with qtbot.waitSignal(page.chosen):
            key("0")


def test_two_quick_presses_choose_once(qtbot: QtBot) -> None:
    page = asked(qtbot, "leg")
    chosen: list[bool] = []

    def go_on() -> None:
        chosen.append(True)
        page.show_pane(Head("Next"), pane_for(EVERY["signs"], None), FEET, answer=True)

    page.chosen.connect(go_on)
    key("11")
    assert chosen == [True]


def test_days_are_pressed_by_digits(qtbot: QtBot) -> None:
    page = asked(qtbot, "days", EVERY["days"].usual)
    key("1", "7")
    assert page.pane.value.weekdays == {2, 4, 6}  # type: ignore[union-attr]  # days
