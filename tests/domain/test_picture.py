"""Which picture belongs to an instant."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipdesk.domain.card import Card
from hipdesk.domain.card_view import card
from hipdesk.domain.catalogue import Timing
from hipdesk.domain.picture import STILL_S, View, Way, picture, place, still_index
from hipdesk.domain.timeline import PhaseKind, Side
from tests.domain.builders import CATALOGUE, a_session, an_exercise
from tests.domain.test_session import run

seconds = st.floats(0, 600, allow_nan=False)


def a_card(phase: PhaseKind, elapsed_s: float = 0.0, phase_s: float = 4.0) -> Card:
    session = a_session()
    session.start()
    return replace(card(session, CATALOGUE), phase=phase, elapsed_s=elapsed_s, phase_s=phase_s)


@given(st.sampled_from(PhaseKind), seconds, st.floats(0.01, 600))
def test_every_instant_of_every_phase_has_a_place(
    kind: PhaseKind, elapsed_s: float, phase_s: float
) -> None:
    shown = picture(a_card(kind, elapsed_s, phase_s))
    assert 0.0 <= shown.at <= 1.0
    assert 0.0 <= shown.breath <= 1.0


@given(st.floats(0.5, 60), st.lists(st.floats(0, 1), min_size=2).map(sorted))
def test_moving_in_goes_from_start_to_end_in_the_phases_time_and_moving_out_comes_back(
    phase_s: float, shares: list[float]
) -> None:
    there = [place(PhaseKind.MOVE_IN, share * phase_s, phase_s, 8) for share in shares]
    back = [place(PhaseKind.MOVE_OUT, share * phase_s, phase_s, 8) for share in shares]
    assert there == sorted(there)
    assert back == pytest.approx([1.0 - at for at in there])
    assert place(PhaseKind.MOVE_IN, 0.0, phase_s, 8) == 0.0
    assert place(PhaseKind.MOVE_IN, phase_s, phase_s, 8) == 1.0


@given(st.floats(1, 20), st.floats(0, 300))
def test_continuous_work_goes_there_and_back_at_its_tempo(cycle_s: float, at_s: float) -> None:
    here = place(PhaseKind.WORK, at_s, 600, cycle_s)
    assert place(PhaseKind.WORK, at_s + cycle_s, 600, cycle_s) == pytest.approx(here, abs=1e-6)
    assert place(PhaseKind.WORK, cycle_s / 2, 600, cycle_s) == pytest.approx(1.0)


def test_a_hold_stays_at_the_end_and_breathes() -> None:
    shown = [picture(a_card(PhaseKind.HOLD, at, 10)) for at in (0, 1, 2, 3, 4)]
    assert {one.at for one in shown} == {1.0}
    assert [one.breath for one in shown] == pytest.approx([0, 0.5, 1, 0.5, 0])


@pytest.mark.parametrize("kind", [PhaseKind.COUNT_IN, PhaseKind.PAUSE, PhaseKind.FINISH])
def test_between_efforts_the_start_pose_is_shown(kind: PhaseKind) -> None:
    shown = picture(a_card(kind, 1.0))
    assert (shown.view, shown.at, shown.way, shown.is_next) == (View.LOOP, 0.0, Way.NONE, False)


@pytest.mark.parametrize("kind", [PhaseKind.REST, PhaseKind.NEXT_EXERCISE, PhaseKind.SWITCH_SIDES])
def test_in_rest_the_start_pose_of_what_comes_is_labelled_as_next(kind: PhaseKind) -> None:
    shown = picture(a_card(kind, 1.0))
    assert (shown.at, shown.is_next) == (0.0, True)


def test_a_stopwatch_shows_the_end_pose() -> None:
    assert picture(a_card(PhaseKind.STOPWATCH, 12.0, 45.0)).at == 1.0


def test_a_guided_line_has_its_own_picture() -> None:
    session = a_session("self_check")
    session.start()
    run(session, 0, 24)
    shown = picture(card(session, CATALOGUE))
    assert (shown.view, shown.part) == (View.LINE, "line_1")
    run(session, 24, 32)
    assert picture(card(session, CATALOGUE)).part != "line_1"


def test_the_efforts_of_a_round_are_told_apart() -> None:
    session = a_session("squeeze_and_push")
    session.start()
    parts: list[tuple[str, str]] = []
    for at in range(1, 60):
        run(session, at - 1, at)
        shown = card(session, CATALOGUE)
        if not parts or parts[-1] != (shown.phase, shown.part):
            parts.append((shown.phase, shown.part))
    assert (PhaseKind.HOLD, "squeeze") in parts
    assert (PhaseKind.CHANGE, "push") in parts
    assert (PhaseKind.HOLD, "push") in parts


def test_the_picture_follows_the_side() -> None:
    session = a_session()
    session.start()
    sides = set()
    for at in range(1, 60):
        run(session, at - 1, at)
        sides.add(picture(card(session, CATALOGUE)).side)
    assert sides >= {Side.LEFT, Side.RIGHT}


def test_a_pause_freezes_the_picture() -> None:
    session = a_session()
    session.start()
    run(session, 0, 24)
    session.pause(24.5)
    before = picture(card(session, CATALOGUE))
    session.tick(29.0)
    assert picture(card(session, CATALOGUE)) == before


@given(st.floats(0, 300), st.floats(1, 300), st.integers(1, 6))
def test_set_up_pictures_come_one_after_another(
    elapsed_s: float, phase_s: float, count: int
) -> None:
    seen = [still_index(phase_s * step / 1000, phase_s, count) for step in range(1001)]
    assert set(seen) == set(range(count))
    assert all(two in {one, (one + 1) % count} for one, two in pairwise(seen))
    assert still_index(min(elapsed_s, STILL_S / count / 2), 60 * count, count) == 0


def test_a_movement_without_a_tempo_is_slow_unless_it_is_counted() -> None:
    plain = an_exercise(tempo=replace(an_exercise().tempo, move_in=0, move_out=0))
    assert an_exercise().cycle_s == 4
    assert replace(plain, timing=Timing.CONTINUOUS).cycle_s == 8
    assert replace(plain, timing=Timing.COUNT).cycle_s == 3


def test_there_has_to_be_a_picture_to_choose_from() -> None:
    with pytest.raises(ValueError, match="no picture"):
        still_index(0, 1, 0)
