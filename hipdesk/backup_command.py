"""`hipdesk backup` and `hipdesk restore`: copies of the history, and the way back to one.

Qt is not imported, SQLAlchemy only to make the new database of what was salvaged.
"""

from datetime import datetime
from pathlib import Path

from hipdesk.domain.errors import KnownError
from hipdesk.domain.rescue import rescued_lines
from hipdesk.domain.restoring import Look, look_lines
from hipdesk.paths import Folders
from hipdesk.services.folder_lock import folder_to_ourselves
from hipdesk.storage.backups import back_up, copy_to
from hipdesk.storage.restore import look_at, restore, undo_restore
from hipdesk.storage.salvage import salvage

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


def save_what_can_be_read(data: Path, now: datetime) -> str:
    """Make a new history of what a damaged one still holds; what was saved and what was not."""
    with folder_to_ourselves(data):
        done = salvage(Folders(data).database, now)
    lines = [*rescued_lines(done.rescued), "", f"The damaged file is kept as {done.aside}."]
    if done.backup:
        lines.append(f"The newest good backup is {done.backup}.")
    return "\n".join(lines)


def _look_text(look: Look) -> str:
    return "\n".join(look_lines(look))
