"""A witness inside a measured process: it sees the first paint, takes steps, feels for freezes.

It tells of each step how long the longest freeze was meanwhile:

    click NAME          presses the button of this name once it is visible and enabled
    type NAME DIGIT     presses a digit in the widget of this name once it is visible
    enabled NAME        waits until the button of this name could be pressed
    seen NAME           waits until the widget of this name is visible
    wait SECONDS        waits
    rest SECONDS        waits without feeling for freezes, which would use the processor
    opened NAME         waits until a table has rows, and it and the charts are painted
    ticks NAME SECONDS  tells when the digits of a ring changed; the first is no change

This module imports next to nothing: that would count as time to the first paint.
"""

import io
import os
import time

# PySide6 reads the source of every module that is imported after it: ours come before.
from benchmarks import bare, linux

# isort: split
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QProgressBar,
    QSlider,
    QTableView,
    QWidget,
)

BEAT_MS = 2
SETTLED_S = 0.4  # a window that was not painted for so long is complete


class Witness(QObject):
    """Sees the first paint, then takes the steps and feels for freezes."""

    def __init__(self, file: io.TextIOWrapper, steps: str) -> None:
        super().__init__()
        self._file = file
        self._steps = steps.split(",") if steps else []
        self._began = self._last_beat = self._last_paint = 0.0
        self._freeze_s = 0.0
        self._ticks: list[float] = []
        self._text = ""
        self._filters: list[QWidget] = []
        self._beat = QTimer(self)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self._feel)

    def watch(self, kind: type[QWidget]) -> None:
        """Sees each paint of this class of widgets.

        An event filter would see all paints, and slow every event down.
        """
        paint = kind.paintEvent

        def witnessed(widget: QWidget, event: QPaintEvent) -> None:
            paint(widget, event)
            self._see_paint()

        kind.paintEvent = witnessed  # type: ignore[method-assign]

    def _see_paint(self) -> None:
        if not self._last_paint:
            # All widgets are painted in one go, so the next turn of the loop is after it.
            QTimer.singleShot(0, self, self._after_first_paint)
        self._last_paint = time.monotonic()

    def _after_first_paint(self) -> None:
        self._tell("first_paint")
        self._begin_step()

    def _tell(self, event: str, **facts: object) -> None:
        at = time.monotonic()
        print({"event": event, "at": at, "cpu_s": _cpu_s(), **facts}, file=self._file, flush=True)

    def _begin_step(self) -> None:
        self._began = self._last_beat = time.monotonic()
        self._freeze_s = 0.0
        self._ticks = []
        self._text = ""
        step, _, argument = self._steps[0].partition(" ") if self._steps else ("", "", "")
        if step == "rest":
            self._beat.stop()
            QEvent(QEvent.Type.Paint).type()  # Python makes this enum when it is first used
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
        self._tell(self._steps.pop(0), freeze_ms=1000 * self._freeze_s, **facts)
        self._begin_step()

    def _take(self, step: str, argument: str, *more: str, now: float) -> bool:
        """Takes a step; False when it must be tried again at the next beat."""
        match step:
            case "click":
                return self._click(argument)
            case "type":
                return _type(argument, more[0])
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
        if not isinstance(table, QTableView) or table.model().rowCount() == 0:
            return False
        if not self._filters:
            self._last_paint = now
            self._filters = [table.viewport(), *table.window().findChildren(QSlider)]
            for widget in self._filters:
                widget.installEventFilter(self)
        return now - self._last_paint >= SETTLED_S

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.Paint:
            self._last_paint = time.monotonic()
        return False

    def _follow(self, name: str, seconds: float, now: float) -> bool:
        ring = _visible(QProgressBar, name)
        text = str(getattr(ring, "digits", ""))
        if text != self._text:
            self._text = text
            self._ticks.append(now)
        return now - self._began >= seconds


def run_bare(witness: Witness) -> int:
    """The bare window, seen by the witness."""
    witness.watch(bare.Window)
    return bare.main()


def _cpu_s() -> float:
    """Processor time of this process and of those that it started."""
    return time.process_time() + sum(linux.cpu_s(pid) for pid in linux.children(os.getpid()))


def _visible(kind: type[QWidget], name: str) -> QWidget | None:
    for window in QApplication.topLevelWidgets():
        widget = window.findChild(kind, name)
        if widget is not None and widget.isVisible():
            return widget
    return None


def _type(name: str, digit: str) -> bool:
    widget = _visible(QWidget, name)
    if widget is not None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = Qt.Key(Qt.Key.Key_0 + int(digit))
            QApplication.sendEvent(
                widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, digit)
            )
    return widget is not None


def _could_be_pressed(name: str) -> QAbstractButton | None:
    button = _visible(QAbstractButton, name)
    return button if isinstance(button, QAbstractButton) and button.isEnabled() else None
