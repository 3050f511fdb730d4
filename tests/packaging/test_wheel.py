"""The wheel: what `pip install .`, pipx and uvx make of the checkout."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from devtools.places import ROOT

pytestmark = pytest.mark.xdist_group("wheel")  # it is built once

MOST_BYTES = 8_000_000


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def files_below(folder: Path) -> set[str]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix() for path in paths if "__pycache__" not in path.parts
    }


def test_the_wheel_holds_every_module_and_every_resource(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {f"hipdesk/{name}" for name in files_below(ROOT / "hipdesk")} <= names
    assert {f"hipdesk/resources/{name}" for name in files_below(ROOT / "resources")} <= names
    assert {name.rpartition("/")[2] for name in names} >= {"LICENSE", "NOTICE"}


def test_the_pictures_take_at_most_eight_megabytes_of_the_wheel(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        sizes = [
            entry.compress_size
            for entry in archive.infolist()
            if entry.filename.startswith("hipdesk/resources/pictures/")
        ]
    assert sizes
    assert sum(sizes) <= MOST_BYTES


def test_the_wheel_holds_nothing_but_the_app(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        tops = {name.partition("/")[0] for name in archive.namelist()}
    assert {top.partition("-")[0] for top in tops} == {"hipdesk"}


def test_the_installed_wheel_starts_and_finds_its_resources(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "installed here"
    install = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(target),
    ]
    subprocess.run([sys.executable, *install, str(wheel)], check=True, capture_output=True)
    code = (
        f"import sys; sys.path.insert(0, {str(target)!r}); "
        "from hipdesk import paths; print(paths.resources()); "
        "from hipdesk.__main__ import main; sys.argv[1:] = ['--version']; sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    resources, version = done.stdout.splitlines()
    assert Path(resources) == target / "hipdesk" / "resources"
    assert version.endswith(wheel.name.split("-")[1]), done.stderr
