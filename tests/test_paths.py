"""Where files are."""

import stat
import sys
from pathlib import Path

import platformdirs
import pytest

from hipdesk import paths
from hipdesk.domain.errors import KnownError
from tests.storage.worlds import modules_after, ordinary_user_in_a_foreign_folder


def test_the_resources_are_beside_the_package_in_a_checkout() -> None:
    assert (paths.resources() / "catalogue" / "hip_abduction.toml").is_file()


def test_the_resources_are_inside_an_installed_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "hipdesk" / "resources"
    inside.mkdir(parents=True)
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "hipdesk" / "paths.py"))
    assert paths.resources() == inside


def test_missing_resources_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "hipdesk" / "paths.py"))
    with pytest.raises(KnownError, match="Install HipDesk again"):
        paths.resources()


def test_one_folder_holds_everything(tmp_path: Path) -> None:
    folders = paths.Folders(tmp_path)
    names = {path.name for path in (folders.database, folders.log, folders.lock)}
    assert names == {"hipdesk.db", "hipdesk.log", "hipdesk.lock"}
    assert {path.parent for path in (folders.database, folders.log, folders.lock)} == {tmp_path}


def test_the_usual_folder_is_the_systems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "not" / "yet"))
    folder = paths.data_folder()
    assert folder == platformdirs.user_data_path("hipdesk", appauthor=False)
    assert folder.is_dir()


def test_a_new_folder_is_private(tmp_path: Path) -> None:
    folder = paths.data_folder(tmp_path / "a" / "b")
    assert folder == tmp_path / "a" / "b"
    if sys.platform != "win32":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    paths.data_folder(tmp_path)
    if sys.platform != "win32":
        assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_relative_folder_is_made_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.data_folder(Path("here")) == tmp_path / "here"


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    in_the_way = tmp_path / "folder"
    in_the_way.write_text("a file", encoding="utf-8")
    with pytest.raises(KnownError, match="--data-dir") as caught:
        paths.data_folder(in_the_way)
    assert str(in_the_way) in str(caught.value)


@pytest.mark.only_on("linux", "macos")
def test_a_folder_that_may_not_be_written_is_told() -> None:
    with ordinary_user_in_a_foreign_folder() as folder:
        with pytest.raises(KnownError, match="Permission denied"):
            paths.data_folder(folder)
        with pytest.raises(KnownError, match="Permission denied"):
            paths.data_folder(folder / "new")


def test_platformdirs_is_not_needed_for_a_folder_of_the_users_choice(tmp_path: Path) -> None:
    loaded = modules_after(f"from hipdesk import paths; paths.data_folder(Path({str(tmp_path)!r}))")
    assert "platformdirs" not in loaded
