"""The process is killed at each step of what is done with the files; a history is always there."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from devtools.places import ROOT
from hipdesk.storage.backups import back_up
from hipdesk.storage.export_file import export
from tests.settled import settle, settle_with_history
from tests.storage.builders import NOW

# Each deed is done again and again, by a child that is killed at its first step that touches a
# file, then at a later one, until it comes to its end; after each the files are looked at.
STOPS = """
import json, os, shutil, signal, sys
from pathlib import Path
from hipdesk.storage.backups import backups, is_good
from hipdesk.storage.import_reading import read_import
from hipdesk.storage.import_run import run_import, undo_import
from hipdesk.storage.restore import contents_of, restore, set_aside
from hipdesk.storage.salvage import salvage
if sys.argv[3] == "salvage":
    import hipdesk.storage.migrating  # once, and not in each child
from tests.storage.builders import NOW

before, work, deed = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
STEPS = {"os.rename", "os.remove", "os.link", "sqlite3.connect"}
file = work / "hipdesk.db"
theirs = read_import(before / "theirs.json") if deed == "import" else None
DEEDS = {
    "restore": lambda: restore(file, backups(file)[0].file, NOW),
    "import": lambda: run_import(file, theirs, {"x"}, NOW),
    "salvage": lambda: salvage(file, NOW),
}

def child(stop):
    steps = 0
    def hook(event, arguments):
        nonlocal steps
        if event in STEPS or (event == "open" and str(work) in str(arguments[0])):
            steps += 1
            if steps == stop:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(hook)
    DEEDS[deed]()
    os._exit(0)

found = []
for stop in range(1, 200, int(sys.argv[4])):
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(before, work)
    pid = os.fork()
    if pid == 0:
        child(stop)
    ended = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    here = contents_of(file)
    aside = sorted(work.glob("hipdesk-damaged-*.db"))
    found.append([ended, None if here is None else here.sessions,
                  [is_good(one.file) for one in backups(file)],
                  file.exists() and file.read_bytes() == (before / "hipdesk.db").read_bytes(),
                  [one.stat().st_size for one in aside]])
    if ended != -signal.SIGKILL:
        break
print(json.dumps(found))
"""


def stops(
    before: Path, deed: str, every: int
) -> list[tuple[int, int | None, list[bool], bool, list[int]]]:
    """Of each stop: how it ended, the sessions there are, and whether the backups are good."""
    done = subprocess.run(
        [sys.executable, "-c", STOPS, str(before), str(before.parent / "work"), deed, str(every)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    found: list[tuple[int, int | None, list[bool], bool, list[int]]] = json.loads(done.stdout)
    assert found[-1][0] == 0, "it never came to its end"
    assert len(found) > 5
    return found


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A history that just began, the backup of a longer one, and an export of that."""
    longer = settle_with_history(tmp_path / "longer")
    back_up(longer / "hipdesk.db", NOW - timedelta(days=1))
    data = settle(tmp_path / "data", days_ago=30)
    shutil.copytree(longer / "backups", data / "backups")
    export(longer / "hipdesk.db", data / "theirs.json", NOW)
    told = (data / "theirs.json").read_text()
    for name in ("start", "screening"):
        told = told.replace(f'"id": "{name}"', f'"id": "their {name}"')
    (data / "theirs.json").write_text(told)
    return data


@pytest.mark.only_on("linux", "macos")
@pytest.mark.parametrize("deed", ["restore", "import"])
def test_the_history_is_the_old_or_the_new_one_and_no_backup_is_broken(
    data: Path, deed: str, scale: Callable[[int, int], int]
) -> None:
    found = stops(data, deed, scale(2, 1))
    assert {sessions for _, sessions, *_ in found} == {0, 9}
    assert found[-1][1] == 9
    assert all(all(good) for _, _, good, *_ in found)


@pytest.mark.only_on("linux", "macos")
def test_a_damaged_file_is_there_until_its_copy_and_the_new_history_are(
    data: Path, scale: Callable[[int, int], int]
) -> None:
    file = data / "hipdesk.db"
    content = bytearray(file.read_bytes())
    content[:100] = b"\xff" * 100
    file.write_bytes(content)
    for _, sessions, good, unchanged, aside in stops(data, "salvage", scale(4, 1)):
        assert unchanged or (sessions is not None and len(content) in aside)
        assert all(good)
