"""Tests of the questions after a session."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.history import CheckOut
from hipdesk.ui.check_out.check_out_form import CheckOutForm


def a_form(qtbot: QtBot) -> tuple[CheckOutForm, list[CheckOut]]:
    page = QWidget()
    qtbot.addWidget(page, before_close_func=[page].remove)
    form = CheckOutForm()
    column = QVBoxLayout(page)
    column.addWidget(form)
    column.addWidget(QLineEdit())
    page.resize(700, 500)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    told: list[CheckOut] = []
    form.changed.connect(told.append)
    return form, told


def test_everything_may_be_left_open(qtbot: QtBot) -> None:
    form, _ = a_form(qtbot)
    assert form.check_out == CheckOut()


def test_it_is_filled_in_by_keys_alone(qtbot: QtBot) -> None:
    form, told = a_form(qtbot)
    form.pain.setFocus()
    QTest.keyClicks(form.pain, "2")
    QTest.keyClick(form.pain, Qt.Key.Key_Tab)
    QTest.keyClicks(form.effort, "6")
    QTest.keyClick(form.effort, Qt.Key.Key_Tab)
    QTest.keyClicks(form.note, "Stiff at first")
    QTest.keyClick(form.note, Qt.Key.Key_Tab)
    assert form.check_out == CheckOut(6, 2, "Stiff at first")
    assert told == [CheckOut(None, 2), CheckOut(6, 2), CheckOut(6, 2, "Stiff at first")]


def test_a_note_is_told_when_the_typing_stops(qtbot: QtBot) -> None:
    form, told = a_form(qtbot)
    with qtbot.waitSignal(form.changed):
        QTest.keyClicks(form.note, "Good")
    assert told == [CheckOut(note="Good")]


def test_what_was_said_before_is_shown_without_being_told(qtbot: QtBot) -> None:
    form, told = a_form(qtbot)
    said = CheckOut(7, 0, "Two easy, one hard")
    form.show_check_out(said)
    assert form.check_out == said
    assert told == []


def test_a_score_can_be_taken_back(qtbot: QtBot) -> None:
    form, told = a_form(qtbot)
    form.show_check_out(CheckOut(7, 0))
    QTest.keyClick(form.pain, Qt.Key.Key_Delete)
    assert told == [CheckOut(7, None)]
