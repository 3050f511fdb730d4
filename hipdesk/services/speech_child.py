"""The small process in which the system's own speech says what no clip was made for.

It is apart from the app because an engine may block, or never end. It reads one command a line
and ends when its input closes: `say NAME TEXT`, `hush`, `volume PERCENT`, `ping`. Replies:
`ready ENGINE`, `unavailable REASON`, `saying NAME`, `said NAME`, `error NAME REASON`, `pong`.
"""

import os
import sys
from collections.abc import Sequence

# isort: off
import hipdesk.services.lean_imports  # noqa: F401  # before all that it makes lean

# isort: on
from PySide6.QtCore import QCoreApplication, Qt

from hipdesk.services.child_commands import UNAVAILABLE, Commands, say


def main(engines: Sequence[str] | None = None) -> int:
    """Serve until the standard input closes; by these engines, or by those of the system."""
    app = QCoreApplication([])
    app.setApplicationName("HipDesk")
    try:
        from hipdesk.services.speech_engine import Speaker, found  # noqa: PLC0415 - may be unable to
    except ImportError as error:
        say("unavailable", str(error))
        return UNAVAILABLE
    speaker = Speaker(found() if engines is None else engines)
    commands = Commands(sys.stdin)
    commands.arrived.connect(speaker.obey, Qt.ConnectionType.QueuedConnection)
    commands.closed.connect(app.quit, Qt.ConnectionType.QueuedConnection)
    speaker.given_up.connect(lambda: app.exit(UNAVAILABLE), Qt.ConnectionType.QueuedConnection)
    commands.start()
    speaker.begin()  # may block for a second, while the reader above still listens
    code = app.exec()
    os._exit(code)  # taking an engine apart can hang


if __name__ == "__main__":
    sys.exit(main())
