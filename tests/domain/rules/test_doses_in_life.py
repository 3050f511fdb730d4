"""Doses of what is not done for a while, and of what only stands in on mobility days."""

from dataclasses import replace

from hipdesk.domain.rules.facts import Choice, Facts
from hipdesk.domain.rules.fold import evaluate
from hipdesk.domain.rules.state import Dose
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import STAGE_3, START, a_morning, a_session, a_wish, day
from tests.domain.rules.walks import and_then, climbing

STANDING_IN = (*START, "seated_figure_four", "half_kneeling_psoas")


def doses(facts: Facts, today: int) -> dict[str, Dose]:
    return dict(evaluate(facts, real_catalogue(), day(today))[0].doses)


def test_r21_what_was_not_done_for_two_weeks_is_not_raised() -> None:
    climbed = climbing(3, exercises=STAGE_3)
    facts = replace(climbed, wishes=(*climbed.wishes, a_wish(42, Choice.STAY)))
    later = (29, 31, 33, 36, 38, 40)
    mornings = tuple(a_morning(one) for one in later)
    for exercises, raised in ((STAGE_3, 1), (START, 0)):
        sessions = [a_session(one, exercises=exercises) for one in later]
        lived = and_then(facts, *sessions, mornings=mornings)
        before, after = doses(lived, 41), doses(lived, 42)
        assert after["hip_abduction"].step - before["hip_abduction"].step == raised


def test_back_2_what_stands_in_on_mobility_days_goes_down_too() -> None:
    facts = climbing(4, exercises=STAGE_3)
    ambers = (
        a_session(43, after=4, exercises=STANDING_IN),
        a_session(44, after=4, exercises=STAGE_3),
        a_session(45, after=4, exercises=STANDING_IN),
    )
    mornings = tuple(a_morning(one) for one in (43, 44, 45))
    found = doses(and_then(facts, *ambers, mornings=mornings), 46)
    assert found["half_kneeling_psoas"].step == 0
    assert found["seated_figure_four"].step == 0
    assert "mini_squat" not in found
