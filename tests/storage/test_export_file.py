"""The history as one file of JSON, read back by the schema that is handed out with it."""

import json
import shutil
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator, FormatChecker

from hipdesk.domain.errors import KnownError
from hipdesk.domain.exchange_records import Kind
from hipdesk.domain.preferences import Preferences
from hipdesk.paths import resources
from hipdesk.storage.export_file import count_text, export, export_bytes, read_records
from hipdesk.storage.store import Store
from tests.storage.builders import NOW
from tests.storage.golden_history import SESSIONS, write_golden_entries, write_golden_history
from tests.storage.histories import Lists, database_with, empty_database, histories, quick_folder
from tests.storage.worlds import bytes_in, largest_file

SCHEMA = json.loads((resources() / "export.schema.json").read_text("utf-8"))
VALID = Draft202012Validator(SCHEMA, format_checker=FormatChecker())


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_everything_that_was_ever_written_is_in_the_file(
    store: Store, file: Path, tmp_path: Path
) -> None:
    write_golden_entries(store)
    write_golden_history(store)
    target = tmp_path / "mine.json"
    export(file, target, NOW)
    told = json.loads(target.read_text("utf-8"))
    VALID.validate(told)
    assert told["exported_at"] == "2026-11-21T17:30:00.000000Z"
    by_id = {one["id"]: one for one in told["sessions"]}
    assert by_id.keys() >= {*SESSIONS}
    first = by_id[SESSIONS[0]]
    assert first["note"] == "Besser als gestern, schön!"
    assert [one["reopened_at"] is None for one in first["sets"]] == [False, True, True, True]
    assert [one["answer"] for one in first["hurts"]] == ["ease_off", ""]
    assert by_id[SESSIONS[2]]["state"] == "discarded"
    assert [one["withdrawn"] for one in told["entries"]] == [False, False, False, True]
    assert {one["field"] for one in told["corrections"]} == {
        *("Morning", "reps_done", "outcome", "withdrawn")
    }
    assert {"id": "theme", "value": "dark"} in told["preferences"]


def test_the_same_history_gives_the_same_bytes(store: Store, file: Path, tmp_path: Path) -> None:
    write_golden_history(store)
    store.close()
    shutil.copy(file, tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy, copy:
        copy.execute("CREATE TABLE moved AS SELECT * FROM session ORDER BY id DESC")
        for table in ("set_record", "hurt", "session_item"):
            order = "ORDER BY rowid DESC"
            copy.execute(f"CREATE TABLE moved_{table} AS SELECT * FROM {table} {order}")  # noqa: S608  # our own tables
            copy.execute(f"DELETE FROM {table}")  # noqa: S608  # as above
        copy.execute("DELETE FROM session")
        copy.execute("INSERT INTO session SELECT * FROM moved")
        for table in ("session_item", "set_record", "hurt"):
            copy.execute(f"INSERT INTO {table} SELECT * FROM moved_{table}")  # noqa: S608  # as above
    first, second = (read_records(tmp_path / name) for name in (file.name, "copy.db"))
    assert export_bytes(first, NOW) == export_bytes(second, NOW)


def test_where_the_window_was_is_not_told(store: Store, file: Path) -> None:
    store.preferences.save(Preferences(geometry="10 20 30 40", weekdays=21))
    told = {one["id"]: one["value"] for one in read_records(file)[Kind.PREFERENCES]}
    assert told["weekdays"] == 21
    assert "geometry" not in told


@given(histories())
@settings(max_examples=25)
def test_any_history_comes_out_as_it_is(all_: Lists) -> None:
    with quick_folder() as folder:
        file = database_with(folder / "hipdesk.db", all_)
        records = read_records(file)
        assert records == all_
        VALID.validate(json.loads(export_bytes(records, NOW)))


def test_a_folder_without_a_database_has_an_empty_history(tmp_path: Path) -> None:
    records = read_records(tmp_path / "none.db")
    VALID.validate(json.loads(export_bytes(records, NOW)))
    assert count_text(records) == "0 sessions with 0 sets, 0 entries, 0 corrections and 0 settings"


@pytest.mark.only_on("linux", "macos")
def test_the_file_is_private(file: Path, tmp_path: Path) -> None:
    export(empty_database(file), tmp_path / "mine.json", NOW)
    assert stat.S_IMODE((tmp_path / "mine.json").stat().st_mode) == 0o600


def test_a_file_that_is_there_is_written_over_only_when_asked(file: Path, tmp_path: Path) -> None:
    empty_database(file)
    target = tmp_path / "mine.json"
    target.write_text("precious")
    with pytest.raises(KnownError, match=r"There is a file .*--replace"):
        export(file, target, NOW)
    assert target.read_text() == "precious"
    export(file, target, NOW, replace=True)
    assert json.loads(target.read_text())["format"] == "hipdesk-history"
    assert len(bytes_in(tmp_path)) == 2


def test_a_folder_is_never_written_over(file: Path, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="There is a folder"):
        export(empty_database(file), tmp_path, NOW, replace=True)


@pytest.mark.only_on("linux", "macos")
def test_what_does_not_fit_on_the_disk_leaves_nothing(file: Path, tmp_path: Path) -> None:
    empty_database(file)
    with largest_file(20), pytest.raises(KnownError, match="cannot write"):
        export(file, tmp_path / "mine.json", NOW)
    assert [one.name for one in tmp_path.iterdir()] == [file.name]


def test_a_damaged_database_is_told_of(file: Path, tmp_path: Path) -> None:
    file.write_bytes(b"no database" * 1000)
    with pytest.raises(KnownError, match="is not a database"):
        export(file, tmp_path / "mine.json", NOW)
    assert [one.name for one in tmp_path.iterdir()] == [file.name]


def test_the_time_of_the_export_is_a_line_of_its_own(file: Path) -> None:
    records = read_records(empty_database(file))
    one = export_bytes(records, NOW).splitlines()
    other = export_bytes(records, datetime(2030, 1, 1, tzinfo=UTC)).splitlines()
    assert [index for index, line in enumerate(one) if line != other[index]] == [3]
