"""A witness of the moments at which the machine stood still, for tests by the real clock.

On each core a process that goes before all others wakes up every few milliseconds. Where it could
not, nothing else could run there either: the host of a virtual machine had taken the core away.
Where nobody may go first, a core that is busy with other tests counts as one that stands still.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from tests.right_of_way import BEFORE_ALL

LOOK_S = 0.005
STILL_S = 0.030  # the app gives 60 ms of sound ahead, of which some may have been played
ATTEMPTS = 3

_LOOK = """
import os, sys, time

def now():
    return time.clock_gettime(time.CLOCK_BOOTTIME)

core, look_s, still_s = int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3])
os.sched_setaffinity(0, {core})
last = now()
print("looking", flush=True)
while True:
    time.sleep(look_s)
    woken = now()
    if woken - last > still_s:
        print(last, woken, flush=True)
    last = woken
"""


class StoodStillError(AssertionError):
    """Nothing was wrong but what happened while the machine stood still."""


class TooLateError(AssertionError):
    """Something was whole but late, though no core stood still.

    What the right of way does not reach, the disk or the X server, may have kept it waiting.
    """


@dataclass(frozen=True)
class Wrong:
    """Something that was not as it should be, and when; seconds of `SystemClock.monotonic`."""

    what: str
    begin_s: float
    end_s: float
    late: bool = False  # and nothing else was wrong with it


class Witness:
    """Knows when a core stood still, from the end of its entering on."""

    def __enter__(self) -> Self:
        self._moments: list[tuple[float, float]] = []
        self._processes = [
            subprocess.Popen(
                [*BEFORE_ALL, sys.executable, "-c", _LOOK, str(core), str(LOOK_S), str(STILL_S)],
                stdout=subprocess.PIPE,
                text=True,
            )
            for core in os.sched_getaffinity(0)
        ]
        for process in self._processes:
            assert process.stdout is not None
            assert process.stdout.readline() == "looking\n"
        self._threads = [
            threading.Thread(target=self._listen, args=[one], daemon=True)
            for one in self._processes
        ]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        for process, thread in zip(self._processes, self._threads, strict=True):
            process.terminate()
            process.wait(5)
            thread.join(5)

    @property
    def pids(self) -> list[int]:
        """Of its processes, one for each core."""
        return [one.pid for one in self._processes]

    def stood_still(self, begin_s: float, end_s: float) -> bool:
        """Whether a core did so between two times."""
        return any(last < end_s and begin_s < woken for last, woken in self._moments)

    def judge(self, wrong: list[Wrong]) -> None:
        """Fail if anything is wrong.

        StoodStillError if the machine stood still at each of it; TooLateError if the rest of it
        was only late.
        """
        if not wrong:
            return
        whats = "; ".join(one.what for one in wrong)
        unexplained = [one for one in wrong if not self.stood_still(one.begin_s, one.end_s)]
        if not unexplained:
            raise StoodStillError(whats)
        raise (TooLateError if all(one.late for one in unexplained) else AssertionError)(whats)

    def _listen(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        with process.stdout as lines:
            for line in lines:
                last, woken = map(float, line.split())
                self._moments.append((last, woken))


def until_it_keeps_up(attempt: Callable[[str], None]) -> None:
    """Try again, under another name, what went wrong because the machine stood still.

    What was only late and is not explained may be so once, but not twice.
    """
    was_late = False
    for number in range(1, ATTEMPTS):
        try:
            attempt(f"attempt {number}")
        except StoodStillError:
            continue
        except TooLateError:
            if was_late:
                raise
            was_late = True
            continue
        return
    attempt(f"attempt {ATTEMPTS}")
