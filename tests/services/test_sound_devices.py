"""A bug report names the sound device, or says why there is none."""

from pathlib import Path

import pytest

from hipdesk.services.sound_devices import devices
from tests.sound_server import SoundServer


@pytest.mark.needs("pulse", "sound")
def test_the_device_is_named(sound_server: SoundServer) -> None:
    assert sound_server.environment
    assert devices() == "Null Output"


@pytest.mark.needs("sound")
def test_no_device_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert devices() == "no device"


def test_a_child_that_cannot_start_is_said(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.executable", str(tmp_path / "nothing"))
    assert devices().startswith("unknown: ")
