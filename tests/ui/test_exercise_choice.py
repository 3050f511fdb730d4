"""Tests of the choice of an exercise."""

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from hipdesk.ui.exercise_choice import ExerciseChoice
from tests.ui.pages import found, shown, unnamed

TWO = (("lift", "Leg lift"), ("bridge", "Glute bridge"))


def box(choice: ExerciseChoice) -> QComboBox:
    one = found(choice, "exercise_choice")
    assert isinstance(one, QComboBox)
    return one


def test_it_shows_what_was_done_and_tells_what_is_chosen(qtbot: QtBot) -> None:
    choice = ExerciseChoice()
    shown(qtbot, choice)
    with qtbot.assertNotEmitted(choice.chosen):
        choice.show_choices(TWO, "bridge")
    assert [box(choice).itemText(n) for n in range(2)] == ["Leg lift", "Glute bridge"]
    assert box(choice).currentText() == "Glute bridge"
    with qtbot.waitSignal(choice.chosen) as told:
        box(choice).activated.emit(0)
    assert told.args == ["lift"]
    assert unnamed(choice) == []


def test_an_exercise_that_is_not_among_them_changes_nothing(qtbot: QtBot) -> None:
    choice = ExerciseChoice()
    qtbot.addWidget(choice)
    choice.show_choices(TWO, "gone")
    assert box(choice).currentText() == "Leg lift"
