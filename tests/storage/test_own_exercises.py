"""Own exercises are kept, corrected, removed and handed on like everything that is entered."""

import csv
import io
import json
from copy import deepcopy
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from hipdesk.domain.exchange_records import Kind
from hipdesk.domain.own_catalogue import own_exercises
from hipdesk.domain.own_exercise import OwnExercise
from hipdesk.domain.routine import Pacing, Prescription, Routine, RoutineKind
from hipdesk.domain.rules.entries import Entered
from hipdesk.paths import resources
from hipdesk.storage.backups import back_up
from hipdesk.storage.export_csv import csv_tables
from hipdesk.storage.export_file import export_bytes, read_records
from hipdesk.storage.fact_reading import read_known
from hipdesk.storage.import_reading import brought_from
from hipdesk.storage.import_run import run_import
from hipdesk.storage.store import Store, open_store
from tests.domain.own_ones import OWN_ID, an_own, entered_own
from tests.domain.real_catalogue import real_catalogue
from tests.storage.builders import LATER, NOW
from tests.storage.histories import EXERCISES

SCHEMA = Draft202012Validator(json.loads((resources() / "export.schema.json").read_text("utf-8")))
FILE = Path("mine.json")
CLAM = Entered(OWN_ID, an_own(at=NOW))


def own_of(file: Path) -> dict[str, OwnExercise]:
    return dict(own_exercises(read_known(file).entered))


def told_by(store: Store, file: Path) -> dict[str, Any]:
    store.entries.add(CLAM, NOW)
    told: dict[str, Any] = json.loads(export_bytes(read_records(file), NOW))
    SCHEMA.validate(told)
    return told


def test_it_is_read_as_it_was_written(store: Store, file: Path) -> None:
    store.entries.add(CLAM, NOW)
    assert own_of(file) == {OWN_ID: CLAM.entry}
    assert OWN_ID in read_known(file).catalogue(real_catalogue())


def test_it_is_removed_and_comes_back_and_every_step_is_kept(store: Store, file: Path) -> None:
    store.entries.add(CLAM, NOW)
    removed = replace(an_own(at=NOW), removed=True)
    store.entries.correct(OWN_ID, removed, LATER)
    assert own_of(file) == {OWN_ID: removed}
    store.entries.correct(OWN_ID, an_own(at=NOW), LATER + timedelta(hours=1))
    assert own_of(file) == {OWN_ID: an_own(at=NOW)}
    steps = [json.loads(one.after)["removed"] for one in store.history.corrections("")]
    assert steps == [True, False]


def test_it_goes_out_and_comes_in_with_its_corrections(store: Store, file: Path) -> None:
    told_by(store, file)
    store.entries.correct(OWN_ID, an_own(at=NOW, name="Clam, slowly"), LATER)
    told = read_records(file)
    other = file.with_name("other.db")
    run_import(other, brought_from(export_bytes(told, NOW), FILE), EXERCISES, NOW)
    assert read_records(other) == told
    assert own_of(other)[OWN_ID].name == "Clam, slowly"


def test_a_session_with_it_runs_on_after_an_import(store: Store, file: Path) -> None:
    store.entries.add(CLAM, NOW)
    routine = Routine(RoutineKind.FREE, (Prescription(OWN_ID),), Pacing())
    store.history.begin("session", routine, 2, NOW)
    told, other = read_records(file), file.with_name("other.db")
    run_import(other, brought_from(export_bytes(told, NOW), FILE), EXERCISES, NOW)
    assert [one["state"] for one in read_records(other)[Kind.SESSIONS]] == ["running"]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"name": ""}, "entries[0].body.name should be 1 to 60 characters in one line, "),
        ({"name": "a\nb"}, "entries[0].body.name should be 1 to 60 characters in one line"),
        ({"name": 3}, "entries[0].body is no OwnExercise: OwnExercise.name should be str"),
        ({"words": "x" * 401}, "entries[0].body.words should be at most 400 characters"),
        ({"category": "release"}, "entries[0].body.category should be mobilise, stretch or"),
        ({"category": "magic"}, "entries[0].body is no OwnExercise: OwnExercise.category"),
        ({"repeats": 31}, "entries[0].body.repeats should be a whole number from 1 to 30, but is"),
        ({"hold_s": 61}, "entries[0].body.hold_s should be whole seconds from 0 to 60, but is 61"),
        ({"hold_s": 2.5}, "entries[0].body is no OwnExercise: OwnExercise.hold_s should be int"),
        ({"timing": "stopwatch"}, "entries[0].body.timing should be reps or continuous"),
        ({"sides": "alternate"}, "entries[0].body.sides should be each or both"),
        ({"removed": 1}, "entries[0].body is no OwnExercise: OwnExercise.removed should be bool"),
        ({"muscles": []}, "entries[0].body is no OwnExercise: OwnExercise does not know"),
    ],
)
def test_what_cannot_be_is_refused_by_its_place(
    store: Store, file: Path, changes: dict[str, Any], why: str
) -> None:
    told = told_by(store, file)
    told["entries"][0]["body"] |= changes
    (refused,) = brought_from(json.dumps(told).encode(), FILE).refused[Kind.ENTRIES]
    assert refused.startswith(why)
    assert not SCHEMA.is_valid(told)


@pytest.mark.parametrize("other", ["hip_abduction", "own-1", f"{OWN_ID}0"])
def test_no_exercise_of_the_catalogue_can_be_brought_in_anew(
    store: Store, file: Path, other: str
) -> None:
    told = told_by(store, file)
    told["entries"][0]["id"] = other
    (refused,) = brought_from(json.dumps(told).encode(), FILE).refused[Kind.ENTRIES]
    assert refused == f"entries[0].id should be “own-” and a UUID, but is {other!r}"
    assert not SCHEMA.is_valid(told)


def test_a_correction_to_what_cannot_be_is_refused(store: Store, file: Path) -> None:
    told_by(store, file)
    store.entries.correct(OWN_ID, an_own(at=NOW, name="Clam, slowly"), LATER)
    told = json.loads(export_bytes(read_records(file), NOW))
    told["corrections"][0]["after"]["name"] = ""
    (refused,) = brought_from(json.dumps(told).encode(), FILE).refused[Kind.CORRECTIONS]
    assert refused.startswith("corrections[0].after.name should be 1 to 60 characters")


def test_its_values_are_a_row_each_and_no_formula(store: Store, file: Path) -> None:
    store.entries.add(entered_own(name="=HYPERLINK(1)"), NOW)
    table = csv_tables(read_records(file))["entry_values.csv"].decode("utf-8-sig")
    told = {one["field"]: one["value"] for one in csv.DictReader(io.StringIO(table, newline=""))}
    assert told["name"] == "'=HYPERLINK(1)"
    assert told["words"] == "Lie on your side.\nOpen the upper knee."
    assert (told["repeats"], told["hold_s"], told["removed"]) == ("8", "3", "false")


def test_a_backup_takes_it_along(store: Store, file: Path) -> None:
    store.entries.add(CLAM, NOW)
    store.close()
    copy = back_up(file, NOW)
    assert own_of(copy.file) == {OWN_ID: CLAM.entry}


def test_two_computers_agree_on_the_later_telling(store: Store, file: Path) -> None:
    store.entries.add(CLAM, NOW)
    first = deepcopy(read_records(file))
    store.entries.correct(OWN_ID, replace(an_own(at=NOW), removed=True), LATER)
    run_import(file, brought_from(export_bytes(first, NOW), FILE), EXERCISES, NOW)
    assert own_of(file)[OWN_ID].removed
    with_other = open_store(file.with_name("other.db"))
    with_other.entries.add(CLAM, NOW)
    with_other.close()
    later = brought_from(export_bytes(read_records(file), NOW), FILE)
    run_import(file.with_name("other.db"), later, EXERCISES, NOW)
    assert own_of(file.with_name("other.db"))[OWN_ID].removed
