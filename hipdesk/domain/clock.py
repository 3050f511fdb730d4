"""The one door to the computer's clocks; everybody else is told what time it is."""

import sys
import time
from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Tells elapsed time and the time of day."""

    def monotonic(self) -> float:
        """Seconds since an arbitrary start; never goes back, and goes on in suspend."""

    def now(self) -> datetime:
        """The wall-clock time with its offset from UTC."""


class SystemClock:
    """The computer's own clocks.

    On Linux and macOS `time.monotonic` stops while the computer sleeps; a session
    must notice that sleep, so the clock that counts it is read instead.
    """

    def monotonic(self) -> float:
        if sys.platform == "linux":
            return time.clock_gettime(time.CLOCK_BOOTTIME)
        if sys.platform == "darwin":
            return time.clock_gettime(time.CLOCK_MONOTONIC)
        return time.monotonic()

    def now(self) -> datetime:
        return datetime.now().astimezone()


class ScaledClock:
    """Another clock whose elapsed time runs `scale` times faster, for trying things out.

    The time of day stays true, so that records carry real dates.
    """

    def __init__(self, clock: Clock, scale: float) -> None:
        if not scale > 0:
            msg = f"the time scale must be above 0, not {scale}"
            raise ValueError(msg)
        self._clock = clock
        self._scale = scale
        self._origin = clock.monotonic()

    def monotonic(self) -> float:
        return self._origin + (self._clock.monotonic() - self._origin) * self._scale

    def now(self) -> datetime:
        return self._clock.now()


class LedClock:
    """A clock whose elapsed time stands still until it is led on; the time of day is another's."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._elapsed_s = clock.monotonic()

    def go_on(self, seconds: float) -> None:
        """Let so much time pass at once; `seconds` is not below 0."""
        self._elapsed_s += seconds

    def monotonic(self) -> float:
        return self._elapsed_s

    def now(self) -> datetime:
        return self._clock.now()
