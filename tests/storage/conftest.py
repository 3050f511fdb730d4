"""A real database file for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hipdesk.storage.history_store import HistoryStore
from hipdesk.storage.store import Store, open_store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "hipdesk.db"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    opened = open_store(file)
    yield opened
    opened.close()


@pytest.fixture
def history(store: Store) -> HistoryStore:
    return store.history
