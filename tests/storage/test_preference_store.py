"""Settings in the database."""

from pathlib import Path

import pytest
from sqlalchemy import insert, select

from hipdesk.domain.preferences import Preferences, ThemeChoice
from hipdesk.storage.store import Store, open_store
from hipdesk.storage.tables import PREFERENCE


def test_settings_never_saved_are_the_defaults(store: Store) -> None:
    assert store.preferences.load() == Preferences()


def test_saved_settings_outlive_the_program(file: Path) -> None:
    chosen = Preferences(volume=35, muted=True, theme=ThemeChoice.DARK, text_size=150)
    first = open_store(file)
    first.preferences.save(Preferences(volume=1))
    first.preferences.save(chosen)
    first.close()
    second = open_store(file)
    assert second.preferences.load() == chosen
    second.close()


def test_settings_outside_their_limits_change_nothing(store: Store) -> None:
    store.preferences.save(Preferences(volume=35))
    with pytest.raises(ValueError, match="volume"):
        store.preferences.save(Preferences(volume=350))
    assert store.preferences.load() == Preferences(volume=35)


def test_keys_of_another_release_are_left_alone(store: Store) -> None:
    with store.engine.begin() as connection:
        connection.execute(insert(PREFERENCE), {"key": "voice", "value": '"on"'})
    store.preferences.save(Preferences())
    with store.engine.connect() as connection:
        kept = connection.execute(select(PREFERENCE.c.value).where(PREFERENCE.c.key == "voice"))
        assert kept.scalar() == '"on"'
