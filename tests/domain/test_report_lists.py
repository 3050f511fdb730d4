"""The lists of the report."""

from hipdesk.domain.report_lists import Listing, Note, notes
from lives.life import day
from tests.domain.reports import a_report, told_by, told_in
from tests.domain.rules.people import a_morning, a_session, some_facts


def test_what_is_left_out_is_counted() -> None:
    listing = Listing("Notes", ("Day", "Note"), (1, 3), (("Mon", "a"),) * 12, "none")
    assert listing.more(12) == ""
    assert listing.more(5) == "and 7 more"


def test_sessions_are_counted_by_how_they_went() -> None:
    facts = some_facts(
        *(a_session(number) for number in (0, 2, 4)),
        a_session(7, during=8),
        a_session(9, after=5),
        mornings=(a_morning(0), a_morning(2), a_morning(9)),
    )
    found = a_report(told_in(facts, 30)).verdicts
    assert [row[:2] for row in found.rows] == [
        ("3", "Comfortable"),
        ("1", "Not quite comfortable"),
        ("1", "Too much"),
    ]


def test_each_test_has_both_sides_on_its_day() -> None:
    rows = a_report(told_by("steady", 40)).tests.rows
    assert rows[0] == ("Tue 3 Feb 2026", "15.5 s", "8.1 s", "11")
    assert rows[1] == ("Tue 20 Jan 2026", "14.5 s", "7.1 s", "\N{EN DASH}")


def test_the_plan_has_its_doses_and_how_it_is_done() -> None:
    rows = a_report(told_by("replaced", 40)).plan.rows
    bridge = next(row for row in rows if row[0] == "Glute bridge (bridging)")
    assert bridge[1:] == ("10 \N{MULTIPLICATION SIGN} 5 s", "The easier version", "Strengthen")


def test_steps_are_told_with_their_reason_the_newest_first() -> None:
    rows = a_report(told_by("steady", 50)).steps.rows
    assert [row[1] for row in rows] == ["Up to stage 3, Build", "Up to stage 2, Settle in"]
    assert all(row[2].endswith("you said yes.") for row in rows)


def test_notes_are_word_for_word_and_the_newest_first() -> None:
    found = notes([Note(day(1), "{0} <i>%d"), Note(day(3), "later")])
    assert found.rows == (("Thu 8 Jan 2026", "later"), ("Tue 6 Jan 2026", "{0} <i>%d"))
