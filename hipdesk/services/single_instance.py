"""One window per data folder: a lock that dies with its process, and a call to the first one."""

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hipdesk.domain.errors import KnownError
from hipdesk.services.folder_lock import NAME
from hipdesk.services.folder_lock import lock as take

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

LONGEST_SOCKET = 100  # bytes; systems allow 104 to 108
RAISE = b"raise"
RAISED = b"raised\n"
LONGEST_CALL = 1000  # bytes
ATTEMPT_MS = 300
BETWEEN_ATTEMPTS_S = 0.05


class Claim(QObject):
    """The right to a data folder, until `release` or the end of the process."""

    def __init__(self, folder: Path, lock: int | None) -> None:
        super().__init__()
        self._folder = folder
        self._lock = lock
        self._server: QLocalServer | None = None
        self._on_raise: Callable[[], None] | None = None

    def listen(self, on_raise: Callable[[], None]) -> None:
        """Call `on_raise` whenever a second start asks for the window."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - not before the first paint

        self._on_raise = on_raise
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._welcome)
        for name in _socket_names(self._folder):
            QLocalServer.removeServer(name)  # the folder is ours, so whoever made it is dead
            if self._server.listen(name):
                return
        _warn("a second start cannot raise the window: %s", self._server.errorString())

    def release(self) -> None:
        """Give the folder up."""
        if self._server is not None:
            self._server.close()
            self._server = None
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _welcome(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.disconnected.connect(caller.deleteLater)
            caller.readyRead.connect(lambda caller=caller: self._hear(caller))
            self._hear(caller)

    def _hear(self, caller: "QLocalSocket") -> None:
        if not caller.canReadLine():
            if caller.bytesAvailable() > LONGEST_CALL:
                caller.abort()
            return
        command, _, token = bytes(caller.readLine(LONGEST_CALL).data()).strip().partition(b" ")
        if command != RAISE or self._on_raise is None:
            caller.abort()
            return
        if token:  # Wayland lets a window come up only with its caller's token
            os.environ["XDG_ACTIVATION_TOKEN"] = token.decode(errors="replace")
        caller.write(RAISED)
        caller.flush()
        self._on_raise()


def claim(folder: Path) -> Claim | None:
    """Claim a data folder; None when another process has it.

    Raises KnownError when the lock's file cannot be made.
    """
    try:  # Python's files are not inherited, so no child keeps the lock when we are gone
        lock = os.open(folder / NAME, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise KnownError(
            f"HipDesk cannot use the file {folder / 'hipdesk.lock'}: {error.strerror}.",
            "Your history was not touched.",
            "Give yourself the right to write to it, or remove it, then start HipDesk again.",
        ) from error
    try:
        take(lock)
    except (BlockingIOError, PermissionError):
        os.close(lock)
        return None
    except OSError as error:  # some network folders have no locks: better two windows than none
        _warn("the data folder cannot be locked: %s", error)
    return Claim(folder, lock)


def ask_to_raise(folder: Path, timeout_s: float = 3.0) -> bool:
    """Ask the process that has the folder to show its window; whether it answered."""
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - only a second start needs it

    attempts = max(1, round(timeout_s / BETWEEN_ATTEMPTS_S))
    names = _socket_names(folder)
    pause = threading.Event()
    for _ in range(attempts):  # the first may be just starting, and not listen yet
        for name in names:
            socket = QLocalSocket()
            socket.connectToServer(name)
            if socket.waitForConnected(ATTEMPT_MS):
                return _call(socket, round(timeout_s * 1000))
        pause.wait(BETWEEN_ATTEMPTS_S)
    return False


def _call(socket: "QLocalSocket", timeout_ms: int) -> bool:
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "").encode()
    socket.write(RAISE + (b" " + token if token else b"") + b"\n")
    socket.flush()
    answered = socket.waitForReadyRead(timeout_ms)
    heard = answered and bytes(socket.readAll().data()) == RAISED
    socket.abort()
    return heard


def _warn(message: str, *details: object) -> None:
    import logging  # noqa: PLC0415 - not before the first paint

    logging.getLogger(__name__).warning(message, *details)


def _socket_names(folder: Path) -> list[str]:
    """Where the first process may listen, in the order of trying."""
    import hashlib  # noqa: PLC0415 - not before the first paint
    import tempfile  # noqa: PLC0415 - not before the first paint

    whose = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]
    if sys.platform == "win32":
        return [f"hipdesk-{whose}"]
    # In the folder itself, where both processes look whatever their surroundings; elsewhere
    # when its path is too long for a socket or its disk has none.
    beside = str(folder.resolve() / "hipdesk.sock")
    apart = str(Path(tempfile.gettempdir()) / f"hipdesk-{os.getuid()}-{whose}")
    return [name for name in (beside, apart) if len(os.fsencode(name)) <= LONGEST_SOCKET]
