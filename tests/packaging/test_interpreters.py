"""Which Python is chosen."""

import sys
from pathlib import Path

import pytest

from devtools import interpreters
from devtools.interpreters import Interpreter
from devtools.problem import Problem

HERE = sys.version_info[:2]


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("3.12", (3, 12)),
        ("3.12.1", (3, 12)),
        ("/usr/bin/python3.12", None),
        ("python3.12", None),
        ("3", None),
    ],
)
def test_a_version_is_told_from_a_path(text: str, version: tuple[int, int] | None) -> None:
    assert interpreters.parse_version(text) == version


def test_the_python_at_hand_is_chosen_when_none_is_named() -> None:
    assert interpreters.find(None).version == HERE


def test_a_python_is_found_by_its_path() -> None:
    assert interpreters.find(sys.executable) == Interpreter((sys.executable,), HERE)


@pytest.mark.parametrize("wanted", ["2.7", "3.10", "/no/such/python"])
def test_a_python_that_is_absent_or_unfit_is_refused_with_what_would_do(wanted: str) -> None:
    with pytest.raises(Problem, match=r"3\.11, 3\.12, 3\.13"):
        interpreters.find(wanted)


@pytest.mark.only_on("linux", "macos")
def test_a_program_that_is_no_python_is_not_taken_for_one(tmp_path: Path) -> None:
    program = tmp_path / "python3.12"
    program.write_text("#!/bin/sh\necho not found\nexit 127\n", encoding="utf-8")
    program.chmod(0o755)
    assert interpreters.probe((str(program),)) is None
