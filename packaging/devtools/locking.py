"""Writes the locks: the app's, the tools', the voice's; for every supported Python and system."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from devtools.environment import DEV, RUNTIME, VOICE
from devtools.places import LOCKS, ROOT

OPTIONS = (
    *("--quiet", "--universal", "--python-version=3.11", "--generate-hashes"),
    *("--no-emit-index-url", "--no-emit-find-links"),
)
EXTRAS = ("--extra=dev", "--extra=illustrate")  # the tests draw pictures, too


def lock(python: Path, arguments: Sequence[str]) -> int:
    """Runs uv for each; what the app uses is the same version in the first two."""
    runtime, dev, voice = (
        LOCKS.relative_to(ROOT) / f"{name}.txt" for name in (RUNTIME, DEV, VOICE)
    )
    project = "pyproject.toml"
    steps: tuple[tuple[str | Path, ...], ...] = (
        (project, "--output-file", runtime, *arguments),
        (project, "--output-file", dev, *EXTRAS, "--constraints", runtime, *arguments),
        (f"--group={project}:{VOICE}", "--output-file", voice, *arguments),
    )
    env = {**os.environ, "UV_CUSTOM_COMPILE_COMMAND": "python3 packaging/dev.py lock"}
    for step in steps:
        command: list[str | Path] = [python, "-m", "uv", "pip", "compile", *OPTIONS, *step]
        done = subprocess.run(command, cwd=ROOT, env=env, check=False)
        if done.returncode:
            return done.returncode
    return 0
