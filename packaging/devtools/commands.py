"""The commands of dev.py: each sets up what it needs, then hands over."""

import argparse
import os
import shlex
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from devtools import apt, checks, environment, interpreters, locking, system
from devtools.places import PICTURES, ROOT
from devtools.problem import Problem

CHECKING = "--check-only"  # draws nothing
WINDOW_OPTIONS = ("--data-dir", "--time-scale")


def main(arguments: Sequence[str]) -> int:
    parser = _parser()
    options, rest = parser.parse_known_args(arguments)
    try:
        interpreter = interpreters.find(options.python)
        match options.command:
            case "run":
                return _run(interpreter, rest)
            case "test":
                return _test(interpreter, rest, long=options.long)
            case "bench":
                return _bench(interpreter, rest)
            case "lock":
                return locking.lock(environment.ensure(interpreter, environment.DEV), rest)
            case "illustrate":
                return _illustrate(interpreter, rest)
            case made:
                return _made(interpreter, made, rest)
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dev.py",
        allow_abbrev=False,
        description="Sets HipDesk up in this checkout, then starts, tests or measures it.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    helps = {
        "run": "start HipDesk; further arguments go to it",
        "test": "ruff, mypy, import-linter and the tests; further arguments go to pytest",
        "bench": "measure start-up, memory, processor and timing beside a bare Qt window",
        "lock": "write packaging/lock anew from pyproject.toml (--upgrade for newer versions)",
        "sounds": "make the chimes in resources/sounds anew",
        "illustrate": "check the poses and draw resources/pictures anew",
        "voice": "render resources/voice anew (--check: hear every clip)",
        "histories": "print a simulated year of four people with the plan, week by week",
    }
    for name, help_text in helps.items():
        command = commands.add_parser(name, help=help_text, allow_abbrev=False)
        command.add_argument("--python", help="another Python: 3.11, 3.12, 3.13 or a path")
        if name == "test":
            command.add_argument("--long", action="store_true", help="soak, fuzz, many kills")
    return parser


def _run(interpreter: interpreters.Interpreter, arguments: Sequence[str]) -> int:
    window = asks_for_window(arguments)
    headless = window and not has_display(os.environ, sys.platform)
    python = environment.ensure(interpreter, environment.RUNTIME)
    _need_app_libraries(system.OFFSCREEN if headless else system.for_app())
    env = environment.child_environment()
    if headless:
        print(f"There is no display, so the tour is made instead: {PICTURES}", flush=True)
        arguments = ["tour", "--out", str(PICTURES)]
        env["QT_QPA_PLATFORM"] = "offscreen"
    # -P: a folder named hipdesk in the user's current folder is not this app.
    return _hand_over([str(python), "-P", "-m", "hipdesk", *arguments], env)


def asks_for_window(arguments: Sequence[str]) -> bool:
    """Whether hipdesk would open its window: it is given no command, only a window's options."""
    left = list(arguments)
    while left:
        name, _, value = left.pop(0).partition("=")
        if name not in WINDOW_OPTIONS:
            return False
        if not value and left:
            left.pop(0)
    return True


def has_display(env: Mapping[str, str], platform: str) -> bool:
    if platform != "linux" or env.get("QT_QPA_PLATFORM"):
        return True
    return bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))


def _need_app_libraries(parts: Sequence[system.Part]) -> None:
    lacking = apt.provide(parts)
    if not lacking:
        return
    if all(part in system.SOUND for part in lacking):
        print(f"HipDesk will be silent. {apt.advice(lacking)}", flush=True)
        return
    raise Problem(f"Qt lacks libraries of the system. {apt.advice(lacking)}")


def _hand_over(command: Sequence[str], env: Mapping[str, str]) -> int:
    """Becomes the command, so that signals reach it; Windows can only start and wait."""
    if sys.platform != "win32":
        os.execve(command[0], list(command), env)  # noqa: S606  there is no shell to fear
    return subprocess.run(command, env=env, check=False).returncode


def _test(interpreter: interpreters.Interpreter, arguments: Sequence[str], *, long: bool) -> int:
    python = environment.ensure(interpreter, environment.DEV)
    _offer_test_parts()
    return checks.run(python, long=long, pytest_arguments=arguments)


def _bench(interpreter: interpreters.Interpreter, arguments: Sequence[str]) -> int:
    python = environment.ensure(interpreter, environment.DEV)
    _offer_test_parts()
    return _script(python, ROOT / "packaging" / "bench.py", arguments)


def _offer_test_parts() -> None:
    lacking = apt.provide(system.for_tests())
    if lacking:
        print(f"Tests that need more of the system are skipped. {apt.advice(lacking)}", flush=True)


def _made(interpreter: interpreters.Interpreter, command: str, arguments: Sequence[str]) -> int:
    """What a script of `packaging/` makes: the sounds, the histories, or the voice."""
    if command == environment.VOICE:
        return _voice(interpreter, arguments)
    python = environment.ensure(interpreter, environment.DEV)
    script = {"sounds": "sounds/make.py", "histories": "histories.py"}[command]
    return _script(python, ROOT / "packaging" / script, arguments)


def _illustrate(interpreter: interpreters.Interpreter, arguments: Sequence[str]) -> int:
    python = environment.ensure(interpreter, environment.DEV)
    lacking = apt.provide(system.DRAWING)
    if lacking and CHECKING not in arguments:
        raise Problem(f"Pictures are traced by potrace. {apt.advice(lacking)}")
    env = {**environment.child_environment(), "PYTHONPATH": str(ROOT / "packaging")}
    # Sums in one order, whatever the computer: the same input must give the same bytes.
    env |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
    return _hand_over([str(python), "-m", "illustrate", *arguments], env)


def _voice(interpreter: interpreters.Interpreter, arguments: Sequence[str]) -> int:
    python = environment.ensure_apart(interpreter, environment.VOICE)
    env = {**environment.child_environment(), "PYTHONPATH": str(ROOT / "packaging")}
    env |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")  # as for the pictures
    return _hand_over([str(python), "-m", "voice", *arguments], env)


def _script(python: Path, script: Path, arguments: Sequence[str]) -> int:
    if not script.exists():
        raise Problem(f"There is no {shlex.quote(str(script))} in this checkout.")
    return _hand_over([str(python), str(script), *arguments], environment.child_environment())
