"""Everything of one open database."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine

from hipdesk.storage.database import open_database
from hipdesk.storage.entry_store import EntryStore
from hipdesk.storage.history_store import HistoryStore
from hipdesk.storage.preference_store import PreferenceStore

if TYPE_CHECKING:
    from hipdesk.storage.progress_store import ProgressStore


@dataclass(frozen=True)
class Store:
    """The history, the entries and the settings in one database; close it when done."""

    engine: Engine
    history: HistoryStore
    entries: EntryStore
    preferences: PreferenceStore

    @cached_property
    def progress(self) -> "ProgressStore":
        """What the Progress page draws, loaded when it is first looked at."""
        from hipdesk.storage.progress_store import ProgressStore  # noqa: PLC0415  # as it says

        return ProgressStore(self.engine)

    def close(self) -> None:
        self.engine.dispose()


def open_store(file: Path) -> Store:
    """Open, make or migrate the database; raises KnownError, as `open_database` does."""
    engine = open_database(file)
    return Store(engine, HistoryStore(engine), EntryStore(engine), PreferenceStore(engine))
