"""Tests of the order of Tab and of a screen reader."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.ui.reading_order import read_as_laid_out
from tests.ui.pages import shown


def test_what_was_made_later_is_read_where_it_stands(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    last, inner = QPushButton("last"), QWidget()
    column.addWidget(last)
    row = QHBoxLayout(inner)
    second, first = QPushButton("second"), QPushButton("first")
    row.addWidget(first)
    row.addWidget(second)
    column.insertWidget(0, inner)
    column.insertWidget(0, QLabel("no control"))
    shown(qtbot, page)
    read_as_laid_out(column)
    widgets = [one for one in page.children() if isinstance(one, QWidget)]
    assert [type(one) for one in widgets] == [QLabel, QWidget, QPushButton]
    first.setFocus()
    for wanted in (first, second, last):
        qtbot.waitUntil(wanted.hasFocus)
        QTest.keyClick(wanted, Qt.Key.Key_Tab)
