"""Histories that go out and come in again, are joined, and taken back; on real files."""

import json
import shutil
import sqlite3
import stat
from contextlib import closing
from copy import deepcopy
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from hipdesk.domain.errors import KnownError
from hipdesk.domain.exchange import Preview, Tally, Undone
from hipdesk.domain.exchange_records import Kind
from hipdesk.domain.history import CheckOut, Measure
from hipdesk.domain.rules.entries import Entered, Opened
from hipdesk.domain.rules.facts import Morning
from hipdesk.paths import resources
from hipdesk.storage.backups import folder_of
from hipdesk.storage.export_file import export, export_bytes, read_records
from hipdesk.storage.import_note import can_undo
from hipdesk.storage.import_reading import Brought, brought_from, read_import
from hipdesk.storage.import_run import preview_import, run_import, undo_import
from hipdesk.storage.store import open_store
from tests.storage.builders import LATER, LEFT_1, NOW, RIGHT_1, ROUTINE, a_result
from tests.storage.golden_history import MANNERED, SESSIONS, write_golden_entries
from tests.storage.histories import (
    EXERCISES,
    Lists,
    database_with,
    empty_database,
    histories,
    quick_folder,
)
from tests.storage.worlds import bytes_in, largest_file

SCHEMA = json.loads((resources() / "export.schema.json").read_text("utf-8"))
LONG_AGO = NOW - timedelta(days=400)
GOLDEN = Path(__file__).parent / "golden" / "0002.db"


def brought(lists: Lists) -> Brought:
    return brought_from(export_bytes(lists, NOW), Path("mine.json"))


def taken_in(database: Path, lists: Lists) -> Preview:
    return run_import(database, brought(lists), EXERCISES, NOW)


def history_of(database: Path) -> bytes:
    return export_bytes(read_records(database), NOW)


def golden() -> dict[Kind, list[dict[str, Any]]]:
    return deepcopy(dict(read_records(GOLDEN)))


@given(histories())
@settings(max_examples=40)
def test_out_and_in_and_out_again_is_the_same_to_the_byte(lists: Lists) -> None:
    with quick_folder() as folder:
        export(database_with(folder / "mine.db", lists), folder / "mine.json", NOW)
        other = empty_database(folder / "hipdesk.db")
        done = run_import(other, read_import(folder / "mine.json"), EXERCISES, NOW)
        assert done.writes == sum(map(len, lists.values()))
        export(other, folder / "again.json", NOW + timedelta(days=9))
        one, again = (
            (folder / name).read_bytes().splitlines() for name in ("mine.json", "again.json")
        )
        assert [line for line in one if line not in again] == [one[3]]
        assert len(one) == len(again)
        assert run_import(other, read_import(folder / "mine.json"), EXERCISES, NOW).writes == 0


@given(histories(), histories(), st.data())
@settings(max_examples=25)
def test_two_computers_come_to_the_same_whichever_way_they_are_joined(
    here: Lists, there: Lists, data: st.DataObject
) -> None:
    """Both began with a common history, and some of it was told on there."""
    with quick_folder() as folder:
        shared = {kind: data.draw(st.permutations(one)) for kind, one in here.items()}
        there = {kind: [*one, *deepcopy(shared[kind][:2])] for kind, one in there.items()}
        there[Kind.PREFERENCES] = []
        for one in there[Kind.ENTRIES]:
            one["withdrawn"] = one["withdrawn"] or data.draw(st.booleans())
        running = [one for one in there[Kind.SESSIONS] if one["state"] == "running"]
        there[Kind.SESSIONS] = [one for one in there[Kind.SESSIONS] if one not in running[1:]]
        a, b = database_with(folder / "a.db", here), database_with(folder / "b.db", there)
        mine, theirs = read_records(a), read_records(b)
        taken_in(a, theirs)
        taken_in(b, read_records(a))
        taken_in(a, read_records(b))
        joined = history_of(a)
        assert joined == history_of(b)
        assert taken_in(a, theirs).writes == 0
        assert taken_in(b, mine).writes == 0
        assert history_of(a) == joined == history_of(b)


def test_an_import_into_a_new_folder_makes_the_database(tmp_path: Path) -> None:
    file = tmp_path / "hipdesk.db"
    preview = taken_in(file, golden())
    assert preview.tallies[Kind.SESSIONS] == Tally(new=5)
    assert history_of(file) == history_of(GOLDEN)
    with closing(open_store(file)) as store:
        assert store.history.session(SESSIONS[0]).check_out.pain == 2
        assert store.entries.known().entered


def test_a_look_changes_nothing_and_counts_the_same(tmp_path: Path) -> None:
    file = database_with(tmp_path / "hipdesk.db", golden())
    lists = golden()
    lists[Kind.SESSIONS][0]["id"] = "another"
    lists[Kind.SESSIONS][0]["sets"], lists[Kind.SESSIONS][0]["hurts"] = [], []
    lists[Kind.SESSIONS][1]["note"] = "longer"
    before = bytes_in(tmp_path)
    looked = preview_import(file, brought(lists), EXERCISES)
    assert bytes_in(tmp_path) == before
    assert looked.tallies[Kind.SESSIONS] == Tally(new=1, same=3, changed=1)
    assert taken_in(file, lists) == looked
    assert taken_in(file, lists).tallies[Kind.SESSIONS] == Tally(same=5)


def test_a_copy_is_made_before_and_only_when_something_is_written(tmp_path: Path) -> None:
    file = database_with(tmp_path / "hipdesk.db", golden())
    before = history_of(file)
    taken_in(file, golden())
    assert not folder_of(file).exists()
    lists = golden()
    lists[Kind.SESSIONS][1]["note"] = "longer"
    taken_in(file, lists)
    (copy,) = folder_of(file).iterdir()
    assert "before-import" in copy.name
    assert history_of(copy) == before != history_of(file)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_sets_of_one_session_from_two_computers_are_put_together(tmp_path: Path) -> None:
    a, b = tmp_path / "a.db", tmp_path / "b.db"
    with closing(open_store(a)) as store:
        store.history.begin("one", ROUTINE, 3, NOW)
        store.history.record_set("one", a_result(), 60.0, NOW)
    shutil.copy(a, b)
    for file, key, at in ((a, LEFT_1, NOW), (b, RIGHT_1, LATER)):
        with closing(open_store(file)) as store:
            store.history.record_set("one", a_result(key=key, reps_done=4), 90.0, at)
            store.history.record_set("one", a_result(key=key), 90.0, at)
    with closing(open_store(b)) as store:
        store.history.finish_interrupted("one")
        store.history.check_out("one", CheckOut(3, 2, "on the stick"))
    taken_in(a, read_records(b))
    with closing(open_store(a)) as store:
        session = store.history.session("one")
        assert session.state == "ended"
        assert session.check_out.note == "on the stick"
        standing = [one for one in session.sets if not one.reopened]
        assert {one.result.key for one in standing} == {LEFT_1, RIGHT_1}
        assert len(session.sets) == 5
        store.history.record_set("one", a_result(key=RIGHT_1, reps_done=1), 99.0, LATER)


def test_what_was_corrected_later_counts_on_both_computers(tmp_path: Path) -> None:
    a, b = tmp_path / "a.db", tmp_path / "b.db"
    with closing(open_store(a)) as store:
        store.entries.add(Entered("one", Morning(NOW, "s", 5), "s"), NOW)
    shutil.copy(a, b)
    for file, pain, minutes in ((a, 3, 60), (b, 1, 20)):
        with closing(open_store(file)) as store:
            store.entries.correct("one", Morning(NOW, "s", pain), NOW + timedelta(minutes=minutes))
    ours, theirs = read_records(a), read_records(b)
    assert taken_in(a, theirs).tallies[Kind.ENTRIES] == Tally(kept=1)
    assert taken_in(b, ours).tallies[Kind.ENTRIES] == Tally(changed=1)
    for file in (a, b):
        records = read_records(file)
        assert records[Kind.ENTRIES][0]["body"]["pain"] == 3
        assert len(records[Kind.CORRECTIONS]) == 2


def test_what_was_withdrawn_or_discarded_stays_so(tmp_path: Path) -> None:
    a = tmp_path / "a.db"
    with closing(open_store(a)) as store:
        store.history.begin("one", ROUTINE, 3, NOW)
        store.history.finish_interrupted("one")
        store.entries.add(Entered("two", Morning(NOW, "one", 5), "one"), NOW)
    older = read_records(a)
    with closing(open_store(a)) as store:
        store.history.discard("one")
        store.entries.withdraw("two")
    done = taken_in(a, older)
    assert done.writes == 0
    assert done.tallies[Kind.SESSIONS] == done.tallies[Kind.ENTRIES] == Tally(kept=1)
    b = database_with(tmp_path / "b.db", older)
    done = taken_in(b, read_records(a))
    assert done.tallies[Kind.SESSIONS] == done.tallies[Kind.ENTRIES] == Tally(changed=1)
    assert history_of(a) == history_of(b)


def test_whatever_the_store_notes_as_corrected_can_be_taken_in(tmp_path: Path) -> None:
    a, later = tmp_path / "a.db", NOW + timedelta(hours=2)
    with closing(open_store(a)) as store:
        history = store.history
        history.begin("one", ROUTINE, 3, LONG_AGO)
        history.record_set("one", a_result(stopwatch_s=20.0, count=9), 60.0, LONG_AGO)
        history.finish_interrupted("one")
        history.check_out("one", CheckOut(3, 3, "first"))
        history.check_out("one", CheckOut(4, 4, "second"))
        history.correct_set("one", LEFT_1, 2, later)
        for measure in (one for one in Measure if one is not Measure.REPETITIONS):
            history.correct_reading("one", LEFT_1, measure, 12, later)
        store.entries.add(Entered("two", Morning(NOW, "one", 5), "one"), NOW)
        store.entries.correct("two", Morning(NOW, "one", 4), later)
        store.entries.withdraw("two")
    told = read_records(a)
    Draft202012Validator(SCHEMA).validate(json.loads(export_bytes(told, NOW)))
    assert {one["field"] for one in told[Kind.CORRECTIONS]} == {
        *("pain", "effort", "note", "reps_done", "outcome", "stopwatch_s", "count"),
        *("Morning", "withdrawn"),
    }
    b = empty_database(tmp_path / "b.db")
    taken_in(b, told)
    assert history_of(a) == history_of(b)


def test_a_day_on_which_both_were_opened_is_one(tmp_path: Path) -> None:
    files = tmp_path / "a.db", tmp_path / "b.db"
    for file, at in zip(files, (NOW, LATER), strict=True):
        with closing(open_store(file)) as store:
            store.entries.add(Entered("opened", Opened(NOW.date())), at)
    a, b = files
    assert taken_in(a, read_records(b)).tallies[Kind.ENTRIES] == Tally(kept=1)
    assert taken_in(b, read_records(a)).tallies[Kind.ENTRIES] == Tally(changed=1)
    assert history_of(a) == history_of(b)


def test_one_session_runs_at_most(tmp_path: Path) -> None:
    file = tmp_path / "hipdesk.db"
    with closing(open_store(file)) as store:
        store.history.begin("mine", ROUTINE, 3, NOW)
    taken_in(file, golden())
    with closing(open_store(file)) as store:
        assert store.history.session(SESSIONS[3]).state == "ended"
        running = store.history.open_session()
        assert running is not None
        assert running.id == "mine"
    assert taken_in(file, golden()).writes == 0


def test_a_session_that_cannot_be_gone_on_with_is_closed(tmp_path: Path) -> None:
    file = tmp_path / "hipdesk.db"
    run_import(file, brought(golden()), ["something_else"], NOW)
    with closing(open_store(file)) as store:
        assert store.history.open_session() is None


def test_settings_that_were_changed_here_stay(tmp_path: Path) -> None:
    file = empty_database(tmp_path / "hipdesk.db")
    lists: dict[Kind, list[dict[str, Any]]] = {kind: [] for kind in Kind}
    here: list[dict[str, Any]] = [{"id": "volume", "value": 10}, {"id": "theme", "value": "system"}]
    database_with(file, {**lists, Kind.PREFERENCES: here})
    done = taken_in(file, golden())
    settings_ = {one["id"]: one["value"] for one in read_records(file)[Kind.PREFERENCES]}
    assert settings_["volume"] == 10
    assert settings_["theme"] == "dark"
    assert done.tallies[Kind.PREFERENCES] == Tally(new=13, changed=1, kept=1)


def test_ids_that_collide_are_refused_with_their_place_and_nothing_is_written(
    tmp_path: Path,
) -> None:
    file = database_with(tmp_path / "hipdesk.db", golden())
    lists = golden()
    lists[Kind.SESSIONS][0]["started_at"] = "2020-01-01T00:00:00.000000Z"
    lists[Kind.SESSIONS][4]["id"] = "another, with the sets of one that is here"
    lists[Kind.ENTRIES][0]["kind"] = "Wish"
    lists[Kind.ENTRIES][0]["body"] = {"choice": "stay"}
    lists[Kind.ENTRIES][1]["id"] = "new"
    before = history_of(file)
    with pytest.raises(KnownError) as refused:
        taken_in(file, lists)
    said = str(refused.value)
    assert "sessions[0] has the id of another record that is here: they differ in start" in said
    assert "sessions[4] sets[0] has the id of another session's" in said
    assert "entries[0] has the id of another record" in said
    assert "Nothing was imported" in said
    assert history_of(file) == before
    assert not folder_of(file).exists()
    done = run_import(file, brought(lists), EXERCISES, NOW, without_refused=True)
    assert done.tallies[Kind.SESSIONS] == Tally(same=3, refused=2)
    assert done.tallies[Kind.ENTRIES] == Tally(new=1, same=2, refused=1)


def test_the_last_import_is_taken_back_and_later_work_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "hipdesk.db"
    with closing(open_store(file)) as store:
        write_golden_entries(store)
    before = read_records(file)
    lists = golden()
    lists[Kind.ENTRIES][1]["withdrawn"] = True
    lists[Kind.CORRECTIONS] = []  # each computer has ids of its own for them
    taken_in(file, lists)
    assert can_undo(file)
    with closing(open_store(file)) as store:
        store.history.check_out(SESSIONS[1], CheckOut(note="changed since"))
        store.history.begin("later", ROUTINE, 3, LATER)
    done = undo_import(file, LATER)
    assert done == Undone(removed=2 + 15, put_back=1, kept=2)
    after = read_records(file)
    assert after[Kind.ENTRIES] == before[Kind.ENTRIES]
    assert {one["id"] for one in after[Kind.SESSIONS]} == {
        MANNERED, SESSIONS[1], SESSIONS[3], "later"
    }  # fmt: skip
    assert not can_undo(file)
    with pytest.raises(KnownError, match="no import to take back"):
        undo_import(file, LATER)


@given(histories(), histories())
@settings(max_examples=25)
def test_an_import_and_its_undo_leave_everything_as_it_was(here: Lists, there: Lists) -> None:
    with quick_folder() as folder:
        file = database_with(folder / "hipdesk.db", here)
        before = history_of(file)
        done = taken_in(file, there)
        if done.writes:
            undone = undo_import(file, LATER)
            assert undone.removed + undone.put_back == done.writes
        assert history_of(file) == before


@pytest.mark.only_on("linux", "macos")
def test_a_full_disk_leaves_everything_as_it_was(tmp_path: Path) -> None:
    file = database_with(tmp_path / "hipdesk.db", golden())
    before = history_of(file)
    lists = golden()
    lists[Kind.SESSIONS][1]["note"] = "longer " * 10_000
    with largest_file(110_000), pytest.raises(KnownError):
        taken_in(file, lists)
    assert history_of(file) == before


def test_a_database_in_use_elsewhere_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hipdesk.storage.import_run.BUSY_TIMEOUT_S", 0.1)
    file = database_with(tmp_path / "hipdesk.db", golden())
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(KnownError, match="Another program is using"):
            taken_in(file, {**golden(), Kind.ENTRIES: []})


def test_a_note_of_the_last_import_that_is_broken_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "hipdesk.db"
    taken_in(file, golden())
    before = history_of(file)
    (note,) = tmp_path.glob("*-last-import.json")
    assert json.loads(note.read_text())["changes"]
    note.write_text('{"changes": [1]}')
    with pytest.raises(KnownError, match="backups"):
        undo_import(file, LATER)
    assert history_of(file) == before


def test_a_newer_database_is_left_alone(tmp_path: Path) -> None:
    file = empty_database(tmp_path / "hipdesk.db")
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(KnownError, match="newer HipDesk"):
        taken_in(file, golden())
