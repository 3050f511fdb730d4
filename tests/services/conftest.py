"""A sound server for each test that listens, and a player that uses it."""

import inspect
from collections.abc import Callable, Iterator

import pytest

from hipdesk.domain.clock import SystemClock
from hipdesk.services.audio_process import Patience, child_command
from hipdesk.services.sound import SoundPlayer
from tests.right_of_way import RIGHT_OF_WAY
from tests.sound_server import SOUNDS, SoundServer
from tests.standstill import StoodStillError, Witness, until_it_keeps_up

MakePlayer = Callable[..., SoundPlayer]


class Players:
    """Makes players, and stops them all."""

    def __init__(self) -> None:
        self._made: list[SoundPlayer] = []

    def __call__(
        self, *, command: list[str] | None = None, patience: Patience | None = None
    ) -> SoundPlayer:
        usual = [*RIGHT_OF_WAY, *child_command()]
        player = SoundPlayer(SOUNDS, command=command or usual, patience=patience)
        self._made.append(player)
        return player

    def stop(self) -> None:
        while self._made:
            self._made.pop().stop()


@pytest.fixture(scope="session")
def witness() -> Iterator[Witness]:
    with Witness() as one:
        yield one


@pytest.fixture
def sound_server(monkeypatch: pytest.MonkeyPatch, witness: Witness) -> Iterator[SoundServer]:
    """A running server; every process started from here on uses it."""
    assert witness.pids  # a test that listens may have to be tried again
    with SoundServer() as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        yield server


@pytest.fixture
def make_player(qapp: object) -> Iterator[MakePlayer]:
    """Makes players that are stopped at the end."""
    assert qapp is not None
    players = Players()
    yield players
    players.stop()


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """What listens in vain while a core stands still is tried again, all anew."""
    given = pyfuncitem.funcargs
    server, witness = given.get("sound_server"), given.get("witness")
    if not isinstance(server, SoundServer) or not isinstance(witness, Witness):
        return None
    wanted = inspect.signature(pyfuncitem.obj).parameters
    clock = SystemClock()

    def attempt(_name: str) -> None:
        began = clock.monotonic()
        try:
            pyfuncitem.obj(**{name: given[name] for name in wanted})
        except AssertionError as error:
            if not witness.stood_still(began, clock.monotonic()):
                raise
            if isinstance(players := given.get("make_player"), Players):
                players.stop()
            server.kill()
            server.start()
            raise StoodStillError(str(error)) from error

    until_it_keeps_up(attempt)
    return True
