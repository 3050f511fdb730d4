"""The world's faults told apart from our own, by SQLite's result codes."""

import sqlite3
from pathlib import Path

from hipdesk.domain.errors import DamagedError, KnownError

KEPT = "Every set that was saved before is kept."

_RESCUE = (
    "Start HipDesk again: it saves what can be read and offers the newest good backup. "
    "The damaged file is kept."
)

# What happened and what to do; "{file}" is the database.
_FAULTS = {
    sqlite3.SQLITE_FULL: (
        "The disk is full, so HipDesk could not write to {file}.",
        "Free some space on that disk, then try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        "HipDesk may read its database {file} but not write to it.",
        "Give yourself the right to write to the file and its folder, then start HipDesk again.",
    ),
    sqlite3.SQLITE_PERM: (
        "HipDesk may not open its database {file}.",
        "Give yourself the right to read and write the file, then start HipDesk again.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "HipDesk cannot open its database {file}, or the files beside it.",
        "See that the folder exists and that you may write to it, then start HipDesk again.",
    ),
    sqlite3.SQLITE_BUSY: (
        "Another program is using HipDesk's database {file}.",
        "Close that program, such as a backup or a database viewer, then try again.",
    ),
    sqlite3.SQLITE_LOCKED: (
        "HipDesk's database {file} is locked.",
        "Close other programs that use it, then try again.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "HipDesk's database {file} is damaged.",
        _RESCUE,
    ),
    sqlite3.SQLITE_NOTADB: (
        "The file {file} is not a database, or it is damaged from its first bytes on.",
        _RESCUE,
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk failed while HipDesk used its database {file}.",
        "See that the disk is connected, has space and is sound, then start HipDesk again.",
    ),
    sqlite3.SQLITE_PROTOCOL: (
        "HipDesk could not lock its database {file}, as happens on some network disks.",
        "Use a data folder on a disk of this computer, with “--data-dir”.",
    ),
}

_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def known_error(error: BaseException, file: Path, kept: str = KEPT) -> KnownError | None:
    """What to tell the person at the screen; None when the fault is our own."""
    fault = _FAULTS.get(_primary_code(error))
    if fault is None:
        return None
    what_happened, what_to_do = fault
    kind = DamagedError if is_damage(error) else KnownError
    return kind(what_happened.format(file=file), kept, what_to_do)


def is_damage(error: BaseException) -> bool:
    """Whether the file itself is broken, not only out of reach."""
    return _primary_code(error) in _DAMAGE


def damaged(file: Path, finding: str) -> DamagedError:
    """The file is a database, but a check of it found a fault."""
    what_happened, what_to_do = _FAULTS[sqlite3.SQLITE_CORRUPT]
    return DamagedError(
        f"{what_happened.format(file=file)} SQLite says: {finding}.",
        "The file was not changed.",
        what_to_do,
    )


def _primary_code(error: BaseException) -> int:
    # The upper bytes of an extended code say which kind of, for example, I/O fault.
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
