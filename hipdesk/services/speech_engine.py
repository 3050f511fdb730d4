"""The speech child's engine: the first of the system's that gets ready.

An engine may be listed and unable to load; then the next is tried.
"""

from collections.abc import Sequence

from PySide6.QtCore import QDeadlineTimer, QObject, Signal, Slot
from PySide6.QtTextToSpeech import (  # noqa: TID251 - only the speech child imports this module
    QTextToSpeech,
)

from hipdesk.services.child_commands import say

SILENT = "mock"  # Qt's own, for its tests: it is always listed, and never heard
_State = QTextToSpeech.State


def found() -> list[str]:
    """The engines that the system lists."""
    return [one for one in QTextToSpeech.availableEngines() if one != SILENT]


class Speaker(QObject):
    """Says one text at a time; the last one asked for is the one that is said."""

    given_up = Signal()  # there is no engine that works

    def __init__(self, engines: Sequence[str]) -> None:
        super().__init__()
        self._left = list(engines)
        self._why = "no engine is installed"
        self._engine: QTextToSpeech | None = None
        self._is_ready = False
        self._name = ""
        self._volume = 1.0

    def begin(self) -> None:
        """Try one engine after the other."""
        while self._left and not self._is_ready:
            name = self._left.pop(0)
            engine = self._engine = QTextToSpeech(name, self)
            if engine.state() == _State.Error:
                self._why = engine.errorString() or f"{name} does not work"
                continue
            engine.stateChanged.connect(self._on_state)
            self._on_state(engine.state())
            return
        say("unavailable", self._why)
        self.given_up.emit()

    @Slot(list, object)
    def obey(self, fields: list[str], stale: QDeadlineTimer) -> None:
        """Carry out one command; a text that is too late is left out."""
        match fields:
            case ["say", name, _] if stale.hasExpired() or not self._is_ready:
                say("error", name, "too late")
            case ["say", name, text]:
                self._say(name, text)
            case ["hush"]:
                if self._engine is not None:
                    self._engine.stop(QTextToSpeech.BoundaryHint.Immediate)
            case ["volume", percent]:
                self._volume = float(percent) / 100.0
                if self._engine is not None:
                    self._engine.setVolume(self._volume)
            case ["ping"]:
                say("pong")
            case _:
                say("error", "", f"not a command: {fields}")

    def _say(self, name: str, text: str) -> None:
        assert self._engine is not None  # it is ready
        self._name = name
        self._engine.say(text)

    def _on_state(self, state: QTextToSpeech.State) -> None:
        engine = self._engine
        if engine is None or state not in {_State.Ready, _State.Speaking, _State.Error}:
            return
        if state == _State.Error:
            self._on_error(engine)
        elif not self._is_ready:
            self._is_ready = True
            engine.setVolume(self._volume)
            say("ready", engine.engine())
        elif state == _State.Speaking:
            say("saying", self._name)
        elif self._name:
            name, self._name = self._name, ""
            say("said", name)

    def _on_error(self, engine: QTextToSpeech) -> None:
        self._why = engine.errorString() or "the engine does not work"
        if self._is_ready:
            say("error", self._name, self._why)
            return
        engine.stateChanged.disconnect(self._on_state)
        self.begin()
