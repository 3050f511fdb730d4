"""The screen stays on while a session runs; each system has its own means for that."""

import logging
import os
import sys
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

log = logging.getLogger(__name__)

REFUSED_TEXT = (
    "The screen may turn off during the session.\nThe session goes on then. The system does not "
    "let HipDesk keep the screen on ({why}); allow it more time in the system's power settings."
)


class KeepAwakeState(Enum):
    """Whether the screen is kept on."""

    HELD = "held"
    RELEASED = "released"
    REFUSED = "refused"


class Means(Protocol):
    """One system's way to keep the screen on; answers at once or later, and never blocks."""

    @property
    def name(self) -> str:
        """What it is, for bug reports."""

    def hold(
        self,
        reason: str,
        on_held: Callable[[], None],
        on_refused: Callable[[str], None],
    ) -> None:
        """Keep the screen on until `release`; then exactly one of the two is called."""

    def release(self) -> None:
        """Let the screen turn off again; a hold that is not answered yet is given back."""


class NoMeans:
    """A system on which nothing can be asked."""

    def __init__(self, why: str) -> None:
        self._why = why

    @property
    def name(self) -> str:
        return f"none: {self._why}"

    def hold(
        self,
        reason: str,  # noqa: ARG002 - the protocol's
        on_held: Callable[[], None],  # noqa: ARG002 - the protocol's
        on_refused: Callable[[str], None],
    ) -> None:
        on_refused(self._why)

    def release(self) -> None:
        """There is nothing to give back."""


def system_means() -> Means:
    """The means of this computer; what it takes is imported only now."""
    if sys.platform == "win32":
        from hipdesk.services.keep_awake_windows import WindowsMeans  # noqa: PLC0415 - see above

        return WindowsMeans()
    if sys.platform == "darwin":
        from hipdesk.services.keep_awake_macos import MacMeans  # noqa: PLC0415 - see above

        return MacMeans()
    address = _session_bus()
    if not address:
        return NoMeans("there is no D-Bus session")
    from hipdesk.services.keep_awake_dbus import DBusMeans  # noqa: PLC0415 - see above

    return DBusMeans(address)


def means() -> str:
    """How this computer's screen is kept on, for bug reports."""
    return system_means().name


def _session_bus() -> str:
    """The address of a bus that is there already; looking further could start one, and block."""
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if not address and runtime and (Path(runtime) / "bus").exists():
        address = f"unix:path={runtime}/bus"
    return address


class KeepAwake(QObject):
    """Keeps the screen on between `hold` and `release`; tells a refusal once."""

    state_changed = Signal(KeepAwakeState)

    def __init__(self, parent: QObject | None = None, *, by: Means | None = None) -> None:
        super().__init__(parent)
        self._means = by
        self._state = KeepAwakeState.RELEASED
        self._text = ""
        self._wanted = False
        self._refusal_told = False

    @property
    def state(self) -> KeepAwakeState:
        return self._state

    @property
    def text(self) -> str:
        """For the user: why the screen may turn off; empty unless it was refused."""
        return self._text

    def find_means(self) -> Means:
        """Find out how this computer's screen is kept on; the first time it takes a while."""
        if self._means is None:
            self._means = system_means()
        return self._means

    def hold(self, reason: str) -> None:
        """Keep the screen on from now; `reason` is shown in the system's own lists."""
        if self._wanted:
            return
        self._wanted = True
        self.find_means().hold(reason, self._on_held, self._on_refused)

    def release(self) -> None:
        """Let the screen turn off again."""
        if not self._wanted:
            return
        self._wanted = False
        self.find_means().release()
        if self._state == KeepAwakeState.HELD:
            self._become(KeepAwakeState.RELEASED)

    def _on_held(self) -> None:
        if self._wanted:
            self._become(KeepAwakeState.HELD)

    def _on_refused(self, why: str) -> None:
        log.info("the screen is not kept on: %s", why)
        if self._wanted and not self._refusal_told:
            self._refusal_told = True
            self._become(KeepAwakeState.REFUSED, REFUSED_TEXT.format(why=why))

    def _become(self, state: KeepAwakeState, text: str = "") -> None:
        self._state, self._text = state, text
        self.state_changed.emit(state)
