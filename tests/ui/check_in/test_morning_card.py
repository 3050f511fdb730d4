"""The questions of the morning after: one tap, or later."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.morning import OpenQuestions
from hipdesk.ui.check_in.morning_card import MorningCard
from tests.ui.pages import button, cut_off, dressed, found, settle, shown, unnamed

BOTH = OpenQuestions(
    "s1",
    "How is your hip this morning, compared with before the session (you said 2)?",
    "Did it feel sore for more than an hour after yesterday's session?",
    "yesterday's session",
)
HOUR = OpenQuestions("s1", "", BOTH.over_an_hour, BOTH.when)


def a_card(qtbot: QtBot, asked: OpenQuestions = BOTH) -> MorningCard:
    card = MorningCard()
    shown(qtbot, card)
    card.window().activateWindow()
    card.ask(asked)
    settle()
    return card


def texts(card: MorningCard) -> set[str]:
    return {label.text() for label in card.findChildren(QLabel) if label.isVisible()}


def test_it_is_hidden_until_something_is_open(qtbot: QtBot) -> None:
    card = MorningCard()
    qtbot.addWidget(card, before_close_func=[card].remove)
    assert card.isHidden()


@pytest.mark.parametrize(("typed", "pain"), [("0", 0), ("3", 3), ("10", 10)])
def test_a_score_is_told_once_when_it_has_come_to_rest(qtbot: QtBot, typed: str, pain: int) -> None:
    card = a_card(qtbot)
    told: list[int] = []
    card.questions.morning_told.connect(told.append)
    with qtbot.waitSignal(card.questions.morning_told):
        QTest.keyClicks(found(card, "morning_pain"), typed)
    assert told == [pain]


def test_a_score_is_not_lost_when_the_card_goes_away_at_once(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    QTest.keyClicks(found(card, "morning_pain"), "4")
    with qtbot.waitSignal(card.questions.morning_told) as told:
        card.hide()
    assert told.args == [4]


@pytest.mark.parametrize(("ident", "yes"), [("over_an_hour_no", False), ("over_an_hour_yes", True)])
def test_the_hour_is_one_tap(qtbot: QtBot, ident: str, yes: bool) -> None:
    card = a_card(qtbot, HOUR)
    assert BOTH.morning not in texts(card)
    with qtbot.waitSignal(card.questions.hour_told) as told:
        button(card, ident).click()
    assert told.args == [yes]


def test_it_can_be_left_for_later(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    with qtbot.waitSignal(card.put_off):
        button(card, "morning_later").click()


def test_it_says_what_the_answers_mean(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    card.thank("A comfortable session", "Sessions like this one let the plan grow.")
    assert texts(card) == {"A comfortable session", "Sessions like this one let the plan grow."}


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        card = a_card(qtbot)
        assert cut_off(card) == []
        assert unnamed(card) == []
