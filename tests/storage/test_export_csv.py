"""The history as tables."""

import codecs
import csv
import io
from pathlib import Path

import pytest

from hipdesk.domain.errors import KnownError
from hipdesk.domain.history import CheckOut
from hipdesk.storage.export_csv import csv_tables
from hipdesk.storage.export_file import read_records
from hipdesk.storage.new_file import write_new_folder
from hipdesk.storage.store import Store
from tests.storage.builders import NOW, ROUTINE
from tests.storage.golden_history import SESSIONS, write_golden_entries, write_golden_history


def rows_of(store: Store, name: str) -> list[dict[str, str]]:
    tables = csv_tables(read_records(Path(store.engine.url.database or "")))
    return list(csv.DictReader(io.StringIO(tables[name].decode("utf-8-sig"), newline="")))


def test_a_moment_is_told_in_utc_and_as_the_clock_of_the_place_had_it(store: Store) -> None:
    write_golden_history(store)
    ended = next(one for one in rows_of(store, "sessions.csv") if one["id"] == SESSIONS[1])
    assert ended["local_date"] == "2026-11-17"
    assert ended["started_utc"] == "2026-11-16T17:30:00"
    assert ended["started_local"] == "2026-11-17T02:30:00"


def test_a_spreadsheet_knows_the_letters(store: Store) -> None:
    for table in csv_tables(read_records(Path(store.engine.url.database or ""))).values():
        assert table.startswith(codecs.BOM_UTF8)


def test_sets_name_their_session_and_their_place(store: Store) -> None:
    write_golden_history(store)
    sets = [one for one in rows_of(store, "sets.csv") if one["session_id"] == SESSIONS[0]]
    assert [one["position"] for one in sets] == ["0", "1", "2", "3"]
    assert [one["reopened_utc"] for one in sets] == ["2026-11-12T17:32:00", "", "", ""]


def test_what_an_entry_says_is_a_value_to_a_row(store: Store) -> None:
    write_golden_entries(store)
    told = {
        (one["entry_id"], one["field"]): one["value"] for one in rows_of(store, "entry_values.csv")
    }
    assert told["entry 1", "pain"] == "2"
    assert told["entry 1", "unwell"] == "false"
    assert told["entry 2", "equipment"] == "mat"


@pytest.mark.parametrize("note", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_a_note_that_begins_like_a_formula_is_text(store: Store, note: str) -> None:
    store.history.begin("one", ROUTINE, 3, NOW)
    store.history.check_out("one", CheckOut(note=note))
    assert rows_of(store, "sessions.csv")[0]["note"] == "'" + note.replace("\r", "\n")


def test_a_note_of_several_lines_stays_one_cell(store: Store) -> None:
    store.history.begin("one", ROUTINE, 3, NOW)
    store.history.check_out("one", CheckOut(note='a, "b"\nc'))
    assert [one["note"] for one in rows_of(store, "sessions.csv")] == ['a, "b"\nc']


def test_numbers_stay_numbers(store: Store) -> None:
    write_golden_history(store)
    settings = {one["id"]: one["value"] for one in rows_of(store, "settings.csv")}
    assert settings["hour"] == "-1"


def test_a_folder_that_is_there_is_left_alone(tmp_path: Path) -> None:
    write_new_folder(tmp_path / "new", {"a.csv": b"1"})
    assert (tmp_path / "new" / "a.csv").read_bytes() == b"1"
    with pytest.raises(KnownError, match="There is a folder"):
        write_new_folder(tmp_path / "new", {"b.csv": b"1"})
    assert [one.name for one in tmp_path.iterdir()] == ["new"]
