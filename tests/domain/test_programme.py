"""What the printed programme says of a day."""

from hipdesk.domain.programme import SAFETY, WEEKS, Programme, programme
from hipdesk.domain.rules.facts import Facts
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.timeline import Side
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import a_check_in, a_flag, comfortable, some_facts
from tests.domain.rules.walks import plan


def sheet(facts: Facts, today: int) -> Programme:
    return programme(plan(facts, today), facts, real_catalogue())


def test_a_day_with_a_session_says_how_much_of_what() -> None:
    found = sheet(some_facts(), 0)
    assert found.day == "Mon 2 Mar 2026"
    assert found.headline == "Today's session, about 5 minutes"
    knee, rotation = found.items
    assert (knee.name, knee.dose) == (
        "Knee lift (single knee to chest)",
        ("5 times on each side", "Hold 10 seconds"),
    )
    assert knee.sides == "One side, then the other; begin with the left, as shown."
    assert knee.shown is Side.LEFT
    assert "Bring your left knee towards your chest." in knee.steps
    assert (
        knee.stop == "groin pinch; knee pain (hold behind the thigh instead); pain of 6/10 or more"
    )
    assert rotation.dose == ("Once on each side", "Hold 20 seconds")
    assert (found.boxes.weeks, found.boxes.days) == (WEEKS, 3)
    assert found.safety == SAFETY


def test_a_rest_day_holds_the_next_session_and_says_why() -> None:
    found = sheet(comfortable(1), 2)
    assert found.headline.startswith("Next session: Thursday 5 March, about ")
    assert found.notes[0] == "A rest day: the hip gets stronger between sessions."
    assert len(found.items) == 2


def test_after_the_session_the_sheet_is_for_the_next_one_and_speaks_of_no_other() -> None:
    found = sheet(comfortable(1), 1)
    assert found.headline.startswith("Next session: Thursday 5 March, about ")
    assert not any("trained today" in one for one in found.notes)
    assert len(found.items) == 2


def test_a_closed_plan_says_what_opens_it_and_asks_for_nothing() -> None:
    facts = some_facts(flags=(a_flag(0, Flag.P2),))
    found = sheet(facts, 1)
    assert found.headline == "The plan waits"
    assert found.items == ()
    assert found.boxes.weeks == 0
    assert any("when a health professional" in one for one in found.notes)
    assert found.notes[-1] == "Nothing you did is lost."
    assert found.safety.help_lines == SAFETY.help_lines


def test_a_gentle_session_is_for_one_day_and_has_no_boxes() -> None:
    found = sheet(some_facts(check_ins=(a_check_in(0, 6),)), 0)
    assert found.headline.startswith("A gentle session for today, ")
    assert "Only for today: stop everything if it gets worse than it is now." in found.notes
    assert found.boxes.weeks == 0
