"""Which chimes sound in a phase, and when."""

from hypothesis import given
from hypothesis import strategies as st

from hipdesk.domain.cueing import cues, extended
from hipdesk.domain.layout import phase
from hipdesk.domain.timeline import Cue, PhaseKind, Side


def test_the_count_in_ticks_once_each_second() -> None:
    assert cues(PhaseKind.COUNT_IN, 3) == ((0, Cue.TICK), (1, Cue.TICK), (2, Cue.TICK))


def test_a_short_hold_has_no_chimes_of_its_own() -> None:
    assert cues(PhaseKind.HOLD, 5) == ()


def test_a_ten_second_hold_counts_its_last_three_seconds() -> None:
    assert cues(PhaseKind.HOLD, 10) == ((7, Cue.LAST), (8, Cue.LAST), (9, Cue.LAST))


def test_a_long_hold_also_sounds_at_half_way() -> None:
    assert cues(PhaseKind.HOLD, 20)[0] == (10, Cue.HALFWAY)


def test_a_switch_of_three_seconds_leaves_the_switch_chime_a_second() -> None:
    assert cues(PhaseKind.SWITCH_SIDES, 3) == ((0, Cue.SWITCH), (1, Cue.TICK), (2, Cue.TICK))


def test_more_time_moves_the_count_down_to_the_new_end() -> None:
    longer = extended(phase(PhaseKind.HOLD, 20, Side.LEFT, "Hold"), 10, elapsed_s=12, given=1)
    assert longer.seconds == 30
    assert longer.cues == (
        (10, Cue.HALFWAY),
        (27, Cue.LAST),
        (28, Cue.LAST),
        (29, Cue.LAST),
    )


@given(st.sampled_from(PhaseKind), st.integers(1, 60), st.floats(0, 1, exclude_max=True))
def test_no_cue_lies_outside_its_phase_or_twice_at_a_time(
    kind: PhaseKind, seconds: int, part: float
) -> None:
    one = phase(kind, seconds, Side.BOTH, "")
    elapsed_s = part * seconds
    given_so_far = sum(offset <= elapsed_s for offset, _ in one.cues)
    longer = extended(one, 10, elapsed_s, given_so_far)
    for found in (one, longer):
        offsets = [offset for offset, _ in found.cues]
        assert offsets == sorted(set(offsets))
        assert all(0 <= offset < found.seconds for offset in offsets)
    assert longer.cues[:given_so_far] == one.cues[:given_so_far]
