"""What every test shares: a private world, marks for what the system must have, long runs."""

import atexit
import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Generator, Iterator

import pytest
from hypothesis import settings

from devtools import system
from tests.no_sound import NO_SOUND
from tests.patience import PatientBot

_HOME = tempfile.mkdtemp(prefix="hipdesk-test-home-")
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)

# Qt reads these when it is imported, and nothing of the developer's own may be touched.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
for _name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
    os.environ[_name] = f"{_HOME}/{_name.lower()}"

# Sums in one order, as where the pictures are drawn; and each worker has but a part of a core.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

settings.register_profile("short", derandomize=True, deadline=None, max_examples=100)
settings.register_profile("long", deadline=None, max_examples=2000)

# A widget that is collected on a worker's thread takes the test run with it, as it would the app.
gc.disable()
_ended = 0

SYSTEMS = {"linux": "linux", "macos": "darwin", "windows": "win32"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="the same tests with larger numbers")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("long" if config.getoption("--long") else "short")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what belongs to a long run or to another system.

    What listens, and what looks at a desktop, stay on a worker each: they disturb one another.
    So does what draws pictures, where each worker would compile the same for half a minute.
    """
    for item in items:
        if "illustrate" in item.path.parts:
            item.add_marker(pytest.mark.xdist_group("pictures"))
        wanted = {thing for mark in item.iter_markers("needs") for thing in mark.args}
        for thing, group in (("pulse", "sound"), ("xvfb", "desktop")):
            if thing in wanted:
                item.add_marker(pytest.mark.xdist_group(group))
                break
    left_out = [item for item in items if not _belongs(item, long=config.getoption("--long"))]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


def pytest_collection_finish() -> None:
    """What was imported stays: to look through it takes 0.2 s, after every few tests."""
    gc.collect()
    gc.freeze()


def _belongs(item: pytest.Item, *, long: bool) -> bool:
    if item.get_closest_marker("long") and not long:
        return False
    mark = item.get_closest_marker("only_on")
    return mark is None or sys.platform in {SYSTEMS[name] for name in mark.args}


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test that needs what this system lacks, and say what that is."""
    wanted = [thing for mark in item.iter_markers("needs") for thing in mark.args]
    for thing in wanted:
        lacking = [part.package for part in _missing(thing)]
        if lacking or sys.platform != "linux":
            pytest.skip(f"needs {thing}: {' '.join(lacking) or 'a Linux system'}")


_found: dict[str, list[system.Part]] = {}


def _missing(thing: str) -> list[system.Part]:
    if thing not in _found:
        _found[thing] = system.missing(system.TEST_NEEDS[thing])
    return _found[thing]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """On a continuous integration server a skip is a failure: somebody must notice."""
    report = yield
    if os.environ.get("CI") == "true" and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.longrepr = f"{item.nodeid}: skipped, which CI=true forbids: {reason}"
    return report


@pytest.fixture(scope="session")
def long_run(request: pytest.FixtureRequest) -> bool:
    """Whether this is a long run (soak, fuzz, hundreds of kills)."""
    return bool(request.config.getoption("--long"))


@pytest.fixture(scope="session")
def scale(long_run: bool) -> Callable[[int, int], int]:
    """Picks how many: `scale(50, 500)` is 50, and 500 in a long run."""
    return lambda short, long: long if long_run else short


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> PatientBot:  # noqa: ARG001  # first
    """pytest-qt's own, with more patience."""
    return PatientBot(request)


@pytest.fixture
def no_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a computer that lacks the library of the sound server."""
    for name, value in NO_SOUND.items():
        monkeypatch.setenv(name, value)


@pytest.fixture(autouse=True)
def _collected_on_this_thread() -> Iterator[None]:
    """Free what a test leaves here, and what has grown old now and then."""
    global _ended  # noqa: PLW0603  # it counts the tests of this process
    yield
    _ended += 1
    gc.collect(2 if _ended % 40 == 0 else 1)
    if pages := sys.modules.get("tests.ui.pages"):  # else nothing was dressed
        pages.undress()
