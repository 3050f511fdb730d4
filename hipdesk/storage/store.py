"""Everything of one open database."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from hipdesk.storage.database import open_database
from hipdesk.storage.entry_store import EntryStore
from hipdesk.storage.history_store import HistoryStore
from hipdesk.storage.preference_store import PreferenceStore
from hipdesk.storage.progress_store import ProgressStore


@dataclass(frozen=True)
class Store:
    """The history, the entries and the settings in one database; close it when done."""

    engine: Engine
    history: HistoryStore
    entries: EntryStore
    preferences: PreferenceStore
    progress: ProgressStore

    def close(self) -> None:
        self.engine.dispose()


def open_store(file: Path) -> Store:
    """Open, make or migrate the database; raises KnownError, as `open_database` does."""
    engine = open_database(file)
    return Store(
        engine,
        HistoryStore(engine),
        EntryStore(engine),
        PreferenceStore(engine),
        ProgressStore(engine),
    )
