"""The small process that sounds the cues, apart from the app because it may freeze or abort.

It reads one command a line from its standard input and ends when that closes; the fields of a
line are parted by tabs. Commands: `load NAME FILE` and `play NAME` for chimes, `ready FILE`,
`say NAME FILE` and `hush` for the voice, `beside on|off` when another speaks,
`volume chimes|voice PERCENT`, `ping`. Replies:
`device NAME`, `nodevice`, `unavailable REASON`, `played NAME`, `saying NAME`, `said NAME`,
`error NAME REASON`, `pong`.
"""

import os
import sys

# isort: off
import hipdesk.services.lean_imports  # noqa: F401  # before all that it makes lean

# isort: on
from PySide6.QtCore import QCoreApplication, QLoggingCategory, Qt

from hipdesk.services.child_commands import UNAVAILABLE, Commands, say

# The libraries talk of each file they open. Of the sound server they must talk: that it has
# died is told nowhere else, and the app reads it in our standard error.
LOGGING_RULES = "*.debug=false\n*.info=false\nqt.multimedia.pulseaudio.engine.debug=true"


def main() -> int:
    """Serve until the standard input closes."""
    app = QCoreApplication([])
    app.setApplicationName("HipDesk")
    QLoggingCategory.setFilterRules(LOGGING_RULES)
    try:
        from hipdesk.services.audio_channels import Channels  # noqa: PLC0415 - may be unable to
    except ImportError as error:
        say("unavailable", str(error))
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
