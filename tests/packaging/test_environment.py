"""The stamp that tells a finished environment from a stale or half-made one."""

import json
from pathlib import Path, PurePath

import pytest

from devtools import environment
from devtools.interpreters import Interpreter

PYTHON_3_12 = Interpreter(("python3.12",), (3, 12))
PYTHON_3_13 = Interpreter(("python3.13",), (3, 13))


def locks(folder: Path, runtime: bytes = b"a==1\n", dev: bytes = b"a==1\nb==1\n") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "runtime.txt").write_bytes(runtime)
    (folder / "dev.txt").write_bytes(dev)
    return folder


def test_another_lock_or_python_is_another_stamp(tmp_path: Path) -> None:
    stamp = environment.stamp_for(PYTHON_3_12, locks(tmp_path / "one"))
    assert stamp == environment.stamp_for(PYTHON_3_12, locks(tmp_path / "same"))
    assert stamp != environment.stamp_for(PYTHON_3_13, locks(tmp_path / "same"))
    assert stamp != environment.stamp_for(PYTHON_3_12, locks(tmp_path / "two", runtime=b"a==2\n"))
    assert stamp != environment.stamp_for(PYTHON_3_12, locks(tmp_path / "two", dev=b"b==2\n"))


def test_line_ends_of_windows_do_not_make_another_lock(tmp_path: Path) -> None:
    unix = locks(tmp_path / "unix")
    windows = locks(tmp_path / "windows", b"a==1\r\n", b"a==1\r\nb==1\r\n")
    assert environment.stamp_for(PYTHON_3_12, unix) == environment.stamp_for(PYTHON_3_12, windows)


@pytest.mark.parametrize("content", ["", "{", "[]", "null"])
def test_a_broken_stamp_is_no_stamp(content: str, tmp_path: Path) -> None:
    (tmp_path / environment.STAMP).write_text(content, encoding="utf-8")
    assert environment.read_stamp(tmp_path) == {}


def test_a_stamp_is_read_back(tmp_path: Path) -> None:
    stamp = environment.stamp_for(PYTHON_3_12, locks(tmp_path / "locks"))
    (tmp_path / environment.STAMP).write_text(json.dumps(stamp), encoding="utf-8")
    assert environment.read_stamp(tmp_path) == stamp


def test_an_environment_whose_python_was_removed_does_not_run(tmp_path: Path) -> None:
    python = tmp_path / "python"
    python.symlink_to(tmp_path / "gone")
    assert not environment.runs(python)


@pytest.mark.parametrize(
    ("platform", "parts"),
    [("win32", ("Scripts", "python.exe")), ("linux", ("bin", "python"))],
)
def test_the_python_is_where_each_system_keeps_it(platform: str, parts: tuple[str, ...]) -> None:
    folder = Path("checkout", ".venv")
    assert environment.python_of(folder, platform) == PurePath("checkout", ".venv", *parts)


def test_another_python_gets_a_folder_of_its_own() -> None:
    assert environment.folder_name(PYTHON_3_12, PYTHON_3_12) == ".venv"
    assert environment.folder_name(PYTHON_3_13, PYTHON_3_12) == ".venv-3.13"


def test_an_environment_apart_is_made_once_and_anew_for_another_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "LOCKS", tmp_path)
    monkeypatch.setattr(environment, "_create", lambda _, folder: folder.mkdir(exist_ok=True))
    monkeypatch.setattr(environment, "install", lambda _, lock: made.append(lock.name))
    monkeypatch.setattr(environment, "_point_to_checkout", lambda _: None)
    monkeypatch.setattr(environment, "runs", lambda _: True)
    (tmp_path / "voice.txt").write_bytes(b"a==1\n")
    python = environment.ensure_apart(PYTHON_3_12, "voice")
    assert environment.ensure_apart(PYTHON_3_12, "voice") == python
    assert made == ["voice.txt"]
    (tmp_path / "voice.txt").write_bytes(b"a==2\n")
    assert environment.ensure_apart(PYTHON_3_12, "voice") == python
    assert made == ["voice.txt", "voice.txt"]
    assert not (tmp_path / ".venv").exists()
