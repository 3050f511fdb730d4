"""Backups copied to a folder of the person's own, such as a synced folder or a stick.

Names tell the computer, so that two of them can share a folder. What is there too long goes by
the same rule as at home; a file that this computer did not put there is never touched.
"""

import platform
import re
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from hipdesk.domain.errors import KnownError
from hipdesk.storage import faults
from hipdesk.storage.backups import Backup, backups, backups_in, is_good, let_go
from hipdesk.storage.safe_copy import safe_copy

_KEPT = "Your history and its backups here are as they were."
_LONGEST_NAME = 30


class AbsentError(KnownError):
    """The folder is not there now, as a stick that is not plugged in."""


@dataclass(frozen=True)
class Copied:
    """What there is in the folder after copying."""

    new: int = 0
    newest: Backup | None = None


def copy_backups(database: Path, folder: Path, now: datetime, computer: str = "") -> Copied:
    """Bring the folder's copies up to date; those that are there already are left alone.

    Raises AbsentError when there is no such folder, and KnownError when it cannot be written.
    """
    _expect(folder)
    if folder.resolve() == database.parent.resolve():
        raise KnownError(
            f"{folder} is HipDesk's own folder.",
            _KEPT,
            "Choose a folder on another disk, or one that is synced to another computer.",
        )
    own = _own_name(database, computer)
    have = {one.file.name for one in _own_copies(folder, own)}
    new = 0
    for one in backups(database):
        target = folder / f"{own}{one.file.name.removeprefix(database.stem)}"
        if not one.before and target.name not in have and is_good(one.file):
            _copy(one.file, target)
            new += 1
    let_go(_own_copies(folder, own), now)
    return Copied(new, next(iter(_own_copies(folder, own)), None))


def look_at_copies(database: Path, folder: Path, computer: str = "") -> Copied:
    """What this computer has there; nothing is written. Raises AbsentError."""
    _expect(folder)
    return Copied(0, next(iter(_own_copies(folder, _own_name(database, computer))), None))


def _expect(folder: Path) -> None:
    if not folder.is_dir():
        raise AbsentError(
            f"The folder {folder} is not there now.",
            _KEPT,
            "Plug the stick in or connect the disk; HipDesk tries again after the next session.",
        )


def _own_name(database: Path, computer: str) -> str:
    return f"{database.stem}-{_plain(computer or platform.node())}"


def _own_copies(folder: Path, own: str) -> tuple[Backup, ...]:
    return tuple(
        one for one in backups_in(folder) if re.match(rf"{re.escape(own)}-\d{{4}}-", one.file.name)
    )


def _copy(source: Path, target: Path) -> None:
    try:
        safe_copy(source, target)
    except (OSError, sqlite3.Error) as error:
        # A full disk that the other copies are on is told as such.
        known = faults.known_error(error, target, _KEPT)
        raise known or KnownError(
            f"HipDesk could not write {target}: {error}.",
            _KEPT,
            "See that the folder has space and may be written to.",
        ) from error


def _plain(name: str) -> str:
    """A computer's name as a part of a file's name."""
    return re.sub(r"[^0-9A-Za-z]+", "-", name).strip("-")[:_LONGEST_NAME].strip("-") or "computer"
