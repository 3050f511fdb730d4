"""The test command: linters, types, layers, tests; the summary of the tests comes last."""

import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from devtools.environment import child_environment
from devtools.places import ROOT

STAGES: dict[str, tuple[str, ...]] = {
    "ruff check": ("-m", "ruff", "check", "--quiet"),
    "ruff format": ("-m", "ruff", "format", "--check", "--quiet"),
    "mypy": ("-m", "mypy", "--no-error-summary"),
    "import-linter": ("-c", "from importlinter import cli; cli.lint_imports_command()"),
}
MOST_WORKERS = 4
WAITING_WORKERS = 1  # the tests that listen, and those that look at a desktop, mostly wait


def run(python: Path, *, long: bool, pytest_arguments: Sequence[str]) -> int:
    """Runs every stage, also after a failed one; returns 0 when all passed."""
    failed = [name for name, stage in STAGES.items() if not _passes(python, name, stage)]
    tests = _pytest(python, long=long, arguments=pytest_arguments)
    if failed:
        print(f"Failed before the tests: {', '.join(failed)}")
    return tests or (1 if failed else 0)


def _passes(python: Path, name: str, arguments: Sequence[str]) -> bool:
    started = time.monotonic()
    done = subprocess.run(
        [python, *arguments],
        cwd=ROOT,
        env=child_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    verdict = "FAILED" if done.returncode else "ok"
    print(f"{name:<14}{verdict:<7}{time.monotonic() - started:6.1f} s", flush=True)
    if done.returncode:
        print(f"{done.stdout}{done.stderr}".rstrip(), flush=True)
    return done.returncode == 0


def _pytest(python: Path, *, long: bool, arguments: Sequence[str]) -> int:
    workers = min(MOST_WORKERS, (os.cpu_count() or 1) + WAITING_WORKERS)
    command: list[str | Path] = [
        *(python, "-m", "pytest", f"--numprocesses={workers}", "--dist=loadgroup"),
        *(["--long", "-o", "faulthandler_timeout=0"] if long else []),
        *arguments,
    ]
    print("pytest", flush=True)
    return subprocess.run(command, cwd=ROOT, env=child_environment(), check=False).returncode
