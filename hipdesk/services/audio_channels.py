"""The players of the audio child: one for each sound, loaded ahead, so that sounds may overlap.

Only the audio child imports this: QtMultimedia can freeze or abort the process it is in.
"""

import sys

from PySide6.QtCore import QDeadlineTimer, QObject, QUrl, Slot
from PySide6.QtMultimedia import (  # noqa: TID251 - the one place that has it
    QAudioOutput,
    QMediaDevices,
    QMediaPlayer,
    QtAudio,
)


def say(*fields: str) -> None:
    """Send one reply, its fields parted by tabs."""
    line = "\t".join(" ".join(field.split()) for field in fields)
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


class Channels(QObject):
    """Loads and plays sounds by name, on whatever device is the default one."""

    def __init__(self) -> None:
        super().__init__()
        self._players: dict[str, QMediaPlayer] = {}
        self._volume = 1.0
        self._devices = QMediaDevices()
        self._devices.audioOutputsChanged.connect(self._follow_device)

    @Slot(list, object)
    def obey(self, fields: list[str], stale: QDeadlineTimer) -> None:
        """Carry out one command; a sound that is too late is left out."""
        match fields:
            case ["load", name, file]:
                self.load(name, file)
            case ["play", name] if stale.hasExpired():
                say("error", name, "too late")
            case ["play", name]:
                self.play(name)
            case ["volume", percent]:
                self.set_volume(float(percent))
            case ["ping"]:
                say("pong")
            case _:
                say("error", "", f"not a command: {fields}")

    def announce(self) -> None:
        """Say which device the sounds go to."""
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            say("nodevice")
        else:
            say("device", device.description())

    def load(self, name: str, file: str) -> None:
        player = QMediaPlayer(self)
        output = QAudioOutput(player)
        output.setVolume(self._volume)
        player.setAudioOutput(output)
        player.errorOccurred.connect(lambda _error, text: say("error", name, text))
        player.setSource(QUrl.fromLocalFile(file))
        self._players[name] = player

    def play(self, name: str) -> None:
        """Play a sound from its beginning, also when it sounds already."""
        player = self._players.get(name)
        if player is None:
            say("error", name, "this sound was not loaded")
            return
        player.setPosition(0)
        player.play()
        say("played", name)

    def set_volume(self, percent: float) -> None:
        """Set how loud all sounds are, 0-100 as an ear hears it."""
        scale = QtAudio.VolumeScale
        self._volume = QtAudio.convertVolume(
            percent / 100.0,
            scale.LogarithmicVolumeScale,
            scale.LinearVolumeScale,
        )
        for player in self._players.values():
            player.audioOutput().setVolume(self._volume)

    @Slot()
    def _follow_device(self) -> None:
        device = QMediaDevices.defaultAudioOutput()
        for player in self._players.values():
            player.audioOutput().setDevice(device)
        self.announce()
