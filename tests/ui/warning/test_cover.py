"""What covers a page keeps the keyboard to itself."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.ui.warning.cover import Cover
from tests.ui.pages import settle, shown


def test_tab_goes_round_in_what_is_laid_over_a_page_and_back(qtbot: QtBot) -> None:
    page, content = QWidget(), QWidget()
    below = QPushButton("Below", page)
    first, second = QPushButton("First"), QPushButton("Second")
    column = QVBoxLayout(content)
    column.addWidget(first)
    column.addWidget(second)
    cover = Cover(page)
    shown(qtbot, page)
    cover.lay(content)
    settle()
    walked = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        walked.append(QApplication.focusWidget())
    assert walked == [first, second, first, second]
    assert below not in walked
