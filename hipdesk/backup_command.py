"""`hipdesk backup` and `hipdesk restore`: copies of the history, and the way back to one.

Qt is not imported, SQLAlchemy only to make the new database of what was salvaged.
"""

from datetime import datetime
from pathlib import Path

from hipdesk.domain.errors import KnownError
from hipdesk.domain.exchange_records import Kind
from hipdesk.paths import Folders
from hipdesk.services.folder_lock import folder_to_ourselves
from hipdesk.storage.backups import back_up, copy_to
from hipdesk.storage.restore import Contents, Look, look_at, restore, undo_restore
from hipdesk.storage.salvage import Rescue, Salvaged, salvage

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
        return _salvaged_text(salvage(Folders(data).database, now))


def _salvaged_text(done: Salvaged) -> str:
    lines = [f"{name}: {_rescue_text(one)}" for name, one in _rescues(done)]
    lines += ["", f"The damaged file is kept as {done.aside}."]
    if done.backup:
        lines.append(f"The newest good backup is {done.backup}.")
    return "\n".join(lines)


def _rescues(done: Salvaged) -> list[tuple[str, Rescue]]:
    return [
        ("Sessions", done.kinds[Kind.SESSIONS]),
        ("Sets", done.sets),
        ("Answers and entries", done.kinds[Kind.ENTRIES]),
        ("Corrections", done.kinds[Kind.CORRECTIONS]),
        ("Settings", done.kinds[Kind.PREFERENCES]),
    ]


def _rescue_text(one: Rescue) -> str:
    told = f"{one.read} read"
    told += f", {one.rebuilt} made again from their sets" if one.rebuilt else ""
    told += f", {one.from_backup} from the backup" if one.from_backup else ""
    told += f", {one.missing} missing"
    if one.unsure:
        told += (
            " for certain; their pages are broken, so newer ones may be lost that nothing tells of"
        )
    return told


def _look_text(look: Look) -> str:
    here = "cannot be read" if look.here is None else _contents_text(look.here)
    lines = [f"In the backup: {_contents_text(look.brings)}", f"Here until now: {here}"]
    if look.only_here:
        lines.append(f"Sessions here that are not in the backup: {look.only_here}")
    return "\n".join(lines)


def _contents_text(one: Contents) -> str:
    last = f", the last session on {one.newest}" if one.newest else ""
    return f"{one.sessions} sessions, {one.sets} sets, {one.entries} entries{last}"
