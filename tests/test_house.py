"""The rules of the house that a machine can keep."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import hipdesk
from devtools import checks, interpreters
from devtools.places import ROOT

HOUSE = ROOT / "hipdesk"
LONGEST_MODULE = 300

# Modules that no test imports, and what tests them instead.
TESTED_ELSEWHERE: dict[str, str] = {
    "__main__.py": "tests/test_cli.py starts it as a process",
    "services/audio_channels.py": "tests/services/test_sound.py listens to the child",
    "services/audio_child.py": "tests/services/test_sound.py listens to the child",
    "services/audio_voice.py": "tests/services/test_voice.py listens to the child",
    "services/child_commands.py": "the tests of both children",
    "services/speech_child.py": "tests/services/test_system_speech.py starts it as a process",
    "services/speech_engine.py": "tests/services/test_system_speech.py starts it as a process",
}

# These run in processes of their own, which __main__ becomes when it is asked to.
AUDIO_CHILD = {f"services/audio_{name}.py" for name in ("child", "channels", "voice")}

SPEECH_CHILD = {f"services/speech_{name}.py" for name in ("child", "engine")}

HEAVY = {
    *("sqlalchemy", "alembic", "PySide6.QtMultimedia", "PySide6.QtTextToSpeech"),
    *("PySide6.QtNetwork", "PySide6.QtDBus"),
}


def modules() -> list[Path]:
    return [path for path in sorted(HOUSE.rglob("*.py")) if "migrations" not in path.parts]


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def has_mirror(path: Path) -> bool:
    mirror = path.relative_to(HOUSE).with_name(f"test_{path.name}")
    return (ROOT / "tests" / mirror).exists()


def own_text() -> Iterator[Path]:
    """Every text file of the project, the generated ones apart."""
    for folder in ("hipdesk", "packaging", "resources", "tests", ".ci"):
        yield from (path for path in (ROOT / folder).rglob("*") if path.is_file())
    yield from (path for path in ROOT.iterdir() if path.suffix in {".md", ".toml"})


def imports_of(path: Path) -> set[str]:
    """Every module that a file imports, at its top or later."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def modules_loaded_by(*names: str) -> set[str]:
    code = "\n".join(["import sys", *(f"import {name}" for name in names), "print(*sys.modules)"])
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(done.stdout.split())


def test_arrows_point_down() -> None:
    done = subprocess.run(
        [sys.executable, *checks.QUICK["import-linter"]],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_a_module_is_short(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST_MODULE, "what is the second idea in it?"


def test_every_module_has_its_tests() -> None:
    """In the file that mirrors it, in one that names it, or as a part of one that is so tested."""
    named = {name for path in (ROOT / "tests").rglob("*.py") for name in imports_of(path)}
    tested = [path for path in modules() if has_mirror(path) or dotted(path) in named]
    parts = {name for path in tested for name in imports_of(path)}
    without = [
        path.relative_to(HOUSE).as_posix()
        for path in modules()
        if path.name != "__init__.py" and path not in tested and dotted(path) not in parts
    ]
    assert sorted(without) == sorted(TESTED_ELSEWHERE)


@pytest.mark.parametrize(
    ("qt", "children"),
    [("PySide6.QtMultimedia", AUDIO_CHILD), ("PySide6.QtTextToSpeech", SPEECH_CHILD)],
    ids=["sound", "speech"],
)
def test_only_its_child_knows_what_can_freeze_or_abort(qt: str, children: set[str]) -> None:
    """Each of Qt's ways to play a sound or to speak can do so to the process that uses it."""
    child = tuple(f"hipdesk.services.{Path(name).stem}" for name in children)
    kept_apart = (qt, *child)
    users = {
        path.relative_to(HOUSE).as_posix()
        for path in modules()
        if any(name.startswith(kept_apart) for name in imports_of(path))
    }
    assert users == {*children, "__main__.py"}


def test_the_first_paint_waits_for_nothing_heavy() -> None:
    assert HEAVY.isdisjoint(modules_loaded_by("hipdesk.main"))


def test_widgets_load_nothing_heavy() -> None:
    names = [dotted(path) for path in modules() if path.is_relative_to(HOUSE / "ui")]
    assert HEAVY.isdisjoint(modules_loaded_by(*names))


def test_nothing_points_outside_the_house() -> None:
    outside = re.compile(r"(?<![\w./])(\.\./\w|/(home|root|work|Users)/\w|[A-Z]:\\\\?Users)")
    pointing = [
        path.relative_to(ROOT).as_posix()
        for path in own_text()
        if path.suffix in {".py", ".toml", ".md", ".sh", ".mako", ".svg", ".txt"}
        and outside.search(path.read_text(encoding="utf-8"))
    ]
    assert pointing == []


def test_nothing_is_left_to_do_in_a_comment() -> None:
    marks = re.compile(r"#.*\b(TODO|FIXME|XXX|HACK)\b")  # the pattern does not match itself
    marked = [path.name for path in modules() if marks.search(path.read_text(encoding="utf-8"))]
    assert marked == []


def test_the_project_file_and_the_code_agree() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    newest, *_, oldest = interpreters.SUPPORTED
    assert project["version"] == hipdesk.__version__
    assert project["requires-python"] == (f">={oldest[0]}.{oldest[1]},<{newest[0]}.{newest[1] + 1}")


@pytest.mark.parametrize(("lock", "extras"), [("runtime", False), ("dev", True)])
def test_the_lock_names_every_dependency(lock: str, extras: bool) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(project["optional-dependencies"]["dev"] * extras)]
    names = {re.split(r"[<>=; ]", dependency)[0] for dependency in wanted}
    text = (ROOT / "packaging" / "lock" / f"{lock}.txt").read_text(encoding="utf-8")
    locked = set(re.findall(r"^([a-z0-9-]+)==", text, re.MULTILINE))
    assert names <= locked
