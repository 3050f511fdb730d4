"""Writes the lock: one for the app, one with the tools, for every supported Python and system."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from devtools.environment import DEV, RUNTIME
from devtools.places import LOCKS, ROOT

OPTIONS = (
    *("--quiet", "--universal", "--python-version=3.11", "--generate-hashes"),
    *("--no-emit-index-url", "--no-emit-find-links", "pyproject.toml"),
)
EXTRAS = ("--extra=dev", "--extra=illustrate")  # the tests draw pictures, too


def lock(python: Path, arguments: Sequence[str]) -> int:
    """Runs uv twice; what the app uses is the same version in both."""
    runtime = LOCKS.relative_to(ROOT) / f"{RUNTIME}.txt"
    dev = LOCKS.relative_to(ROOT) / f"{DEV}.txt"
    steps: tuple[tuple[str | Path, ...], ...] = (
        ("--output-file", runtime, *arguments),
        ("--output-file", dev, *EXTRAS, "--constraints", runtime, *arguments),
    )
    env = {**os.environ, "UV_CUSTOM_COMPILE_COMMAND": "python3 packaging/dev.py lock"}
    for step in steps:
        command: list[str | Path] = [python, "-m", "uv", "pip", "compile", *OPTIONS, *step]
        done = subprocess.run(command, cwd=ROOT, env=env, check=False)
        if done.returncode:
            return done.returncode
    return 0
