"""Every warning sign by keys, from the session to its row and to the plans that follow."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hipdesk.domain.plan import free_routine
from hipdesk.domain.routine import Pacing
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.facts import FlagEvent, Morning
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.red_flags import EMERGENCY_NUMBER
from hipdesk.domain.rules.verdict import Verdict
from hipdesk.domain.timeline import PhaseKind, Side
from hipdesk.ui.place import Place
from tests.offices import Office, Person
from tests.settled import settle, settle_at_stage_three
from tests.ui.pages import button, found

ENTER, ESC, TAB, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Space
RIGHT, DOWN = Qt.Key.Key_Right, Qt.Key.Key_Down
WHOLE_PLAN = frozenset({"the whole plan"})
STRETCHES = frozenset({"knee_lift", "double_hip_rotation"})

pytestmark = pytest.mark.usefixtures("no_sound")


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Person:
    """Somebody who begins today."""
    return Person(qtbot, qapp, settle(tmp_path / "data"))


@dataclass(frozen=True)
class Sign:
    """What is pressed after H, and what comes of it."""

    flag: Flag
    keys: tuple[Qt.Key | str, ...]
    locked: frozenset[str]  # of the first two exercises, or the whole plan
    days: int | None  # the lock ends by itself on this day; None: not without a word
    asked: bool  # whether the check-out follows


SIGNS = (
    Sign(Flag.E1, ("1", "1", ENTER), WHOLE_PLAN, None, asked=False),
    Sign(Flag.E2, ("1", "2", ENTER), WHOLE_PLAN, None, asked=False),
    Sign(Flag.E3, ("1", "3", ENTER), WHOLE_PLAN, None, asked=False),
    Sign(Flag.U1, ("1", "4", ENTER), WHOLE_PLAN, None, asked=False),
    Sign(Flag.U2, ("1", "5", ENTER), WHOLE_PLAN, None, asked=False),
    Sign(Flag.P1, ("2", ENTER), WHOLE_PLAN, None, asked=True),
    Sign(Flag.P2, ("3", ENTER, "2", ENTER), WHOLE_PLAN, None, asked=True),
    Sign(Flag.P3, ("4", ENTER), WHOLE_PLAN, None, asked=True),
    Sign(Flag.P4, ("5", ENTER), frozenset({"knee_lift"}), 14, asked=True),
    Sign(Flag.P5, ("6", ENTER), frozenset({"knee_lift"}), 14, asked=True),
    Sign(Flag.P7, ("7", ENTER), STRETCHES, None, asked=True),
)


def into_the_knee_lift(office: Office) -> None:
    office.begin()
    office.come_to("knee_lift")


def signs(office: Office) -> list[Flag]:
    return [one.flag for one in office.entries(FlagEvent)]


def closed(person: Person) -> frozenset[str]:
    """Which of the first exercises are closed on this day, or the whole plan."""
    locks = person.plan.locks
    if any(one.exercises is None for one in locks):
        return WHOLE_PLAN
    return STRETCHES & frozenset().union(*(one.exercises or () for one in locks))


@pytest.mark.parametrize("sign", SIGNS, ids=lambda one: one.flag)
def test_a_sign_ends_the_session_is_kept_and_closes_what_it_must(
    person: Person, sign: Sign
) -> None:
    with person.opens() as office:
        into_the_knee_lift(office)
        office.press("h", *sign.keys)
        office.wait(lambda: office.sees("warning_page"))
        assert not office.desk.session.running
        office.settle()
        (event,) = office.entries(FlagEvent)
        (kept,) = office.kept().history.summaries(9)
        told = (event.flag, event.exercise_id, event.side, event.session_id)
        assert told == (sign.flag, "knee_lift", Side.LEFT, kept.id)
        office.press(TAB, ENTER)
        if sign.asked:
            office.check_out()
            office.done()
        office.wait(lambda: office.desk.window.place is Place.HOME)
        assert office.plan.items == ()
        assert office.last.first is Verdict.RED
    person.sleeps(2)
    assert closed(person) == sign.locked
    if sign.locked == WHOLE_PLAN:
        assert person.plan.kind is DayKind.LOCKED
    else:
        left = sorted(STRETCHES - sign.locked)
        assert [one.exercise_id for one in person.plan.items] == left
    if sign.days is None:
        person.sleeps(20)
        assert closed(person) == sign.locked
    else:
        ends = {one.end for one in person.plan.locks if "knee_lift" in (one.exercises or ())}
        assert person.plan.day + timedelta(days=sign.days - 2) in ends


def test_from_any_moment_of_a_session_the_emergency_signs_are_two_keys_away(
    person: Person,
) -> None:
    with person.opens() as office:
        office.begin()
        looked: list[PhaseKind] = []

        def look(*opens: Qt.Key | str, keys: str = "h1") -> None:
            """Open something over the player, look for the signs, and come back."""
            session = office.desk.driver.session
            assert session is not None
            looked.append(session.state.phase.kind)
            office.press(*opens)
            office.press(*keys)
            page = found(office.frame, "signs_page")
            assert page.isVisible()
            assert EMERGENCY_NUMBER in page.accessibleName()
            while office.sees("signs_page") or office.sees("hurts_panel"):
                office.press(ESC)
            assert office.desk.session.running
            if session.state.paused is not None:
                office.press(SPACE)

        look()
        for key in (SPACE, RIGHT, ESC, "?", "h"):
            look(key)
        for asks in (("9", ENTER), ("3", ENTER), ("a",)):  # while something else is asked
            look("h", *asks, keys="e")
        office.come_to("knee_lift")
        session = office.desk.driver.session
        assert session is not None
        for kind in (PhaseKind.HOLD, PhaseKind.SWITCH_SIDES, PhaseKind.MOVE_OUT):
            wanted = kind
            office.wait(lambda: session.state.phase.kind is wanted)  # noqa: B023  # at once
            look()
        assert {PhaseKind.SET_UP, PhaseKind.HOLD, PhaseKind.SWITCH_SIDES} <= set(looked)
        assert not office.entries(FlagEvent)


def test_a_warning_cannot_be_closed_before_it_is_written_down(person: Person) -> None:
    with person.opens() as office:
        into_the_knee_lift(office)
        office.press("h", "1", "1", ENTER)
        assert found(office.frame, "warning_page").isVisible()
        closes = button(office.frame, "emergency_close")
        assert not closes.isEnabled() or office.entries(FlagEvent)
        office.wait(closes.isEnabled)
        assert signs(office) == [Flag.E1]


def test_a_sign_told_at_the_check_in_closes_the_plan_before_any_session(person: Person) -> None:
    with person.opens() as office:
        office.press(ENTER, "3", "y", DOWN, ENTER)
        office.wait(lambda: office.sees("warning_page"))
        office.wait(button(office.frame, "emergency_close").isEnabled)
        office.press(TAB, ENTER)
        office.wait(lambda: office.desk.window.place is Place.HOME)
        assert signs(office) == [Flag.E1]
        assert office.plan.kind is DayKind.LOCKED
        assert office.kept().history.summaries(9) == ()


@pytest.mark.parametrize(("key", "passed"), [("1", True), ("2", False)])
def test_dizziness_ends_the_session_and_closes_the_plan_only_if_it_stays(
    person: Person, key: str, passed: bool
) -> None:
    with person.opens() as office:
        into_the_knee_lift(office)
        office.press("h", "8", ENTER)
        office.settle()
        office.press(key, ENTER)
        if not passed:
            office.wait(lambda: office.sees("warning_page"))
            office.press(TAB, ENTER)
        office.check_out()
        office.done()
        (event,) = office.entries(FlagEvent)
        assert (event.flag, event.passed) == (Flag.P8, passed)
        assert office.last.first is (Verdict.AMBER if passed else Verdict.RED)
    person.sleeps(2)
    assert person.plan.kind is (DayKind.SESSION if passed else DayKind.LOCKED)


def test_two_mornings_that_are_worse_pause_the_plan(person: Person) -> None:
    """P6, from the answers on Home."""
    for _ in range(2):
        with person.opens() as office:
            into_the_knee_lift(office)
            session = office.desk.driver.session
            assert session is not None
            office.wait(lambda: session.state.phase.side is Side.RIGHT)  # noqa: B023  # at once
            office.end()
            office.done()
        person.sleeps()
        with person.opens() as office:
            office.desk.rooms.morning.card.questions.score.setFocus()
            office.press("4", TAB)
            office.wait(lambda: office.last.morning == 4)
        person.sleeps()
    with person.opens() as office:
        assert [one.pain for one in office.entries(Morning)] == [4, 4]
        assert office.last.final is Verdict.RED
        assert {one.rule for one in office.plan.locks} >= {Flag.P6}
        assert office.plan.kind is DayKind.LOCKED
    person.sleeps(3)
    assert person.plan.kind is DayKind.SESSION


def test_a_stretch_that_stays_too_strong_is_left_for_today_and_comes_back_easier(
    person: Person,
) -> None:
    with person.opens() as office:
        into_the_knee_lift(office)
        office.press("h", "9", ENTER, "4", ENTER)  # above what is fine, so a smaller range
        office.press("4", ENTER)  # and still 4
        office.settle()
        assert signs(office) == [Flag.X2A]
        office.press(ENTER)
        office.wait(lambda: office.now_at == "double_hip_rotation")
        office.end()
        office.done()
        assert office.last.first is Verdict.AMBER
    person.sleeps(2)
    (first, _) = person.plan.items
    assert (first.exercise_id, first.step, first.easier) == ("knee_lift", 0, True)


def test_far_too_much_twice_ends_the_session(person: Person) -> None:
    with person.opens() as office:
        into_the_knee_lift(office)
        office.press("h", "9", ENTER, "7", ENTER)
        office.settle()
        office.press("1", ENTER)
        office.wait(lambda: office.now_at == "double_hip_rotation")
        office.in_work()
        office.press("h", "9", ENTER, "6", ENTER)
        office.wait(lambda: not office.desk.session.running)
        office.settle()
        assert sorted(signs(office)) == [Flag.X2, Flag.X2, Flag.X4]
        while not office.sees("checkout_done"):
            office.press(TAB, ENTER)
        office.check_out()
        office.done()
        assert office.last.first is Verdict.RED
    person.sleeps(2)
    assert closed(person) == STRETCHES
    assert person.plan.kind is DayKind.REST


def test_a_joint_that_does_not_let_go_is_left_alone_and_locks_nothing(person: Person) -> None:
    with person.opens() as office:
        office.desk.rooms.check_in_for(
            free_routine(("seated_figure_four",), office.desk.catalogue, Pacing())
        )
        office.press("2", "n")
        office.wait(lambda: office.desk.session.running)
        office.in_work()
        office.press("h", "0", ENTER)
        office.settle()
        assert signs(office) == [Flag.X3]
        office.press(ENTER)
        office.check_out()
        office.done()
    person.sleeps(2)
    assert person.plan.kind is DayKind.SESSION
    assert not person.plan.locks


def test_a_shock_under_the_fingers_closes_the_release_for_a_week(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    person = Person(qtbot, qapp, settle_at_stage_three(tmp_path / "data"))
    with person.opens() as office:
        office.begin()
        office.come_to("art_self_release")
        office.press("h", "3", ENTER, "1", ENTER)
        office.settle()
        assert signs(office) == [Flag.X1]
        office.press(ENTER)
        office.wait(lambda: office.now_at not in {"", "art_self_release"})
        office.desk.driver.end()
        office.check_out()
        office.done()
    person.sleeps(2)
    (lock,) = person.plan.locks
    assert lock.rule == Flag.X1
    assert lock.exercises == frozenset({"art_self_release", "lateral_hip_ball_release"})
    assert lock.end == person.plan.day + timedelta(days=5)
    person.sleeps(5)
    assert not person.plan.locks
