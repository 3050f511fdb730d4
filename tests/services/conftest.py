"""A sound server for each test that listens, and a player that uses it."""

from collections.abc import Callable, Iterator

import pytest

from hipdesk.services.audio_process import Patience, child_command
from hipdesk.services.sound import SoundPlayer
from tests.right_of_way import RIGHT_OF_WAY
from tests.sound_server import SOUNDS, SoundServer

MakePlayer = Callable[..., SoundPlayer]


@pytest.fixture
def sound_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """A running server; every process started from here on uses it."""
    with SoundServer() as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        yield server


@pytest.fixture
def make_player(qapp: object) -> Iterator[MakePlayer]:
    """Makes players that are stopped at the end."""
    assert qapp is not None
    players = []

    def make(
        *,
        command: list[str] | None = None,
        patience: Patience | None = None,
    ) -> SoundPlayer:
        usual = [*RIGHT_OF_WAY, *child_command()]
        player = SoundPlayer(SOUNDS, command=command or usual, patience=patience)
        players.append(player)
        return player

    yield make
    for player in players:
        player.stop()
