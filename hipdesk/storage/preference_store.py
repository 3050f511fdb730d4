"""The user's settings in the database, saved whole."""

from sqlalchemy import Engine, select
from sqlalchemy.dialects.sqlite import insert

from hipdesk.domain.preferences import Preferences
from hipdesk.storage.database import writing
from hipdesk.storage.preference_text import from_texts, to_texts
from hipdesk.storage.tables import PREFERENCE

_UPSERT = insert(PREFERENCE)
_SAVE = _UPSERT.on_conflict_do_update(
    index_elements=["key"], set_={"value": _UPSERT.excluded["value"]}
)


class PreferenceStore:
    """Loads and saves Preferences; keys it does not know are left alone."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def load(self) -> Preferences:
        """The settings; what was never saved, or makes no sense, is at its default."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(PREFERENCE.c.key, PREFERENCE.c.value)).tuples()
            return from_texts(dict(rows.all()))

    def save(self, preferences: Preferences) -> None:
        """Commit all settings; ValueError when one is outside its limits."""
        rows = [{"key": key, "value": value} for key, value in to_texts(preferences).items()]
        with writing(self._engine).begin() as connection:
            connection.execute(_SAVE, rows)
