"""A question answered by No or Yes."""

from pytestqt.qtbot import QtBot

from hipdesk.ui.check_in.yes_no import YesNo
from tests.ui.pages import button


def a_field(qtbot: QtBot) -> tuple[YesNo, list[bool | None]]:
    field = YesNo("Sore for more than an hour?", "hour")
    qtbot.addWidget(field, before_close_func=[field].remove)
    told: list[bool | None] = []
    field.answered.connect(told.append)
    return field, told


def test_it_is_open_at_first_and_then_one_of_the_two(qtbot: QtBot) -> None:
    field, told = a_field(qtbot)
    assert field.answer is None
    button(field, "hour_yes").click()
    button(field, "hour_no").click()
    assert told == [True, False]
    assert field.answer is False


def test_an_answer_is_let_go_by_another_press(qtbot: QtBot) -> None:
    field, told = a_field(qtbot)
    button(field, "hour_no").click()
    button(field, "hour_no").click()
    assert told == [False, None]


def test_what_is_shown_is_not_told(qtbot: QtBot) -> None:
    field, told = a_field(qtbot)
    field.show_answer(True)
    assert field.answer is True
    assert told == []


def test_each_chip_names_the_question(qtbot: QtBot) -> None:
    field, _ = a_field(qtbot)
    assert button(field, "hour_yes").accessibleName() == "Sore for more than an hour? Yes"
    field.ask("And today?")
    assert button(field, "hour_no").accessibleName() == "And today? No"
