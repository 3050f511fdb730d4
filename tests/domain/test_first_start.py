"""The walk of the first start: forwards, back, and what is shown at once."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipdesk.domain.first_start import Part, Progress, Spot, Walk, urgent_sign
from hipdesk.domain.first_start_answers import answers_of
from hipdesk.domain.first_start_health import HEALTH
from hipdesk.domain.first_start_question import Asks, Days, GoalSaid, Question, Value, Values
from hipdesk.domain.first_start_wishes import WISHES, fits
from hipdesk.domain.rules.answers import Answers
from hipdesk.domain.rules.entries import Activity
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.questions import QUESTIONS
from hipdesk.domain.rules.screening import Outcome, read_screening

TODAY = date(2026, 11, 21)
EVERY = {one.id: one for one in (*HEALTH, *WISHES)}
QUIET: dict[Asks, Value] = {Asks.NUMBER: 45, Asks.SCORE: 3, Asks.TICKS: frozenset()}

NOT_FIRST = {"floor": "yes", "pace": "two"}  # of the answers of somebody well


def usual(one: Question) -> Value:
    """The answer of somebody well."""
    if one.usual is not None:
        return one.usual
    if one.needs_tick:
        return frozenset({one.options[0].id})
    if one.id in NOT_FIRST:
        return NOT_FIRST[one.id]
    return one.options[0].id if one.asks in {Asks.ONE, Asks.SIDE} else QUIET[one.asks]


def walked(**said: Value) -> Walk:
    """Answered as somebody well but for what is said, until the walk stops asking."""
    return through(Walk(TODAY), said)


def through(walk: Walk, said: Values) -> Walk:
    walk = walk.begin()
    while (one := walk.question) is not None:
        walk = walk.answer(said.get(one.id, usual(one)))
    return walk


def ticks(*ids: str) -> frozenset[str]:
    return frozenset(ids)


def test_somebody_well_is_asked_nineteen_questions_and_six_wishes() -> None:
    walk = walked()
    assert walk.spot is Spot.END
    assert walk.answers == Answers(age=45, average_pain=3)
    assert walk.outcome is Outcome.OK
    assert [one.rule for one in walk.path if one.rule] == list(QUESTIONS)
    assert len([one for one in walk.path if not one.rule]) == 6


def test_a_re_screening_asks_the_health_questions_alone() -> None:
    walk = through(Walk(TODAY, Part.HEALTH), {})
    assert walk.spot is Spot.END
    assert [one.rule for one in walk.path] == list(QUESTIONS)


def test_the_rest_can_be_asked_alone_when_the_screening_is_done() -> None:
    walk = Walk(TODAY, Part.WISHES, {"pain": 6}).begin()
    assert [one.id for one in walk.path] == ["side", "home", "days", "goal"]
    assert walk.back() == walk


@pytest.mark.parametrize(
    ("said", "follow_up"),
    [
        ({"operation": "older"}, "movement_rules"),
        ({"pregnancy": "pregnant"}, "weeks"),
        ({"fracture": "healed"}, "bones"),
        ({"groin": ticks("locks")}, "locking"),
    ],
)
def test_a_follow_up_is_asked_only_when_it_is_needed(
    said: dict[str, Value], follow_up: str
) -> None:
    assert follow_up not in {one.id for one in walked().path}
    assert follow_up in {one.id for one in walked(**said).path}


def test_progress_counts_rules_so_that_a_follow_up_does_not_stretch_the_way() -> None:
    walk = Walk(TODAY).begin()
    assert walk.progress == Progress("Your health", 1, 19)
    while walk.question is not None and walk.question.id != "movement_rules":
        one = walk.question
        walk = walk.answer("older" if one.id == "operation" else usual(one))
    assert walk.progress == Progress("Your health", 4, 19)
    last = walked().back()
    assert last.progress == Progress("You and your plan", 6, 6)


def test_back_goes_to_the_question_before_and_keeps_the_answers() -> None:
    walk = Walk(TODAY).begin().answer(52).answer(ticks())
    before = walk.back()
    assert before.question is EVERY["emergency"]
    assert before.value == ticks()
    assert before.back().value == 52
    assert before.back().back().spot is Spot.WELCOME
    assert before.back().back().begin().value == 52


def test_what_is_no_answer_changes_nothing() -> None:
    walk = Walk(TODAY).begin()
    for wrong in (0, 121, "none", ticks("bladder")):
        assert walk.answer(wrong) == walk
        assert walk.keep(wrong) == walk


@pytest.mark.parametrize(
    ("question", "ticked", "sign"),
    [
        ("emergency", "both_legs", Flag.E1),  # SC-02
        ("injury", "weight", Flag.E2),  # SC-03
        ("injury", "shape", Flag.E2),
        ("injury", "dislocated", Flag.E2),
        ("signs", "hot", Flag.U1),  # SC-06
        ("blood", "calf", Flag.U2),  # SC-11
    ],
)
def test_an_urgent_answer_shows_its_message_at_once(question: str, ticked: str, sign: Flag) -> None:
    walk = walked(**{question: ticks(ticked)})
    assert (walk.spot, walk.at, walk.urgent) == (Spot.URGENT, question, sign)
    assert walk.outcome is Outcome.BLOCK_HARD
    assert walk.read().spot is Spot.BLOCKED


def test_a_tick_by_mistake_can_be_taken_back() -> None:
    walk = walked(emergency=ticks("numb")).back()
    assert walk.question is EVERY["emergency"]
    assert walk.answer(ticks()).question is EVERY["injury"]
    assert walked(emergency=ticks("numb")).read().back() == walk


def test_sc_01_nobody_under_18_is_asked_the_rest() -> None:
    walk = walked(age=17)
    assert (walk.spot, walk.at, walk.outcome) == (Spot.BLOCKED, "age", Outcome.BLOCK_HARD)
    assert walked(age=18).spot is Spot.END


def test_a_block_stops_after_the_last_health_question_and_the_wishes_wait() -> None:
    walk = walked(leg="pain")
    assert (walk.spot, walk.at) == (Spot.BLOCKED, "floor")
    assert walk.outcome is Outcome.BLOCK_CLEARABLE


def test_what_a_word_of_today_cleared_does_not_block_again() -> None:
    walk = Walk(TODAY, cleared=frozenset({"SC-05"}))
    assert through(walk, {"leg": "pain"}).spot is Spot.END


def test_sc_17_with_much_pain_nobody_is_asked_for_release_or_pace() -> None:
    asked = {one.id for one in walked(pain=6).path}
    assert asked.isdisjoint({"release", "pace"})


def test_an_answer_to_a_follow_up_that_is_no_longer_asked_is_kept_and_does_not_count() -> None:
    walk = walked(operation="older", movement_rules="yes")
    values = {**walk.values, "operation": "none"}
    assert not answers_of(values).movement_rules
    assert answers_of({**values, "operation": "older"}).movement_rules


def test_every_question_has_an_answer_of_somebody_well() -> None:
    for one in EVERY.values():
        assert fits(one, usual(one)), one.id
    assert read_screening(walked().answers, TODAY, (), TODAY).outcome is Outcome.OK


def test_no_sign_is_urgent_but_at_its_own_question() -> None:
    assert urgent_sign("leg", Answers(40, 3, cauda_equina=True)) is None


def values_of(one: Question) -> st.SearchStrategy[Value]:
    ids = [option.id for option in one.options]
    match one.asks:
        case Asks.ONE | Asks.SIDE:
            return st.sampled_from(ids)
        case Asks.TICKS:
            return st.frozensets(st.sampled_from(ids), min_size=int(one.needs_tick))
        case Asks.NUMBER | Asks.SCORE:
            return st.integers(one.least, one.most)
        case Asks.DAYS:
            return st.builds(Days, st.frozensets(st.integers(0, 6)), st.none() | st.integers(5, 22))
        case Asks.GOAL:
            return st.builds(
                GoalSaid,
                st.text(max_size=5),
                st.lists(
                    st.builds(Activity, st.text(max_size=3), st.integers(0, 10)), max_size=3
                ).map(tuple),
            )


@given(st.data())
def test_any_path_of_answers_and_steps_back_says_what_the_chosen_values_say(
    data: st.DataObject,
) -> None:
    """Whatever the way, the answers are those of a straight walk with the last values."""
    walk, last = Walk(TODAY).begin(), {}
    for _ in range(data.draw(st.integers(0, 60))):
        one = walk.question
        if one is None:
            walk = walk.back()
        elif data.draw(st.integers(0, 4)) == 0:
            walk = walk.back() if walk.back().question else walk
        else:
            value = data.draw(values_of(one))
            last[one.id] = value
            walk = walk.answer(value)
        assert dict(walk.values) == last  # never lost
    straight = Walk(TODAY).begin()
    while straight.question is not None and straight.question.id in last:
        straight = straight.answer(last[straight.question.id])
    if straight.spot is Spot.END:
        assert walk.answers == straight.answers


@given(st.data())
def test_every_walk_ends_where_its_outcome_says(data: st.DataObject) -> None:
    walk = Walk(TODAY).begin()
    while (one := walk.question) is not None:
        walk = walk.answer(data.draw(values_of(one)))
    if walk.spot is Spot.END:
        assert walk.outcome < Outcome.BLOCK_CLEARABLE
    else:
        assert walk.outcome >= Outcome.BLOCK_CLEARABLE


BLOCKING: dict[str, tuple[Outcome, dict[str, Value]]] = {
    "SC-01": (Outcome.BLOCK_HARD, {"age": 12}),
    "SC-02": (Outcome.BLOCK_HARD, {"emergency": ticks("water")}),
    "SC-03": (Outcome.BLOCK_CLEARABLE, {"injury": ticks("fall")}),
    "SC-04": (Outcome.BLOCK_HARD, {"operation": "under_12_weeks"}),
    "SC-05": (Outcome.BLOCK_CLEARABLE, {"leg": "numb_or_weak"}),
    "SC-06": (Outcome.BLOCK_HARD, {"signs": ticks("cancer")}),
    "SC-07": (Outcome.BLOCK_CLEARABLE, {"heart": ticks("faint")}),
    "SC-08": (Outcome.BLOCK_CLEARABLE, {"pregnancy": "birth"}),
    "SC-09": (Outcome.BLOCK_HARD, {"fracture": "unhealed"}),
    "SC-10": (Outcome.CAUTION, {"osteoporosis": "yes"}),
    "SC-11": (Outcome.BLOCK_HARD, {"blood": ticks("calf")}),
    "SC-12": (Outcome.BLOCK_CLEARABLE, {"joint": ticks("past_year", "loose")}),
    "SC-13": (Outcome.BLOCK_CLEARABLE, {"groin": ticks("locks"), "locking": "never_assessed"}),
    "SC-14": (Outcome.CAUTION, {"outer": "yes"}),
    "SC-15": (Outcome.CAUTION, {"other": ticks("knee_problem")}),
    "SC-16": (Outcome.CAUTION, {"steady": ticks("stick")}),
    "SC-17": (Outcome.BLOCK_CLEARABLE, {"pain": 8}),
    "SC-18": (Outcome.CAUTION, {"long": "yes"}),
    "SC-19": (Outcome.CAUTION, {"floor": "no"}),
}


@pytest.mark.parametrize("rule", QUESTIONS)
def test_every_rule_can_be_answered_so_that_it_finds_something(rule: str) -> None:
    outcome, said = BLOCKING[rule]
    found = read_screening(walked(**said).answers, TODAY, (), TODAY)
    assert found.outcome is outcome
    assert rule in {one.rule for one in found.findings}
