"""Tests of the window's content: places, whole pages, closing, problems."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.ui.frame import Frame
from hipdesk.ui.help_page import HelpPage
from hipdesk.ui.main_window import MainWindow
from hipdesk.ui.place import Place
from hipdesk.ui.scroll_page import ScrollPage
from tests.ui.pages import button, cut_off, dressed, found, shown, unnamed

KEYS = (
    Qt.Key.Key_1,
    Qt.Key.Key_2,
    Qt.Key.Key_3,
    Qt.Key.Key_4,
    Qt.Key.Key_5,
    Qt.Key.Key_6,
)


class Made:
    """Makes pages and remembers which."""

    def __init__(self) -> None:
        self.places: list[Place] = []

    def factory(self, place: Place) -> Callable[[], QWidget]:
        def make() -> QWidget:
            self.places.append(place)
            page = QPushButton(place)
            page.setAccessibleName(place)
            page.setAccessibleIdentifier(place)
            return page

        return make


def a_window(qtbot: QtBot) -> tuple[MainWindow, Made, Frame]:
    made = Made()
    window = MainWindow({place: made.factory(place) for place in Place})
    window.show_place(Place.HOME)
    return window, made, shown(qtbot, window)


def test_a_page_is_made_when_it_is_first_shown_and_then_kept(qtbot: QtBot) -> None:
    window, made, _frame = a_window(qtbot)
    assert made.places == [Place.HOME]
    button(window, "nav_library").click()
    button(window, "nav_home").click()
    button(window, "nav_library").click()
    assert made.places == [Place.HOME, Place.LIBRARY]
    assert window.place is Place.LIBRARY


def test_the_first_place_is_painted_in_a_turn_of_its_own(qtbot: QtBot) -> None:
    window = MainWindow({place: Made().factory(place) for place in Place})
    frame = shown(qtbot, window)
    paints: list[bool] = []
    for _ in window.show_first(Place.HOME):
        QApplication.processEvents()
        paints.append(window.updatesEnabled())
    assert paints == [False, False]
    assert window.updatesEnabled()
    assert window.place is Place.HOME
    assert found(window, "nav_home").isVisibleTo(frame)


def test_a_first_place_that_cannot_be_made_leaves_a_window_that_is_painted(qtbot: QtBot) -> None:
    def broken() -> QWidget:
        raise LookupError

    window = MainWindow({Place.HOME: broken})
    shown(qtbot, window)
    with pytest.raises(LookupError):
        next(window.show_first(Place.HOME))
    assert window.updatesEnabled()


def test_a_page_that_has_to_be_made_is_shown_a_moment_later(qtbot: QtBot) -> None:
    window, made, _frame = a_window(qtbot)
    button(window, "nav_plan").click()
    assert (made.places, window.place) == ([Place.HOME, Place.PLAN], Place.HOME)
    qtbot.waitUntil(lambda: window.place is Place.PLAN)


def test_what_is_wanted_meanwhile_goes_before_a_page_that_was_being_made(qtbot: QtBot) -> None:
    window, _made, _frame = a_window(qtbot)
    button(window, "nav_plan").click()
    button(window, "nav_home").click()
    QApplication.processEvents()
    assert window.place is Place.HOME
    whole = QWidget()
    button(window, "nav_library").click()
    window.show_whole(whole)
    QApplication.processEvents()
    assert window.whole is whole


@pytest.mark.parametrize(("place", "key"), list(zip(Place, KEYS, strict=True)))
def test_a_key_leads_to_each_place(qtbot: QtBot, place: Place, key: Qt.Key) -> None:
    window, _made, _frame = a_window(qtbot)
    with qtbot.waitSignal(window.place_shown) as told:
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [place]
    assert button(window, f"nav_{place}").isChecked()
    assert f"Ctrl+{KEYS.index(key) + 1}" in button(window, f"nav_{place}").toolTip()


def test_a_whole_page_has_no_navigation_until_a_place_is_shown(qtbot: QtBot) -> None:
    window, _made, _frame = a_window(qtbot)
    player = QWidget()
    window.show_whole(player)
    assert window.place is None
    assert not button(window, "nav_home").isVisible()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert player.isVisible()
    window.show_place(Place.PROGRESS)
    assert button(window, "nav_home").isVisible()
    assert not player.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Question])
def test_help_is_a_key_away_and_esc_goes_back(qtbot: QtBot, key: Qt.Key) -> None:
    window, _made, _frame = a_window(qtbot)
    window.show_place(Place.PROGRESS)
    QTest.keyClick(window, key)
    (page,) = window.findChildren(HelpPage)
    assert page.isVisible()
    assert button(window, "nav_help").isChecked()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.place is Place.PROGRESS


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_a_page_shown_before_it_is_prepared_stays_in_view(qtbot: QtBot, steps: int) -> None:
    """On a slow machine the user presses Start before the player was made ready."""
    window, _made, _frame = a_window(qtbot)
    player = QWidget()
    row = QHBoxLayout(player)
    row.addWidget(QPushButton("Pause"))
    row.addWidget(QPushButton("Skip"))
    preparing = window.prepare_whole(player)
    for _ in range(steps):
        next(preparing)
    window.show_whole(player)
    for _ in preparing:
        assert player.isVisible()
    assert window.whole is player
    assert player.isVisible()
    assert player.size() == window.size()


def test_a_whole_page_keeps_the_keys_of_help_for_itself(qtbot: QtBot) -> None:
    window, _made, _frame = a_window(qtbot)
    player = QWidget()
    window.show_whole(player)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert player.isVisible()


def test_closing_is_only_a_wish_while_a_session_runs(qtbot: QtBot) -> None:
    window, _made, frame = a_window(qtbot)
    window.guard(True)
    with qtbot.waitSignal(window.close_requested), qtbot.assertNotEmitted(window.closing):
        assert not frame.close()
    assert frame.isVisible()
    window.guard(False)
    with qtbot.waitSignal(window.closing):
        assert frame.close()


def test_a_problem_is_said_until_it_is_closed_or_over(qtbot: QtBot) -> None:
    window, _made, _frame = a_window(qtbot)
    window.show_problem("The disk is full.\nYour last set is kept in memory.")
    told = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    assert "The disk is full." in told
    button(window, "close_problem_button").click()
    assert not button(window, "close_problem_button").isVisible()
    window.show_problem("Again.")
    assert button(window, "close_problem_button").isVisible()
    window.show_problem("")
    assert not button(window, "close_problem_button").isVisible()


def test_a_faster_clock_is_told_all_the_time(qtbot: QtBot) -> None:
    window, _made, _frame = a_window(qtbot)
    window.show_time_scale(1.0)
    assert not any("faster" in one.text() for one in window.findChildren(QLabel) if one.isVisible())
    window.show_time_scale(60.0)
    told = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    assert "Time runs 60 times faster" in told


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        window, _made, _frame = a_window(qtbot)
        window.show_problem("The disk is full.\nYour last set is kept in memory.")
        window.show_time_scale(60.0)
        assert cut_off(window) == []
        assert unnamed(window) == []
        assert found(window, "navigation").isVisible()


def test_a_key_to_a_place_puts_the_focus_on_its_button(qtbot: QtBot) -> None:
    window, _made, _frame = a_window(qtbot)
    window.page(Place.HOME).setFocus()
    window.show_place(Place.PROGRESS)
    qtbot.waitUntil(button(window, "nav_progress").hasFocus)


def test_a_place_may_say_where_it_wants_the_focus(qtbot: QtBot) -> None:
    window, _made, _frame = a_window(qtbot)
    window.page(Place.HOME).setFocus()
    page = window.page(Place.PROGRESS)
    wanted = QPushButton("wanted", page)
    page.setFocusProxy(wanted)
    window.show_place(Place.PROGRESS)
    qtbot.waitUntil(wanted.hasFocus)


def test_a_button_of_the_navigation_that_was_pressed_keeps_the_focus(qtbot: QtBot) -> None:
    window, _made, _frame = a_window(qtbot)
    pressed = button(window, "nav_library")
    pressed.setFocus()
    qtbot.waitUntil(pressed.hasFocus)
    QTest.keyClick(pressed, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.place is Place.LIBRARY)
    assert pressed.hasFocus()
    window.show_place(Place.PROGRESS)  # by a shortcut
    qtbot.waitUntil(button(window, "nav_progress").hasFocus)


def test_after_a_whole_page_a_further_key_press_begins_nothing(qtbot: QtBot) -> None:
    window, _made, _frame = a_window(qtbot)
    page = window.page(Place.HOME)
    page.setFocusProxy(QPushButton("begin", page))
    window.show_whole(QWidget())
    window.show_place(Place.HOME)
    qtbot.waitUntil(button(window, "nav_home").hasFocus)


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize(
    ("key", "step"), [(Qt.Key.Key_Plus, 1), (Qt.Key.Key_Minus, -1), (Qt.Key.Key_0, 0)]
)
def test_the_text_can_be_made_larger_and_smaller_from_everywhere(
    qtbot: QtBot, key: Qt.Key, step: int, whole: bool
) -> None:
    window, _made, _frame = a_window(qtbot)
    window.window().activateWindow()
    if whole:
        window.show_whole(QPushButton("Whole"))
    focus = QApplication.focusWidget()
    assert focus is not None
    with qtbot.waitSignal(window.text_size_wanted) as wanted:
        QTest.keyClick(focus, key, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [step]


def test_the_page_scrolls_though_the_keyboard_is_in_the_navigation(qtbot: QtBot) -> None:
    page = ScrollPage("Long")
    for number in range(60):
        page.column.addWidget(QLabel(f"Line {number}"))
    window = MainWindow({place: lambda: page for place in Place})
    window.show_place(Place.HOME)
    shown(qtbot, window)
    home = button(window, "nav_home")
    home.setFocus()
    bar = page.verticalScrollBar()
    QTest.keyClick(home, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    assert home.hasFocus()
    QTest.keyClick(home, Qt.Key.Key_PageUp)
    assert bar.value() == 0
