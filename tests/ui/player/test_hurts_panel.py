"""The panel of "it hurts": one sheet at a time, by keyboard alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Category
from hipdesk.domain.hurt import Ask, Decision, Kind, Moment, Then, kinds
from hipdesk.domain.hurt_words import (
    FOLLOWS,
    HOW_TO_CHOOSE_KIND,
    Choice,
    kind_words,
    question,
    said,
    stop_signs,
    waiting,
)
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.ui.player.hurts_panel import HurtsPanel
from hipdesk.ui.theme import DARK, LIGHT, Theme
from hipdesk.ui.widgets.text import Text
from tests.domain.builders import an_exercise
from tests.ui.pages import button, cut_off, dressed, found, settle, unnamed

STRETCH = Moment(an_exercise(category=Category.STRETCH, stop_when=("Knee pain", "Numbness")), 2)
MOBILISE = Moment(an_exercise(category=Category.MOBILISE), 2)


def a_panel(qtbot: QtBot) -> HurtsPanel:
    page = QWidget()
    qtbot.addWidget(page, before_close_func=[page].remove)
    page.resize(1024, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return HurtsPanel(page)


def ask_kind(panel: HurtsPanel, moment: Moment) -> None:
    assert moment.exercise is not None
    rows = [(kind, kind_words(kind, moment)) for kind in kinds(moment)]
    panel.ask_kind(rows, stop_signs(moment.exercise))


def press(key: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, key)


def tap(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def how(panel: HurtsPanel) -> str:
    shown = found(panel, "hurt_how")
    assert isinstance(shown, Text)
    return shown.text()


def test_each_kind_has_a_key_that_chooses_it_and_enter_takes_it(qtbot: QtBot) -> None:
    """A digit can be meant as a score: by itself it closes nothing."""
    panel = a_panel(qtbot)
    told: list[object] = []
    panel.kind_chosen.connect(told.append)
    for number, kind in enumerate(kinds(MOBILISE)[1:], start=2):
        ask_kind(panel, MOBILISE)
        assert how(panel) == HOW_TO_CHOOSE_KIND
        row = button(panel, f"hurt_kind_{kind}")
        assert row.text() == kind_words(kind, MOBILISE)
        press(str(number % 10))
        assert row.hasFocus()
        assert how(panel) == FOLLOWS[kind]
        assert told == []
        tap(Qt.Key.Key_Return)
        assert told == [kind]
        told.clear()


def test_the_emergency_is_shown_at_one_key(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    ask_kind(panel, MOBILISE)
    with qtbot.waitSignal(panel.kind_chosen) as chosen:
        press("1")
    assert chosen.args == [Kind.EMERGENCY]


def test_enter_before_anything_is_chosen_says_nothing(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    told: list[object] = []
    panel.kind_chosen.connect(told.append)
    ask_kind(panel, MOBILISE)
    tap(Qt.Key.Key_Return)
    assert told == []


def test_the_arrows_and_tab_go_through_the_kinds_and_say_what_each_brings(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    ask_kind(panel, MOBILISE)
    for kind in kinds(MOBILISE):
        tap(Qt.Key.Key_Down)
        assert button(panel, f"hurt_kind_{kind}").hasFocus()
        assert how(panel) == FOLLOWS[kind]
    tap(Qt.Key.Key_Up)
    tap(Qt.Key.Key_Tab)
    assert button(panel, f"hurt_kind_{kinds(MOBILISE)[-1]}").hasFocus()
    with qtbot.waitSignal(panel.kind_chosen) as chosen:
        tap(Qt.Key.Key_Return)
    assert chosen.args == [kinds(MOBILISE)[-1]]


def test_the_signs_of_the_exercise_are_told_with_the_kinds() -> None:
    assert STRETCH.exercise is not None
    assert stop_signs(STRETCH.exercise).endswith("at any of these: knee pain; numbness.")
    assert stop_signs(an_exercise(stop_when=())) == ""


def test_esc_leaves_the_kinds(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    ask_kind(panel, STRETCH)
    with qtbot.waitSignal(panel.closed):
        tap(Qt.Key.Key_Escape)
    assert panel.isHidden()


def test_a_score_is_given_by_digits_and_enter(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    panel.ask_score(question(Ask.SCORE, STRETCH), back=True)
    done = button(panel, "hurt_score_done")
    assert not done.isEnabled()
    tap(Qt.Key.Key_Return)
    press("1")
    press("0")
    assert done.isEnabled()
    with qtbot.waitSignal(panel.scored) as scored:
        tap(Qt.Key.Key_Return)
    assert scored.args == [10]


def test_a_digit_is_a_score_wherever_the_focus_is(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    panel.ask_score(question(Ask.SCORE, STRETCH), back=True)
    button(panel, "hurt_stop").setFocus()
    press("4")
    assert QApplication.focusWidget() is found(panel, "hurt_score")
    with qtbot.waitSignal(panel.scored) as scored:
        tap(Qt.Key.Key_Return)
    assert scored.args == [4]


def test_tab_goes_round_through_the_score(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    panel.ask_score(question(Ask.SCORE, STRETCH), back=True)
    press("3")
    seen = []
    for _ in range(5):
        tap(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(focus.objectName())
    assert seen == [
        "hurt_score_done",
        "hurt_stop",
        "hurt_see_someone",
        "hurt_emergency_signs",
        "hurt_score",
    ]


@pytest.mark.parametrize("back", [True, False])
def test_esc_goes_back_to_the_kinds_only_where_that_is_safe(qtbot: QtBot, back: bool) -> None:
    panel = a_panel(qtbot)
    told: list[str] = []
    panel.stepped_back.connect(lambda: told.append("back"))
    panel.ask_score(question(Ask.EASED, STRETCH), back=back)
    tap(Qt.Key.Key_Escape)
    panel.wait(waiting(Ask.GONE, STRETCH), 120, back=back)
    tap(Qt.Key.Key_Escape)
    assert told == ["back", "back"] * back
    assert not panel.isHidden()


def test_a_wait_counts_down_and_can_be_answered_at_any_time(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    panel.wait(waiting(Ask.GONE, STRETCH), 120, back=True)
    left = found(panel, "hurt_wait_left")
    for seconds, words in ((120.0, "2:00"), (61.2, "1:02"), (0.5, "0:01")):
        panel.show_left(seconds)
        assert left.text() == words  # type: ignore[attr-defined]
    for key, gone in (("1", True), ("2", False)):
        with qtbot.waitSignal(panel.answered) as answered:
            press(key)
            tap(Qt.Key.Key_Return)
        assert answered.args == [gone]
    panel.show_left(0.0)
    assert left.text() == waiting(Ask.GONE, STRETCH).over  # type: ignore[attr-defined]


def test_what_is_decided_has_its_ways_on_and_enter_takes_the_first(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    panel.say(said(Decision(Then.FINISH), STRETCH), closes=True)
    ways = (Choice.EASE_OFF, Choice.EASIER, Choice.LEAVE)
    for key, choice in zip("123", ways, strict=True):
        with qtbot.waitSignal(panel.chosen) as chosen:
            press(key)
            tap(Qt.Key.Key_Return)
        assert chosen.args == [choice]
    panel.say(said(Decision(Then.FINISH), STRETCH), closes=True)
    with qtbot.waitSignal(panel.chosen) as chosen:
        tap(Qt.Key.Key_Return)
    assert chosen.args == [Choice.EASE_OFF]


def test_nothing_can_be_pressed_before_it_is_written_down(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    told: list[object] = []
    panel.chosen.connect(told.append)
    panel.say(said(Decision(Then.LEAVE, (Flag.X3,)), MOBILISE), closes=False)
    panel.show_kept(False, "Writing it down")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Escape):
        QTest.keyClick(panel, key)
    assert told == []
    assert not panel.isHidden()
    panel.show_kept(True, "")
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert told == [Choice.GO_ON]


def test_stopping_whom_to_see_and_the_emergency_signs_are_below_every_sheet(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    sheets: tuple[Callable[[], None], ...] = (
        lambda: ask_kind(panel, STRETCH),
        lambda: panel.ask_score(question(Ask.SCORE, STRETCH), back=True),
        lambda: panel.wait(waiting(Ask.SETTLED, STRETCH), 120, back=False),
        lambda: panel.say(said(Decision(Then.FINISH), STRETCH), closes=True),
    )
    for show in sheets:
        show()
        name = panel.accessibleName()
        with qtbot.waitSignal(panel.stop_today):
            press("s")
        if panel.accessibleName() != "It hurts":  # there they come first
            with qtbot.waitSignal(panel.emergency):
                press("e")
        press("a")
        assert panel.accessibleName() == "See someone"
        tap(Qt.Key.Key_Escape)
        assert panel.accessibleName() == name


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_no_sheet_is_cut(qtbot: QtBot, percent: int, theme: Theme) -> None:
    with dressed(percent, theme):
        panel = a_panel(qtbot)
        ask_kind(panel, MOBILISE)
        assert cut_off(panel) == []
        assert unnamed(panel) == []
        first = button(panel, f"hurt_kind_{Kind.EMERGENCY}")
        (area,) = panel.findChildren(QScrollArea)
        assert area.viewport().rect().contains(first.mapTo(area.viewport(), first.rect().center()))
        for ask in (Ask.GONE, Ask.PASSED, Ask.SETTLED):
            panel.wait(waiting(ask, STRETCH), 120, back=False)
            panel.show_left(0.0)
            assert cut_off(panel) == [], ask
        for ask in (Ask.SCORE, Ask.EASED):
            panel.ask_score(question(ask, STRETCH), back=True)
            assert cut_off(panel) == [], ask
            assert unnamed(panel) == []
        for then in Then:
            panel.say(said(Decision(then, (Flag.X2,)), MOBILISE), closes=True)
            assert cut_off(panel) == [], then
        press("a")
        assert cut_off(panel) == []
        settle()
        assert panel.rect().contains(panel._sheet.geometry())
