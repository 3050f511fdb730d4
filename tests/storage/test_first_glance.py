"""What is read of the database before the first paint."""

from pathlib import Path

import pytest

from hipdesk.domain.preferences import Preferences, ThemeChoice
from hipdesk.storage.first_glance import first_glance
from hipdesk.storage.store import open_store

UNKNOWN = ("system", "")


def test_a_database_that_is_not_there_yet_is_not_made(tmp_path: Path) -> None:
    assert first_glance(tmp_path / "hipdesk.db") == UNKNOWN
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"not a database" * 500])
def test_a_file_that_cannot_be_read_is_left_to_the_full_look(
    content: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "hipdesk.db"
    file.write_bytes(content)
    assert first_glance(file) == UNKNOWN


def test_the_theme_and_the_geometry_are_those_that_were_saved(tmp_path: Path) -> None:
    file = tmp_path / "hipdesk #1?.db"
    store = open_store(file)
    store.preferences.save(Preferences(theme=ThemeChoice.DARK, geometry="AdnQ=="))
    store.close()
    assert first_glance(file) == ("dark", "AdnQ==")
