"""The chimes and the voice, sounded by a child process that may fail without harm.

A cue is heard 13 ms (median, PulseAudio) after `play`, which is within what an ear takes for
"now"; so cues are sent when they are due and not ahead of it.
"""

import logging
from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from hipdesk.domain.timeline import Cue
from hipdesk.services.audio_process import AudioProcess, Patience, child_command

log = logging.getLogger(__name__)

LATEST_COUNTED_S = 0.15
LATEST_S = 1.0
PAUSES_AFTER_FAILURE_S = (0.5, 2.0)  # one failure more, and sound is given up
PAUSES_WITHOUT_DEVICE_S = (0.5, 2.0, 5.0, 15.0, 30.0, 60.0, 120.0)  # the last one again and again
SETTLED_S = 60.0  # after so long without trouble, old trouble is forgotten
CLOSE_MS = 100
CHANNELS = ("chimes", "voice")

NO_DEVICE_TEXT = (
    "There is no sound device just now. Each cue still flashes on the card, and sound comes "
    "back by itself when a device does."
)
GIVEN_UP_TEXT = (
    "Sound has failed several times and is off; each cue still flashes on the card. "
    "You can try again in Settings. ({why})"
)
UNAVAILABLE_TEXT = (
    "Sound is off, because this computer lacks a part that it needs: {why}. "
    "Each cue still flashes on the card."
)


class SoundState(Enum):
    """Whether a cue can be heard."""

    STARTING = "starting"
    ON = "on"
    NO_DEVICE = "no_device"
    OFF = "off"


class SoundPlayer(QObject):
    """Plays and speaks; never raises, never blocks, and starts a child that has died again."""

    state_changed = Signal(SoundState)
    played = Signal(str)  # the cue's value, when its sound begins
    saying = Signal(str)  # the name of what is said, when it begins

    def __init__(
        self,
        sounds: Path,
        parent: QObject | None = None,
        *,
        command: Sequence[str] | None = None,
        patience: Patience | None = None,
    ) -> None:
        super().__init__(parent)
        self._sounds = sounds
        self._command = list(command or child_command())
        self._patience = patience or Patience()
        self._child: AudioProcess | None = None
        self._state = SoundState.STARTING
        self._reason = ""
        self._volumes = dict.fromkeys(CHANNELS, 100)
        self._muted: set[str] = set()
        self._failures = 0
        self._deviceless = 0
        self._again = _single_shot(self, self._start_child)
        self._settled = _single_shot(self, self._forget_trouble)

    @property
    def state(self) -> SoundState:
        return self._state

    @property
    def reason(self) -> str:
        """For the user: why there is no sound; empty while there is."""
        return self._reason

    @property
    def child_pid(self) -> int:
        """The child's process id, for `bench`; 0 when there is none."""
        return self._child.pid if self._child else 0

    def start(self) -> None:
        """Start the child; `state_changed` follows."""
        if self._child is None and not self._again.isActive():
            self._start_child()

    def try_again(self) -> None:
        """Forget old failures and start anew, unless sound is on."""
        if self._state == SoundState.ON:
            return
        self._forget_trouble()
        self._drop_child()
        self._become(SoundState.STARTING)
        self._start_child()

    def stop(self) -> None:
        """End the child for good; waits 0.2 s at most."""
        self._again.stop()
        self._settled.stop()
        self._child = None
        for child in self.findChildren(AudioProcess):  # also those abandoned a moment ago
            child.close(CLOSE_MS)
        self._become(SoundState.OFF)

    def play(self, cue: Cue, late_s: float = 0.0) -> None:
        """Sound a cue that is `late_s` seconds late, unless it is too late or nobody can hear."""
        latest = LATEST_COUNTED_S if cue.counts else LATEST_S
        if late_s <= latest and "chimes" not in self._muted:
            self._send("play", cue.value)

    def speak(self, name: str, file: Path, late_s: float = 0.0, *, counts: bool = False) -> None:
        """Say a clip in place of what is being said, unless it is too late or nobody can hear.

        One that `counts` belongs to its second.
        """
        latest = LATEST_COUNTED_S if counts else LATEST_S
        if late_s <= latest and "voice" not in self._muted:
            self._send("say", name, str(file))

    def prepare(self, file: Path) -> None:
        """Have a clip ready that is likely to be said next."""
        if "voice" not in self._muted:
            self._send("ready", str(file))

    def hush(self) -> None:
        """Say nothing any more."""
        self._send("hush")

    def step_back(self, beside: bool) -> None:
        """Have the chimes be softer while somebody else speaks beside them, too."""
        self._send("beside", "on" if beside else "off")

    def set_volume(self, percent: int) -> None:
        """Set how loud chimes are, 0-100."""
        self._set_volume("chimes", percent)

    def set_muted(self, muted: bool) -> None:
        """Silence the chimes that sound, and those to come."""
        self._mute("chimes", muted)

    def set_voice_volume(self, percent: int) -> None:
        """Set how loud the voice is, 0-100."""
        self._set_volume("voice", percent)

    def set_voice_muted(self, muted: bool) -> None:
        """Silence the voice at once, and what it would say."""
        self._mute("voice", muted)
        if muted:
            self.hush()

    def _set_volume(self, channel: str, percent: int) -> None:
        self._volumes[channel] = min(100, max(0, percent))
        self._send_volume(channel)

    def _mute(self, channel: str, muted: bool) -> None:
        if muted:
            self._muted.add(channel)
        else:
            self._muted.discard(channel)
        self._send_volume(channel)

    def _send_volume(self, channel: str) -> None:
        percent = 0 if channel in self._muted else self._volumes[channel]
        if self._child is not None:
            self._child.send("volume", channel, str(percent))

    def _send(self, *command: str) -> None:
        if self._child is not None and self._state == SoundState.ON:
            self._child.send(*command)

    def _start_child(self) -> None:
        self._drop_child()
        child = AudioProcess(self._command, self._patience, self)
        child.said.connect(self._on_said)
        child.ended.connect(self._on_failure)
        child.server_lost.connect(self._on_server_lost)
        self._child = child
        child.start()

    def _drop_child(self) -> None:
        self._again.stop()
        self._settled.stop()
        child, self._child = self._child, None
        if child is not None:
            child.abandon()

    def _on_said(self, fields: list[str]) -> None:
        match fields:
            case ["device", name]:
                self._on_device(name)
            case ["nodevice"]:
                self._on_no_device()
            case ["unavailable", why]:
                self._give_up(UNAVAILABLE_TEXT.format(why=why))
            case ["played", name]:
                self.played.emit(name)
            case ["saying", name]:
                self.saying.emit(name)
            case ["error", name, why]:
                log.warning("%s did not sound: %s", name, why)
            case _:
                pass  # a pong, or the end of a clip: that it spoke is enough

    def _on_device(self, name: str) -> None:
        if self._state == SoundState.ON or self._child is None:
            return
        log.info("sound goes to %s", name)
        self._again.stop()
        for cue in Cue:
            self._child.send("load", cue.value, str(self._sounds / f"{cue.value}.wav"))
        for channel in CHANNELS:
            self._send_volume(channel)
        self._settled.start(round(SETTLED_S * 1000))
        self._become(SoundState.ON)

    def _on_server_lost(self) -> None:
        """Do without this child: it would abort on its next sound, or play on in silence."""
        child, self._child = self._child, None
        if child is not None:
            child.abandon()
        self._on_no_device()

    def _on_no_device(self) -> None:
        """Look again later with a new child: one without a server never finds another."""
        if self._again.isActive():
            return
        pause = PAUSES_WITHOUT_DEVICE_S[min(self._deviceless, len(PAUSES_WITHOUT_DEVICE_S) - 1)]
        self._deviceless += 1
        self._settled.stop()
        self._again.start(round(pause * 1000))
        self._become(SoundState.NO_DEVICE, NO_DEVICE_TEXT)

    def _on_failure(self, why: str) -> None:
        log.warning("the audio child failed: %s", why)
        self._child = None
        self._settled.stop()
        if self._again.isActive():
            return  # its sound server went first, and a new child is on its way
        if self._failures >= len(PAUSES_AFTER_FAILURE_S):
            self._give_up(GIVEN_UP_TEXT.format(why=why))
            return
        self._again.start(round(PAUSES_AFTER_FAILURE_S[self._failures] * 1000))
        self._failures += 1
        self._become(SoundState.STARTING)

    def _give_up(self, reason: str) -> None:
        self._drop_child()
        self._become(SoundState.OFF, reason)

    def _forget_trouble(self) -> None:
        self._failures = 0
        self._deviceless = 0

    def _become(self, state: SoundState, reason: str = "") -> None:
        changed = (state, reason) != (self._state, self._reason)
        self._state, self._reason = state, reason
        if changed:
            self.state_changed.emit(state)


def _single_shot(parent: QObject, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(then)
    return timer
