"""`hipdesk backup` and `hipdesk restore`, as processes of their own over real data folders."""

from pathlib import Path

import pytest

from hipdesk.storage.export_file import export_bytes, read_records
from tests.settled import settle_with_history
from tests.storage.builders import NOW
from tests.storage.worlds import another_process, bytes_in, modules_after
from tests.test_exchange_command import refusal, said

OPEN_WINDOW = """
import sys
from pathlib import Path
from hipdesk.services.single_instance import claim
mine = claim(Path(sys.argv[1]))
print("mine", flush=True)
sys.stdin.read()
"""


def history_of(data: Path) -> bytes:
    return export_bytes(read_records(data / "hipdesk.db"), NOW)


def test_a_backup_is_made_and_put_back_and_that_is_undone(tmp_path: Path) -> None:
    data = settle_with_history(tmp_path / "data")
    full = history_of(data)
    told = said("backup", "--data-dir", data)
    (copy,) = (data / "backups").iterdir()
    assert told.startswith(f"Backed up to {copy}, ")
    empty = settle_with_history(tmp_path / "other")
    looked = said("restore", copy, "--dry-run", "--data-dir", empty)
    assert "In the backup: 9 sessions" in looked
    assert "nothing changed" in looked
    done = said("restore", copy, "--data-dir", empty)
    assert "Restored. What stood before is kept as" in done
    assert history_of(empty) == full
    assert "taken back" in said("restore", "--undo", "--data-dir", empty)


def test_a_backup_goes_to_another_folder(tmp_path: Path) -> None:
    data, stick = settle_with_history(tmp_path / "data"), tmp_path / "stick"
    stick.mkdir()
    said("backup", "--to", stick, "--data-dir", data)
    assert len(bytes_in(stick)) == 1
    assert not (data / "backups").exists()


def test_without_a_history_there_is_nothing_to_back_up(tmp_path: Path) -> None:
    assert "no history to back up yet" in refusal("backup", "--data-dir", tmp_path / "new")


def test_a_damaged_history_is_salvaged(tmp_path: Path) -> None:
    data = settle_with_history(tmp_path / "data")
    file = data / "hipdesk.db"
    file.write_bytes(b"\xff" * 100 + file.read_bytes()[100:])
    assert "damaged" in refusal("export", "--out", tmp_path / "mine.json", "--data-dir", data)
    told = said("restore", "--salvage", "--data-dir", data)
    assert "Sessions: 9 read, none known to be missing." in told
    assert "The damaged file is kept as" in told
    said("export", "--out", tmp_path / "mine.json", "--data-dir", data)
    assert "nothing to salvage" in refusal("restore", "--salvage", "--data-dir", data)


@pytest.mark.parametrize(
    "arguments",
    [("import", "mine.json"), ("import", "--undo"), ("restore", "copy"), ("restore", "--salvage")],
)
def test_while_the_window_is_open_nothing_is_changed(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    data = settle_with_history(tmp_path / "data")
    said("export", "--out", tmp_path / "mine.json", "--data-dir", data)
    said("backup", "--data-dir", data)
    (copy,) = (data / "backups").iterdir()
    places = {"mine.json": str(tmp_path / "mine.json"), "copy": str(copy)}
    asked = [places.get(one, one) for one in arguments]
    with another_process(OPEN_WINDOW, str(data)):
        before = history_of(data)
        told = refusal(*asked, "--data-dir", data)
        assert "HipDesk is open with the data folder" in told
        assert "Close its window, then try again" in told
        assert history_of(data) == before
        said("backup", "--to", tmp_path, "--data-dir", data)


def test_neither_the_window_nor_the_store_is_loaded(tmp_path: Path) -> None:
    data = settle_with_history(tmp_path / "data")
    arguments = ["backup", "--data-dir", str(data)]
    loaded = modules_after(f"from hipdesk.cli import main; main({arguments!r})")
    heavy = {one.partition(".")[0] for one in loaded} & {"PySide6", "sqlalchemy", "alembic"}
    assert not heavy
