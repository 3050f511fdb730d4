"""A warning that fills the window."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.red_flags import MESSAGES
from hipdesk.domain.warning_words import KEEPING, KEPT, warning
from hipdesk.ui.theme import DARK, LIGHT, Theme
from hipdesk.ui.warning.warning_page import WarningPage
from tests.ui.pages import button, cut_off, dressed, settle, shown, unnamed

PAGES = [flag for flag in Flag if warning(flag).afterwards]


def a_page(qtbot: QtBot) -> WarningPage:
    page = WarningPage()
    shown(qtbot, page)
    page.window().activateWindow()
    page.setFocus()
    return page


def texts(page: WarningPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("flag", PAGES)
def test_it_says_what_to_do_sentence_by_sentence(qtbot: QtBot, flag: Flag) -> None:
    page = a_page(qtbot)
    page.show_warning(warning(flag), may_be_mistaken=True)
    settle()
    said = texts(page)
    assert set(warning(flag).lines) <= set(said)
    assert warning(flag).afterwards in said


def test_a_second_warning_takes_the_place_of_the_first(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show_warning(warning(Flag.E1), may_be_mistaken=True)
    page.show_kept()
    page.show_warning(warning(Flag.P4), may_be_mistaken=True)
    settle()
    assert not set(warning(Flag.E1).lines) & set(texts(page))
    assert not button(page, "emergency_close").isEnabled()


def test_it_cannot_be_closed_before_it_is_written_down(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show_warning(warning(Flag.E1), may_be_mistaken=True)
    told: list[bool] = []
    page.closed.connect(lambda: told.append(True))
    close = button(page, "emergency_close")
    assert KEEPING in texts(page)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space):
        QTest.keyClick(QApplication.focusWidget() or page, key)
    close.click()
    assert told == []
    page.show_kept()
    assert KEPT in texts(page)
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Return)
    assert told == [True]


def test_a_key_pressed_once_too_often_does_not_close_it(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show_warning(warning(Flag.E1), may_be_mistaken=True)
    page.show_kept()
    told: list[bool] = []
    page.closed.connect(lambda: told.append(True))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_1):
        QTest.keyClick(page, key)
    assert told == []


def test_trouble_with_saving_is_told_and_lets_it_be_closed(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show_warning(warning(Flag.U1), may_be_mistaken=True)
    page.show_kept("The disk is full. HipDesk keeps it in memory and goes on trying to save it.")
    assert button(page, "emergency_close").isEnabled()
    assert any("goes on trying" in text for text in texts(page))


class Heard(QObject):
    """What screen readers are told."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.alerts = 0
        self.said: list[tuple[str, QAccessible.AnnouncementPoliteness]] = []
        monkeypatch.setattr(QAccessible, "updateAccessibility", self._hear)

    def _hear(self, event: object) -> None:
        message, kind = getattr(event, "message", None), getattr(event, "type", None)
        if message is not None:
            self.said.append((message(), event.politeness()))  # type: ignore[attr-defined]
        elif kind is not None and kind() is QAccessible.Event.Alert:
            self.alerts += 1


def test_it_is_read_out_at_once_as_an_alert(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    page = a_page(qtbot)
    heard = Heard(monkeypatch)
    page.show_warning(warning(Flag.E3), may_be_mistaken=True)
    assert heard.alerts == 1
    assert heard.said == [
        (f"Get help now. {MESSAGES[Flag.E3]}", QAccessible.AnnouncementPoliteness.Assertive)
    ]
    assert MESSAGES[Flag.E3] in page.accessibleDescription()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_all_of_it_is_seen_at_once(qtbot: QtBot, percent: int, theme: Theme) -> None:
    with dressed(percent, theme):
        page = a_page(qtbot)
        for flag in PAGES:
            page.show_warning(warning(flag), may_be_mistaken=True)
            page.show_kept()
            assert cut_off(page) == [], flag
            assert unnamed(page) == []
            (area,) = page.findChildren(QScrollArea)
            if flag.level is flag.level.EMERGENCY:
                assert area.verticalScrollBar().maximum() == 0, flag
