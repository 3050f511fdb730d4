"""The two settings that the very first paint needs; loads nothing but SQLite itself."""

import sqlite3
from pathlib import Path


def first_glance(file: Path) -> tuple[str, str]:
    """The theme ("light", "dark" or "system") and the window's geometry; never fails.

    What cannot be read is at its default: the full look at the database, a moment later,
    is what tells of trouble.
    """
    if not file.exists():
        return "system", ""
    try:
        connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
        try:
            wanted = "SELECT key, value FROM preference WHERE key IN ('theme', 'geometry')"
            found = {key: str(value).strip('"') for key, value in connection.execute(wanted)}
        finally:
            connection.close()
    except sqlite3.Error:
        return "system", ""
    theme, geometry = found.get("theme", ""), found.get("geometry", "")
    return (
        theme if theme in {"light", "dark"} else "system",
        geometry if geometry.isascii() else "",
    )
