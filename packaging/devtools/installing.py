"""Installing what a lock names: by uv where the lock has it, which takes a second; else by pip."""

import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from devtools.problem import Problem

_EXACTLY = ("--no-deps", "--only-binary=:all:", "--require-hashes")
_UV = ("uv", "--quiet", "pip", "install", *_EXACTLY)
_PIP = (
    *("pip", "install", "--no-compile", *_EXACTLY),
    *("--disable-pip-version-check", "--no-input", "--progress-bar=off"),
)


def install(python: Path, lock: Path) -> None:
    """Installs wheels alone, each with the hash of the lock, and compiles them on all cores.

    A start without compiled modules takes more than twice as long. The packages' own tests are
    not compiled: nobody imports them.
    """
    if not _by_uv(python, lock):
        _by_pip(python, lock)
    compiling = ("-m", "compileall", "-qq", "-j0", "-x", r"[/\\]tests?[/\\]")
    subprocess.run([python, *compiling, site_packages(python)], check=False)


def site_packages(python: Path) -> Path:
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True)
    return Path(done.stdout.strip())


def uv_line(lock: str) -> str:
    """The requirement of uv with its hashes, or "" where the lock does not name it."""
    found = re.search(r"^uv==.*?(?=^\S|\Z)", lock, re.MULTILINE | re.DOTALL)
    return found[0] if found else ""


def _by_uv(python: Path, lock: Path) -> bool:
    """Whether uv has installed all; it knows nothing of pip's settings, such as a mirror."""
    wanted = uv_line(lock.read_text(encoding="utf-8"))
    if not wanted:
        return False
    with tempfile.TemporaryDirectory() as folder:
        its_lock = Path(folder) / "uv.txt"
        its_lock.write_text(wanted, encoding="utf-8")
        _by_pip(python, its_lock)
    command: list[str | Path] = [python, "-m", *_UV, f"--python={python}", "-r", lock]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _by_pip(python: Path, lock: Path) -> None:
    command: list[str | Path] = [python, "-m", *_PIP, "-r", lock]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        told = list(_show_progress(process.stdout))
    if process.returncode:
        errors = [line for line in told if line.startswith("ERROR")] or told[-12:]
        raise Problem(
            "".join(errors) + "The packages could not be installed. If they could not be fetched, "
            "look at the network or the proxy, then run this again: it begins anew."
        )


def _show_progress(lines: Iterator[str]) -> Iterator[str]:
    """Passes pip's lines on, and shows what is being fetched."""
    for line in lines:
        fetched = re.search(r"Downloading (?:\S*/)?([^/\s-]+-[^/\s-]+)\S* (\(.+\))", line)
        if fetched:
            print(f"  {fetched[1]} {fetched[2]}", flush=True)
        yield line
