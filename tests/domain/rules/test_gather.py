"""Recorded sessions and entries read together as facts."""

from datetime import timedelta
from random import Random

from hipdesk.domain.history import SkipReason
from hipdesk.domain.rules.entries import BalancePain, Entered, Entry, ItemScore, Opened, OverAnHour
from hipdesk.domain.rules.facts import (
    BalanceTest,
    CheckIn,
    FlagEvent,
    ItemResult,
    Morning,
    Retest,
    Session,
    Start,
)
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.gather import Balance, DoneItem, DoneSession, gather
from hipdesk.domain.timeline import Side
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import day, moment

CATALOGUE = real_catalogue()


def done(exercise_id: str, sets: float, position: int = 0) -> DoneItem:
    return DoneItem(position, exercise_id, 1, sets, None)


def a_done_session(number: int = 0, *items: DoneItem, **changes: object) -> DoneSession:
    given: dict[str, object] = {"after": 2, "effort": 4, **changes}
    return DoneSession(f"s{number}", moment(number), items, **given)  # type: ignore[arg-type]


def entered(*entries: Entry, session_id: str = "") -> list[Entered]:
    return [Entered(f"e{index}", one, session_id) for index, one in enumerate(entries)]


def test_a_session_is_its_check_in_its_sets_and_its_scores() -> None:
    one = a_done_session(0, done("knee_lift", 1.5), done("glute_bridge", 1, 1))
    told = entered(
        CheckIn(moment(0), 3),
        ItemScore(moment(0), "knee_lift", pain=2),
        ItemScore(moment(0, 10), "knee_lift", pain=5, eased_to=3),
        OverAnHour(moment(0, 18), yes=True),
        session_id="s0",
    )
    facts = gather([one], told, CATALOGUE, day(0))
    assert facts.sessions == (
        Session(
            "s0",
            CheckIn(moment(0), 3),
            (
                ItemResult("knee_lift", done=0.75, pain=5, eased_to=3),
                ItemResult("glute_bridge"),
            ),
            after=2,
            effort=4,
            over_1h=True,
        ),
    )
    assert facts.check_ins == ()


def test_a_reason_counts_only_where_something_was_left_out() -> None:
    items = (
        DoneItem(0, "knee_lift", 1, 2.0, SkipReason.PAIN),
        DoneItem(1, "glute_bridge", 1, 0.0, SkipReason.TIRED),
    )
    (session,) = gather([a_done_session(0, *items)], (), CATALOGUE, day(0)).sessions
    assert [one.reason for one in session.items] == [None, SkipReason.TIRED]


def test_a_session_without_a_check_in_has_the_strictest_line() -> None:
    (session,) = gather([a_done_session(0)], (), CATALOGUE, day(0)).sessions
    assert session.check_in == CheckIn(moment(0), 0)


def test_a_check_in_whose_session_never_began_stands_alone() -> None:
    told = entered(CheckIn(moment(3), 9), session_id="never")
    facts = gather((), told, CATALOGUE, day(3))
    assert facts.check_ins == (CheckIn(moment(3), 9),)
    assert facts.sessions == ()


def test_signs_that_follow_from_scores_are_not_counted_twice() -> None:
    told = entered(*(FlagEvent(moment(0), flag) for flag in (Flag.X2, Flag.X2A, Flag.X4, Flag.P4)))
    assert [one.flag for one in gather((), told, CATALOGUE, day(0)).flags] == [Flag.P4]


def test_the_start_is_what_was_told_else_the_first_session_else_today() -> None:
    sessions = [a_done_session(4), a_done_session(2)]
    told = entered(Start(day(1)), Start(day(0), 1))
    assert gather(sessions, told, CATALOGUE, day(9)).start == Start(day(0), 1)
    assert gather(sessions, (), CATALOGUE, day(9)).start == Start(day(2))
    assert gather((), (), CATALOGUE, day(9)).start == Start(day(9))


def test_orders_of_entry_do_not_matter() -> None:
    told = [
        Entered("a", Morning(moment(1), "s0", 2), "s0"),
        Entered("b", Opened(day(0))),
        Entered("c", CheckIn(moment(0), 2), "s0"),
        Entered("d", OverAnHour(moment(0, 12), yes=True), "s0"),
        Entered("e", OverAnHour(moment(0, 15), yes=False), "s0"),
    ]
    mixed = list(told)
    Random(4).shuffle(mixed)
    sessions = [a_done_session(0, done("knee_lift", 2))]
    assert gather(sessions, told, CATALOGUE, day(2)) == gather(sessions, mixed, CATALOGUE, day(2))
    assert not gather(sessions, told, CATALOGUE, day(2)).sessions[0].over_1h


RELEASED = (
    done("single_leg_balance", 2, 0),
    done("si_shotgun", 1, 1),
    done("art_self_release", 2, 2),
    done("single_leg_balance", 2, 3),
)
TRIES = (
    Balance(0, Side.LEFT, 10.0),
    Balance(0, Side.RIGHT, 20.0),
    Balance(3, Side.LEFT, 16.0),
    Balance(3, Side.RIGHT, 19.0),
)


def test_a_release_is_followed_by_its_retest() -> None:
    one = a_done_session(0, *RELEASED, balance=TRIES, after=1)
    told = entered(CheckIn(moment(0), 3), session_id="s0")
    (session,) = gather([one], told, CATALOGUE, day(0)).sessions
    assert session.retest == Retest((3, 1), left_s=(10.0, 16.0), right_s=(20.0, 19.0))


def test_without_a_release_or_a_score_after_there_is_no_retest() -> None:
    without = a_done_session(0, RELEASED[0], balance=TRIES)
    unsaid = a_done_session(1, *RELEASED, balance=TRIES, after=None)
    sessions = gather([without, unsaid], (), CATALOGUE, day(1)).sessions
    assert [one.retest for one in sessions] == [None, None]


def test_without_a_try_before_pain_alone_speaks() -> None:
    one = a_done_session(0, *RELEASED[1:], balance=TRIES[2:])
    (session,) = gather([one], (), CATALOGUE, day(0)).sessions
    assert session.retest == Retest((0, 2))


def test_the_best_time_on_each_leg_is_a_test_with_what_the_hip_felt() -> None:
    one = a_done_session(0, *RELEASED, balance=TRIES)
    told = entered(BalancePain(moment(0), Side.RIGHT, 3), session_id="s0")
    assert set(gather([one], told, CATALOGUE, day(0)).balance) == {
        BalanceTest(moment(0), Side.LEFT, 16.0),
        BalanceTest(moment(0), Side.RIGHT, 20.0, 3),
    }


def test_an_exercise_that_is_no_longer_known_is_passed_over() -> None:
    one = a_done_session(0, done("handstand", 1), done("knee_lift", 2, 1))
    (session,) = gather([one], (), CATALOGUE, day(0) + timedelta(days=1)).sessions
    assert [item.exercise_id for item in session.items] == ["knee_lift"]
