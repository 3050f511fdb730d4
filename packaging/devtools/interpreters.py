"""Finds a Python that HipDesk supports."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from devtools.problem import Problem

SUPPORTED = ((3, 13), (3, 12), (3, 11))


@dataclass(frozen=True)
class Interpreter:
    """A command that starts a Python, and which one it is."""

    command: tuple[str, ...]
    version: tuple[int, int]

    @property
    def name(self) -> str:
        return f"{self.version[0]}.{self.version[1]}"


def own() -> Interpreter:
    """The Python that runs this, outside any virtual environment."""
    base = getattr(sys, "_base_executable", None) or sys.executable
    return Interpreter((base,), (sys.version_info.major, sys.version_info.minor))


def find(wanted: str | None) -> Interpreter:
    """The Python to use: a version such as "3.12", a path, or None for the nearest fit."""
    found = [it for it in _candidates(wanted) if it and it.version in SUPPORTED]
    if found:
        return found[0]
    raise Problem(
        f"No Python {wanted or 'from 3.11 to 3.13'} was found that HipDesk supports "
        "(3.11, 3.12, 3.13). Install one, or name it: --python /path/to/python3.12"
    )


def _candidates(wanted: str | None) -> Iterator[Interpreter | None]:
    if wanted is None:
        yield own()
        for supported in SUPPORTED:
            yield from _by_version(supported)
        return
    version = parse_version(wanted)
    if version is None:
        yield probe((wanted,))
        return
    if own().version == version:
        yield own()
    yield from _by_version(version)


def _by_version(version: tuple[int, int]) -> Iterator[Interpreter | None]:
    name = f"{version[0]}.{version[1]}"
    if sys.platform == "win32":
        yield probe(("py", f"-{name}"))
    yield probe((f"python{name}",))


def parse_version(text: str) -> tuple[int, int] | None:
    """`3.12` or `3.12.1` as (3, 12); None for anything else, such as a path."""
    numbers = text.split(".")
    if len(numbers) < 2 or not all(number.isdecimal() for number in numbers):
        return None
    return int(numbers[0]), int(numbers[1])


def probe(command: tuple[str, ...]) -> Interpreter | None:
    """What the command starts, or None when it starts no Python."""
    program = shutil.which(command[0])
    if program is None:
        return None
    code = "import sys; print(sys.version_info[0], sys.version_info[1])"
    done = subprocess.run(
        [program, *command[1:], "-c", code], capture_output=True, text=True, check=False
    )
    numbers = done.stdout.split()
    if done.returncode or len(numbers) != 2:
        return None
    return Interpreter((program, *command[1:]), (int(numbers[0]), int(numbers[1])))
