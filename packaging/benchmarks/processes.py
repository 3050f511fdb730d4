"""Starts what is measured, with a witness inside or without."""

import ast
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from devtools.places import ROOT

PROBE = ROOT / "packaging" / "benchmarks" / "probe.py"
BARE = ROOT / "packaging" / "benchmarks" / "bare.py"
MOVING = ROOT / "packaging" / "benchmarks" / "moving.py"
PATIENCE_S = 60.0  # beyond the time that a run's own steps take


@dataclass(frozen=True)
class Line:
    """What the witness told: the event, seconds since the process was started, and the rest."""

    event: str
    at_s: float
    cpu_s: float
    facts: Mapping[str, Any]


class Watched:
    """A process with a witness inside."""

    def __init__(self, file: Path, started: float) -> None:
        self._file = file
        self._started = started

    def lines(self) -> list[Line]:
        text = self._file.read_text(encoding="utf-8") if self._file.exists() else ""
        told = [ast.literal_eval(line) for line in text.splitlines()]
        return [Line(one["event"], one["at"] - self._started, one["cpu_s"], one) for one in told]

    def until(self, event: str, times: int = 1, patience_s: float = PATIENCE_S) -> list[Line]:
        """All lines, once the event is among them so many times."""
        end = time.monotonic() + patience_s
        while time.monotonic() < end:
            lines = self.lines()
            if sum(line.event == event for line in lines) >= times:
                return lines
            time.sleep(0.05)
        raise TimeoutError(f"“{event}” did not happen; so far: {[x.event for x in self.lines()]}")


@contextmanager
def watched(
    env: Mapping[str, str], file: Path, steps: Sequence[str], *program: str
) -> Iterator[Watched]:
    """A witnessed `bare` or `hipdesk ARGUMENT...`; it is ended afterwards."""
    file.unlink(missing_ok=True)
    command = [sys.executable, str(PROBE), str(file), ",".join(steps), *program]
    started = time.monotonic()
    with _running(command, env):
        yield Watched(file, started)


@contextmanager
def plain(env: Mapping[str, str], *arguments: str) -> Iterator[int]:
    """A process of this Python without a witness; gives its id and ends it afterwards."""
    with _running([sys.executable, *arguments], env) as process:
        yield process.pid


@contextmanager
def _running(command: Sequence[str], env: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(command, env=env, cwd=ROOT)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
