"""What becomes of tests that this computer cannot run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from devtools.places import ROOT

SUITE = """
import sys
import pytest

@pytest.mark.needs("xvfb")
def test_of_a_window():
    assert True

@pytest.mark.only_on("windows" if sys.platform != "win32" else "linux")
def test_of_another_system():
    assert False

@pytest.mark.long
def test_that_takes_hours():
    assert True

def test_of_numbers(scale):
    assert scale(1, 9) == 1
"""

GROUPED = """
import os
import pytest

@pytest.mark.xdist_group("the same device")
@pytest.mark.parametrize("number", range(12))
def test_of_a_device(number, tmp_path_factory):
    worker = os.environ["PYTEST_XDIST_WORKER"]
    (tmp_path_factory.getbasetemp().parent / worker).touch()

@pytest.mark.parametrize("number", range(12))
def test_of_numbers(number):
    pass
"""


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    (tmp_path / "test_suite.py").write_text(SUITE, encoding="utf-8")
    return tmp_path


def run(suite: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Runs the suite on a computer without programs."""
    return subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml")),
            *("--rootdir", str(suite), f"--basetemp={suite / 'temp'}"),
            *("-p", "no:cacheprovider", "-p", "no:xdist"),
            *(str(suite), *arguments),
        ],
        env={**os.environ, "PATH": str(suite), "CI": "", **env},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_what_the_system_lacks_is_skipped_and_named(suite: Path) -> None:
    done = run(suite)
    assert done.returncode == 0, done.stdout
    assert "needs xvfb: xvfb xauth" in done.stdout
    assert "1 passed, 1 skipped, 2 deselected" in done.stdout


def test_on_a_server_a_skip_is_a_failure(suite: Path) -> None:
    done = run(suite, CI="true")
    assert done.returncode == 1
    assert "skipped, which CI=true forbids" in done.stdout
    assert "1 passed, 2 deselected, 1 error" in done.stdout


def test_a_long_run_takes_the_long_tests_and_the_larger_numbers(suite: Path) -> None:
    done = run(suite, "--long")
    assert "assert 9 == 1" in done.stdout
    assert "1 failed, 1 passed, 1 skipped, 1 deselected" in done.stdout


def test_what_shares_a_device_stays_on_one_worker(tmp_path: Path) -> None:
    """Versions of pytest and xdist that do not know each other take no heed of the groups."""
    (tmp_path / "test_grouped.py").write_text(GROUPED, encoding="utf-8")
    ran = tmp_path / "ran"
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "--numprocesses=2", "--dist=loadgroup", "-q"),
            *("-p", "no:cacheprovider", f"--basetemp={ran}", str(tmp_path)),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "24 passed" in done.stdout
    assert len(list(ran.glob("gw?"))) == 1
