"""Scores are asked for after a session only where it hurt or the plan needs one."""

from hipdesk.domain.check_out_questions import About, score_questions
from hipdesk.domain.history import HurtRecord, Outcome, SessionRecord, SkipReason
from hipdesk.domain.rules.entries import BalancePain, Entered, Entry, ItemScore
from hipdesk.domain.rules.facts import FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.timeline import SetKey, Side
from tests.domain.history_builders import STARTED, a_record, a_set
from tests.domain.real_catalogue import real_catalogue

LEFT, RIGHT = SetKey(0, Side.LEFT, 1), SetKey(0, Side.RIGHT, 1)


def idents(record: SessionRecord, *told: Entry) -> list[str]:
    entered = [Entered(str(index), one, record.id) for index, one in enumerate(told)]
    return [one.ident for one in score_questions(record, entered, real_catalogue())]


def test_a_comfortable_session_is_not_asked_about() -> None:
    assert idents(a_record(sets=(a_set(exercise_id="knee_lift"),))) == []


def test_what_hurt_or_was_left_for_pain_is_asked_once() -> None:
    left = a_set(exercise_id="glute_bridge", outcome=Outcome.STOPPED, reason=SkipReason.PAIN)
    hurt = HurtRecord("h", STARTED, "knee_lift", LEFT, "ease_off")
    record = a_record(sets=(a_set(exercise_id="knee_lift"), left), hurts=(hurt, hurt))
    assert idents(record) == ["item_pain_knee_lift", "item_pain_glute_bridge"]


def test_a_score_that_was_given_on_the_way_is_not_asked_again() -> None:
    record = a_record(sets=(a_set(exercise_id="knee_lift"),))
    sign = FlagEvent(STARTED, Flag.P4, "knee_lift", session_id=record.id)
    assert idents(record, sign) == ["item_pain_knee_lift"]
    assert idents(record, sign, ItemScore(STARTED, "knee_lift", pain=4)) == []


def test_a_release_needs_its_pressure() -> None:
    """PAIN-D4, R21."""
    record = a_record(sets=(a_set(exercise_id="lateral_hip_ball_release"),))
    assert idents(record) == ["item_pressure_lateral_hip_ball_release"]
    told = ItemScore(STARTED, "lateral_hip_ball_release", pressure=5)
    assert idents(record, told) == []


def test_a_one_leg_test_asks_for_the_outside_of_the_hip_on_each_side() -> None:
    """ORD-5."""
    sets = (
        a_set(exercise_id="single_leg_balance", key=LEFT),
        a_set(exercise_id="single_leg_balance", key=RIGHT),
    )
    record = a_record(sets=sets)
    assert idents(record) == ["balance_pain_left", "balance_pain_right"]
    assert idents(record, BalancePain(STARTED, Side.LEFT, 3)) == ["balance_pain_right"]


def test_a_test_that_was_skipped_asks_nothing() -> None:
    skipped = a_set(exercise_id="single_leg_balance", outcome=Outcome.SKIPPED)
    assert idents(a_record(sets=(skipped,))) == []


def test_each_answer_is_kept_as_what_it_is() -> None:
    sets = (
        a_set(exercise_id="lateral_hip_ball_release"),
        a_set(exercise_id="single_leg_balance", key=LEFT),
    )
    hurt = HurtRecord("h", STARTED, "knee_lift", LEFT, "")
    asked = score_questions(a_record(sets=sets, hurts=(hurt,)), (), real_catalogue())
    kept = {one.about: one.entry(STARTED, 4) for one in asked}
    assert kept == {
        About.PAIN: ItemScore(STARTED, "knee_lift", pain=4),
        About.PRESSURE: ItemScore(STARTED, "lateral_hip_ball_release", pressure=4),
        About.BALANCE: BalancePain(STARTED, Side.LEFT, 4),
    }
