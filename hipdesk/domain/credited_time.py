"""Session time: what a monotonic clock counts while the session runs, gaps left out."""

GAP_S = 2.0  # a longer silence between two readings was a sleep or a stopped process


class CreditedTime:
    """Seconds of session time, from readings of a clock that runs `scale` times real speed.

    It adds no small steps up, so that it is the same however often the clock is read.
    """

    def __init__(self, now: float, credited_s: float = 0.0, scale: float = 1.0) -> None:
        self.scale = scale
        self._base = credited_s
        self._origin = now
        self._last = now
        self._running = True

    @property
    def active_s(self) -> float:
        """Session time at the last reading."""
        return self._base + (self._last - self._origin) if self._running else self._base

    def read(self, now: float) -> bool:
        """Take a reading; False when it lies beyond a gap, which is then not credited."""
        if self._running and now - self._last > GAP_S * self.scale:
            self.stop()
            self._last = now
            return False
        self._last = max(now, self._last)
        return True

    def stop(self) -> None:
        """Stand still at the last reading."""
        self._base = self.active_s
        self._running = False

    def run(self) -> None:
        """Go on from the last reading."""
        if not self._running:
            self._origin = self._last
            self._running = True

    def reading_at(self, active_s: float) -> float:
        """The reading at which session time will be `active_s`, if nothing stops it."""
        return self._origin + active_s - self._base
