"""One run of the audio child, seen from the app: lines in and out, its end, and its silence."""

import logging
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

log = logging.getLogger(__name__)

# libpulse ends its connection with one of these words; Qt tells it in its log alone.
SERVER_LOST = re.compile(r"pulse.*\"(Failed|Terminated)\"", re.IGNORECASE)

# Qt asks a PulseAudio or PipeWire for 11 ms of sound ahead, whatever buffer it is told to have: a
# computer that is busy for longer tears a word. libpulse asks for what stands here instead. From
# 100 ms on Qt's players, which keep 110 ms, cannot fill it any more: each word begins torn.
LATENCY = "PULSE_LATENCY_MSEC"
BUFFER_MS = 60


@dataclass(frozen=True)
class Patience:
    """How long the child may be silent before it counts as hung."""

    look_s: float = 2.0  # between two looks, each of which asks it for a sign of life
    looks_to_start: int = 4
    looks_to_answer: int = 3


def child_command() -> list[str]:
    """What starts the audio child; a frozen app is its own interpreter."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--audio-child"]
    return [sys.executable, "-m", "hipdesk.services.audio_child"]


class AudioProcess(QObject):
    """The child from its start to its end; `ended` comes once, and never after `abandon`."""

    said = Signal(list)  # the fields of one line
    server_lost = Signal()
    ended = Signal(str)  # why

    def __init__(self, command: Sequence[str], patience: Patience, parent: QObject) -> None:
        super().__init__(parent)
        self._patience = patience
        self._silent_looks = 0
        self._has_spoken = False
        self._over = False
        self._process = QProcess(self)
        self._process.setProgram(command[0])
        self._process.setArguments(list(command[1:]))
        self._process.setProcessEnvironment(_environment())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_errors)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._watch = QTimer(self)
        self._watch.setInterval(round(patience.look_s * 1000))
        self._watch.timeout.connect(self._look)

    @property
    def pid(self) -> int:
        """The child's process id; 0 when it does not run."""
        return int(self._process.processId())

    def start(self) -> None:
        self._process.start()
        self._watch.start()

    def send(self, *fields: str) -> None:
        """Write one command; nothing happens when the child is gone."""
        state = self._process.state()
        if self._over or state == QProcess.ProcessState.NotRunning:
            return
        self._process.write(("\t".join(fields) + "\n").encode())
        if state == QProcess.ProcessState.Running:
            # Now, and not after all that this turn of the event loop has yet to do: a chime would
            # be late by a change of the card, 40 ms. It waits for nothing.
            self._process.waitForBytesWritten(0)

    def abandon(self) -> None:
        """End the child at once, without waiting and without another signal."""
        self._over = True
        self._watch.stop()
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self.deleteLater()
        else:
            self._process.kill()  # deleted when it is finished

    def close(self, wait_ms: int) -> None:
        """Let the child end by itself, but wait for that no longer than this."""
        self._over = True
        self._watch.stop()
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(wait_ms):
            self._process.kill()
            self._process.waitForFinished(wait_ms)

    def _read(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data()).decode(errors="replace")
            self._silent_looks = 0
            self._has_spoken = True
            if not self._over:
                self.said.emit(line.rstrip("\r\n").split("\t"))

    def _read_errors(self) -> None:
        text = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        lost = False
        for line in text.splitlines():
            log.debug("audio child: %s", line)
            lost = lost or SERVER_LOST.search(line) is not None
        if lost and not self._over:
            self.server_lost.emit()

    def _look(self) -> None:
        """Ask for a sign of life; the child is hung when several looks brought none."""
        self._silent_looks += 1
        patience = self._patience
        allowed = patience.looks_to_answer if self._has_spoken else patience.looks_to_start
        if self._silent_looks < allowed:
            self.send("ping")
        else:
            self._end("it does not answer")

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read()
        crashed = status == QProcess.ExitStatus.CrashExit
        self._end(f"it {'crashed' if crashed else 'ended'} with code {code}")
        self.deleteLater()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._end(f"it could not be started: {self._process.errorString()}")
            self.deleteLater()

    def _end(self, why: str) -> None:
        if self._over:
            return
        self.abandon()
        self.ended.emit(why)


def _environment() -> QProcessEnvironment:
    """Ours, made for a process that is small and speaks UTF-8."""
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("MALLOC_ARENA_MAX", "1")
    environment.insert("OMP_NUM_THREADS", "1")
    environment.insert("PYTHONUTF8", "1")
    if not environment.contains(LATENCY):
        environment.insert(LATENCY, str(BUFFER_MS))
    return environment
