"""`hipdesk plan` and `hipdesk explain`, as processes of their own over real data folders."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from devtools.places import ROOT
from hipdesk.domain.history import SessionState
from hipdesk.domain.plan_text import NOT_STARTED
from hipdesk.domain.rules.answers import Answers
from hipdesk.domain.rules.entries import Entered, Entry
from hipdesk.domain.rules.facts import Screening, Start
from hipdesk.paths import resources
from hipdesk.storage.store import open_store
from tests.storage.builders import ROUTINE
from tests.storage.worlds import modules_after

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = ("--date", "2026-03-02")
BEGUN = (Start(NOW.date()), Screening(NOW, Answers(age=45, average_pain=3)))


def hipdesk(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "hipdesk", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def a_folder(folder: Path, *entries: Entry) -> Path:
    """A data folder in which these were entered."""
    folder.mkdir(exist_ok=True)
    store = open_store(folder / "hipdesk.db")
    for number, entry in enumerate(entries):
        store.entries.add(Entered(str(number), entry), NOW)
    store.close()
    return folder


def refusal(*arguments: object) -> str:
    """What is said where there can be no plan."""
    done = hipdesk(*arguments)
    assert done.returncode == 1, done.stderr
    assert not done.stdout
    assert "Traceback" not in done.stderr
    return done.stderr


def test_todays_plan_is_told_with_its_reasons(tmp_path: Path) -> None:
    done = hipdesk("plan", "--data-dir", a_folder(tmp_path, *BEGUN), *DAY)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Mon 2 Mar 2026\n")
    assert "A session is open today. (PAIN-B1)" in done.stdout
    assert "Stage 1 of 7" in done.stdout


def test_without_a_date_it_is_the_plan_of_today(tmp_path: Path) -> None:
    done = hipdesk("plan", "--json", "--data-dir", a_folder(tmp_path, *BEGUN))
    told = json.loads(done.stdout)["day"]
    assert abs((datetime.now().astimezone().date() - datetime.fromisoformat(told).date()).days) <= 1


def test_json_fits_its_schema(tmp_path: Path) -> None:
    schema = json.loads((resources() / "plan.schema.json").read_text("utf-8"))
    done = hipdesk("plan", "--json", *DAY, "--data-dir", a_folder(tmp_path, *BEGUN))
    values = json.loads(done.stdout)
    Draft202012Validator(schema).validate(values)
    assert values["plan"]["kind"] == "session"


def test_nothing_is_changed_by_it(tmp_path: Path) -> None:
    file = a_folder(tmp_path, *BEGUN) / "hipdesk.db"
    before = file.read_bytes()
    hipdesk("plan", *DAY, "--data-dir", tmp_path)
    assert file.read_bytes() == before


@pytest.mark.parametrize("made", [False, True])
def test_without_history_the_plan_begins_with_the_first_start(made: bool, tmp_path: Path) -> None:
    if made:
        a_folder(tmp_path)
    done = hipdesk("plan", "--data-dir", tmp_path)
    assert (done.returncode, done.stdout) == (0, f"{NOT_STARTED}\n")
    as_json = json.loads(hipdesk("plan", "--json", "--data-dir", tmp_path).stdout)
    assert (as_json["plan"], as_json["message"]) == (None, NOT_STARTED)


def test_sessions_without_a_screening_ask_for_it(tmp_path: Path) -> None:
    store = open_store(tmp_path / "hipdesk.db")
    store.history.begin("one", ROUTINE, 3, NOW)
    store.history.finish("one", SessionState.FINISHED, 60.0, NOW)
    store.close()
    said = refusal("plan", "--data-dir", tmp_path)
    assert "has not asked about your health yet" in said
    assert "answer the health questions" in said


def test_a_day_before_the_start_has_no_plan(tmp_path: Path) -> None:
    said = refusal("plan", "--date", "2026-03-01", "--data-dir", a_folder(tmp_path, *BEGUN))
    assert "The plan began on Mon 2 Mar 2026" in said


def test_a_newer_database_is_left_alone(tmp_path: Path) -> None:
    file = a_folder(tmp_path, *BEGUN) / "hipdesk.db"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    assert "newer" in refusal("plan", "--data-dir", tmp_path)


def test_a_damaged_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "hipdesk.db"
    file.write_bytes(b"not a database at all" * 100)
    said = refusal("plan", "--data-dir", tmp_path)
    assert str(file) in said
    assert file.read_bytes().startswith(b"not a database")


@pytest.mark.parametrize("day", ["2026-02-30", "tomorrow", "02.03.2026"])
def test_a_day_that_does_not_exist_is_refused(day: str) -> None:
    done = hipdesk("plan", "--date", day)
    assert done.returncode == 2
    assert f"a day such as 2026-03-02, year first, not {day}" in done.stderr


def test_a_rule_is_explained_with_its_source() -> None:
    done = hipdesk("explain", "pain-b2")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("PAIN-B2\n\nWith pain of 6 or 7 before")
    assert "- S53: Spire Healthcare" in done.stdout


def test_an_unknown_rule_is_told_so() -> None:
    said = refusal("explain", "PAIN-B9")
    assert said.startswith("There is no rule “PAIN-B9”. Did you mean PAIN-B")


def test_neither_the_window_nor_the_store_is_loaded(tmp_path: Path) -> None:
    a_folder(tmp_path, *BEGUN)
    for arguments in (["plan", "--data-dir", str(tmp_path)], ["explain", "UP-1"]):
        loaded = modules_after(f"from hipdesk.cli import main; main({arguments!r})")
        heavy = {one.partition(".")[0] for one in loaded} & {"PySide6", "sqlalchemy", "alembic"}
        assert not heavy
