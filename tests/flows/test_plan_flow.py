"""The plan as things are entered, sessions end and days go by."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hipdesk.domain.own_exercise import OwnExercise
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.entries import Opened
from hipdesk.domain.rules.facts import CheckIn, FlagEvent, Morning, PlanPreferences
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.rules.series import read_sessions
from hipdesk.domain.timeline import Side
from tests.domain.own_ones import OWN_ID, an_own
from tests.flows.planned_worlds import PlannedWorld, a_planned_world
from tests.flows.worlds import NOON


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[PlannedWorld]:
    with a_planned_world(qtbot, tmp_path, NOON) as found:
        yield found


def kind(person: PlannedWorld) -> DayKind:
    assert person.plan.plan is not None
    return person.plan.plan.kind


def test_somebody_who_answered_has_a_plan_and_a_routine(person: PlannedWorld) -> None:
    assert person.plan.started
    assert kind(person) is DayKind.SESSION
    assert person.plan.routine is not None


def test_what_is_entered_is_saved_and_makes_the_plan_anew(person: PlannedWorld) -> None:
    said: list[str] = []
    plans: list[Plan] = []
    sign = FlagEvent(NOON, Flag.P2)
    person.plan.note(sign, saved=lambda: said.append("saved"), planned=plans.append)
    person.settle()
    assert said == ["saved"]
    assert person.entries(FlagEvent) == [sign]
    assert plans[0].kind is kind(person) is DayKind.LOCKED
    assert person.plan.routine is None


def test_a_correction_corrects_the_plan_and_keeps_the_first_value(person: PlannedWorld) -> None:
    entry_id = person.note(CheckIn(NOON, 9), "one")
    assert kind(person) is DayKind.TOO_SORE
    person.plan.correct(entry_id, CheckIn(NOON, 2))
    person.settle()
    assert kind(person) is DayKind.SESSION
    (change,) = person.world.ask(lambda store: store.history.corrections("one"))
    assert '"pain": 9' in change.before
    person.plan.refresh()
    person.settle()
    assert kind(person) is DayKind.SESSION


def test_what_is_withdrawn_counts_for_nothing(person: PlannedWorld) -> None:
    entry_id = person.note(CheckIn(NOON, 9))
    person.plan.withdraw(entry_id)
    person.settle()
    assert kind(person) is DayKind.SESSION
    assert person.entries(CheckIn) == []


def test_what_is_withdrawn_while_the_history_is_read_stays_withdrawn(
    person: PlannedWorld,
) -> None:
    entry_id = person.note(FlagEvent(NOON, Flag.E1))
    person.plan.refresh()
    person.plan.withdraw(entry_id)
    person.settle()
    assert kind(person) is DayKind.SESSION


def test_a_session_counts_once_the_history_is_read_again(person: PlannedWorld) -> None:
    person.train("one")
    assert kind(person) is DayKind.DONE
    assert [one.id for one in person.plan.facts.sessions] == ["one"]


def test_a_new_day_is_noted_once_and_makes_a_new_plan(person: PlannedWorld) -> None:
    person.train("one")
    person.go_to(NOON + timedelta(days=2))
    person.go_to(NOON + timedelta(days=2, hours=1))
    assert kind(person) is DayKind.SESSION
    days = [one.day for one in person.entries(Opened)]
    assert days == [NOON.date(), NOON.date() + timedelta(days=2)]


def test_wishes_are_kept_with_the_settings_and_change_the_plan(person: PlannedWorld) -> None:
    person.plan.prefer(weekdays=frozenset({0, 3}), hour=18, release=True, sore_side="right")
    person.settle()
    assert person.plan.preferences == PlanPreferences(frozenset({0, 3}), True, Side.RIGHT)
    assert person.plan.plan is not None
    assert not person.plan.plan.planned  # a Wednesday
    assert person.plan.plan.first_side is Side.LEFT
    saved = person.world.ask(lambda store: store.preferences.load())
    assert (saved.weekdays, saved.hour, saved.release) == (0b1001, 18, True)
    person.plan.prefer(hour=-1)
    person.settle()
    assert person.plan.preferences.weekdays == {0, 3}


def test_less_is_for_today_only(person: PlannedWorld) -> None:
    whole = person.plan.routine
    with person.qtbot.waitSignal(person.plan.changed):
        person.plan.lighten(True)
    less = person.plan.routine
    assert whole is not None
    assert less is not None
    assert len(less.items) < len(whole.items)
    person.go_to(NOON + timedelta(days=1))
    assert not person.plan.less
    assert person.plan.routine == replace(whole)


def test_with_a_full_disk_the_plan_goes_on_and_saving_follows(
    person: PlannedWorld, tmp_path: Path
) -> None:
    """Another program holds the file; then it lets go."""
    said: list[str] = []
    plans: list[Plan] = []
    with closing(sqlite3.connect(tmp_path / "hipdesk.db")) as other:
        other.isolation_level = None
        other.execute("BEGIN IMMEDIATE")
        with person.qtbot.waitSignal(person.world.door.trouble):
            person.plan.note(
                CheckIn(NOON, 9), saved=lambda: said.append("saved"), planned=plans.append
            )
        person.settle()
        assert said == []
        assert plans[0].kind is kind(person) is DayKind.TOO_SORE
        other.execute("ROLLBACK")
    with person.qtbot.waitSignal(person.world.door.relieved):
        person.note(Morning(NOON, "none", 1))
    assert said == ["saved"]
    assert [one.pain for one in person.entries(CheckIn)] == [9]


def test_an_answer_that_comes_while_the_door_closes_is_let_go(person: PlannedWorld) -> None:
    """A bug would be raised here by pytest-qt."""
    before = person.plan.plan
    person.plan.refresh()
    person.world.door.close()
    assert person.plan.plan is before


def test_an_own_exercise_is_known_from_the_moment_it_is_written_down(person: PlannedWorld) -> None:
    clam = an_own(at=NOON)
    assert person.plan.note(clam, entry_id=OWN_ID) == OWN_ID
    assert person.plan.own == {OWN_ID: clam}
    assert person.plan.catalogue[OWN_ID].name == "Clam with a band"
    person.settle()
    assert person.entries(OwnExercise) == [clam]


def test_a_session_with_one_that_was_removed_is_read_like_others(person: PlannedWorld) -> None:
    person.note(an_own(at=NOON))
    person.plan.note(an_own(at=NOON), entry_id=OWN_ID)
    person.catalogue = person.plan.catalogue
    person.train("one", exercises=(OWN_ID,))
    person.plan.correct(OWN_ID, an_own(at=NOON, removed=True))
    person.go_to(NOON + timedelta(days=1))
    (reading,) = read_sessions(person.plan.facts, person.plan.catalogue)
    assert reading.exercises == (OWN_ID,)
    assert list(person.plan.own) == [OWN_ID]
