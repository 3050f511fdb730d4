"""What a lock names is installed, whichever of the two tools can."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from devtools.environment import python_of
from devtools.installing import install, site_packages, uv_line
from devtools.places import LOCKS


def part_of_the_lock(*names: str) -> str:
    """The requirements of these packages, hashes and all, from the lock of the developers."""
    parts = re.split(r"(?m)^(?=\S)", (LOCKS / "dev.txt").read_text(encoding="utf-8"))
    found = [part for part in parts if part.startswith(tuple(f"{name}==" for name in names))]
    assert len(found) == len(names)
    return "".join(found)


def test_the_line_of_uv_has_its_hashes_and_nothing_of_others() -> None:
    lock = (LOCKS / "dev.txt").read_text(encoding="utf-8")
    assert uv_line(lock) == part_of_the_lock("uv")
    assert uv_line("uvicorn==1 \\\n    --hash=sha256:0\n") == ""


@pytest.mark.xdist_group("a checkout")
def test_where_uv_finds_nothing_pip_installs_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first environment by uv, the second by pip: uv may not fetch or look anything up."""
    lock = tmp_path / "lock.txt"
    lock.write_text(part_of_the_lock("iniconfig", "uv"), encoding="utf-8")
    fresh, by = tmp_path / "fresh", {}
    subprocess.run([sys.executable, "-m", "venv", fresh], check=True)  # slow: it brings pip
    for name in ("online", "offline"):
        folder = tmp_path / name
        shutil.copytree(fresh, folder, symlinks=True)
        if name == "offline":
            monkeypatch.setenv("UV_OFFLINE", "1")
            monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "empty"))
        install(python_of(folder), lock)
        packages = site_packages(python_of(folder))
        (told,) = packages.glob("iniconfig-*.dist-info")
        by[name] = (told / "INSTALLER").read_text(encoding="utf-8").strip()
        assert list((packages / "iniconfig" / "__pycache__").glob("*.pyc"))
    assert by == {"online": "uv", "offline": "pip"}
