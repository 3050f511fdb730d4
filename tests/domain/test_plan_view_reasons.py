"""Tests of reasons and what stands behind them."""

from hipdesk.domain.plan_view_reasons import reasons
from hipdesk.domain.rules.reasons import Reason
from hipdesk.domain.rules.rulebook import Rule, Rulebook

BOOK = Rulebook(
    {"HOLD-1": Rule("HOLD-1", "The plan repeats.", ("app", "S8"))}, {"app": "Our own choice"}
)


def test_a_reason_has_its_rule_what_it_used_and_its_sources() -> None:
    told = Reason("HOLD-1", "The same plan again.", ("session 2026-03-05: AMBER", "pain 4"))
    (one,) = reasons([told], BOOK, {"S8": "A study"})
    assert one.sentence == "The same plan again."
    assert one.says == "The plan repeats."
    assert one.used == ("Thu 5 Mar: not quite comfortable", "Pain 4")
    assert one.sources == ("Our own choice", "A study")


def test_a_rule_that_the_book_does_not_hold_still_has_its_sentence() -> None:
    (one,) = reasons([Reason("R18", "A rest day.")], BOOK, {})
    assert (one.sentence, one.says, one.sources) == ("A rest day.", "", ())


def test_a_sentence_is_said_once_with_its_latest_rule() -> None:
    told = [
        Reason("GAP-1", "Welcome back."),
        Reason("X", "Other."),
        Reason("GAP-2", "Welcome back."),
    ]
    assert [one.rule for one in reasons(told, BOOK, {})] == ["GAP-2", "X"]
