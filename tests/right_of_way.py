"""The right of way over other work, which a desktop gives to sound; so do we, where we may.

Put one of these before the command of whatever must run in time while other tests keep the cores
busy.
"""

import shutil
import subprocess

SOUND = 5  # the lowest is 1; what has none comes after all of them
WITNESS = 50


def _first(priority: int) -> tuple[str, ...]:
    return ("chrt", "--fifo", str(priority))


MAY_GO_FIRST = (
    shutil.which("chrt") is not None
    and subprocess.run([*_first(WITNESS), "true"], capture_output=True, check=False).returncode == 0
)
RIGHT_OF_WAY = _first(SOUND) if MAY_GO_FIRST else ()
BEFORE_ALL = _first(WITNESS) if MAY_GO_FIRST else ()
