"""What the window says of backups, of copies elsewhere and of what was done with the files."""

from dataclasses import dataclass
from enum import StrEnum

NO_BACKUP = "There is no backup yet. HipDesk makes one after each day with a session."
NO_COPIES = (
    "Backups lie on the same disk as your history. A copy on a stick or in a synced folder "
    "outlives this computer."
)
SESSION_RUNS = "A session is running. This waits until it is over."
UNSAVED = (
    "Something you did is not saved yet.\n"
    "HipDesk goes on trying. What changes the files can be done once it is saved."
)
BACKING_UP = "Backing up, and counting what is in it…"
COPYING = "Copying the backups…"


@dataclass(frozen=True)
class Safety:
    """Where the history stands, in words for the card of Settings; "" for what is not so."""

    backup: str = ""  # the last good one
    trouble: str = ""  # why the last try made none
    copies_to: str = ""  # the folder of the person's
    copies: str = ""  # what is in it, or that it is not there
    busy: str = ""  # what is being done now
    session_runs: bool = False  # nothing is done with the files meanwhile
    can_undo_import: bool = False


class Undo(StrEnum):
    """What can be taken back."""

    IMPORT = "import"
    RESTORE = "restore"


@dataclass(frozen=True)
class Outcome:
    """How something ended that was done with the files themselves."""

    title: str
    lines: tuple[str, ...] = ()
    undo: Undo | None = None
    failed: bool = False


@dataclass(frozen=True)
class RescueView:
    """The ways back to a history that is damaged or gone; empty where there is none."""

    saved: tuple[str, ...] = ()  # what can be read of it, by kind
    backup: tuple[str, ...] = ()  # the newest good one, and what is in it
