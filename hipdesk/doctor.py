"""What a bug report needs: versions, paths, the store's health, sound and keep-awake."""

import platform
import sqlite3
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from hipdesk import __version__
from hipdesk.domain.amounts import moment_text, size_text
from hipdesk.domain.errors import KnownError
from hipdesk.options import Options
from hipdesk.paths import Folders, data_folder, resources

_LIBRARIES = ("PySide6_Essentials", "PySide6_Addons", "SQLAlchemy", "alembic", "platformdirs")


def report(options: Options) -> str:
    """The whole report, one fact a line; what cannot be found out says why."""
    facts = [*_versions(), *_folders(options), *_sound(), *_keep_awake()]
    width = max(len(name) for name, _ in facts)
    return "\n".join(f"{name:<{width}}  {value}" for name, value in facts)


def _versions() -> Iterator[tuple[str, str]]:
    yield "HipDesk", __version__
    yield "Python", f"{platform.python_version()} ({sys.executable})"
    yield "System", platform.platform()
    for name in _LIBRARIES:
        try:
            yield name, metadata.version(name)
        except metadata.PackageNotFoundError:
            yield name, "not installed"
    yield "SQLite", sqlite3.sqlite_version


def _folders(options: Options) -> Iterator[tuple[str, str]]:
    try:
        yield "Resources", str(resources())
        folders = Folders(data_folder(options.data_dir))
    except KnownError as error:
        yield "Data folder", str(error)
        return
    yield "Data folder", str(folders.data)
    yield "Log", str(folders.log) if folders.log.exists() else f"{folders.log} (none yet)"
    yield "Database", _health(folders.database)
    yield "Last backup", _last_backup(folders.database)


def _health(database: Path) -> str:
    from hipdesk.storage.health import describe  # noqa: PLC0415  # SQLAlchemy comes with it

    return describe(database)


def _last_backup(database: Path) -> str:
    from hipdesk.storage.backups import last_good_backup  # noqa: PLC0415  # as above

    found = last_good_backup(database)
    if found is None:
        return "none yet"
    return f"{found.file} ({moment_text(found.made)}, {size_text(found.size)})"


def _sound() -> Iterator[tuple[str, str]]:
    from hipdesk.services.sound_devices import devices  # noqa: PLC0415  # Qt comes with it

    yield "Sound", devices()


def _keep_awake() -> Iterator[tuple[str, str]]:
    from hipdesk.services.keep_awake import means  # noqa: PLC0415  # Qt comes with it

    yield "Keep awake", means()
