"""Tests of the panels over the player, and of the glow around it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.timeline import Cue
from hipdesk.ui.player.end_panel import EndPanel
from hipdesk.ui.player.flash_frame import WIDTH, FlashFrame, cue_colour
from hipdesk.ui.player.help_panel import HelpPanel
from hipdesk.ui.player.keys import HELP
from hipdesk.ui.player.panel import Panel
from hipdesk.ui.player.questions import Questions
from hipdesk.ui.player.skip_panel import REASONS, SkipPanel
from hipdesk.ui.theme import DARK, LIGHT, Theme
from tests.ui.pages import dressed, settle

PANELS: tuple[Callable[[QWidget], Panel], ...] = (EndPanel, HelpPanel, SkipPanel)


def a_page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page, before_close_func=[page].remove)
    page.resize(1024, 700)
    with qtbot.waitExposed(page):
        page.show()
    return page


def texts(panel: Panel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel)]


@pytest.mark.parametrize("make", PANELS)
def test_a_panel_takes_the_keyboard_and_esc_closes_it(
    qtbot: QtBot, make: Callable[[QWidget], Panel]
) -> None:
    page = a_page(qtbot)
    panel = make(page)
    assert panel.isHidden()
    panel.open()
    assert panel.geometry() == page.rect()
    assert panel.accessibleName()
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.isHidden()


@pytest.mark.parametrize("make", PANELS)
def test_a_panel_follows_the_size_of_the_page(
    qtbot: QtBot, make: Callable[[QWidget], Panel]
) -> None:
    page = a_page(qtbot)
    panel = make(page)
    panel.open()
    page.resize(1400, 900)
    settle()
    assert panel.geometry() == page.rect()


def test_skipping_offers_every_reason_but_the_end(qtbot: QtBot) -> None:
    panel = SkipPanel(a_page(qtbot))
    for digit, (reason, _) in enumerate(REASONS, start=1):
        panel.open()
        with qtbot.waitSignal(panel.chosen) as chosen:
            QTest.keyClicks(panel, str(digit))
        assert chosen.args == [reason]


def test_enter_at_the_question_of_the_end_keeps_going(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    panel = EndPanel(page)
    panel.open()
    with qtbot.waitSignal(panel.keep_going):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)


def test_the_help_lists_every_key(qtbot: QtBot) -> None:
    shown = texts(HelpPanel(a_page(qtbot)))
    assert all(line.does in shown for line in HELP)


def test_at_most_one_question_is_open(qtbot: QtBot) -> None:
    questions = Questions(a_page(qtbot))
    questions.ask_end()
    questions.ask_skip()
    assert not questions.end.isHidden()
    assert questions.skip.isHidden()
    assert questions.is_open


def test_the_glow_covers_the_edge_alone_and_lets_the_mouse_through(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    frame = FlashFrame(page)
    frame.flash(Cue.START)
    assert frame.geometry() == page.rect()
    assert frame.mask().contains(page.rect().topLeft())
    assert not frame.mask().contains(page.rect().center())
    assert not frame.mask().contains(QPoint(WIDTH, WIDTH))
    assert frame.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_without_motion_the_glow_does_not_fade(qtbot: QtBot) -> None:
    frame = FlashFrame(a_page(qtbot))
    frame.set_still(True)
    frame.flash(Cue.START)
    seen = set()
    frame._fade.valueChanged.connect(lambda _: seen.add(frame._strength))
    qtbot.waitUntil(frame.isHidden)
    assert seen == {1.0}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_change_of_side_and_a_warning_glow_in_their_own_colours(theme: Theme) -> None:
    assert len({cue_colour(theme, cue) for cue in (Cue.TICK, Cue.SWITCH, Cue.ALERT)}) == 3


def test_panels_are_dressed_for_large_text(qtbot: QtBot) -> None:
    with dressed(200):
        page = a_page(qtbot)
        panel = HelpPanel(page)
        panel.open()
        settle()
        assert page.rect().contains(panel._sheet.geometry())


def test_all_keys_are_seen_at_once_where_there_is_room(qtbot: QtBot) -> None:
    with dressed():
        panel = HelpPanel(a_page(qtbot))
        panel.open()
        settle()
        (area,) = panel.findChildren(QScrollArea)
        assert area.verticalScrollBar().maximum() == 0


def test_a_panel_that_is_too_long_scrolls_by_keys(qtbot: QtBot) -> None:
    with dressed(200):
        panel = HelpPanel(a_page(qtbot))
        panel.open()
        settle()
        (area,) = panel.findChildren(QScrollArea)
        seen = []
        for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Up):
            QTest.keyClick(panel, key)
            seen.append(area.verticalScrollBar().value())
        assert 0 < seen[0] < seen[1] > seen[2]
        assert seen[3] == 0


def test_a_panel_opens_at_its_top(qtbot: QtBot) -> None:
    with dressed(200):
        panel = HelpPanel(a_page(qtbot))
        panel.open()
        QTest.keyClick(panel, Qt.Key.Key_PageDown)
        panel.hide()
        panel.open()
        settle()
        (area,) = panel.findChildren(QScrollArea)
        assert area.verticalScrollBar().value() == 0
