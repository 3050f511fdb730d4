"""One window per data folder: a lock that dies with its process, and a call to the first one."""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from enum import Enum, auto
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
STARTING_S = 15.0  # a first start that does not listen yet is waited for; a slow disk takes long
ANSWER_S = 5.0  # one that listens answers at once, unless it hangs
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


class Answer(Enum):
    """What came of a call to the process that has the folder."""

    RAISED = auto()
    NONE = auto()  # it listens, and does not answer
    NOBODY = auto()  # it does not listen yet, or no more


def claim_or_raise(
    folder: Path, starting_s: float = STARTING_S, answer_s: float = ANSWER_S
) -> Claim | None:
    """Claim a data folder; None when another process has it and shows its window now.

    The other one may take `starting_s` seconds until it listens or has ended, and then `answer_s`
    until it answers. Raises KnownError when it does not, or when the lock's file cannot be made.
    """
    pause = threading.Event()
    for _ in range(max(1, round(starting_s / BETWEEN_ATTEMPTS_S))):
        if (held := claim(folder)) is not None:
            return held
        answer = ask_to_raise(folder, answer_s)
        if answer is Answer.RAISED:
            return None
        if answer is Answer.NONE:
            break
        pause.wait(BETWEEN_ATTEMPTS_S)
    raise KnownError(
        "HipDesk is running already with this data folder, but does not answer.",
        "Your history was not touched.",
        "Wait a moment and start it again, or end the other one first.",
    )


def ask_to_raise(folder: Path, answer_s: float = ANSWER_S) -> Answer:
    """Ask the process that has the folder to show its window."""
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - only a second start needs it

    for name in _socket_names(folder):
        socket = QLocalSocket()
        socket.connectToServer(name)
        if socket.waitForConnected(ATTEMPT_MS):
            return _call(socket, round(answer_s * 1000))
    return Answer.NOBODY


def _call(socket: "QLocalSocket", timeout_ms: int) -> Answer:
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "").encode()
    socket.write(RAISE + (b" " + token if token else b"") + b"\n")
    socket.flush()
    if socket.waitForReadyRead(timeout_ms) and bytes(socket.readAll().data()) == RAISED:
        return Answer.RAISED
    left = socket.state() is not socket.LocalSocketState.ConnectedState
    socket.abort()
    return Answer.NOBODY if left else Answer.NONE


def _warn(message: str, *details: object) -> None:
    import logging  # noqa: PLC0415 - not before the first paint

    logging.getLogger(__name__).warning(message, *details)


def _socket_names(folder: Path) -> Iterator[str]:
    """Where the first process may listen, in the order of trying."""
    # In the folder itself, where both processes look whatever their surroundings; elsewhere
    # when its path is too long for a socket or its disk has none.
    if sys.platform != "win32":
        beside = str(folder.resolve() / "hipdesk.sock")
        if len(os.fsencode(beside)) <= LONGEST_SOCKET:
            yield beside
    import hashlib  # noqa: PLC0415 - seldom needed
    import tempfile  # noqa: PLC0415 - seldom needed

    whose = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]
    if sys.platform == "win32":
        yield f"hipdesk-{whose}"
    else:
        yield str(Path(tempfile.gettempdir()) / f"hipdesk-{os.getuid()}-{whose}")
