"""From the library into a session."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Category, Sides, Timing
from hipdesk.domain.own_exercise import OwnExercise
from hipdesk.domain.preferences import Preferences
from hipdesk.domain.routine import Pacing, Prescription, Routine, RoutineKind
from hipdesk.domain.timeline import Side
from hipdesk.flows.library_flow import LibraryFlow
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.ui.choice_box import ChoiceBox
from tests.domain.own_ones import OWN_ID, an_own
from tests.flows.planned_worlds import PlannedWorld, a_planned_world
from tests.flows.worlds import NOON
from tests.ui.pages import all_slices, button, cut_off, found, settle, shown


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[PlannedWorld]:
    with a_planned_world(qtbot, tmp_path, NOON) as one:
        yield one


def a_library(
    qtbot: QtBot, person: PlannedWorld
) -> tuple[LibraryFlow, SettingsFlow, list[Routine]]:
    settings = SettingsFlow(Preferences(), person.world.door)
    flow = LibraryFlow(person.clock, person.plan, settings)
    shown(qtbot, flow.page)
    begun: list[Routine] = []
    flow.begin.connect(begun.append)
    return flow, settings, begun


def test_practise_now_is_a_session_of_that_exercise_alone(
    qtbot: QtBot, person: PlannedWorld
) -> None:
    flow, settings, begun = a_library(qtbot, person)
    settings.change(replace(settings.preferences, set_up_s=10, count_in_s=0))
    flow.page.show_exercise("supine_figure_four")
    button(flow.page, "practise_button").click()
    assert begun == [
        Routine(RoutineKind.FREE, (Prescription("supine_figure_four"),), Pacing(10, 0))
    ]


def test_what_was_chosen_becomes_one_session_gentle_first(
    qtbot: QtBot, person: PlannedWorld
) -> None:
    flow, _, begun = a_library(qtbot, person)
    for one in ("single_leg_balance", "double_hip_rotation"):
        flow.page.show_exercise(one)
        page = flow.page.currentWidget()
        assert page is not None
        button(page, "add_to_free_button").click()
    button(flow.page, "start_free_button").click()
    (routine,) = begun
    assert [item.exercise_id for item in routine.items] == [
        "double_hip_rotation",
        "single_leg_balance",
    ]


@pytest.mark.parametrize(
    ("exercise_id", "side"), [("knee_lift", Side.LEFT), ("glute_bridge", Side.BOTH)]
)
def test_the_first_pictures_of_an_exercise_that_is_looked_at_are_made(
    qtbot: QtBot, person: PlannedWorld, exercise_id: str, side: Side
) -> None:
    flow, _, _ = a_library(qtbot, person)
    with qtbot.waitSignal(flow.may_begin) as told:
        flow.page.show_exercise(exercise_id)
    assert told.args == [exercise_id, side]


def page_of(flow: LibraryFlow) -> QWidget:
    page = flow.page.currentWidget()
    assert page is not None
    return page


def on_page(flow: LibraryFlow, ident: str) -> QAbstractButton:
    return button(page_of(flow), ident)


def write_down(flow: LibraryFlow, name: str, words: str = "") -> None:
    """As a person would, from the list on."""
    button(flow.page, "own_add").click()
    page = page_of(flow)
    line, lines = found(page, "own_name"), found(page, "own_words")
    assert isinstance(line, QLineEdit)
    assert isinstance(lines, QPlainTextEdit)
    QTest.keyClicks(line, name)
    QTest.keyClicks(lines, words)


def choose(page: QWidget, ident: str, value: object) -> None:
    box = found(page, ident)
    assert isinstance(box, ChoiceBox)
    box.show_value(value)


def set_number(page: QWidget, ident: str, value: int) -> None:
    box = found(page, ident)
    assert isinstance(box, QSpinBox)
    box.setValue(value)


def the_one(person: PlannedWorld) -> OwnExercise:
    person.settle()
    (own,) = person.entries(OwnExercise)
    return own


def cards_of(flow: LibraryFlow) -> set[str]:
    settle()
    return {
        one.objectName()
        for one in flow.page.findChildren(QAbstractButton)
        if one.isVisible() and one.objectName().startswith("exercise_card_")
    }


def an_open_page(qtbot: QtBot, person: PlannedWorld) -> LibraryFlow:
    """The page of an own exercise that was written down before."""
    person.plan.note(an_own(at=NOON), entry_id=OWN_ID)
    flow, _, _ = a_library(qtbot, person)
    flow.page.show_exercise(OWN_ID)
    all_slices(qtbot, flow.page)
    return flow


def test_what_is_written_down_is_kept_shown_and_practised(
    qtbot: QtBot, person: PlannedWorld
) -> None:
    flow, _, begun = a_library(qtbot, person)
    write_down(flow, "Clam with a band", "Lie on your side.")
    page = page_of(flow)
    choose(page, "own_kind", Category.STRENGTHEN)
    choose(page, "own_sides", Sides.BOTH)
    set_number(page, "own_repeats", 8)
    on_page(flow, "own_save").click()
    own = the_one(person)
    assert (own.name, own.words, own.at) == ("Clam with a band", "Lie on your side.", NOON)
    assert (own.category, own.sides) == (Category.STRENGTHEN, Sides.BOTH)
    assert (own.timing, own.repeats, own.hold_s) == (Timing.REPS, 8, 5)
    on_page(flow, "practise_button").click()
    (own_id,) = person.plan.own
    assert [one.exercise_id for one in begun[0].items] == [own_id]
    flow.page.show_list()
    all_slices(qtbot, flow.page)
    assert f"exercise_card_{own_id}" in cards_of(flow)


def test_one_time_has_seconds_and_no_repetitions(qtbot: QtBot, person: PlannedWorld) -> None:
    flow, _, _ = a_library(qtbot, person)
    write_down(flow, "Sit and rock")
    page = page_of(flow)
    assert not found(page, "own_time").isVisible()
    choose(page, "own_timing", Timing.CONTINUOUS)
    settle()
    assert found(page, "own_time").isVisible()
    assert not found(page, "own_repeats").isVisible()
    set_number(page, "own_time", 40)
    on_page(flow, "own_save").click()
    own = the_one(person)
    assert (own.timing, own.repeats, own.hold_s) == (Timing.CONTINUOUS, 1, 40)


@pytest.mark.parametrize("way", ["own_back", "own_cancel", "esc"])
def test_whoever_leaves_saves_nothing(qtbot: QtBot, person: PlannedWorld, way: str) -> None:
    flow, _, _ = a_library(qtbot, person)
    write_down(flow, "Clam")
    if way == "esc":
        QTest.keyClick(found(page_of(flow), "own_name"), Qt.Key.Key_Escape)
    else:
        on_page(flow, way).click()
    person.settle()
    assert found(page_of(flow), "own_add").isVisible()
    assert person.entries(OwnExercise) == []


def test_a_change_keeps_what_its_history_counts_on(qtbot: QtBot, person: PlannedWorld) -> None:
    flow = an_open_page(qtbot, person)
    on_page(flow, "own_edit").click()
    page = page_of(flow)
    assert not found(page, "own_kind").isEnabled()
    assert not found(page, "own_sides").isEnabled()
    line = found(page, "own_name")
    assert isinstance(line, QLineEdit)
    line.setText("Clam, slowly")
    on_page(flow, "own_save").click()
    assert the_one(person) == an_own(at=NOON, name="Clam, slowly")
    assert page_of(flow).accessibleName() == "Clam, slowly"


def test_esc_from_a_change_goes_back_to_the_exercise(qtbot: QtBot, person: PlannedWorld) -> None:
    flow = an_open_page(qtbot, person)
    on_page(flow, "own_edit").click()
    on_page(flow, "own_back").click()
    assert page_of(flow).accessibleName() == "Clam with a band"


def test_what_is_removed_goes_at_once_and_comes_back(qtbot: QtBot, person: PlannedWorld) -> None:
    flow = an_open_page(qtbot, person)
    on_page(flow, "add_to_free_button").click()
    flow.page.show_exercise(OWN_ID)
    all_slices(qtbot, flow.page)
    on_page(flow, "own_remove").click()
    all_slices(qtbot, flow.page)
    assert the_one(person).removed
    assert person.plan.catalogue[OWN_ID].name == "Clam with a band"
    assert not button(flow.page, "start_free_button").isVisible()
    assert f"exercise_card_{OWN_ID}" not in cards_of(flow)
    undo = button(flow.page, "own_undo_remove")
    assert undo.hasFocus()
    undo.click()
    all_slices(qtbot, flow.page)
    assert not the_one(person).removed
    assert f"exercise_card_{OWN_ID}" in cards_of(flow)


def test_what_was_removed_is_listed_and_can_be_brought_back_later(
    qtbot: QtBot, person: PlannedWorld
) -> None:
    flow = an_open_page(qtbot, person)
    assert not button(flow.page, "own_removed_button").isVisibleTo(flow.page)
    on_page(flow, "own_remove").click()
    all_slices(qtbot, flow.page)
    button(flow.page, "own_close_removed").click()
    button(flow.page, "own_removed_button").click()
    page = page_of(flow)
    assert page.accessibleName() == "Removed exercises"
    assert cut_off(page) == []
    assert on_page(flow, "removed_back").hasFocus()
    back = on_page(flow, "restore_0")
    assert back.accessibleName() == "Bring back Clam with a band"
    back.click()
    assert not the_one(person).removed
    assert not back.isEnabled()
    on_page(flow, "removed_back").click()
    all_slices(qtbot, flow.page)
    assert f"exercise_card_{OWN_ID}" in cards_of(flow)
    assert not button(flow.page, "own_removed_button").isVisible()


def test_those_of_ones_own_can_be_looked_at_alone(qtbot: QtBot, person: PlannedWorld) -> None:
    flow, _, _ = a_library(qtbot, person)
    assert not button(flow.page, "filter_own").isVisible()
    person.plan.note(an_own(at=NOON), entry_id=OWN_ID)
    person.settle()
    all_slices(qtbot, flow.page)
    button(flow.page, "filter_own").click()
    assert cards_of(flow) == {f"exercise_card_{OWN_ID}"}
    button(flow.page, "library_clear").click()
    assert len(cards_of(flow)) == 26
