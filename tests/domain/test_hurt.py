"""What follows from each kind and each score, for every category and pre-score."""

from itertools import product

import pytest

from hipdesk.domain.catalogue import Category
from hipdesk.domain.hurt import (
    SIGNS,
    Ask,
    Decision,
    Kind,
    Moment,
    Then,
    afterwards,
    eased,
    kinds,
    scored,
    told,
    too_much,
    wait_s,
    waited,
)
from hipdesk.domain.rules.facts import ItemResult
from hipdesk.domain.rules.flag_kinds import Flag, Level
from hipdesk.domain.rules.pain import carry_on_line, item_flag, limit
from hipdesk.domain.rules.red_flags import ends_session
from tests.domain.builders import an_exercise

BALL = an_exercise(id="ball", category=Category.RELEASE, pain_cap=6)
FINGERS = an_exercise(id="fingers", category=Category.RELEASE, pain_cap=5)
SCORES = range(11)
PRES = range(8)  # with 8 and more there is no session


def at(category: Category, pre: int = 2, x2_before: int = 0) -> Moment:
    exercise = BALL if category is Category.RELEASE else an_exercise(category=category)
    return Moment(exercise, pre, x2_before)


@pytest.mark.parametrize("category", Category)
def test_the_first_nine_kinds_are_always_in_the_same_places(category: Category) -> None:
    found = kinds(at(category))
    assert found[0] is Kind.EMERGENCY
    assert found[8] is Kind.ACHE
    assert len(found) == len(set(found)) <= 10
    assert (Kind.TINGLING in found) == (category is Category.RELEASE)
    assert (Kind.NUMB in found) == (category is not Category.RELEASE)
    assert (Kind.STUCK in found) == (category is Category.MOBILISE)


def test_pain_can_be_told_of_without_an_exercise() -> None:
    assert kinds(Moment(None))[8] is Kind.ACHE
    assert all(scored(Moment(None), score).then is Then.CARRY_ON for score in SCORES)


@pytest.mark.parametrize(
    ("kind", "flag"),
    [
        (Kind.DOWN_THE_LEG, Flag.P1),
        (Kind.WEAK, Flag.P3),
        (Kind.SHARP, Flag.P4),
        (Kind.POP, Flag.P5),
        (Kind.LOCKING, Flag.P7),
    ],
)
def test_a_serious_kind_ends_the_session_with_its_sign(kind: Kind, flag: Flag) -> None:
    """P1, P3, P4, P5 and P7, at any score (PAIN-D5)."""
    assert told(kind) == Decision(Then.END, (flag,))


def test_an_emergency_asks_which_sign_it_is() -> None:
    """E1 to E3, U1 and U2."""
    assert told(Kind.EMERGENCY) == Decision(Then.STAND, ask=Ask.SIGN)
    assert {flag.level for flag in SIGNS} == {Level.EMERGENCY, Level.SAME_DAY}
    assert set(SIGNS) == {flag for flag in Flag if flag.level in {Level.EMERGENCY, Level.SAME_DAY}}


def test_dizziness_ends_the_session_and_then_waits() -> None:
    """P8 is written down at once; whether it passed in 5 minutes is asked after (R7)."""
    assert told(Kind.DIZZY) == Decision(Then.END, (Flag.P8,), Ask.PASSED)
    assert wait_s(Ask.PASSED) == 300
    for gone in (True, False):
        assert waited(at(Category.STRETCH), Ask.PASSED, gone=gone) == Decision(Then.END)


@pytest.mark.parametrize("kind", [Kind.NUMB, Kind.TINGLING])
def test_tingling_waits_two_minutes(kind: Kind) -> None:
    assert told(kind) == Decision(Then.STAND, ask=Ask.GONE)
    assert wait_s(Ask.GONE) == 120


@pytest.mark.parametrize("category", Category)
def test_tingling_that_stays_is_p2_and_under_the_ball_gone_is_x1(category: Category) -> None:
    moment = at(category)
    assert waited(moment, Ask.GONE, gone=False) == Decision(Then.END, (Flag.P2,))
    flags = (Flag.X1,) if category is Category.RELEASE else ()
    assert waited(moment, Ask.GONE, gone=True) == Decision(Then.LEAVE, flags)


def test_a_joint_that_does_not_let_go_is_left() -> None:
    """X3."""
    assert told(Kind.STUCK) == Decision(Then.LEAVE, (Flag.X3,))


def test_an_ache_asks_for_a_score() -> None:
    assert told(Kind.ACHE) == Decision(Then.STAND, ask=Ask.SCORE)


@pytest.mark.parametrize(
    ("category", "pre", "score", "wanted"),
    [
        (Category.STRENGTHEN, 0, 2, Decision(Then.CARRY_ON)),  # PAIN-D1
        (Category.STRENGTHEN, 4, 4, Decision(Then.CARRY_ON)),
        (Category.STRENGTHEN, 2, 3, Decision(Then.FINISH)),  # PAIN-D2
        (Category.STRENGTHEN, 2, 5, Decision(Then.FINISH)),
        (Category.STRETCH, 2, 3, Decision(Then.STAND, ask=Ask.EASED)),
        (Category.MOBILISE, 2, 3, Decision(Then.LEAVE, (Flag.X2A,))),  # X2a
        (Category.TEST, 2, 3, Decision(Then.LEAVE)),
        (Category.STRETCH, 2, 6, Decision(Then.LEAVE, (Flag.X2,), Ask.SETTLED)),  # PAIN-D3
        (Category.STRENGTHEN, 2, 10, Decision(Then.LEAVE, (Flag.X2,), Ask.SETTLED)),
        (Category.RELEASE, 2, 6, Decision(Then.CARRY_ON)),  # PAIN-D4: the ball to 6
        (Category.RELEASE, 2, 7, Decision(Then.LEAVE, (Flag.X2,), Ask.SETTLED)),
        (Category.STRETCH, 6, 6, Decision(Then.CARRY_ON)),  # R12
        (Category.STRETCH, 6, 7, Decision(Then.END, (Flag.X2,))),
    ],
)
def test_a_score_leads_to_its_action(
    category: Category, pre: int, score: int, wanted: Decision
) -> None:
    assert scored(at(category, pre), score) == wanted


def test_press_and_lengthen_ends_above_five() -> None:
    """PAIN-D4."""
    assert scored(Moment(FINGERS, 2), 5).then is Then.CARRY_ON
    assert scored(Moment(FINGERS, 2), 6).flags == (Flag.X2,)


@pytest.mark.parametrize("category", Category)
def test_every_score_agrees_with_what_the_rules_read_from_it_later(category: Category) -> None:
    """X2 and X2a are noted in the session exactly when its scores mean them afterwards."""
    for pre, score in product(PRES, SCORES):
        moment = at(category, pre)
        assert moment.exercise is not None
        decided = scored(moment, score)
        if moment.under_pressure:
            item = ItemResult("ball", pressure=score)
        else:
            item = ItemResult("leg_lift", pain=score)
        if decided.ask is Ask.EASED:
            decided = eased(moment, score)
        found = item_flag(moment.exercise, item, pre)
        assert decided.flags == ((found,) if found else ()), (pre, score)


@pytest.mark.parametrize("pre", PRES)
def test_a_stretch_is_asked_again_once_it_is_eased(pre: int) -> None:
    """PAIN-D2: still above the carry-on line after easing off is X2a, far above it X2."""
    for score in SCORES:
        decided = eased(at(Category.STRETCH, pre), score)
        if score <= carry_on_line(pre):
            assert decided == Decision(Then.SMALLER)
        elif score <= limit(pre):
            assert decided == Decision(Then.LEAVE, (Flag.X2A,))
        else:
            assert decided == too_much(at(Category.STRETCH, pre))


def test_a_second_x2_ends_the_session() -> None:
    """X4."""
    assert too_much(at(Category.STRETCH, x2_before=1)) == Decision(Then.END, (Flag.X2, Flag.X4))
    assert scored(at(Category.RELEASE, x2_before=1), 9).flags == (Flag.X2, Flag.X4)


def test_the_others_go_on_only_when_the_pain_falls() -> None:
    moment = at(Category.STRETCH)
    assert wait_s(Ask.SETTLED) == 120
    assert waited(moment, Ask.SETTLED, gone=True) == Decision(Then.CARRY_ON)
    assert waited(moment, Ask.SETTLED, gone=False) == Decision(Then.END)


@pytest.mark.parametrize("category", Category)
def test_a_score_after_an_exercise_changes_nothing_below_x2(category: Category) -> None:
    for pre, score in product(PRES, SCORES):
        moment = at(category, pre)
        decided = afterwards(moment, score)
        if Flag.X2 in decided.flags:
            assert decided == too_much(moment)
        else:
            assert decided.then is Then.CARRY_ON
            assert decided.ask is None


def test_what_ends_a_session_ends_it_here_too() -> None:
    """Whatever notes a sign that ends a session ends it."""
    decisions = [told(kind) for kind in Kind]
    for category, pre, x2 in product(Category, PRES, (0, 1, 2)):
        moment = at(category, pre, x2)
        decisions += [scored(moment, score) for score in SCORES]
        decisions += [waited(moment, ask, gone=gone) for ask in Ask for gone in (True, False)]
    for one in decisions:
        if any(ends_session(flag) for flag in one.flags):
            assert one.then is Then.END
