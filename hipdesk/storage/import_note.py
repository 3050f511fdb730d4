"""Where it is noted what the last import changed, from which it can be taken back."""

from pathlib import Path


def note_file(database: Path) -> Path:
    """The note beside a database; there is none before the first import."""
    return database.with_name(f"{database.stem}-last-import.json")


def can_undo(database: Path) -> bool:
    """Whether there is an import to take back."""
    return note_file(database).exists()
