"""What is known of the person is laid out once, until something is told."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hipdesk.domain.history import CheckOut
from hipdesk.domain.rules.facts import CheckIn
from hipdesk.flows.known_person import KnownPerson
from tests.flows.planned_worlds import PlannedWorld, a_planned_world
from tests.flows.worlds import NOON


@pytest.fixture
def planned(qtbot: QtBot, tmp_path: Path) -> Iterator[PlannedWorld]:
    with a_planned_world(qtbot, tmp_path, NOON) as one:
        one.train("s", pre=2, said=CheckOut(4, 2, "fine"))
        yield one


def a_person(planned: PlannedWorld) -> KnownPerson:
    return KnownPerson(planned.clock, planned.plan)


def test_it_is_laid_out_once_while_nothing_changes(planned: PlannedWorld) -> None:
    person = a_person(planned)
    first = person.material()()
    assert person.material()() is first
    assert set(first.readings) == {"s"}


def test_what_is_told_and_another_day_lay_it_out_anew(planned: PlannedWorld) -> None:
    person = a_person(planned)
    first = person.material()()
    planned.note(CheckIn(NOON, 6), "s")
    planned.settle()
    told = person.material()()
    assert told is not first
    planned.go_to(NOON + timedelta(days=1))
    planned.settle()
    assert person.material()().today == NOON.date() + timedelta(days=1)


def test_what_takes_time_is_worked_out_before_it_is_asked_for(planned: PlannedWorld) -> None:
    person = a_person(planned)
    person.warm()()
    assert {"readings", "paused"} <= set(vars(person.material()()))
