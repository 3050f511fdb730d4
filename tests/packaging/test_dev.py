"""dev.py itself, in a small checkout whose folder has a space in its name."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from devtools import commands, environment
from devtools.places import ROOT

pytestmark = pytest.mark.xdist_group("a checkout")  # one environment is made for all of them

PRINT_ARGUMENTS = "import sys\nprint(sys.argv[1:], file=sys.stderr)\nsys.exit(7)\n"


class Checkout:
    """A copy of the tools beside an app that prints its arguments and exits with 7."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(ROOT / "packaging" / "devtools", root / "packaging" / "devtools")
        shutil.copy(ROOT / "packaging" / "dev.py", root / "packaging")
        (root / "hipdesk").mkdir()
        (root / "hipdesk" / "__init__.py").touch()
        (root / "hipdesk" / "__main__.py").write_text(PRINT_ARGUMENTS, encoding="utf-8")
        (root / "packaging" / "lock").mkdir()
        self.lock("")

    def lock(self, text: str) -> None:
        for name in ("runtime", "dev"):
            path = self.root / "packaging" / "lock" / f"{name}.txt"
            path.write_text(text, encoding="utf-8")

    def dev(self, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
        clean = {key: value for key, value in os.environ.items() if not key.startswith("QT_QPA")}
        return subprocess.run(
            [sys.executable, self.root / "packaging" / "dev.py", *arguments],
            env={**clean, "DISPLAY": ":1", **env},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    return Checkout(tmp_path_factory.mktemp("dev") / "a checkout")


@pytest.mark.needs("window", "sound")
def test_the_first_run_sets_up_and_the_second_starts_at_once(checkout: Checkout) -> None:
    first = checkout.dev("run", "--data-dir", "some where")
    second = checkout.dev("run", "--version")
    assert (first.returncode, second.returncode) == (7, 7)
    assert "Setting up .venv" in first.stdout
    assert first.stderr.strip() == "['--data-dir', 'some where']"
    assert (second.stdout, second.stderr.strip()) == ("", "['--version']")


@pytest.mark.needs("window", "sound")
def test_a_half_made_environment_is_made_anew(checkout: Checkout) -> None:
    checkout.dev("run", "--version")
    (checkout.root / ".venv" / environment.STAMP).unlink()
    again = checkout.dev("run", "--version")
    assert (again.returncode, again.stderr.strip()) == (7, "['--version']")
    assert "Setting up .venv" in again.stdout


@pytest.mark.needs("window", "sound")
def test_without_a_display_the_tour_is_made(checkout: Checkout) -> None:
    done = checkout.dev("run", DISPLAY="", WAYLAND_DISPLAY="")
    pictures = checkout.root / "build" / "tour"
    assert f"There is no display, so the tour is made instead: {pictures}" in done.stdout
    assert done.stderr.strip() == str(["tour", "--out", str(pictures)])


@pytest.mark.needs("potrace")
def test_the_pictures_are_drawn_by_the_module_of_the_checkout(checkout: Checkout) -> None:
    folder = checkout.root / "packaging" / "illustrate"
    folder.mkdir(exist_ok=True)
    (folder / "__main__.py").write_text(PRINT_ARGUMENTS, encoding="utf-8")
    done = checkout.dev("illustrate", "glute_bridge", "--check-only")
    assert (done.returncode, done.stderr.strip()) == (7, "['glute_bridge', '--check-only']")


def test_packages_that_cannot_be_fetched_are_explained(checkout: Checkout) -> None:
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "0"}
    checkout.lock(f"nowhere==1.0 --hash=sha256:{'0' * 64}\n")
    done = checkout.dev("run", PIP_CONFIG_FILE=os.devnull, PIP_FIND_LINKS="", **nowhere)
    checkout.lock("")
    assert done.returncode == 1
    assert "look at the network or the proxy, then run this again" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--data-dir", "x"], True),
        (["--data-dir=x", "--time-scale", "9"], True),
        (["doctor"], False),
        (["--data-dir", "x", "doctor"], False),
        (["--version"], False),
    ],
)
def test_a_command_is_told_from_a_window(arguments: list[str], window: bool) -> None:
    assert commands.asks_for_window(arguments) is window


@pytest.mark.parametrize(
    ("env", "platform", "display"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_display_is_looked_for_on_linux_alone(
    env: dict[str, str], platform: str, display: bool
) -> None:
    assert commands.has_display(env, platform) is display
