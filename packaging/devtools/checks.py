"""The test command: linters, layers, tests, and the types beside them, which are told last."""

import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from devtools.environment import child_environment
from devtools.places import ROOT

QUICK: dict[str, tuple[str, ...]] = {
    "ruff check": ("-m", "ruff", "check", "--quiet"),
    "ruff format": ("-m", "ruff", "format", "--check", "--quiet"),
    "import-linter": ("-c", "from importlinter import cli; cli.lint_imports_command()"),
}
TYPES = ("-m", "mypy", "--no-error-summary")  # half a minute on one core: beside the tests
MOST_WORKERS = 4
WAITING_WORKERS = 2  # the tests that listen, and those that look at a desktop, mostly wait


def run(python: Path, *, long: bool, pytest_arguments: Sequence[str]) -> int:
    """Runs every stage, also after a failed one; returns 0 when all passed."""
    types = Stage(python, "mypy", TYPES)
    passed = [Stage(python, name, stage).ended() for name, stage in QUICK.items()]
    tests = _pytest(python, long=long, arguments=pytest_arguments)
    passed.append(types.ended())
    return tests or int(not all(passed))


class Stage:
    """One of the linters, at work from the beginning on."""

    def __init__(self, python: Path, name: str, arguments: Sequence[str]) -> None:
        self._name = name
        # Not a pipe, which would be full some time.
        self._output = tempfile.TemporaryFile()  # noqa: SIM115  # closed at its end
        self._process = subprocess.Popen(
            [python, *arguments],
            cwd=ROOT,
            env=child_environment(),
            stdout=self._output,
            stderr=subprocess.STDOUT,
        )

    def ended(self) -> bool:
        """Wait for it and print how it went; whether it passed."""
        failed = self._process.wait() != 0
        print(f"{self._name:<14}{'FAILED' if failed else 'ok'}", flush=True)
        with self._output as output:
            output.seek(0)
            if failed:
                print(output.read().decode(errors="replace").rstrip(), flush=True)
        return not failed


def _pytest(python: Path, *, long: bool, arguments: Sequence[str]) -> int:
    workers = min(MOST_WORKERS, (os.cpu_count() or 1) + WAITING_WORKERS)
    command: list[str | Path] = [
        *(python, "-m", "pytest", f"--numprocesses={workers}", "--dist=loadgroup"),
        *(["--long", "-o", "faulthandler_timeout=0"] if long else []),
        *arguments,
    ]
    print("pytest", flush=True)
    return subprocess.run(command, cwd=ROOT, env=child_environment(), check=False).returncode
