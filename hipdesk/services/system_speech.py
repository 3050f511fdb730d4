"""The system's own speech, for names that no clip was made for; its engine lives in a child.

Whatever fails or does not come in time is given up quietly: the words stand on the card anyway.
"""

import logging
import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from hipdesk.services.audio_process import AudioProcess, Patience

log = logging.getLogger(__name__)

LATEST_S = 1.0
HUSHED_MS = 1_500  # an engine that still speaks then never ends
CLOSE_MS = 100


def child_command() -> list[str]:
    """What starts the speech child; a frozen app is its own interpreter."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--speech-child"]
    return [sys.executable, "-m", "hipdesk.services.speech_child"]


class SystemSpeech(QObject):
    """Never raises, never blocks; says nothing while there is no engine that is ready."""

    speaks = Signal(bool)  # it begins to be heard, or it is over

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        command: Sequence[str] | None = None,
        patience: Patience | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = list(command or child_command())
        self._patience = patience or Patience()
        self._child: AudioProcess | None = None
        self._is_ready = self._lacks_engine = self._muted = self._speaks = False
        self._volume = 100
        self._name = ""  # of what is being said
        self._waiting: tuple[str, str] | None = None  # name and text, until the engine is ready
        self._room = _single_shot(self, self.hush)
        self._watch = _single_shot(self, self._on_endless)

    @property
    def is_ready(self) -> bool:
        return self._is_ready

    def start(self) -> None:
        """Have an engine made ready; a system that has none is not asked again."""
        if self._child is not None or self._lacks_engine:
            return
        child = self._child = AudioProcess(self._command, self._patience, self)
        child.said.connect(self._on_said)
        child.ended.connect(self._on_ended)
        child.start()

    def say(self, name: str, text: str, room_s: float, late_s: float = 0.0) -> None:
        """Say a text within its room of time; what is left of it then is not said.

        While the engine gets ready it waits, for no longer than it may be late.
        """
        left_s = room_s - late_s
        if self._child is None or self._muted or late_s > LATEST_S or left_s <= 0:
            return
        if self._watch.isActive():
            return  # it has not ended what it was to end
        self._room.start(round(left_s * 1000))
        if self._is_ready:
            self._name = name
            self._send("say", name, " ".join(text.split()))
        else:
            self._waiting = (name, text)

    def hush(self) -> None:
        """Say nothing any more."""
        self._room.stop()
        self._waiting = None
        if self._name and not self._watch.isActive():
            self._send("hush")
            self._watch.start(HUSHED_MS)

    def set_volume(self, percent: int) -> None:
        """Set how loud it is, 0-100."""
        self._volume = min(100, max(0, percent))
        self._send("volume", str(self._volume))

    def set_muted(self, muted: bool) -> None:
        """Silence it at once, and what it would say."""
        self._muted = muted
        if muted:
            self.hush()

    def stop(self) -> None:
        """End the child without waiting; it is made anew when it is wanted again."""
        if self._child is not None:
            self._child.abandon()
        self._forget()

    def close(self) -> None:
        """End the child for good; waits 0.2 s at most."""
        self._forget()
        for child in self.findChildren(AudioProcess):  # also those abandoned a moment ago
            child.close(CLOSE_MS)

    def _send(self, *fields: str) -> None:
        if self._child is not None:
            self._child.send(*fields)

    def _on_said(self, fields: list[str]) -> None:
        match fields:
            case ["ready", engine]:
                log.info("names are spoken by %s", engine)
                self._is_ready = True
                self.set_volume(self._volume)
                self._say_what_waits()
            case ["unavailable", why]:
                log.info("names are not spoken: %s", why)
                self._lacks_engine = True
                self.stop()
            case ["saying", name] if name == self._name:
                self._become(speaks=True)
            case ["said", name] if name == self._name:
                self._over()
            case ["error", name, why]:
                log.warning("%s was not spoken: %s", name, why)
                self._over()
            case _:
                pass  # a pong: that it answered is enough

    def _say_what_waits(self) -> None:
        waiting, self._waiting = self._waiting, None
        left_s = self._room.remainingTime() / 1000
        if waiting is not None and left_s > 0:
            waited_s = self._room.interval() / 1000 - left_s
            self.say(*waiting, left_s + waited_s, waited_s)

    def _over(self) -> None:
        self._name, self._waiting = "", None
        self._room.stop()
        self._watch.stop()
        self._become(speaks=False)

    def _become(self, *, speaks: bool) -> None:
        if speaks is not self._speaks:
            self._speaks = speaks
            self.speaks.emit(speaks)

    def _on_endless(self) -> None:
        log.warning("the system's speech does not end; it is given up")
        self.stop()

    def _on_ended(self, why: str) -> None:
        log.warning("the speech child failed: %s", why)
        self._forget()

    def _forget(self) -> None:
        self._child, self._is_ready = None, False
        self._over()


def _single_shot(parent: QObject, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one would cut into the next clip
    timer.timeout.connect(then)
    return timer
