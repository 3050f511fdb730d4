"""The small process that sounds the cues, apart from the app because it may freeze or abort.

It reads one command a line from its standard input and ends when that closes; the fields of a
line are parted by tabs. Commands: `load NAME FILE` and `play NAME` for chimes, `ready FILE`,
`say NAME FILE` and `hush` for the voice, `volume chimes|voice PERCENT`, `ping`. Replies:
`device NAME`, `nodevice`, `unavailable REASON`, `played NAME`, `saying NAME`, `said NAME`,
`error NAME REASON`, `pong`.
"""

import os
import sys
import threading
from typing import TextIO

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QLoggingCategory, QObject, Qt, Signal

STALE_MS = 500  # a sound that waited longer behind a busy device is no cue any more
LAST_WORD_S = 1.0  # given to a blocked main thread when the app is gone
UNAVAILABLE = 3  # the exit code

# The libraries talk of each file they open. Of the sound server they must talk: that it has
# died is told nowhere else, and the app reads it in our standard error.
LOGGING_RULES = "*.debug=false\n*.info=false\nqt.multimedia.pulseaudio.engine.debug=true"


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


def main() -> int:
    """Serve until the standard input closes."""
    app = QCoreApplication([])
    app.setApplicationName("HipDesk")
    QLoggingCategory.setFilterRules(LOGGING_RULES)
    try:
        from hipdesk.services.audio_channels import Channels  # noqa: PLC0415 - may be unable to
    except ImportError as error:
        sys.stdout.write(f"unavailable\t{' '.join(str(error).split())}\n")
        sys.stdout.flush()
        return UNAVAILABLE
    channels = Channels()
    commands = Commands(sys.stdin)
    commands.arrived.connect(channels.obey, Qt.ConnectionType.QueuedConnection)
    commands.closed.connect(app.quit, Qt.ConnectionType.QueuedConnection)
    commands.start()
    channels.announce()  # may block for half a minute, while the reader above still listens
    code = app.exec()
    os._exit(code)  # taking players apart can hang when the sound server is gone


if __name__ == "__main__":
    sys.exit(main())
