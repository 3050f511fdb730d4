"""The simulated lives that people read."""

from dataclasses import replace

import pytest

from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.flag_kinds import Flag
from lives.life import Life
from lives.people import EVERYBODY, FLARING, OFTEN_AWAY, REPLACED
from lives.telling import LEGEND, weeks
from tests.domain.real_catalogue import real_catalogue


def lived(name: str, days: int) -> Life:
    return Life(EVERYBODY[name], real_catalogue()).live(days)


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_life_is_the_same_each_time_and_told_week_by_week(name: str) -> None:
    told = list(weeks(lived(name, 21)))
    assert [one.partition(",")[0] for one in told] == ["Week 1", "Week 2", "Week 3"]
    assert told == list(weeks(lived(name, 21)))


def test_a_week_tells_sessions_with_their_scores_and_why_the_plan_changed() -> None:
    told = "\n".join(weeks(lived("steady", 21)))
    assert "knee_lift 1, double_hip_rotation 1" in told
    assert "DOSE-3: A little more of: Knee lift" in told
    assert "GREEN" in told


def test_who_is_away_opens_nothing() -> None:
    life = lived("often-away", 40)
    assert not {one.number for one in life.days} & set(OFTEN_AWAY.away)
    assert "Week 4, from Mon 26 Jan: away" in list(weeks(life))


def test_a_replaced_hip_begins_with_its_own_exercises() -> None:
    first = Life(REPLACED, real_catalogue()).live(1).days[0].plan
    assert [one.exercise_id for one in first.items] == ["glute_bridge", "quad_set"]


def test_a_sign_closes_the_plan_until_it_is_over() -> None:
    hurt = replace(FLARING, signs={7: Flag.P1})
    life = Life(hurt, real_catalogue()).live(21)
    kinds = {one.number: one.plan.kind for one in life.days}
    assert kinds[8] is DayKind.LOCKED
    assert kinds[20] is not DayKind.LOCKED


def test_a_week_is_titled_with_the_stage_at_its_start() -> None:
    told = list(weeks(lived("steady", 21)))
    assert told[2].startswith("Week 3, from Mon 19 Jan: stage 1 Start")
    assert "> Thu UP-8: Stage 2" in told[2]


def test_locks_tell_in_plain_words_until_when() -> None:
    told = "\n".join(weeks(Life(replace(FLARING, signs={7: Flag.P1}), real_catalogue()).live(21)))
    assert "P1 closes the whole plan since" in told
    assert "until it has been gone for 7 days, or a professional says so" in told


def test_a_red_by_pain_that_grew_is_marked_on_its_session() -> None:
    told = "\n".join(weeks(lived("often-away", 52)))
    assert any(line.endswith(" RED P6") for line in told.splitlines())


@pytest.mark.parametrize("mark", ">=#!")
def test_the_legend_tells_what_each_mark_means(mark: str) -> None:
    assert f"\n  {mark}  " in LEGEND
