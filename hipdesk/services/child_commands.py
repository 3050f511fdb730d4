"""How a child process hears and answers: lines on its standard streams, their fields by tabs."""

import os
import sys
import threading
from typing import TextIO

from PySide6.QtCore import QDeadlineTimer, QObject, Signal

STALE_MS = 500  # a sound that waited longer behind a busy device is no cue any more
LAST_WORD_S = 1.0  # given to a blocked main thread when the app is gone
UNAVAILABLE = 3  # the exit code


class Commands(QObject):
    """Reads commands on a thread of its own, since pipes have no notifier on Windows."""

    arrived = Signal(list, object)  # fields, the QDeadlineTimer after which they are stale
    closed = Signal()

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self._stream = stream
        self._thread = threading.Thread(target=self._read, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def _read(self) -> None:
        for line in self._stream:
            self.arrived.emit(line.rstrip("\n").split("\t"), QDeadlineTimer(STALE_MS))
        self.closed.emit()
        threading.Event().wait(LAST_WORD_S)
        os._exit(0)  # the main thread hangs in the sound server's library


def say(*fields: str) -> None:
    """Send one reply, its fields parted by tabs."""
    line = "\t".join(" ".join(field.split()) for field in fields)
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
