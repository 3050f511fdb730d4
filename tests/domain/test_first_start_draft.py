"""Health questions left in the middle: every answer so far comes back, and no other."""

from datetime import date, timedelta

import pytest

from hipdesk.domain.first_start import Part, Spot, Walk
from hipdesk.domain.first_start_draft import draft_of, resumed
from hipdesk.domain.first_start_question import Days, GoalSaid
from hipdesk.domain.preferences import LONGEST_DRAFT
from hipdesk.domain.rules.entries import Activity
from tests.domain.test_first_start import TODAY, ticks, usual

SAID = {
    "signs": ticks(),
    "operation": "older",
    "movement_rules": "no",
    "home": ticks("chair", "mat"),
    "days": Days(frozenset({1, 3}), 9),
}


def walked(until: str, part: Part = Part.ALL, **said: object) -> Walk:
    walk = Walk(TODAY, part).begin()
    while (one := walk.question) is not None and one.id != until:
        walk = walk.answer(said.get(one.id, SAID.get(one.id, usual(one))))  # type: ignore[arg-type]
    return walk


@pytest.mark.parametrize("until", ["emergency", "leg", "steady", "floor", "side", "days", "goal"])
def test_a_walk_goes_on_where_it_was_left(until: str) -> None:
    left = walked(until)
    again = resumed(Walk(TODAY), draft_of(left))
    assert again == left


def test_the_wishes_go_on_once_the_screening_is_kept() -> None:
    left = walked("pace")
    rest = Walk(TODAY, Part.WISHES, {"pain": 3}).begin()
    again = resumed(rest, draft_of(left))
    assert again is not None
    assert again.at == "pace"
    assert {one.id: again.values[one.id] for one in again.path if one.id in again.values} == {
        name: left.values[name] for name in ("side", "home", "days", "release")
    }


def test_the_last_question_is_asked_again() -> None:
    goal = GoalSaid("Grüße vom See", (Activity("Socks", 4),))
    left = walked("goal").keep(goal)
    again = resumed(Walk(TODAY), draft_of(left))
    assert again is not None
    assert (again.spot, again.at, again.value) == (Spot.QUESTION, "goal", goal)


def test_a_sign_that_was_ticked_is_not_passed_over() -> None:
    left = walked("injury").back().keep(ticks("numb"))
    again = resumed(Walk(TODAY), draft_of(left))
    assert again is not None
    assert (again.at, again.value) == ("emergency", ticks("numb"))


@pytest.mark.parametrize(("days", "kept"), [(0, True), (1, True), (2, False), (-1, False)])
def test_answers_tell_how_it_is_now(days: int, kept: bool) -> None:
    left = walked("leg")
    assert (resumed(Walk(TODAY + timedelta(days)), draft_of(left)) is not None) is kept


def test_answers_of_another_walk_are_not_taken_up() -> None:
    assert resumed(Walk(TODAY), draft_of(walked("leg", Part.HEALTH))) is None
    assert resumed(Walk(TODAY, Part.HEALTH), draft_of(walked("leg"))) is None


@pytest.mark.parametrize(
    "draft",
    [
        "",
        "nonsense",
        "{}",
        "[]",
        '{"day": "2026-11-21", "part": "all", "said": 3}',
        '{"day": "2026-11-21", "part": "all", "said": {"age": "old"}}',
        '{"day": "2026-11-21", "part": "all", "said": {"age": 0}}',
    ],
)
def test_what_makes_no_sense_begins_anew(draft: str) -> None:
    assert resumed(Walk(date(2026, 11, 21)), draft) is None


def test_nothing_is_kept_at_the_welcome_and_what_is_kept_is_short_ascii() -> None:
    assert draft_of(Walk(TODAY)) == ""
    goal = GoalSaid("ß" * 200, tuple(Activity("ß" * 60, 3) for _ in range(3)))
    longest = draft_of(walked("goal").keep(goal))
    assert longest.isascii()
    assert 0 < len(longest) <= LONGEST_DRAFT
