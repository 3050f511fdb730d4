"""What the report says of some days."""

from dataclasses import replace
from datetime import date

import pytest

from hipdesk.domain.errors import KnownError
from hipdesk.domain.report import Days, Read, Report, report, report_window
from hipdesk.domain.report_choices import Choices, Part
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.timeline import Side
from tests.domain.reports import a_report, days_ago, told_by, told_in
from tests.domain.rules.people import a_flag, a_session, comfortable, some_facts

TODAY = date(2026, 11, 21)


def told_of(one: Report) -> dict[str, str]:
    return dict(one.who)


def test_only_what_is_chosen_is_told_of_the_person() -> None:
    told = told_by("replaced", 60, notes=3, goal="Walk to the lake")
    everything = a_report(told, Choices("  Änne\n<b>%s</b> ", frozenset(Part)))
    assert everything.name == "Änne <b>%s</b>"
    assert told_of(everything)["Age"].startswith("70, as told on ")
    assert told_of(everything)["Told of their health"] == "An operated hip"
    assert told_of(everything)["Goal, in own words"] == "Walk to the lake"
    assert told_of(everything)["Sore side"] == "Both, or neither"
    assert everything.notes is not None
    assert len(everything.notes.rows) == 3
    assert everything.activities is not None
    nothing = a_report(told, Choices(parts=frozenset()))
    assert nothing.name == ""
    assert [label for label, _ in nothing.who] == ["Exercises since"]
    assert nothing.notes is None
    own_words = ("Walk to the lake", "Putting on socks", "Climbing stairs", "Note 1")
    assert all(words in repr(everything) for words in own_words)
    without = repr(a_report(told, Choices(parts=frozenset({Part.AGE, Part.TAGS}))))
    assert not [words for words in own_words if words in without]


def test_the_sore_side_is_told_with_what_is_told_of_the_hip() -> None:
    material, plan, read = told_in(some_facts(), 0)
    sore = replace(material, preferences=replace(material.preferences, sore_side=Side.LEFT))
    assert told_of(a_report((sore, plan, read)))["Sore side"] == "Left"
    without = told_of(a_report((sore, plan, read), Choices(parts=frozenset({Part.AGE}))))
    assert "Sore side" not in without


def test_the_figures_that_are_seen_first() -> None:
    kept, sessions, pain, stage = a_report(told_by("steady", 40)).tiles
    assert (kept.value, kept.words) == ("17 of 17", "100 % of them")
    assert (sessions.value, sessions.words) == ("18", "2 hours 42 minutes")
    assert pain.value == "3 \N{RIGHTWARDS ARROW} 3"
    assert pain.words == "no clear change"
    assert (stage.value, stage.words) == ("2 of 7", "Settle in; 1 at the beginning")


def test_the_first_day_has_a_report_too() -> None:
    found = a_report(told_in(some_facts(), 0))
    kept, sessions, pain, _ = found.tiles
    assert (kept.value, sessions.value, sessions.words) == ("0 of 0", "0", "no practice")
    assert pain.words == "too little to tell"
    assert found.signs.rows == found.tests.rows == found.steps.rows == ()
    assert len(found.plan.rows) == 2
    assert found.activities is None


def test_signs_are_told_with_their_days_the_newest_first() -> None:
    signs = (
        a_flag(1, Flag.P4, exercise_id="knee_lift", side=Side.LEFT, pain=7),
        a_flag(30, Flag.P8),
        a_flag(32, Flag.X1, exercise_id="art_self_release"),
    )
    told = told_in(replace(comfortable(0, 1, 3), flags=signs), 40)
    assert a_report(told).signs.rows == (
        (
            "Wed 1 Apr 2026",
            "Dizzy in or after the last session, for longer than 5 minutes",
            "\N{EN DASH}",
        ),
        (
            "Tue 3 Mar 2026",
            "Knee lift (single knee to chest): sharp, electric or stabbing pain, left",
            "7 of 10",
        ),
    )
    assert len(a_report(told, days=days_ago(told, 20)).signs.rows) == 1


def test_what_only_one_exercise_was_too_much_for_is_counted() -> None:
    facts = some_facts(a_session(0, during=7), a_session(2))
    assert a_report(told_in(facts, 9)).signs.note.startswith("In 1 session an exercise hurt more")


def test_a_closed_plan_says_what_waits_and_asks_for_nothing() -> None:
    found = a_report(told_in(some_facts(flags=(a_flag(0, Flag.P2),)), 3))
    assert len(found.waiting) == 1
    assert found.waiting[0].startswith("Numbness or tingling that stayed: The whole plan waits.")
    assert found.plan.rows == ()


def test_the_days_of_the_report_are_named() -> None:
    told = told_in(comfortable(0), 40)
    found = a_report(told, days=days_ago(told, 27))
    assert found.period == "Sun 15 Mar 2026 to Sat 11 Apr 2026"
    assert found.made == "Made on Sat 11 Apr 2026"


@pytest.mark.parametrize(
    ("start", "days", "first", "last"),
    [
        (date(2026, 1, 5), Days(), date(2026, 8, 23), TODAY),
        (date(2026, 11, 2), Days(), date(2026, 11, 2), TODAY),
        (date(2026, 1, 5), Days(date(2026, 2, 1)), date(2026, 2, 1), TODAY),
        (date(2026, 1, 5), Days(last=date(2026, 3, 1)), date(2026, 1, 5), date(2026, 3, 1)),
        (date(2026, 1, 5), Days(last=date(2027, 3, 1)), date(2026, 8, 23), TODAY),
        (TODAY, Days(TODAY, TODAY), TODAY, TODAY),
    ],
)
def test_the_days_that_are_meant(start: date, days: Days, first: date, last: date) -> None:
    found = report_window(start, days, TODAY)
    assert (found.first, found.last) == (first, last)


def test_a_first_day_after_the_last_is_refused() -> None:
    with pytest.raises(KnownError, match="comes after the last one, Sun 1 Feb 2026"):
        report_window(date(2026, 1, 5), Days(date(2026, 3, 1), date(2026, 2, 1)), TODAY)
    with pytest.raises(KnownError, match="comes after"):
        report_window(date(2026, 1, 5), Days(date(2030, 3, 1)), TODAY)


def test_a_report_needs_no_rows() -> None:
    material, plan, _ = told_by("steady", 30)
    window = report_window(material.facts.start.day, Days(), material.today)
    found = report(material, plan, Read(), window, Choices())
    assert found.work.empty
    assert found.balance.empty
