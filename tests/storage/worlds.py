"""The faults of the world, made for real: foreign folders, other processes, small disks."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from devtools.places import ROOT

NOBODY = 65534


def modules_after(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after running some code."""
    script = f"import sys; from pathlib import Path\n{code}\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(done.stdout.split())


def _nothing(_folder: Path) -> None:
    pass


@contextmanager
def ordinary_user_in_a_foreign_folder(
    prepare: Callable[[Path], None] = _nothing,
) -> Iterator[Path]:
    """A folder that may be read and not be written; root, who may do all, becomes nobody."""
    # pytest's own folders cannot be entered by nobody.
    folder = Path(tempfile.mkdtemp(prefix="hipdesk-foreign-"))
    prepare(folder)
    folder.chmod(0o555)
    was = os.geteuid()
    try:
        if was == 0:
            os.seteuid(NOBODY)
        yield folder
    finally:
        if was == 0:
            os.seteuid(0)
        folder.chmod(0o755)
        shutil.rmtree(folder)


@contextmanager
def another_process(code: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Python code run beside the test, until it has said its first line; killed at the end."""
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline(), "it ended at once"
        yield process
    finally:
        process.kill()
        process.communicate()


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """No file of this process may grow beyond a size in bytes."""
    import resource

    was = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, was[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, was)


def bytes_in(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with what is in it."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Path]:
    """A disk of so many bytes; where none can be made, a folder."""
    disk = folder / "disk"
    disk.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(disk)],
        capture_output=True,
        check=False,
    )
    try:
        yield disk
    finally:
        if made.returncode == 0:
            subprocess.run(["umount", "--lazy", str(disk)], check=True)


@contextmanager
def full(disk: Path, leave: int) -> Iterator[None]:
    """Of a small disk only so many bytes are free; else no file may grow beyond that."""
    if not disk.is_mount():
        with largest_file(leave):
            yield
        return
    filler = disk / "filler"
    filler.write_bytes(b"\0" * max(0, shutil.disk_usage(disk).free - leave))
    yield
    filler.unlink()
