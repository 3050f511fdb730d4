"""The report for a bug's finder."""

from datetime import UTC, datetime
from pathlib import Path

from hipdesk import __version__
from hipdesk.doctor import report
from hipdesk.options import Options
from hipdesk.storage.backups import back_up
from hipdesk.storage.store import open_store


def facts(data: Path) -> dict[str, str]:
    lines = report(Options(data_dir=data)).splitlines()
    return {name.strip(): value.strip() for name, value in (line.split("  ", 1) for line in lines)}


def test_the_report_names_versions_folders_sound_and_keep_awake(tmp_path: Path) -> None:
    told = facts(tmp_path)
    assert told["HipDesk"] == __version__
    assert told["Data folder"] == str(tmp_path)
    assert {"Python", "SQLAlchemy", "Sound", "Keep awake", "Resources"} <= set(told)
    assert all(told.values())


def test_a_database_that_is_not_there_yet_is_not_made_by_looking(tmp_path: Path) -> None:
    assert "none yet" in facts(tmp_path)["Database"]
    assert list(tmp_path.iterdir()) == []


def test_the_last_good_backup_is_named(tmp_path: Path) -> None:
    assert facts(tmp_path)["Last backup"] == "none yet"
    database = tmp_path / "hipdesk.db"
    open_store(database).close()
    file = back_up(database, datetime(2026, 11, 18, 18, 30, tzinfo=UTC)).file
    (file.parent / "hipdesk-2026-11-19-183000.db").write_bytes(b"broken" * 999)
    told = facts(tmp_path)["Last backup"]
    assert told.startswith(f"{file} (Wed 18 Nov 2026, 18:30, ")


def test_a_sound_database_is_told_from_a_broken_one(tmp_path: Path) -> None:
    database = tmp_path / "hipdesk.db"
    open_store(database).close()
    healthy = facts(tmp_path)["Database"]
    database.write_bytes(b"not a database" * 999)
    assert facts(tmp_path)["Database"] != healthy
    assert database.read_bytes() == b"not a database" * 999
