"""Tests of the movement guide in the ring."""

from hypothesis import given
from hypothesis import strategies as st

from hipdesk.domain.timeline import PhaseKind
from hipdesk.ui.widgets.ring_motion import BREATH, REST_SIZE, disc_size

KINDS = st.sampled_from(list(PhaseKind))
SECONDS = st.floats(0.1, 120.0)


@given(KINDS, st.floats(-1.0, 200.0), SECONDS)
def test_the_disc_never_leaves_the_ring(kind: PhaseKind, elapsed_s: float, phase_s: float) -> None:
    assert 0.0 <= disc_size(kind, elapsed_s, phase_s) <= 1.0


@given(SECONDS, SECONDS, SECONDS)
def test_a_repetition_is_one_unbroken_movement(in_s: float, hold_s: float, out_s: float) -> None:
    """Out with the movement, there for the hold, back, and at rest: no phase begins with a jump."""
    move_in, hold = PhaseKind.MOVE_IN, PhaseKind.HOLD
    assert disc_size(move_in, 0.0, in_s) == REST_SIZE
    assert abs(disc_size(move_in, in_s, in_s) - disc_size(hold, 0.0, hold_s)) < 1e-9
    leaving = abs(disc_size(hold, hold_s, hold_s) - disc_size(PhaseKind.MOVE_OUT, 0.0, out_s))
    assert leaving <= 2 * BREATH + 1e-9
    assert abs(disc_size(PhaseKind.MOVE_OUT, out_s, out_s) - REST_SIZE) < 1e-9
    assert disc_size(PhaseKind.PAUSE, 1.0, 2.0) == REST_SIZE


@given(SECONDS, st.floats(0.0, 1.0), st.floats(0.0, 1.0))
def test_moving_in_only_grows(phase_s: float, one: float, other: float) -> None:
    early, late = sorted((one, other))
    sizes = [disc_size(PhaseKind.MOVE_IN, share * phase_s, phase_s) for share in (early, late)]
    assert sizes[0] <= sizes[1]


def test_no_disc_while_nothing_is_to_be_moved() -> None:
    assert disc_size(PhaseKind.REST, 1.0, 5.0) == 0.0
    assert disc_size(PhaseKind.SET_UP, 1.0, 5.0) == 0.0
