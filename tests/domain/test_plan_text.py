"""The plan and its rules as text for a terminal."""

from hipdesk.domain.plan_text import (
    WIDTH,
    before_the_start,
    find_rule,
    no_such_rule,
    plan_text,
    rule_text,
)
from hipdesk.domain.rules.facts import Facts
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.rulebook import Rulebook, parse_rulebook
from hipdesk.paths import resources
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import a_check_in, a_flag, comfortable, day, some_facts
from tests.domain.rules.walks import plan


def text(facts: Facts, today: int) -> str:
    return plan_text(plan(facts, today), facts, real_catalogue())


def the_rules() -> Rulebook:
    return parse_rulebook((resources() / "rules.toml").read_text("utf-8"))


def test_a_day_with_a_session_names_its_exercises_and_why() -> None:
    told = text(some_facts(), 0)
    assert told.startswith("Mon 2 Mar 2026\n\n- A session is open today. (PAIN-B1)\n")
    assert "Today's session - about " in told
    for item in plan(some_facts(), 0).items:
        assert f"  {real_catalogue()[item.exercise_id].name} " in told
    assert "Next session: Wednesday 4 March" in told


def test_a_rest_day_says_so_and_shows_the_next_session() -> None:
    told = text(comfortable(1), 2)
    assert "- A rest day: the hip gets stronger between sessions. (PROG-1)" in told
    assert "Next session: Thursday 5 March\n" in told


def test_the_next_stage_tells_each_condition_and_how_far_along_it_is() -> None:
    told = text(comfortable(1, 3, 5), 7)
    assert "Stage 1 of 7: Start, 2 exercises, 3 days a week" in told
    assert "  [ ] 14 days at this stage: 7 of 14 days (UP-1)" in told
    assert "  [x] 3 comfortable sessions in a row: 3 of 3 comfortable (UP-2)" in told


def test_an_open_step_asks_for_a_yes() -> None:
    assert "say yes, or stay, on the Plan page. (UP-8)" in text(comfortable(1, 3, 5, 8, 10, 12), 14)


def test_a_lock_says_when_it_ends() -> None:
    told = text(some_facts(flags=(a_flag(0, Flag.P4, exercise_id="knee_lift"),)), 1)
    assert "- Sharp, electric or stabbing pain (P4)." in told
    assert "Monday 16 March" in told


def test_advice_is_told() -> None:
    sore = tuple(a_check_in(one, 8) for one in (3, 5))
    told = text(some_facts(check_ins=sore), 5)
    assert "Worth knowing" in told
    assert "second day of much pain" in told.replace("\n  ", " ")


def test_lines_are_narrow_enough_for_a_terminal() -> None:
    for today in (0, 2, 14):
        assert max(map(len, text(comfortable(1, 3, 5, 8, 10, 12), today).splitlines())) <= 100


def test_a_rule_is_found_whatever_the_case_of_its_letters() -> None:
    book = the_rules()
    for asked in ("UP-1", "up-1", "x2A", "Catch-Up"):
        rule = find_rule(asked, book)
        assert rule is not None
        assert rule.id.lower() == asked.lower()
    assert find_rule("UP", book) is None


def test_a_rule_is_told_with_every_source() -> None:
    book = the_rules()
    names = {**real_catalogue().sources, **book.sources}
    for rule in book.rules.values():
        told = rule_text(rule, names)
        assert told.startswith(f"{rule.id}\n")
        assert told.count("\n- ") == len(rule.sources)
        assert max(map(len, told.splitlines())) <= WIDTH + 60  # addresses are not broken


def test_an_unknown_rule_is_told_its_neighbours_or_all_rules() -> None:
    book = the_rules()
    assert no_such_rule("up-11", book)[1].startswith("Did you mean UP-1")
    assert "PAIN-B1" in no_such_rule("?", book)[1]


def test_a_day_before_the_start_is_told_when_the_plan_began() -> None:
    assert "Mon 2 Mar 2026" in before_the_start(day(0))[0]
