"""Runs HipDesk, or the bare window, with a witness inside that writes what happened when.

    probe.py FILE [--do STEP]... (bare | hipdesk) [ARGUMENT]...

The witness writes lines of JSON: an event and a reading of the monotonic clock, which is the
same one for all processes. After the first paint it takes its steps, one after the other, and
tells of each how long the longest freeze was meanwhile:

    click NAME          presses the button of this name once it is visible and enabled
    enabled NAME        waits until the button of this name could be pressed
    seen NAME           waits until the widget of this name is visible
    wait SECONDS        waits
    rest SECONDS        waits without feeling for freezes, which would use the processor
    opened NAME         waits until a table has rows and the window is no longer painted
    ticks NAME SECONDS  tells when the text of a progress bar changed
"""

import argparse
import json
import os
import sys
import time
from collections import deque
from pathlib import Path
from typing import TextIO, TypeVar

ROOT = Path(__file__).resolve().parents[2]
sys.path[:1] = [str(ROOT), str(ROOT / "packaging")]  # not this folder

from PySide6 import QtWidgets  # noqa: E402  needs the path above
from PySide6.QtCore import QEvent, QObject, Qt, QTimer  # noqa: E402  as above
from PySide6.QtWidgets import (  # noqa: E402  as above
    QAbstractButton,
    QApplication,
    QProgressBar,
    QTableView,
    QWidget,
)

from benchmarks import processes  # noqa: E402  as above

BEAT_MS = 2
SETTLED_S = 0.4  # a window that was not painted for so long is complete

Kind = TypeVar("Kind", bound=QWidget)


class Witness(QObject):
    """Sees the first paint, then takes the steps and feels for freezes."""

    def __init__(self, file: TextIO, steps: list[str]) -> None:
        super().__init__()
        self._file = file
        self._steps = deque(steps)
        self._began = self._last_beat = self._last_paint = 0.0
        self._freeze_s = 0.0
        self._ticks: list[float] = []
        self._text = ""
        self._beat = QTimer(self)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self._feel)

    def watch(self, app: QApplication) -> None:
        app.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.Paint:
            if not self._last_paint:
                # All widgets are painted in one go, so the next turn of the loop is after it.
                QTimer.singleShot(0, self, self._after_first_paint)
            self._last_paint = time.monotonic()
        return False

    def _after_first_paint(self) -> None:
        self._tell("first_paint")
        if not any(step.startswith("opened") for step in self._steps):
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self._begin_step()

    def _tell(self, event: str, **facts: object) -> None:
        reading = {"at": time.monotonic(), "cpu_s": _cpu_s()}
        print(json.dumps({"event": event, **reading, **facts}), file=self._file)
        self._file.flush()

    def _begin_step(self) -> None:
        self._began = self._last_beat = time.monotonic()
        self._freeze_s = 0.0
        self._ticks = []
        self._text = ""
        step, _, argument = self._steps[0].partition(" ") if self._steps else ("", "", "")
        if step == "rest":
            self._beat.stop()
            QTimer.singleShot(round(1000 * float(argument)), self, self._end_step)
        elif step:
            self._beat.start()
        else:
            self._beat.stop()

    def _feel(self) -> None:
        now = time.monotonic()
        self._freeze_s = max(self._freeze_s, now - self._last_beat - BEAT_MS / 1000)
        self._last_beat = now
        if self._take(*self._steps[0].split(), now=now):
            self._end_step()

    def _end_step(self) -> None:
        facts = {"painted": self._last_paint, "ticks": self._ticks}
        self._tell(self._steps.popleft(), freeze_ms=1000 * self._freeze_s, **facts)
        self._begin_step()

    def _take(self, step: str, argument: str, *more: str, now: float) -> bool:
        """Takes a step; False when it must be tried again at the next beat."""
        match step:
            case "click":
                return self._click(argument)
            case "enabled":
                return _could_be_pressed(argument) is not None
            case "seen":
                return _visible(QWidget, argument) is not None
            case "wait":
                return now - self._began >= float(argument)
            case "opened":
                return self._opened(argument, now)
            case _:
                return self._follow(argument, float(more[0]), now)

    def _click(self, name: str) -> bool:
        button = _could_be_pressed(name)
        if button is not None:
            # Not now: what the press does must count as a freeze of the next step.
            QTimer.singleShot(0, button, button.click)
        return button is not None

    def _opened(self, name: str, now: float) -> bool:
        table = _visible(QTableView, name)
        filled = table is not None and table.model().rowCount() > 0
        return filled and now - self._last_paint >= SETTLED_S

    def _follow(self, name: str, seconds: float, now: float) -> bool:
        bar = _visible(QProgressBar, name)
        text = bar.text() if bar is not None else ""
        if text != self._text:
            self._text = text
            self._ticks.append(now)
        return now - self._began >= seconds


def _cpu_s() -> float:
    """Processor time of this process and of those that it started."""
    return time.process_time() + sum(
        processes.cpu_s(pid) for pid in processes.children(os.getpid())
    )


def _visible(kind: type[Kind], name: str) -> Kind | None:
    for window in QApplication.topLevelWidgets():
        widget = window.findChild(kind, name)
        if isinstance(widget, kind) and widget.isVisible():
            return widget
    return None


def _could_be_pressed(name: str) -> QAbstractButton | None:
    button = _visible(QAbstractButton, name)
    return button if button is not None and button.isEnabled() else None


def main() -> int:
    parser = argparse.ArgumentParser(allow_abbrev=False)
    parser.add_argument("file", type=Path)
    parser.add_argument("--do", action="append", default=[], metavar="STEP")
    parser.add_argument("program", choices=("bare", "hipdesk"))
    options, arguments = parser.parse_known_args()
    with options.file.open("a", encoding="utf-8") as file:
        witness = Witness(file, options.do)

        class WatchedApplication(QApplication):
            """The one hook: whoever makes an application makes one that is watched."""

            def __init__(self, argv: list[str]) -> None:
                super().__init__(argv)
                witness.watch(self)

        QtWidgets.QApplication = WatchedApplication  # type: ignore[assignment, misc]
        sys.argv = [options.program, *arguments]
        if options.program == "bare":
            from benchmarks.bare import main as program  # noqa: PLC0415  one of two
        else:
            from hipdesk.__main__ import main as program  # noqa: PLC0415  the other
        return program()


if __name__ == "__main__":
    sys.exit(main())
