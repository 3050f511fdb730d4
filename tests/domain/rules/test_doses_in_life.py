"""Doses of what is not done for a while, and of what only stands in on mobility days."""

from dataclasses import replace

from hipdesk.domain.rules.facts import Choice, Facts, ItemResult
from hipdesk.domain.rules.fold import evaluate
from hipdesk.domain.rules.state import Dose
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import (
    STAGE_3,
    START,
    a_morning,
    a_screening,
    a_session,
    a_wish,
    day,
    some_facts,
)
from tests.domain.rules.walks import and_then, climbing, plan

STANDING_IN = (*START, "seated_figure_four", "half_kneeling_psoas")


def doses(facts: Facts, today: int) -> dict[str, Dose]:
    return dict(evaluate(facts, real_catalogue(), day(today))[0].doses)


def test_r21_what_was_not_done_for_two_weeks_is_not_raised() -> None:
    climbed = climbing(3, exercises=STAGE_3)
    facts = replace(climbed, wishes=(*climbed.wishes, a_wish(42, Choice.STAY)))
    later = (29, 31, 33, 36, 38, 40)
    mornings = tuple(a_morning(one) for one in later)
    for exercises, raised in ((STAGE_3, 1), (START, 0)):
        sessions = [a_session(one, exercises=exercises) for one in later]
        lived = and_then(facts, *sessions, mornings=mornings)
        before, after = doses(lived, 41), doses(lived, 42)
        assert after["hip_abduction"].step - before["hip_abduction"].step == raised


def test_back_2_what_stands_in_on_mobility_days_goes_down_too() -> None:
    facts = climbing(4, exercises=STAGE_3)
    ambers = (
        a_session(43, after=4, exercises=STANDING_IN),
        a_session(44, after=4, exercises=STAGE_3),
        a_session(45, after=4, exercises=STANDING_IN),
    )
    mornings = tuple(a_morning(one) for one in (43, 44, 45))
    found = doses(and_then(facts, *ambers, mornings=mornings), 46)
    assert found["half_kneeling_psoas"].step == 0
    assert found["seated_figure_four"].step == 0
    assert "mini_squat" not in found


def test_r19_what_hurt_in_a_gentle_session_comes_back_at_its_step() -> None:
    hurt = some_facts(a_session(1, 6, 7, 6))
    assert doses(hurt, 2)["knee_lift"].step == 0
    normal = some_facts(a_session(1, 2, 7, 2))
    assert doses(normal, 2)["knee_lift"].step == 1


def test_r19_first_the_full_version_again_then_more_of_it() -> None:
    alone = ("knee_lift",)
    sore = some_facts(a_session(1, during=4, exercises=alone), mornings=(a_morning(1),))
    greens = (3, 5, 8, 10)

    def after(count: int) -> Facts:
        done = greens[:count]
        sessions = (a_session(one, exercises=alone) for one in done)
        return and_then(sore, *sessions, mornings=tuple(a_morning(one) for one in done))

    item = {one.exercise_id: one for one in plan(after(3), 9).coming}["knee_lift"]
    assert (item.step, item.easier) == (0, False)
    item = {one.exercise_id: one for one in plan(after(4), 11).coming}["knee_lift"]
    assert (item.step, item.easier) == (1, False)


def test_dose_3_what_was_never_done_in_full_is_raised_once_it_is() -> None:
    """However long nothing else had room: it is looked at again after each time it is done."""
    facts = climbing(7, exercises=START)
    facts = replace(facts, screenings=(a_screening(), a_screening(84)))
    at_the_top = range(85, 160, 2)
    part, full = (161, 163, 165, 168), (170, 172, 175)
    both = (*START, "dead_bug")
    in_part = (*(ItemResult(one) for one in START), ItemResult("dead_bug", 0.9))
    sessions = (
        *(a_session(one) for one in at_the_top),
        *(a_session(one, exercises=both, items=in_part) for one in part),
        *(a_session(one, exercises=both) for one in full),
    )
    mornings = tuple(a_morning(one) for one in (*at_the_top, *part, *full))
    lived = and_then(facts, *sessions, mornings=mornings)
    lived = replace(
        lived,
        opened=frozenset(day(one) for one in range(180)),
        screenings=(*lived.screenings, a_screening(160)),
    )
    assert doses(lived, 169)["dead_bug"].step == 1
    assert doses(lived, 175)["dead_bug"].step == 1
    assert doses(lived, 176)["dead_bug"].step == 2
