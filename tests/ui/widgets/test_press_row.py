"""A row that is pressed as a whole, by mouse and by keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hipdesk.ui.check_in.sign_row import SignRow
from hipdesk.ui.look import Size, current_look
from hipdesk.ui.theme import LIGHT
from tests.ui.pages import dressed, shown


def test_enter_and_space_press_it(qtbot: QtBot) -> None:
    row = SignRow("Sharp pain", "new_p4")
    shown(qtbot, row)
    presses: list[bool] = []
    row.clicked.connect(lambda: presses.append(True))
    QTest.keyClick(row, Qt.Key.Key_Return)
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert len(presses) == 2
    assert row.accessibleName() == "Sharp pain"


def test_its_words_follow_another_text_size(qtbot: QtBot) -> None:
    row = SignRow("Sharp pain", "new_p4")
    shown(qtbot, row)
    with dressed(100, LIGHT):
        before = row.sizeHint().height()
    with dressed(200, LIGHT):
        assert row.font().pixelSize() == current_look().px(Size.BODY) == 2 * Size.BODY
        assert row.sizeHint().height() > before
