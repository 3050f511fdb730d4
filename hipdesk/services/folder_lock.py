"""The lock of a data folder, which the window holds while it is open; it dies with its process.

Commands that change the history take it too. The standard library alone.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hipdesk.domain.errors import KnownError

NAME = "hipdesk.lock"


@contextmanager
def folder_to_ourselves(folder: Path) -> Iterator[None]:
    """Nobody else has the folder meanwhile. Raises KnownError while the window is open."""
    try:  # Python's files are not inherited, so no child keeps the lock when we are gone
        file = os.open(folder / NAME, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise KnownError(
            f"HipDesk cannot use the file {folder / NAME}: {error.strerror}.",
            "Nothing was changed.",
            "Give yourself the right to write to it, or remove it, then try again.",
        ) from error
    try:
        try:
            lock(file)
        except (BlockingIOError, PermissionError):
            raise KnownError(
                f"HipDesk is open with the data folder {folder}.",
                "Nothing was changed.",
                "Close its window, then try again.",
            ) from None
        except OSError:  # some network folders have no locks
            pass
        yield
    finally:
        os.close(file)


def lock(file: int) -> None:
    """Lock an open file for this process; BlockingIOError or PermissionError when it is taken."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - exists there alone

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 - exists elsewhere alone

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
