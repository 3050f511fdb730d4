"""Tests of the ladder as it is shown."""

from dataclasses import replace

import pytest

from hipdesk.domain.plan_view_ladder import (
    NextStep,
    RungState,
    best,
    has_declined,
    joining,
    next_step,
    rungs,
    size,
    where,
)
from hipdesk.domain.rules.answers import HipOperation
from hipdesk.domain.rules.facts import Choice, PlanPreferences
from hipdesk.domain.rules.plan import Plan
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import (
    STAGE_2,
    a_screening,
    a_session,
    a_wish,
    comfortable,
    day,
    some_facts,
)
from tests.domain.rules.walks import climbing, plan


def the_step(found: Plan) -> NextStep | None:
    return next_step(found, (), declined=False)


def test_the_ladder_has_seven_stages_and_says_where_one_is() -> None:
    found = plan(climbing(3), 29)
    ladder = rungs(found)
    assert [one.number for one in ladder] == [1, 2, 3, 4, 5, 6, 7]
    assert [one.state for one in ladder[:4]] == [
        RungState.DONE,
        RungState.DONE,
        RungState.HERE,
        RungState.AHEAD,
    ]
    assert ladder[2].text == "Stage 3, Build: 4 exercises, 3 days a week. You are here."
    assert where(found) == "Stage 3 of 7: Build"
    assert size(found) == "4 exercises, 3 days a week"
    assert best(found) == ""


def test_a_stage_reached_before_is_told_apart_from_one_still_ahead() -> None:
    found = plan(climbing(3), 28 + 16)  # GAP-2
    assert found.catching_up
    assert rungs(found)[2].state is RungState.REACHED
    assert rungs(found)[3].state is RungState.AHEAD
    assert best(found) == (
        "You have been at stage 3, Build. After a break the way back takes half the time."
    )


def test_a_best_stage_without_catching_up_is_remembered() -> None:
    found = replace(plan(climbing(3), 44), catching_up=False)
    assert "remembered" in best(found)


def test_the_conditions_say_how_far_along_they_are() -> None:
    step = the_step(plan(comfortable(1, 3), 4))
    assert step is not None
    assert step.title == "Next: stage 2, Settle in"
    assert step.change == "3 exercises instead of 2; the days stay"
    by_rule = {one.rule: one for one in step.conditions}
    assert list(by_rule) == [f"UP-{number}" for number in range(1, 8)]
    assert by_rule["UP-1"].have == "4 of 14 days"
    assert by_rule["UP-1"].fraction == pytest.approx(4 / 14)
    assert by_rule["UP-2"].need == "3 comfortable sessions in a row"
    assert by_rule["UP-2"].have == "2 of 3 comfortable"
    assert by_rule["UP-3"].have == "2 of 4 done"
    assert by_rule["UP-4"].have == "Yes"
    assert by_rule["UP-5"].met
    assert by_rule["UP-6"].have == "Now about 4"


def test_more_than_enough_is_shown_as_enough() -> None:
    step = the_step(plan(comfortable(1, 3, 5, 8, 10, 12), 20))
    assert step is not None
    assert step.conditions[0].have == "14 of 14 days"
    assert all(0 <= one.fraction <= 1 for one in step.conditions)


def test_effort_that_nobody_told_is_not_known() -> None:
    step = the_step(plan(some_facts(), 1))
    assert step is not None
    effort = step.conditions[5]
    assert effort.have == "Not known yet"
    assert effort.fraction == 0.0


def test_what_does_not_hold_is_said_plainly() -> None:
    rising = some_facts(
        *(a_session(one, 2) for one in (1, 3, 5)), *(a_session(one, 4) for one in (8, 10))
    )
    step = the_step(plan(rising, 11))
    assert step is not None
    assert step.conditions[3].have == "A little higher: up by 1.3"
    steep = the_step(plan(some_facts(a_session(1, 1), a_session(8, 4)), 9))
    assert steep is not None
    assert steep.conditions[3].have == "Clearly higher: up by 3.0"
    sore = the_step(plan(some_facts(a_session(1, during=7)), 3))
    assert sore is not None
    assert sore.conditions[4].have == "Something is still settling"


def test_an_offer_is_part_of_the_next_step() -> None:
    step = the_step(plan(comfortable(1, 3, 5, 8, 10, 12), 14))
    assert step is not None
    assert step.offered
    assert not step.declined


def test_who_has_one_exercise_gets_a_second_first() -> None:
    facts = some_facts()
    step = the_step(plan(replace(facts, start=replace(facts.start, exercises=1)), 1))
    assert step is not None
    assert step.title == "Next: a second exercise"


def test_another_day_is_told_as_such() -> None:
    step = the_step(plan(climbing(3, STAGE_2), 30))
    assert step is not None
    assert step.change == "4 days a week instead of 3; the exercises stay"


def test_the_last_stage_has_no_next_step() -> None:
    found = replace(plan(climbing(3), 29), stage=7)
    assert the_step(found) is None


def test_an_offer_says_what_would_join() -> None:
    facts = comfortable(1, 3, 5, 8, 10, 12)
    names = joining(plan(facts, 14), facts, PlanPreferences(), real_catalogue())
    assert names == ("Glute bridge (bridging)",)
    step = next_step(plan(facts, 14), names, declined=False)
    assert step is not None
    assert step.joins == "Glute bridge (bridging) would join."
    assert joining(plan(facts, 13), facts, PlanPreferences(), real_catalogue()) == ()


def test_a_declined_offer_stays_open_for_a_week_without_being_asked() -> None:
    facts = comfortable(1, 3, 5, 8, 10, 12)
    stays = replace(facts, wishes=(a_wish(14, Choice.STAY),))
    assert [has_declined(stays, day(number)) for number in (13, 14, 20, 21)] == [
        False,
        True,
        True,
        False,
    ]
    again = replace(facts, wishes=(a_wish(14, Choice.STAY), a_wish(15, Choice.YES)))
    assert not has_declined(again, day(15))
    back = replace(facts, wishes=(a_wish(14, Choice.STAY), a_wish(15, Choice.STEP_BACK)))
    assert has_declined(back, day(15))


def test_where_the_queue_has_run_out_the_size_says_what_the_sessions_really_hold() -> None:
    found = replace(plan(climbing(4), 43), filled=(3, 3))
    assert size(found) == (
        "3 exercises, 4 days a week. The stage has room for 4, but not everything in it fits your "
        "answers and what you have at home"
    )
    fewer = size(replace(found, filled=(4, 2)))
    assert fewer.startswith(
        "4 exercises on days with strengthening and 2 on the others, 4 days a week."
    )
    assert plan(climbing(3), 29).filled == (4,)
    assert plan(climbing(4), 43).filled == (4, 4)
    operated = (a_screening(0, operation=HipOperation.OLDER),)
    assert plan(replace(climbing(4), screenings=operated), 43).filled == (4, 2)
    nothing = plan(replace(some_facts(), screenings=()), 0)
    assert size(nothing) == "2 exercises, 3 days a week"
