"""A choice whose words wrap."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hipdesk.ui.check_in.sign_row import SignRow
from tests.ui.pages import dressed

LONG = "No control over bladder or bowel, cannot pass water, numb between the legs"


def a_row(qtbot: QtBot, text: str = LONG) -> SignRow:
    row = SignRow(text, "new_e1")
    qtbot.addWidget(row, before_close_func=[row].remove)
    with qtbot.waitExposed(row):
        row.show()
    return row


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_presses_it(qtbot: QtBot, key: Qt.Key) -> None:
    row = a_row(qtbot)
    with qtbot.waitSignal(row.clicked):
        QTest.keyClick(row, key)


def test_a_key_that_is_still_held_down_presses_nothing(qtbot: QtBot) -> None:
    """Enter on "Yes" brings up the list: a sign must not be told by it."""
    row = a_row(qtbot)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )
    with qtbot.assertNotEmitted(row.clicked):
        QApplication.sendEvent(row, held)


def test_it_is_higher_where_it_is_narrow_and_with_larger_text(qtbot: QtBot) -> None:
    row = a_row(qtbot)
    usual = row.heightForWidth(600)
    assert row.heightForWidth(250) > usual
    with dressed(200):
        assert row.heightForWidth(600) > usual
