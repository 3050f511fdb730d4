"""The two channels of the audio child: the chimes, and the voice under which they step back.

Each chime has a player of its own, loaded ahead, so that chimes may overlap.

Only the audio child imports this: QtMultimedia can freeze or abort the process it is in.
"""

from PySide6.QtCore import QDeadlineTimer, QObject, QUrl, Slot
from PySide6.QtMultimedia import (  # noqa: TID251 - the one place that has it
    QAudioOutput,
    QMediaDevices,
    QMediaPlayer,
    QtAudio,
)

from hipdesk.services.audio_voice import Voice
from hipdesk.services.child_commands import say

DUCKED = 0.25  # of their loudness is left to the chimes while the voice, or another, speaks


class Channels(QObject):
    """Plays chimes by name and speaks, on whatever device is the default one."""

    def __init__(self) -> None:
        super().__init__()
        self._players: dict[str, QMediaPlayer] = {}
        self._volume = 1.0
        self._speaks = self._beside = False
        self._voice = Voice(self)
        self._voice.changed.connect(self._on_voice)
        self._voice.said.connect(say)
        self._voice.failed.connect(lambda name, why: say("error", name, why))
        self._devices = QMediaDevices()
        self._devices.audioOutputsChanged.connect(self._follow_device)

    @Slot(list, object)
    def obey(self, fields: list[str], stale: QDeadlineTimer) -> None:
        """Carry out one command; a sound that is too late is left out."""
        match fields:
            case ["load", name, file]:
                self.load(name, file)
            case ["play" | "say", name, *_] if stale.hasExpired():
                say("error", name, "too late")
            case ["play", name]:
                self.play(name)
            case ["ready", file]:
                self._voice.ready(file)
            case ["say", name, file]:
                self._voice.say(name, file)
            case ["hush"]:
                self._voice.hush()
            case ["beside", "on" | "off" as beside]:
                self._beside = beside == "on"
                self._set_volumes()
            case ["volume", channel, percent]:
                self._set_volume(channel, linear(percent))
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
        output.setVolume(self._loudness)
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

    def _set_volume(self, channel: str, volume: float) -> None:
        if channel == "voice":
            self._voice.set_volume(volume)
        else:
            self._volume = volume
            self._set_volumes()

    def _set_volumes(self) -> None:
        for player in self._players.values():
            player.audioOutput().setVolume(self._loudness)

    @property
    def _loudness(self) -> float:
        """Of the chimes, just now; linear."""
        return self._volume * (DUCKED if self._speaks or self._beside else 1.0)

    def _on_voice(self, speaks: bool) -> None:
        self._speaks = speaks
        self._set_volumes()

    @Slot()
    def _follow_device(self) -> None:
        device = QMediaDevices.defaultAudioOutput()
        for player in self._players.values():
            player.audioOutput().setDevice(device)
        self._voice.set_device(device)
        self.announce()


def linear(percent: str) -> float:
    """0-1, of a loudness of 0-100 as an ear hears it."""
    scale = QtAudio.VolumeScale
    return QtAudio.convertVolume(
        float(percent) / 100.0, scale.LogarithmicVolumeScale, scale.LinearVolumeScale
    )
