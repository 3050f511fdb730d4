"""What is known of a session that goes on."""

from datetime import UTC, datetime

from hipdesk.domain.hurt_history import noted_signs
from hipdesk.domain.rules.entries import Entered
from hipdesk.domain.rules.facts import CheckIn, FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)
ENTERED = (
    Entered("a", CheckIn(NOON, 4), "one"),
    Entered("d", FlagEvent(NOON, Flag.X2, "leg_lift", session_id="one"), "one"),
    Entered("e", FlagEvent(NOON, Flag.P4, "slow_roll"), "two"),
)


def test_the_signs_of_the_session_alone_are_known() -> None:
    assert noted_signs(ENTERED, "one") == {(Flag.X2, "leg_lift")}
    assert noted_signs(ENTERED, "three") == set()
