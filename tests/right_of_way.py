"""The right of way over other work, which a desktop gives to sound; so do we, where we may.

Put one of these before the command of whatever must run in time while other tests keep the cores
busy. An app comes after the sound: its window may be busy on all cores for a tenth of a second.
"""

import os
import shutil
import subprocess
from pathlib import Path

APP = 3  # the lowest is 1; what has none comes after all of them
SOUND = 5
WITNESS = 50


def _first(priority: int) -> tuple[str, ...]:
    return ("chrt", "--fifo", str(priority))


MAY_GO_FIRST = (
    shutil.which("chrt") is not None
    and subprocess.run([*_first(WITNESS), "true"], capture_output=True, check=False).returncode == 0
)
APP_RIGHT_OF_WAY = _first(APP) if MAY_GO_FIRST else ()
RIGHT_OF_WAY = _first(SOUND) if MAY_GO_FIRST else ()
BEFORE_ALL = _first(WITNESS) if MAY_GO_FIRST else ()


def give_way_to(pid: int) -> None:
    """Let a process that runs already go first, as sound does."""
    for thread in Path(f"/proc/{pid}/task").iterdir() if MAY_GO_FIRST else ():
        os.sched_setscheduler(int(thread.name), os.SCHED_FIFO, os.sched_param(SOUND))


def children_of(pid: int) -> list[int]:
    """The processes that any thread of this one has started."""
    threads = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for thread in threads for child in thread.read_text().split()]
