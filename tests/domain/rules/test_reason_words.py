"""What a person is told fits what happened to their plan."""

from dataclasses import replace

from hipdesk.domain.rules.dose_up import dose_up
from hipdesk.domain.rules.facts import BalanceTest, Choice, Facts, ItemResult, SymptomsGone
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.fold import evaluate
from hipdesk.domain.rules.holds import holds
from hipdesk.domain.rules.ladder import DEFAULT_QUEUE, LAST_STAGE
from hipdesk.domain.rules.state import Dose
from hipdesk.domain.timeline import Side
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import (
    START,
    a_flag,
    a_morning,
    a_screening,
    a_session,
    a_wish,
    a_word,
    comfortable,
    day,
    moment,
    some_facts,
)
from tests.domain.rules.walks import and_then, climbing, plan

TWO_WEEKS = (1, 3, 5, 8, 10, 12)


def told(facts: Facts, today: int, rule: str) -> str:
    """The last sentence with a rule."""
    found = plan(facts, today)
    return [one.sentence for one in (*found.story, *found.reasons) if one.rule == rule][-1]


def test_after_an_amber_nothing_is_added_and_nothing_is_promised_to_stay() -> None:
    facts = some_facts(a_session(1, during=3, sore="glute_bridge", exercises=("glute_bridge",)))
    assert told(facts, 2, "HOLD-1").startswith("Nothing is added yet:")


def test_an_open_morning_is_asked_for_while_it_can_be_told() -> None:
    facts = some_facts(a_session(1))
    assert "until it is known" in told(facts, 4, "HOLD-1")
    assert told(facts, 5, "HOLD-1").endswith("the morning after the last session is not known.")


def test_x2a_names_what_was_sore() -> None:
    sore = tuple(ItemResult(one, pain=4) for one in START)
    facts = some_facts(a_session(1, items=sore))
    sentences = {one.sentence for one in plan(facts, 2).story if one.rule == "X2a"}
    assert {one.partition(" (")[0] for one in sentences} == {"Knee lift", "Double hip rotation"}


def test_one_stage_back_is_said_only_where_there_is_one() -> None:
    reds = (a_session(29, after=6), a_session(31, after=6))
    lower = and_then(climbing(3), *reds)
    assert "one stage back" in told(lower, 32, "BACK-4")
    first = some_facts(a_session(1, after=6), a_session(3, after=6))
    assert "everything is kept small" in told(first, 4, "BACK-4")
    risen = some_facts(a_session(1, 1, 1, 1), a_session(8, 3, 3, 3))
    assert "everything is kept small" in told(risen, 9, "PAIN-W1")
    paused = some_facts(a_session(1), flags=(a_flag(1, Flag.P6),))
    assert "everything is kept small" in told(paused, 4, "P6")
    higher = replace(climbing(3), flags=(a_flag(30, Flag.P6),))
    assert "a little lower" in told(higher, 33, "P6")


def test_a_step_back_by_choice_at_the_first_stage_begins_it_anew() -> None:
    facts = replace(comfortable(*TWO_WEEKS), wishes=(a_wish(13, Choice.STEP_BACK),))
    assert told(facts, 13, "PROG-2").startswith("The first stage anew")
    higher = replace(climbing(3), wishes=(*climbing(3).wishes, a_wish(30, Choice.STEP_BACK)))
    assert told(higher, 30, "PROG-2").startswith("One stage back")


def test_only_who_was_away_is_welcomed_back() -> None:
    here = comfortable(1, 3, 5)
    assert told(here, 12, "GAP-1").startswith("A while without a session.")
    away = replace(here, opened=frozenset(day(one) for one in (*range(7), 12)))
    assert told(away, 12, "GAP-1").startswith("Welcome back.")


def test_a2_small_changes_of_a_pain_that_is_always_fine_are_no_reason_to_worry() -> None:
    def rising(*pains: int) -> Facts:
        days = (1, 3, 8, 10, 15, 17)
        return some_facts(
            *(a_session(one, pain, 0, 0) for one, pain in zip(days, pains, strict=True)),
            mornings=tuple(a_morning(one, pain) for one, pain in zip(days, pains, strict=True)),
        )

    assert "A2" not in {one.rule for one in plan(rising(1, 1, 1, 2, 2, 2), 17).advice}
    assert "A2" in {one.rule for one in plan(rising(2, 2, 2, 3, 3, 3), 17).advice}


def test_a2_small_rises_within_the_noise_and_a_pain_below_the_first_weeks_are_no_alarm() -> None:
    def alarms(*weeks: tuple[int, ...]) -> list[str]:
        days = [week * 7 + one for week in range(len(weeks)) for one in (1, 3, 5)]
        pains = [pain for week in weeks for pain in week]
        facts = some_facts(
            *(a_session(one, pain, 0, 0) for one, pain in zip(days, pains, strict=True)),
            mornings=tuple(a_morning(one, pain) for one, pain in zip(days, pains, strict=True)),
        )
        found = plan(facts, days[-1]).advice
        return [one.sentence for one in found if "rising" in one.sentence]

    assert not alarms((2, 2, 2), (2, 2, 3), (2, 3, 3))  # 0.3 and 0.3
    assert alarms((2, 2, 2), (2, 3, 3), (3, 3, 4))  # 0.7 and 0.7
    assert not alarms((5, 5, 5), (2, 2, 2), (2, 3, 3), (3, 3, 4))  # the first week was worse


def test_a2_six_weeks_without_relief_say_how_many_weeks_and_hold_for_the_week() -> None:
    days = [week * 7 + one for week in range(9) for one in (1, 3, 5)]
    pains = [4 if one < 30 else 3 + one % 2 for one in days]
    facts = some_facts(
        *(a_session(one, pain, 2, 2) for one, pain in zip(days, pains, strict=True)),
        mornings=tuple(a_morning(one) for one in days),
    )
    told = [
        [one.sentence for one in plan(facts, number).advice if one.rule == "A2"]
        for number in range(56, 63)
    ]
    assert (
        told
        == [["In 8 weeks the pain has eased only a little. Please ask a health professional."]] * 7
    )


def test_back_3_says_that_something_rests_only_where_something_hurt() -> None:
    lower = and_then(comfortable(1, 3, 5), a_session(8, after=6))
    assert told(lower, 9, "BACK-3").endswith("less of everything.")
    assert "rests for two sessions" in told(some_facts(a_session(1, during=7)), 2, "BACK-3")


def test_less_is_said_only_where_something_became_less() -> None:
    small = some_facts(a_session(1, after=6))
    assert told(small, 2, "BACK-3").endswith("hurt too much: everything is kept small.")
    assert told(comfortable(1, 3), 10, "GAP-1").endswith("everything is kept small.")
    assert told(comfortable(1, 3, 5), 12, "GAP-1").endswith("we begin a little lower.")
    assert told(comfortable(1, 3), 17, "GAP-2").endswith("everything is kept small.")
    sore = a_session(1, items=tuple(ItemResult(one, pain=4) for one in START))
    assert "next time a little less of it, made easier" in told(some_facts(sore), 2, "X2a")
    again = replace(sore, id="again", check_in=replace(sore.check_in, at=moment(3)))
    twice = some_facts(sore, again)
    assert "next time it is kept small, made easier" in told(twice, 4, "X2a")
    legs = some_facts(a_session(1), flags=(a_flag(1, Flag.P1),), gone=(SymptomsGone(day(2)),))
    assert told(legs, 9, "P1").endswith("everything is kept small.")


def test_the_longer_the_break_the_lower_the_plan_begins() -> None:
    away = replace(climbing(3), opened=frozenset(day(one) for one in range(28)))
    assert told(away, 28 + 14, "GAP-2").endswith("we begin a little lower.")
    assert told(away, 28 + 28, "GAP-3").endswith("we begin lower.")
    assert told(away, 28 + 56, "GAP-4").endswith("we begin gently from the start.")


def test_a_plan_that_is_closed_does_not_say_what_else_holds_it() -> None:
    rise = (a_session(1, 1), a_session(8, 3))
    assert "HOLD-2" in {one.rule for one in plan(some_facts(*rise), 9).reasons}
    closed = some_facts(*rise, flags=(a_flag(9, Flag.P2),))
    assert {one.rule for one in plan(closed, 9).reasons}.isdisjoint({"HOLD-1", "HOLD-2"})


def test_hold_2_a_steep_rise_is_not_called_a_little() -> None:
    def weeks(*pains: int) -> Facts:
        return some_facts(*(a_session(7 * week + 1, pain) for week, pain in enumerate(pains)))

    assert "a little higher" in told(weeks(1, 2), 9, "HOLD-2")
    assert "clearly higher" in told(weeks(1, 3), 9, "HOLD-2")
    assert "clearly higher" in told(weeks(1, 2, 3), 15, "HOLD-2")


def test_red_by_a_warning_sign_does_not_say_that_the_session_was_too_much() -> None:
    sign = a_flag(1, Flag.P4, 10, exercise_id="knee_lift", session_id="s1")
    stopped = some_facts(a_session(1), flags=(sign,))
    assert told(stopped, 2, "RED") == "You told of a warning sign, so the plan takes care."
    hurt = some_facts(a_session(1, after=6), flags=(sign,))
    assert "too much" in told(hurt, 2, "RED")
    twice = tuple(ItemResult(one, pain=6) for one in START)
    assert "too much" in told(some_facts(a_session(1, items=twice)), 2, "RED")
    grown = some_facts(a_session(1), a_session(3), mornings=(a_morning(1, 3), a_morning(3, 3)))
    assert told(grown, 4, "RED").startswith("Pain grew after two sessions running")


def test_a_plan_that_was_closed_says_that_the_pause_counts_as_time_away() -> None:
    here = comfortable(1, 3, 5)
    shut = replace(here, flags=(a_flag(6, Flag.P2),))
    assert told(shut, 12, "GAP-1").startswith("The pause counts as time away.")
    asked = replace(here, screenings=(a_screening(), a_screening(7, average_pain=9)))
    assert told(asked, 12, "GAP-1").startswith("The pause counts as time away.")
    over = replace(here, flags=(a_flag(2, Flag.P6),))
    assert told(over, 12, "GAP-1").startswith("A while without a session.")


def test_a_second_or_third_red_is_told_in_one_sentence_and_the_story_keeps_all() -> None:
    def rules(facts: Facts, today: int) -> tuple[set[str], set[str]]:
        found = plan(facts, today)
        return {one.rule for one in found.reasons}, {one.rule for one in found.story}

    reasons, story = rules(some_facts(a_session(1, after=6), a_session(3, after=6)), 4)
    assert "BACK-4" in reasons
    assert reasons.isdisjoint({"RED", "BACK-3"})
    assert {"RED", "BACK-3", "BACK-4"} <= story
    third = some_facts(*(a_session(one, after=6) for one in (1, 15, 28)))
    reasons, story = rules(third, 29)
    assert "BACK-5" in reasons
    assert reasons.isdisjoint({"RED", "BACK-3"})
    assert "for the third time in four weeks" in told(third, 29, "BACK-5")
    soon = some_facts(*(a_session(one, after=6) for one in (1, 8, 15)))
    reasons, story = rules(soon, 16)
    assert "BACK-5" in reasons
    assert "BACK-4" not in reasons
    assert "BACK-4" in story


def test_dose_4_a_second_set_is_told_apart_from_a_little_more() -> None:
    facts, today = climbing(3), day(28)
    state, context = evaluate(facts, real_catalogue(), today)
    health = context.health.on(today)
    bridge, lift = "glute_bridge", "knee_lift"
    for one in (bridge, lift):
        state.history[one] = list(context.readings)
    state.stage, state.items = LAST_STAGE, [bridge, lift]
    state.doses[bridge], state.doses[lift] = Dose(3), Dose(1)
    turns = [(3, day(1), 0, bridge), (1, day(1), 1, lift)]
    dose_up(state, context, today, health, (), turns)
    assert state.reasons[-1].sentence == (
        "A little more of: Knee lift (single knee to chest); a second set of: Glute bridge "
        "(bridging). Your last three sessions were comfortable."
    )
    state.doses[bridge] = Dose(3)
    dose_up(state, context, today, health, (), turns[:1])
    assert state.reasons[-1].sentence.startswith("A second set of: Glute bridge (")


def test_a1_is_silent_for_84_days_after_a_professional_has_had_a_look() -> None:
    def asks(facts: Facts, today: int) -> bool:
        return "A1" in {one.rule for one in plan(facts, today).advice}

    asked = (a_screening(0, long_unexamined=True), a_screening(12, long_unexamined=True))
    unseen = some_facts(screenings=asked)
    assert asks(unseen, 13)
    seen = replace(unseen, clearances=(a_word(12, "P2"),))
    assert not asks(seen, 13)
    assert not asks(seen, 95)
    assert asks(seen, 96)
    sore = BalanceTest(moment(20), Side.LEFT, 20.0, outer_hip_pain=3)
    assert asks(replace(seen, balance=(sore,)), 21)


def test_at_the_top_of_everything_nothing_is_still_to_be_added() -> None:
    facts = and_then(climbing(3), a_session(29, after=4), mornings=(a_morning(29),))
    assert "Nothing is added yet" in told(facts, 30, "HOLD-1")
    state, context = evaluate(facts, real_catalogue(), day(30))
    health = context.health.on(day(30))
    state.stage = LAST_STAGE
    for one in DEFAULT_QUEUE:
        state.doses[one] = Dose(3, 2)
    (only,) = holds(state, context, health, day(30))
    assert only.sentence == "You do all that the plan holds: keeping it up is enough now."
    state.doses["dead_bug"] = Dose(2)
    assert {one.rule for one in holds(state, context, health, day(30))} == {"HOLD-1"}


def test_a2_one_sore_fortnight_after_relief_is_not_yet_no_relief() -> None:
    days = [week * 7 + one for week in range(10) for one in (1, 3, 5)]

    def told_in(week: int, sore_from: int) -> bool:
        pains = [4 if one < 7 or one >= sore_from else 2 for one in days]
        facts = some_facts(
            *(a_session(one, pain, 2, 2) for one, pain in zip(days, pains, strict=True)),
            mornings=tuple(a_morning(one) for one in days),
        )
        found = plan(facts, week * 7).advice
        return any("eased" in one.sentence for one in found if one.rule == "A2")

    assert not told_in(8, 47)  # 0.7 better now, 1.7 the week before
    assert told_in(9, 44)
