"""The lock of a data folder without a window: one has it, and a process that ends gives it back."""

from pathlib import Path

import pytest

from hipdesk.domain.errors import KnownError
from hipdesk.services.folder_lock import folder_to_ourselves
from tests.storage.worlds import another_process, modules_after

HOLDER = """
import sys
from pathlib import Path
from hipdesk.services.folder_lock import folder_to_ourselves
with folder_to_ourselves(Path(sys.argv[1])):
    print("mine", flush=True)
    sys.stdin.read()
"""


def test_a_folder_belongs_to_one_at_a_time(tmp_path: Path) -> None:
    with folder_to_ourselves(tmp_path):
        pass
    with (
        another_process(HOLDER, str(tmp_path)),
        pytest.raises(KnownError, match="HipDesk is open with the data folder"),
        folder_to_ourselves(tmp_path),
    ):
        pytest.fail("two have it")
    with folder_to_ourselves(tmp_path):
        pass


def test_a_fault_within_gives_the_folder_back(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), folder_to_ourselves(tmp_path):
        raise ZeroDivisionError
    with folder_to_ourselves(tmp_path):
        pass


def test_a_folder_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    with (
        pytest.raises(KnownError, match="cannot use the file"),
        folder_to_ourselves(tmp_path / "none"),
    ):
        pytest.fail("there is none")


def test_no_window_is_needed_for_it() -> None:
    loaded = modules_after("import hipdesk.services.folder_lock")
    assert not any(one.startswith("PySide6") for one in loaded)
