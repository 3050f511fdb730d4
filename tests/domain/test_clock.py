"""The clocks: one that runs faster, and one that is led on."""

from hypothesis import given
from hypothesis import strategies as st

from hipdesk.domain.clock import LedClock, ScaledClock, SystemClock
from tests.flows.worlds import StoppedClock

steps = st.lists(st.floats(0, 60), max_size=20)


@given(steps, st.floats(0.1, 100))
def test_a_scaled_clock_runs_so_many_times_faster(passed: list[float], scale: float) -> None:
    clock = StoppedClock()
    scaled = ScaledClock(clock, scale)
    began = scaled.monotonic()
    for seconds in passed:
        clock.go_on(seconds)
    assert abs(scaled.monotonic() - began - sum(passed) * scale) < 1e-6 * (1 + scale)
    assert scaled.now() == clock.now()


@given(steps)
def test_a_led_clock_stands_still_until_it_is_led_on(led: list[float]) -> None:
    clock = StoppedClock()
    led_on = LedClock(clock)
    began = led_on.monotonic()
    for seconds in led:
        clock.go_on(7)
        before = led_on.monotonic()
        led_on.go_on(seconds)
        assert abs(led_on.monotonic() - before - seconds) < 1e-6
    assert abs(led_on.monotonic() - began - sum(led)) < 1e-6
    assert led_on.now() == clock.now()


def test_the_computers_clock_knows_its_offset_and_never_goes_back() -> None:
    clock = SystemClock()
    first = clock.monotonic()
    assert clock.monotonic() >= first
    assert clock.now().utcoffset() is not None
