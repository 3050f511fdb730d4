"""Deleting everything: the database, what is beside it, copies, settings and logs.

Only files with HipDesk's own names go, for the data folder may be anybody's. The lock and the
socket of the running app stay; nothing of a person's is in them.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from hipdesk.storage.backups import folder_of

_BESIDE = ("{stem}.db*", "{stem}-*.db*", "{stem}-last-import.json", ".{stem}-*.part", "{stem}.log*")
_COPIES = ("{stem}-*.db*",)


@dataclass(frozen=True)
class Wiped:
    """What is gone, and what could not be deleted with the reason."""

    files: int
    size: int  # bytes
    left: tuple[str, ...] = ()


def own_files(database: Path) -> tuple[Path, ...]:
    """Every file of HipDesk's that holds something of the person's."""
    return tuple(sorted(set(_found(database))))


def delete_everything(database: Path) -> Wiped:
    """Delete those files, as far as the system lets us; nobody has the database open.

    The database itself goes last: after a stop half way the next start still knows whose it is.
    """
    files = sorted(own_files(database), key=lambda one: one == database)
    gone = size = 0
    left = []
    for file in files:
        try:
            content = file.stat().st_size
            file.unlink()
        except OSError as error:
            left.append(f"{file}: {error.strerror or error}")
        else:
            gone, size = gone + 1, size + content
    with suppress(OSError):  # something of the person's own lies in it
        folder_of(database).rmdir()
    return Wiped(gone, size, tuple(left))


def _found(database: Path) -> Iterator[Path]:
    for folder, patterns in ((database.parent, _BESIDE), (folder_of(database), _COPIES)):
        for pattern in patterns:
            for file in folder.glob(pattern.format(stem=database.stem)):
                if file.is_file() or file.is_symlink():
                    yield file
