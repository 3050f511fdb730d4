"""Faults of the world at the start: a window says what and why, and nothing is changed."""

import shutil
import sqlite3
import sys
from pathlib import Path

import pytest

from hipdesk.storage.store import open_store
from hipdesk.trouble import OUR_FAULT
from tests.end_to_end.desktop import ROOT, START_S, App, Desktop, ScreenReader

pytestmark = pytest.mark.needs("xvfb", "dbus", "atspi", "window", "xdotool")


def told(reader: ScreenReader) -> str:
    """What fills the window instead of Home."""
    page = reader.read("problem_page")
    assert reader.ask("unnamed") == []
    return f"{page['name']} {page['description']}"


def a_copy_of_the_program(folder: Path) -> Path:
    """To break something in it."""
    for part in ("hipdesk", "resources"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def test_a_broken_catalogue_is_told_by_file_entry_and_field(tmp_path: Path) -> None:
    program = a_copy_of_the_program(tmp_path / "program")
    file = program / "resources" / "catalogue" / "glute_bridge.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('category = "', 'category = "un', 1), encoding="utf-8")
    with (
        Desktop() as desktop,
        ScreenReader(desktop) as reader,
        App(desktop, tmp_path / "data", folder=program) as app,
    ):
        words = told(reader)
        assert "glute_bridge.toml" in words
        assert "category" in words
        assert "strengthen" in words
        with App(desktop, tmp_path / "data", folder=program) as second:
            assert second.ended(START_S) == (0, "")  # it has raised the first
        reader.press("problem_close")
        assert app.ended(START_S) == (0, "")


def test_a_part_of_the_program_that_is_missing_is_told(tmp_path: Path) -> None:
    program = a_copy_of_the_program(tmp_path / "program")
    (program / "hipdesk" / "ui" / "player" / "player_page.py").unlink()
    with (
        Desktop() as desktop,
        ScreenReader(desktop) as reader,
        App(desktop, tmp_path / "data", folder=program) as app,
    ):
        assert OUR_FAULT.what_happened in told(reader)
        reader.press("problem_close")
        assert app.ended(START_S) == (0, "")


def test_a_newer_database_is_told_and_left_untouched(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    database = data / "hipdesk.db"
    open_store(database).close()
    connection = sqlite3.connect(database)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = database.read_bytes()
    with Desktop() as desktop, ScreenReader(desktop) as reader, App(desktop, data) as app:
        banner = reader.read("problem_banner")
        assert "newer HipDesk" in banner["name"]
        assert not reader.read("start_button")["enabled"]
        reader.press("nav_library")
        reader.read("library_search")
        reader.press("nav_progress")
        assert app.close() == (0, "")
    assert database.read_bytes() == before


def test_a_damaged_database_is_told_and_left_untouched(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    database = data / "hipdesk.db"
    database.write_bytes(b"Dear diary, my hip\n" * 999)
    with Desktop() as desktop, ScreenReader(desktop) as reader, App(desktop, data) as app:
        assert reader.read("rescue_page")["name"]
        assert {"rescue_others", "rescue_new"} <= set(reader.ask("ids"))
        assert app.close() == (0, "")
    assert database.read_bytes() == b"Dear diary, my hip\n" * 999


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is a Linux folder")
def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a file"
    file.touch()
    with Desktop() as desktop, ScreenReader(desktop) as reader:
        for folder in (file / "data", Path("/proc/hipdesk")):
            with App(desktop, folder) as app:
                words = told(reader)
                assert f"cannot write to its data folder {folder}" in words
                assert "--data-dir" in words
                reader.press("problem_close")
                assert app.ended(START_S) == (1, "")


def test_a_lock_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "data" / "hipdesk.lock").mkdir(parents=True)
    with (
        Desktop() as desktop,
        ScreenReader(desktop) as reader,
        App(desktop, tmp_path / "data") as app,
    ):
        assert "hipdesk.lock" in told(reader)
        reader.press("problem_close")
        assert app.ended(START_S) == (1, "")
