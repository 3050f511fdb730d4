"""A test that listens has another go where the machine kept it from its time, and only there."""

import pytest

from tests.sound_server import SoundServer
from tests.standstill import Witness
from tests.test_standstill import hold_up

pytestmark = pytest.mark.needs("pulse")

goes: list[int] = []


def test_a_core_that_stands_still_gives_another_go(
    sound_server: SoundServer, witness: Witness
) -> None:
    goes.append(len(goes))
    with sound_server.record() as recording:  # each go has a server that works
        assert len(recording.audio)
    if len(goes) == 1:
        hold_up(witness)
        sound_server.kill()
    assert len(goes) == 2
