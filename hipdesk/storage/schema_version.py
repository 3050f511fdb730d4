"""Which release's tables a database file has, read cheaply and without changing it."""

import sqlite3
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from hipdesk.domain.errors import KnownError

HEAD: Final = "0002"  # the newest migration


@dataclass(frozen=True)
class Migrations:
    """A folder of Alembic scripts, and the last of them."""

    folder: Path = Path(__file__).parent / "migrations"
    head: str = HEAD


SHIPPED: Final = Migrations()


class FileState(StrEnum):
    """What a database file is to this release of HipDesk."""

    ABSENT = "absent"  # no file, or one without any tables
    CURRENT = "current"
    OLDER = "older"  # to be migrated
    NEWER = "newer"  # made by a later release: not ours to touch
    DAMAGED = "damaged"  # or not HipDesk's at all
    UNREADABLE = "unreadable"  # locked, forbidden, or its disk fails


def version_of(connection: sqlite3.Connection) -> str | None:
    """The migration that the tables are at; None without any tables.

    Raises ForeignDatabaseError when there are tables, but not HipDesk's.
    """
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise ForeignDatabaseError
    versions = [str(row[0]) for row in connection.execute("SELECT * FROM alembic_version")]
    if not versions and tables == {"alembic_version"}:
        return None
    if len(versions) != 1 or not (versions[0].isdecimal() and len(versions[0]) == len(HEAD)):
        raise ForeignDatabaseError
    return versions[0]


class ForeignDatabaseError(Exception):
    """A sound database that was not made by HipDesk."""


def state_of(version: str | None, head: str) -> FileState:
    """What a version, such as "0001", is to this release."""
    if version is None:
        return FileState.ABSENT
    if version == head:
        return FileState.CURRENT
    return FileState.OLDER if version < head else FileState.NEWER


def newer(file: Path, version: str) -> KnownError:
    """A later release's database is refused."""
    return KnownError(
        f"The database {file} was made by a newer HipDesk (its tables are at {version}, "
        f"this one knows them up to {HEAD}).",
        "It was left untouched.",
        "Install the newest HipDesk, or start this one with “--data-dir” and another folder.",
    )


def older(file: Path) -> KnownError:
    """An earlier release's database is only read once the app has brought it up to date."""
    return KnownError(
        f"The database {file} was made by an earlier HipDesk.",
        "It was left untouched.",
        "Start HipDesk once: it makes a copy, then brings the database up to date.",
    )


def foreign(file: Path) -> KnownError:
    """A database of some other program is refused."""
    return KnownError(
        f"The file {file} is a database, but not one of HipDesk's.",
        "It was left untouched.",
        "Move it away, or start HipDesk with “--data-dir” and another folder.",
    )
