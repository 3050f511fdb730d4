"""The command line, as a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from devtools.places import ROOT
from hipdesk import __version__


def hipdesk(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "hipdesk", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_version_is_told() -> None:
    assert hipdesk("--version").stdout == f"HipDesk {__version__}\n"


@pytest.mark.parametrize("before", [True, False])
def test_the_data_folder_may_be_named_before_or_after_a_command(
    before: bool, tmp_path: Path
) -> None:
    data = ("--data-dir", tmp_path / "my data")
    done = hipdesk(*data, "doctor") if before else hipdesk("doctor", *data)
    assert done.returncode == 0, done.stderr
    assert str(tmp_path / "my data") in done.stdout


@pytest.mark.parametrize("scale", ["0", "-2", "fast", "1001", "nan", "inf"])
def test_a_time_scale_that_makes_no_sense_is_refused(scale: str) -> None:
    done = hipdesk("--time-scale", scale, "doctor")
    assert done.returncode == 2
    assert f"a number above 0, at most 1000, not {scale}" in done.stderr


def test_a_folder_that_cannot_be_used_is_an_error_without_a_traceback(tmp_path: Path) -> None:
    file = tmp_path / "a file"
    file.touch()
    done = hipdesk("doctor", "--data-dir", file / "below")
    assert "cannot write to its data folder" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_a_command_that_does_not_exist_is_refused() -> None:
    done = hipdesk("dance")
    assert done.returncode == 2
    assert "dance" in done.stderr


@pytest.mark.only_on("linux", "macos")
@pytest.mark.parametrize("unbuffered", ["", "1"])  # noticed at the end, or at the first word
def test_a_reader_that_has_had_enough_is_no_error(unbuffered: str) -> None:
    """As `hipdesk explain X2a | head -1` may be."""
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "hipdesk", "explain", "X2a"],
            cwd=ROOT,
            env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
            stdout=closed,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, "")
