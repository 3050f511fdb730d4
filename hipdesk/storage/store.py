"""The opened store: what the rest of the program is given."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from hipdesk.storage.database import open_database
from hipdesk.storage.history_store import HistoryStore
from hipdesk.storage.preference_store import PreferenceStore


@dataclass(frozen=True)
class Store:
    """History and preferences in one database; all calls come from one thread at a time."""

    engine: Engine
    history: HistoryStore
    preferences: PreferenceStore

    def close(self) -> None:
        """Let go of the file; the write-ahead log is merged into it."""
        self.engine.dispose()


def open_store(file: Path) -> Store:
    """Make, migrate or open the database, and warm it up; KnownError when that cannot be."""
    engine = open_database(file)
    history = HistoryStore(engine)
    try:
        history.warm_up()
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, history, PreferenceStore(engine))
