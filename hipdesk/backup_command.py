"""`hipdesk backup` and `hipdesk restore`: copies of the history, and the way back to one.

Neither Qt nor SQLAlchemy is imported.
"""

from datetime import datetime
from pathlib import Path

from hipdesk.domain.errors import KnownError
from hipdesk.paths import Folders
from hipdesk.services.folder_lock import folder_to_ourselves
from hipdesk.storage.backups import back_up, copy_to
from hipdesk.storage.restore import Contents, Look, look_at, restore, undo_restore

NO_HISTORY = KnownError("There is no history to back up yet.", "Nothing was written.")


def backup(data: Path, to: Path | None, now: datetime) -> str:
    """Copy the history into the folder “backups”, or another; where the copy is."""
    database = Folders(data).database
    if not database.exists():
        raise NO_HISTORY
    if to is None:
        file = back_up(database, now).file
    else:
        file = copy_to(database, to.expanduser().absolute(), now)
    return f"Backed up to {file}, {file.stat().st_size / 1000:.0f} KB; it was opened and counted."


def put_back(data: Path, source: Path, now: datetime, *, dry_run: bool) -> str:
    """Put a backup in the place of the history, or only say what that would do."""
    database, source = Folders(data).database, source.expanduser().absolute()
    if dry_run:
        return f"{_look_text(look_at(database, source))}\n\nThis is only a look; nothing changed."
    with folder_to_ourselves(data):
        done = restore(database, source, now)
    kept = f" What stood before is kept as {done.kept_as}." if done.kept_as else ""
    return f"{_look_text(done.look)}\n\nRestored.{kept} “hipdesk restore --undo” takes it back."


def undo(data: Path, now: datetime) -> str:
    """Put back what stood before the last restore."""
    with folder_to_ourselves(data):
        done = undo_restore(Folders(data).database, now)
    return f"{_look_text(done.look)}\n\nThe last restore was taken back."


def _look_text(look: Look) -> str:
    here = "cannot be read" if look.here is None else _contents_text(look.here)
    lines = [f"In the backup: {_contents_text(look.brings)}", f"Here until now: {here}"]
    if look.only_here:
        lines.append(f"Sessions here that are not in the backup: {look.only_here}")
    return "\n".join(lines)


def _contents_text(one: Contents) -> str:
    last = f", the last session on {one.newest}" if one.newest else ""
    return f"{one.sessions} sessions, {one.sets} sets, {one.entries} entries{last}"
