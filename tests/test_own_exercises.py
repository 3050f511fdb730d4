"""An own exercise in the life of the whole app: written down, practised, told of, removed."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.own_exercise import OwnExercise
from hipdesk.domain.rules.facts import FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.summaries import session_line
from hipdesk.storage.fact_reading import read_known
from hipdesk.ui.place import Place
from tests.domain.real_catalogue import real_catalogue
from tests.offices import CTRL, Office, Person
from tests.settled import settle_with_history
from tests.test_exchange_command import said
from tests.ui.pages import all_slices, button

TAB, ENTER, ESC = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Person:
    return Person(qtbot, qapp, settle_with_history(tmp_path / "data"))


def library(office: Office) -> QWidget:
    page = office.desk.rooms.library.page
    all_slices(office.qtbot, page)
    return page


def writes_down(office: Office, name: str) -> str:
    """By keys alone, from Home; the exercise's id."""
    office.press(Qt.Key.Key_3, modifier=CTRL)
    office.wait(lambda: office.desk.window.place is Place.LIBRARY)
    all_slices(office.qtbot, library(office))
    office.reach("own_add")
    office.press(ENTER)
    office.press(name, TAB, "Lie on your side.")
    office.reach("own_save")
    office.press(ENTER)
    office.wait(lambda: office.sees("practise_button"))
    (own_id,) = office.desk.plan.own
    return own_id


def practises(office: Office) -> None:
    """From the exercise's page into its work."""
    office.reach("practise_button")
    office.press(ENTER)
    office.press("2", "n")
    office.wait(lambda: office.desk.session.running)
    office.in_work()


def test_written_down_practised_told_of_and_removed(person: Person) -> None:
    with person.opens() as office:
        before = office.plan
        own_id = writes_down(office, "Clam with a band")
        practises(office)
        assert office.now_at == own_id
        office.check_out()
        office.done()
        assert office.last.exercises == (own_id,)
        assert office.last.own
        assert office.plan.stage == before.stage
        assert own_id not in {one.exercise_id for one in office.plan.coming}
        (newest,) = office.kept().history.summaries(1)
        catalogue = office.desk.plan.catalogue
        assert session_line(newest, catalogue).what == "Clam with a band"
    with person.opens() as office:
        library(office)
        office.desk.window.show_place(Place.LIBRARY)
        page = office.desk.rooms.library.page
        page.show_exercise(own_id)
        all_slices(office.qtbot, page)
        button(page, "own_remove").click()
        (own,) = office.entries(OwnExercise)
        assert own.removed
    with person.opens() as office:
        catalogue = office.desk.plan.catalogue
        (newest,) = office.kept().history.summaries(1)
        assert session_line(newest, catalogue).what == "Clam with a band"
        assert not office.sees(f"exercise_card_{own_id}")


def test_pain_in_it_is_told_and_closes_it_like_any_other(person: Person) -> None:
    with person.opens() as office:
        own_id = writes_down(office, "Clam with a band")
        practises(office)
        office.press("h", "5", ENTER)  # sharp
        office.settle()
        told = office.entries(FlagEvent)
        assert [(one.flag, one.exercise_id) for one in told] == [(Flag.P4, own_id)]
        office.press(TAB, ENTER)
        office.check_out()
        office.done()
    person.sleeps(2)
    (lock,) = person.plan.locks
    assert lock.exercises == frozenset({own_id})
    assert lock.end is not None
    assert lock.end - person.plan.day > timedelta(days=7)


def test_commands_read_a_history_with_it(person: Person) -> None:
    with person.opens() as office:
        own_id = writes_down(office, "Clam with a band")
        practises(office)
        office.press("h", "9", ENTER)  # it aches
        office.settle()
        office.press("7")
        office.settle()
        office.desk.driver.end()
        office.check_out()
        office.done()
    known = read_known(person.data / "hipdesk.db")
    assert own_id in known.catalogue(real_catalogue())
    assert "Traceback" not in said("plan", "--data-dir", person.data)
    target = person.data.parent / "hip.ics"
    assert "Written" in said("calendar", "--out", target, "--data-dir", person.data)
