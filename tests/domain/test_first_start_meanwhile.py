"""What can be done while the plan is closed, and how several reasons are told together."""

from datetime import date

from hipdesk.domain.first_start_blocks import DO_ASK, Block, Way
from hipdesk.domain.first_start_meanwhile import meanwhile, together

TODAY = date(2026, 11, 21)


def a_block(rule: str, way: Way = Way.WORD, do: str = DO_ASK) -> Block:
    return Block(rule, f"About {rule}", "It should be examined.", do, way, TODAY)


def test_seven_reasons_for_one_visit_are_one_card() -> None:
    (card,) = together([a_block(f"SC-{number}") for number in range(7)])
    assert card.title == "7 things to have looked at, best in one visit"
    assert len(card.lines) == 7
    assert card.lines[0] == "About SC-0. It should be examined."
    assert card.do == DO_ASK


def test_what_is_urgent_stands_alone_and_first() -> None:
    urgent = [a_block("SC-02", Way.ANSWERS), a_block("SC-06", Way.ANSWERS)]
    cards = together([*urgent, a_block("SC-05"), a_block("SC-07")])
    assert [(one.urgent, len(one.blocks)) for one in cards] == [(True, 1), (True, 1), (False, 2)]
    assert cards[0].title == "About SC-02"


def test_another_way_out_is_another_card() -> None:
    cards = together([a_block("P2"), a_block("P4", Way.TIME, "It opens on Monday.")])
    assert [one.do for one in cards] == [DO_ASK, "It opens on Monday."]


def test_there_is_always_something_to_do() -> None:
    told = " ".join(meanwhile([a_block("SC-05")], started=False))
    for words in ("appointment", "own words", "breathe slowly", "reading pages", "come back"):
        assert words in told
    assert "report" not in told
    assert "report" in " ".join(meanwhile([a_block("P2")], started=True))
    waits = " ".join(meanwhile([a_block("P4", Way.TIME)], started=True))
    assert "appointment" not in waits
    assert "breathe slowly" in waits


def test_with_something_urgent_nobody_is_told_to_breathe_and_wait() -> None:
    told = " ".join(meanwhile([a_block("SC-02", Way.ANSWERS), a_block("SC-05")], started=False))
    assert "breathe" not in told
    assert "own words" in told
    assert meanwhile([], started=True) == ()
