"""The virtual environment of a checkout: exactly what the lock names, made once."""

import hashlib
import json
import locale
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from devtools import apt
from devtools.installing import install, site_packages
from devtools.interpreters import Interpreter, own
from devtools.places import LOCKS, ROOT
from devtools.problem import Problem

RUNTIME = "runtime"
DEV = "dev"
VOICE = "voice"
STAMP = "hipdesk-stamp.json"


def ensure(interpreter: Interpreter, lock: str) -> Path:
    """The environment's Python, with what the lock ("runtime" or "dev") names installed."""
    folder = ROOT / folder_name(interpreter, own())
    python = python_of(folder)
    wanted = stamp_for(interpreter, LOCKS)
    have = read_stamp(folder)
    if any(have.get(key) != wanted[key] for key in ("python", "checkout", RUNTIME)) or (
        have.get(DEV) not in {None, wanted[DEV]} or not runs(python)
    ):
        have = {}
    if have.get(lock) == wanted[lock]:
        return python
    covered = (RUNTIME, DEV) if lock == DEV else (RUNTIME,)
    stamp = {key: wanted[key] for key in ("python", "checkout", *covered)}
    return _set_up(interpreter, folder, lock, stamp, fresh=not have)


def ensure_apart(interpreter: Interpreter, lock: str) -> Path:
    """The Python of an environment for one lock alone ("voice"); the app's stays as it is."""
    folder = ROOT / f"{folder_name(interpreter, own())}-{lock}"
    python = python_of(folder)
    stamp = {
        "python": interpreter.name,
        "checkout": str(ROOT),
        lock: _digest(LOCKS / f"{lock}.txt"),
    }
    if read_stamp(folder) == stamp and runs(python):
        return python
    return _set_up(interpreter, folder, lock, stamp, fresh=True)


def _set_up(
    interpreter: Interpreter, folder: Path, lock: str, stamp: dict[str, str], *, fresh: bool
) -> Path:
    python = python_of(folder)
    started = time.monotonic()
    print(
        f"Setting up {folder.name} with Python {interpreter.name}; once, some minutes", flush=True
    )
    if fresh:
        _create(interpreter, folder)
    (folder / STAMP).unlink(missing_ok=True)
    install(python, LOCKS / f"{lock}.txt")
    _point_to_checkout(python)
    (folder / STAMP).write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    print(f"Set up in {time.monotonic() - started:.0f} s", flush=True)
    return python


def folder_name(interpreter: Interpreter, default: Interpreter) -> str:
    """`.venv`, or `.venv-3.12` beside it for a Python that is not the one at hand."""
    return ".venv" if interpreter.version == default.version else f".venv-{interpreter.name}"


def python_of(folder: Path, platform: str = sys.platform) -> Path:
    return folder / ("Scripts/python.exe" if platform == "win32" else "bin/python")


def stamp_for(interpreter: Interpreter, locks: Path) -> dict[str, str]:
    """What an environment is made of; a change of any of it makes it anew."""
    return {
        "python": interpreter.name,
        "checkout": str(ROOT),
        **{name: _digest(locks / f"{name}.txt") for name in (RUNTIME, DEV)},
    }


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def read_stamp(folder: Path) -> dict[str, str]:
    """The stamp of a finished environment; empty for one that is absent or half made."""
    try:
        stamp = json.loads((folder / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def runs(python: Path) -> bool:
    """Whether the environment's Python starts: the one below it may have been removed."""
    try:
        return subprocess.run([python, "-c", ""], check=False).returncode == 0
    except OSError:
        return False


def _create(interpreter: Interpreter, folder: Path) -> None:
    _need_venv_module(interpreter)
    shutil.rmtree(folder, ignore_errors=True)
    done = subprocess.run(
        [*interpreter.command, "-m", "venv", "--clear", folder],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Problem(
            f"The virtual environment {folder} could not be made:\n"
            f"{done.stdout}{done.stderr}".rstrip()
        )


def _need_venv_module(interpreter: Interpreter) -> None:
    if _has_venv(interpreter):
        return
    package = f"python{interpreter.name}-venv"
    if apt.may_install() and apt.install([package]) and _has_venv(interpreter):
        return
    hint = f" Run this once: sudo apt-get install -y {package}" if shutil.which("apt-get") else ""
    raise Problem(f"Python {interpreter.name} lacks its modules venv and ensurepip.{hint}")


def _has_venv(interpreter: Interpreter) -> bool:
    command = [*interpreter.command, "-c", "import ensurepip, venv"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _point_to_checkout(python: Path) -> None:
    """Lets the environment import HipDesk from the checkout, from any folder."""
    pointer = site_packages(python) / "hipdesk-checkout.pth"
    pointer.write_text(f"{ROOT}\n", encoding=locale.getencoding())


def child_environment() -> dict[str, str]:
    """The environment for what we start: compiled modules are wanted, whatever was set."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
