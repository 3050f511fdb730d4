"""`hipdesk export`, as a process of its own over real data folders."""

import json
import subprocess
import sys
from pathlib import Path

from devtools.places import ROOT
from tests.settled import settle_with_history
from tests.storage.worlds import bytes_in, modules_after


def hipdesk(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "hipdesk", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def said(*arguments: object) -> str:
    """What a command prints that goes well."""
    done = hipdesk(*arguments)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


def refusal(*arguments: object) -> str:
    """What a command says that is refused."""
    done = hipdesk(*arguments)
    assert done.returncode == 1, done.stdout
    assert "Traceback" not in done.stderr
    return done.stderr


def test_everything_is_written_and_counted(tmp_path: Path) -> None:
    data, target = settle_with_history(tmp_path / "data"), tmp_path / "mine.json"
    before = bytes_in(data)
    told = said("export", "--out", target, "--data-dir", data)
    assert f"Written to {target}: 9 sessions with " in told
    assert len(json.loads(target.read_text("utf-8"))["sessions"]) == 9
    assert bytes_in(data) == before
    assert "There is a file" in refusal("export", "--out", target, "--data-dir", data)
    assert "9 sessions" in said("export", "--out", target, "--data-dir", data, "--replace")


def test_tables_go_into_a_folder(tmp_path: Path) -> None:
    data, target = settle_with_history(tmp_path / "data"), tmp_path / "tables"
    told = said("export", "--format", "csv", "--out", target, "--data-dir", data)
    assert f"Written to {target}, 8 tables: 9 sessions with " in told
    assert len((target / "sessions.csv").read_text("utf-8").splitlines()) == 10


def test_neither_the_window_nor_the_store_is_loaded(tmp_path: Path) -> None:
    data = settle_with_history(tmp_path / "data")
    arguments = ["export", "--data-dir", str(data), "--out", str(tmp_path / "mine.json")]
    loaded = modules_after(f"from hipdesk.cli import main; main({arguments!r})")
    heavy = {one.partition(".")[0] for one in loaded} & {"PySide6", "sqlalchemy", "alembic"}
    assert not heavy


def test_a_file_is_looked_at_then_taken_in_and_taken_back(tmp_path: Path) -> None:
    data, target = settle_with_history(tmp_path / "data"), tmp_path / "mine.json"
    said("export", "--out", target, "--data-dir", data)
    new = tmp_path / "new"
    looked = said("import", target, "--dry-run", "--data-dir", new)
    assert "Sessions: 9 new, 0 the same, 0 changed, 0 refused" in looked
    assert "This is only a look" in looked
    assert not list(new.iterdir())
    assert "Imported: " in said("import", target, "--data-dir", new)
    assert "nothing was changed" in said("import", target, "--data-dir", new)
    said("export", "--out", tmp_path / "again.json", "--data-dir", new)
    first, again = (
        (tmp_path / one).read_text("utf-8").splitlines() for one in ("mine.json", "again.json")
    )
    assert [one for one, other in zip(first, again, strict=True) if one != other] == [first[3]]
    assert "was taken back" in said("import", "--undo", "--data-dir", new)
    assert "no import to take back" in refusal("import", "--undo", "--data-dir", new)


def test_what_cannot_be_taken_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    data, target = settle_with_history(tmp_path / "data"), tmp_path / "mine.json"
    said("export", "--out", target, "--data-dir", data)
    target.write_text(target.read_text("utf-8").replace('"pain": 2,', '"pain": 12,', 1), "utf-8")
    new = tmp_path / "new"
    assert "1 refused" in said("import", target, "--dry-run", "--data-dir", new)
    told = refusal("import", target, "--data-dir", new)
    assert "sessions[0].pain should be a whole number from 0 to 10, but is 12" in told
    assert "Sessions: 8 new" in said("import", target, "--without-refused", "--data-dir", new)
