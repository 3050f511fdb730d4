"""The plan through the real window: by keys to rows, and to the plan of the next day."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.history import CheckOut, SessionState
from hipdesk.domain.rules.answers import Answers
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.entries import ItemScore, Opened
from hipdesk.domain.rules.facts import CheckIn, FlagEvent, Home, Morning, Screening, Start
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.rules.verdict import Verdict
from hipdesk.ui.place import Place
from tests.offices import CTRL, Office, Person
from tests.settled import settle, settle_with_history
from tests.well import well_keys

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
WHOLE = 60.0  # times faster: a whole session in seven seconds

pytestmark = pytest.mark.usefixtures("no_sound")


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Person:
    """Nobody has heard of this person yet."""
    return Person(qtbot, qapp, tmp_path / "data")


def answer_well(office: Office) -> None:
    """Every question on show, as somebody well."""
    first_start = office.desk.rooms.first_start
    while (asked := first_start.walk.question) is not None:
        office.press(*well_keys(asked))
        assert first_start.walk.question != asked


def ids(plan: Plan) -> list[str]:
    return [one.exercise_id for one in plan.items]


def test_the_first_start_leads_by_keys_to_todays_session(person: Person) -> None:
    with person.opens() as office:
        page = office.desk.rooms.first_start.page
        assert office.desk.window.whole is page
        assert QApplication.focusWidget() in page.findChildren(QWidget)
        office.press(ENTER)
        office.wait(lambda: office.desk.rooms.first_start.walk.question is not None)
        answer_well(office)
        assert office.entries(Screening)[-1].answers == Answers(age=45, average_pain=3)
        assert [one.day for one in office.entries(Start)] == [office.plan.day]
        assert len(office.entries(Home)) == 1
        office.press(ENTER)
        assert office.desk.window.place is Place.HOME
        assert office.plan.kind is DayKind.SESSION
        assert ids(office.plan) == ["knee_lift", "double_hip_rotation"]
        office.begin()
        assert office.entries(CheckIn)[-1].pain == 2
        assert office.desk.session.running


def test_a_comfortable_session_is_green_the_next_morning(person: Person) -> None:
    settle(person.data)
    with person.opens(WHOLE) as office:
        office.begin(pain=2)
        office.check_out()
        office.press("2", TAB, "4")
        office.done()
        assert office.last.first is Verdict.PENDING
        assert office.plan.kind is DayKind.DONE
        (line,) = office.kept().history.summaries(9)
        assert (line.state, line.check_out) == (SessionState.FINISHED, CheckOut(effort=4, pain=2))
    person.sleeps()
    with person.opens() as office:
        office.wait(lambda: office.sees("morning_card"))
        office.reach("morning_pain")
        office.press("1", TAB)
        office.wait(lambda: office.entries(Morning))
        (morning,) = office.entries(Morning)
        assert (morning.session_id, morning.pain) == (line.id, 1)
        assert office.last.final is Verdict.GREEN
        assert office.plan.kind is DayKind.REST
    person.sleeps()
    assert person.plan.kind is DayKind.SESSION
    assert ids(person.plan) == ["knee_lift", "double_hip_rotation"]
    assert not person.plan.locks


def test_a_painful_session_is_red_and_locks_the_exercise(person: Person) -> None:
    settle(person.data)
    with person.opens() as office:
        office.begin()
        office.come_to("knee_lift")
        office.press("h", "9", ENTER, "7", ENTER)  # an ache of 7
        office.settle()
        office.press("1", ENTER)  # back to what it was before, within two minutes
        office.wait(lambda: office.now_at == "double_hip_rotation")
        office.check_out()
        office.press("3", TAB, "5")
        office.done()
        (flag,) = office.entries(FlagEvent)
        assert (flag.flag, flag.exercise_id, flag.pain) == (Flag.X2, "knee_lift", 7)
        assert office.entries(ItemScore)[-1].pain == 7
        assert office.last.first is Verdict.RED
    person.sleeps(2)
    plan = person.plan
    assert plan.kind is DayKind.SESSION
    assert ids(plan) == ["double_hip_rotation"]
    assert {one.exercises for one in plan.locks} == {frozenset({"knee_lift"})}


def test_after_a_missed_month_the_questions_come_first_and_then_a_lower_start(
    person: Person,
) -> None:
    settle_with_history(person.data, grown=(6,))
    assert person.plan.stage == 2
    person.sleeps(30)
    with person.opens() as office:
        before = office.plan
        assert before.kind is DayKind.SCREENING
        assert "Welcome back" in " ".join(one.sentence for one in before.reasons)
        office.press(ENTER)
        page = office.desk.rooms.first_start.page
        assert office.desk.window.whole is page
        office.wait(lambda: QApplication.focusWidget() in {page, *page.findChildren(QWidget)})
        office.press(ENTER)
        office.wait(lambda: office.desk.rooms.first_start.walk.question is not None)
        answer_well(office)
        assert len(office.entries(Screening)) == 2
        office.press(ENTER)
        assert office.desk.window.place is Place.HOME
        assert office.plan.kind is DayKind.SESSION
        assert (office.plan.stage, office.plan.best_stage) == (1, 2)
        assert {one.step for one in office.plan.items} == {1}
        office.begin()
        assert office.desk.session.running


def test_the_next_day_nobody_is_asked_again_and_it_is_a_day_of_rest(person: Person) -> None:
    settle(person.data)
    with person.opens() as office:
        office.begin()
        office.come_to("knee_lift")
        office.end()
        office.done()
    person.sleeps()
    with person.opens() as office:
        assert office.desk.window.place is Place.HOME
        assert office.plan.kind is DayKind.REST
        assert not office.sees("start_button")
        assert len({one.day for one in office.entries(Opened)}) == 2


def test_a_comfortable_history_is_offered_a_step_and_takes_it_by_keys(person: Person) -> None:
    settle_with_history(person.data)
    with person.opens() as office:
        assert office.plan.offered
        office.press(Qt.Key.Key_2, modifier=CTRL)
        office.reach("step_up_button")
        office.press(ENTER)
        assert office.plan.stage == 2
        assert ids(office.plan) == ["knee_lift", "double_hip_rotation", "glute_bridge"]
    assert person.plan.stage == 2


@pytest.mark.parametrize(
    ("keys", "kind", "row"),
    [
        (("7", "n"), DayKind.GENTLE, CheckIn),
        (("9", "n"), DayKind.TOO_SORE, CheckIn),
    ],
)
def test_much_pain_before_changes_the_day(
    person: Person, keys: tuple[str, ...], kind: DayKind, row: type[CheckIn]
) -> None:
    settle(person.data)
    with person.opens() as office:
        office.press(ENTER, *keys)
        office.wait(lambda: office.plan.kind is kind)
        assert [one.pain for one in office.entries(row)] == [int(keys[0])]
        assert not office.desk.session.running
        office.press(ENTER)
        office.wait(
            lambda: (
                office.desk.session.running
                if kind is DayKind.GENTLE
                else office.desk.window.place is Place.HOME
            )
        )
