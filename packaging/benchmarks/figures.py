"""How each figure is measured; HipDesk and the bare window take turns."""

import ast
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

from benchmarks.linux import children, pss_mb
from benchmarks.planning import planning
from benchmarks.processes import BARE, MOVING, Line, plain, watched
from benchmarks.table import Figure, median_of
from tests.settled import settle

SETTLE_S = 6.0  # after this the store, the sound and the rest are loaded
WINDOW_S = 10.0  # of processor time
SESSION_S = 30.0  # of processor time in a session: moves, holds and pauses
SHOWN = "knee_lift"  # the exercise whose pictures are measured
PAGES = ("nav_plan", "nav_library", "nav_progress", "nav_learn", "nav_settings", "nav_home")
CHECK_IN = ("type pain_before 2", "click anything_new_no")
PAST_THE_TEST = ("click skip_button", "click skip_no_equipment", "click ready_button")


class Bench:
    """Runs the measurements in a folder of its own; `env` has a private screen and bus."""

    def __init__(self, env: Mapping[str, str], folder: Path, runs: int) -> None:
        self._env = env
        self._folder = folder
        self._told = folder / "told.jsonl"
        self._runs = runs
        self._people = 0
        self._data = self._somebody()

    def _somebody(self) -> tuple[str, str]:
        """The arguments for the data of somebody new, who has a session before them today."""
        self._people += 1
        return "--data-dir", str(settle(self._folder / f"somebody {self._people}"))

    def _bare(self) -> list[Line]:
        with watched(self._env, self._told, [], "bare") as window:
            return window.until("first_paint")

    def _app(self, steps: Sequence[str], *arguments: str) -> list[Line]:
        patience = 60 + 2 * sum(_seconds(step) for step in steps)
        with watched(self._env, self._told, steps, "hipdesk", *arguments) as app:
            return app.until(steps[-1], steps.count(steps[-1]), patience)

    def startup(self) -> Iterator[Figure]:
        """First paint, until Home is there, until Start works, and the longest freeze."""
        steps = ["seen start_button", "enabled start_button", f"wait {SETTLE_S:g}"]
        self._app(steps, *self._data)  # warms the disk cache
        bare: list[float] = []
        paint: list[float] = []
        home: list[float] = []
        ready: list[float] = []
        freeze: list[float] = []
        for _ in range(self._runs):
            bare.append(_at_ms(self._bare(), "first_paint"))
            lines = self._app(steps, *self._data)
            paint.append(_at_ms(lines, "first_paint"))
            home.append(_at_ms(lines, steps[0]))
            ready.append(_at_ms(lines, steps[1]))
            freeze.append(max(_freeze_ms(lines, step) for step in steps))
        floor = median_of(bare)
        yield Figure("first paint", "ms", median_of(paint), floor, most_times=1.25)
        yield Figure("until Home is there", "ms", median_of(home), floor)
        yield Figure("until Start works", "ms", median_of(ready), floor, most_times=4)
        yield Figure("longest freeze after the first paint", "ms", median_of(freeze), most=30)

    def pages(self) -> Iterator[Figure]:
        """The longest freeze when a page, the check-in or the player is first opened."""
        opened = [*(f"click {page}" for page in PAGES), "click start_button", CHECK_IN[1]]
        steps = ["enabled start_button", f"wait {SETTLE_S:g}"]
        steps += [step for click in opened for step in (click, "wait 1")]
        steps.insert(-2, CHECK_IN[0])
        freezes: dict[str, list[float]] = {click: [] for click in opened}
        for _ in range(self._runs):
            lines = [line for line in self._app(steps, *self._somebody()) if line.event in steps]
            for click, wait in pairwise(lines):
                if click.event in freezes:
                    freezes[click.event].append(float(wait.facts["freeze_ms"]))
        for clicked, values in freezes.items():
            name = clicked.removeprefix("click ")
            yield Figure(f"longest freeze after {name}", "ms", median_of(values), most=30)

    def memory(self) -> Iterator[Figure]:
        """Memory on the home page, and of the sound's child apart."""
        bare: list[float] = []
        app: list[float] = []
        child: list[float] = []
        for _ in range(self._runs):
            with plain(self._env, str(BARE)) as pid:
                time.sleep(SETTLE_S / 3)
                bare.append(pss_mb(pid))
            with plain(self._env, "-m", "hipdesk", *self._data) as pid:
                time.sleep(SETTLE_S)
                app.append(pss_mb(pid))
                child += [pss_mb(each) for each in children(pid)]
        floor = median_of(bare)
        yield Figure("memory on the home page (PSS)", "MB", median_of(app), floor, most_times=2.4)
        yield Figure("memory of the sound's child (PSS)", "MB", median_of(child), most=50)

    def processor(self) -> Iterator[Figure]:
        """Processor time of HipDesk and its child: idle, in a session, and paused."""
        window, session = f"rest {WINDOW_S:g}", f"rest {SESSION_S:g}"
        steps = [
            *("enabled start_button", f"rest {SETTLE_S:g}", window),
            *("click start_button", *CHECK_IN, *PAST_THE_TEST, "rest 5", session),
            *("click pause_button", "rest 1", window),
        ]
        names = ("processor while idle", "processor in a session", "processor while paused")
        shares: dict[str, list[float]] = {name: [] for name in names}
        for _ in range(self._runs):
            lines = [line for line in self._app(steps, *self._somebody()) if line.event in steps]
            spans = [(one, two) for one, two in pairwise(lines) if two.event in {window, session}]
            for name, (one, two) in zip(names, spans, strict=True):
                share = 100 * (two.cpu_s - one.cpu_s) / (two.at_s - one.at_s)
                shares[name].append(share)
        for name, most in zip(names, (0.5, 10, 0.5), strict=True):
            yield Figure(f"{name}, of one core", "%", median_of(shares[name]), most=most)

    def pictures(self) -> Iterator[Figure]:
        """What the moving figure costs, and how soon it is there."""
        told = [moving(self._env) for _ in range(self._runs)]
        for name, unit, key, scale, most in (
            ("processor at 30 pictures a second, of one core", "%", "share", 100, 10),
            ("memory of a session's pictures", "MB", "bytes", 1e-6, 60),
            ("first picture after its card", "ms", "first_s", 1000, 33),
        ):
            yield Figure(name, unit, scale * median_of([one[key] for one in told]), most=most)

    def progress(self, history: Sequence[str]) -> Iterator[Figure]:
        """Opening Progress on ten years of sessions; `history` is the arguments for that data."""
        steps = ["enabled nav_progress", f"rest {SETTLE_S:g}", "click nav_progress"]
        steps += ["opened sessions_table"]
        opened: list[float] = []
        freeze: list[float] = []
        for _ in range(self._runs):
            lines = self._app(steps, *history)
            clicked, done = (_line(lines, step) for step in steps[-2:])
            opened.append(1000 * (float(done.facts["painted"]) - float(clicked.facts["at"])))
            freeze.append(_freeze_ms(lines, steps[-1]))
        yield Figure("opening Progress on ten years", "ms", median_of(opened), most=100)
        yield Figure("longest stretch of that on the UI thread", "ms", median_of(freeze), most=16)

    def plan(self) -> Iterator[Figure]:
        """What today's plan costs after ten years."""
        return planning(self._runs)

    def countdown(self, minutes: int) -> Iterator[Figure]:
        """How far the digits of one long hold are from whole seconds, with every core loaded."""
        # What is pressed before Home is painted, as nobody can, goes under in its first turn.
        steps = ["enabled start_button", "wait 1"]
        steps += ["click start_button", *CHECK_IN, *PAST_THE_TEST, "wait 6"]
        steps += ["click more_time_button"] * (6 * minutes)
        steps += [f"ticks countdown_ring {60 * minutes}"]
        with _load():
            lines = self._app(steps, *self._somebody())
        errors = off_the_second(_line(lines, steps[-1]).facts["ticks"][1:])
        last = errors[-tenth(errors) :]
        name = f"countdown under load: error after {minutes} min"
        yield Figure(name, "ms", median_of(last), most=20)
        growth = abs(median_of(last) - median_of(errors[: tenth(errors)]))
        yield Figure("countdown under load: growth of the error", "ms", growth, most=10)


def moving(env: Mapping[str, str]) -> dict[str, float]:
    """What a run of the moving figure told; see there."""
    command = [sys.executable, str(MOVING), SHOWN, f"{WINDOW_S:g}"]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    told = ast.literal_eval(done.stdout)
    assert isinstance(told, dict)
    return told


def off_the_second(ticks: Sequence[float]) -> list[float]:
    """By how many ms each tick is late; the promptest of the first tenth is on the second."""
    first = ticks[0] if ticks else 0.0
    errors = [1000 * (since - round(since)) for since in (tick - first for tick in ticks)]
    prompt = min(errors[: tenth(errors)], default=0.0)
    return [error - prompt for error in errors]


def tenth(values: Sequence[float]) -> int:
    return max(1, len(values) // 10)


@contextmanager
def _load() -> Iterator[None]:
    """Keeps every core busy."""
    busy = [
        subprocess.Popen([sys.executable, "-c", "while True: pass"])
        for _ in range(os.cpu_count() or 1)
    ]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()


def _line(lines: Sequence[Line], event: str) -> Line:
    return next(line for line in lines if line.event == event)


def _at_ms(lines: Sequence[Line], event: str) -> float:
    return 1000 * _line(lines, event).at_s


def _freeze_ms(lines: Sequence[Line], event: str) -> float:
    return float(_line(lines, event).facts["freeze_ms"])


def _seconds(step: str) -> float:
    last = step.rsplit(maxsplit=1)[-1]
    return float(last) if last.replace(".", "").isdecimal() else 0.0
