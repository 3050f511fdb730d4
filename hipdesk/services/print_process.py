"""Printing in a process of its own: packing a page of a PDF holds up everything for a while."""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

log = logging.getLogger(__name__)

NOT_PRINTED = (
    "The page could not be made; what went wrong is in the log. Nothing was written, and your "
    "history was not changed."
)


def command() -> list[str]:
    """What starts HipDesk's command line; a frozen app is its own interpreter."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "hipdesk"]


class PrintProcess(QObject):
    """One `hipdesk programme` or `hipdesk report`; exactly one of its signals comes, once."""

    done = Signal(str)  # what was written
    failed = Signal(str)  # why it was not

    def __init__(self, arguments: Sequence[str], data: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._over = False
        self._process = QProcess(self)
        started = [*command(), *arguments, "--data-dir", str(data)]
        self._process.setProgram(started[0])
        self._process.setArguments(started[1:])
        self._process.setProcessEnvironment(_environment())
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    def start(self, told: str) -> None:
        """`told` is a line for its standard input, where others cannot look."""
        self._process.start()
        self._process.write(f"{told}\n".encode())
        self._process.closeWriteChannel()

    def close(self, wait_ms: int) -> None:
        """Let it end, but wait no longer than this; nobody is told any more."""
        self._over = True
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        if not self._process.waitForFinished(wait_ms):
            self._process.kill()
            self._process.waitForFinished(wait_ms)

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        told = bytes(self._process.readAllStandardOutput().data()).decode(errors="replace").strip()
        wrong = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
        if code == 0 and status == QProcess.ExitStatus.NormalExit:
            self._end(told, good=True)
            return
        known = code == 1 and wrong and "Traceback" not in wrong
        if not known:
            log.error("printing ended with code %d (%s): %s", code, status, wrong)
        self._end(wrong if known else NOT_PRINTED, good=False)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            log.error("printing could not be started: %s", self._process.errorString())
            self._end(NOT_PRINTED, good=False)

    def _end(self, words: str, *, good: bool) -> None:
        if not self._over:
            self._over = True
            (self.done if good else self.failed).emit(words)
        self.deleteLater()


def _environment() -> QProcessEnvironment:
    """Ours, for a process that needs no display and speaks UTF-8."""
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("QT_QPA_PLATFORM", "offscreen")
    environment.insert("PYTHONUTF8", "1")
    return environment
