"""Keeping the screen on under Linux: the desktop portal, else org.freedesktop.ScreenSaver.

Only asynchronous calls: a desktop that does not answer must not hold up the app.
"""

import ctypes
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtDBus import (
    QDBusArgument,
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
)

CONNECTION = "hipdesk-keep-awake"  # one of our own: the desktop forgets us when it closes
TIMEOUT_MS = 3000
SOON_MS = 300
IDLE = 8  # the portal's flag for "do not blank the screen"


@dataclass(frozen=True)
class Address:
    """An object on the bus and one of its interfaces."""

    service: str
    path: str
    interface: str


PORTAL = Address(
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Inhibit",
)
SCREENSAVER = Address(
    "org.freedesktop.ScreenSaver",
    "/org/freedesktop/ScreenSaver",
    "org.freedesktop.ScreenSaver",
)


def uint32(number: int) -> QDBusArgument:
    """An unsigned number for the bus.

    PySide6 sends any int as a signed one, which both services turn down, so Qt's own operator
    for unsigned ones is called by its exported name.
    """
    append = ctypes.CDLL("libQt6DBus.so.6")["_ZN13QDBusArgumentlsEj"]
    append.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
    append.restype = ctypes.c_void_p
    argument = QDBusArgument()
    append(shiboken6.getCppPointer(argument)[0], number)
    return argument


@dataclass(frozen=True)
class Wish:
    """One call of `hold`."""

    reason: str
    on_held: Callable[[], None]
    on_refused: Callable[[str], None]


class DBusMeans:
    """Asks the portal, then the screen saver; remembers how to take it back."""

    def __init__(self, bus_address: str) -> None:
        self._bus_address = bus_address
        self._bus: QDBusConnection | None = None
        self._wish: Wish | None = None  # the latest, until it is released
        self._take_back: Callable[[], None] | None = None
        self._waiting: set[QDBusPendingCallWatcher] = set()

    @property
    def name(self) -> str:
        return "D-Bus: the desktop portal, else org.freedesktop.ScreenSaver"

    def hold(
        self,
        reason: str,
        on_held: Callable[[], None],
        on_refused: Callable[[str], None],
    ) -> None:
        """A moment later: a session that begins has the window to fill."""
        wish = self._wish = Wish(reason, on_held, on_refused)
        QTimer.singleShot(SOON_MS, lambda: self._ask(wish))

    def _ask(self, wish: Wish) -> None:
        if wish is not self._wish:
            return  # released since
        if self._bus is None:
            self._bus = QDBusConnection.connectToBus(self._bus_address, CONNECTION)
        if not self._bus.isConnected():
            wish.on_refused("the D-Bus session does not answer")
            return
        try:
            idle = uint32(IDLE)
        except (OSError, AttributeError):
            wish.on_refused("this build of Qt cannot ask for it")
            return
        self._call(
            PORTAL,
            "Inhibit",
            ["", idle, {"reason": wish.reason}],
            lambda answer: self._on_portal(wish, answer),
            lambda _why: self._ask_screensaver(wish),
        )

    def _on_portal(self, wish: Wish, answer: list[object]) -> None:
        match answer:
            case [QDBusObjectPath() as handle]:
                self._keep(wish, lambda: self._close_request(handle.path()))
            case _:
                self._ask_screensaver(wish)

    def _ask_screensaver(self, wish: Wish) -> None:
        self._call(
            SCREENSAVER,
            "Inhibit",
            ["HipDesk", wish.reason],
            lambda answer: self._on_screensaver(wish, answer),
            wish.on_refused,
        )

    def _on_screensaver(self, wish: Wish, answer: list[object]) -> None:
        match answer:
            case [int(cookie)]:
                self._keep(wish, lambda: self._uninhibit(cookie))
            case _:
                wish.on_refused("the screen saver gave an unknown answer")

    def _keep(self, wish: Wish, take_back: Callable[[], None]) -> None:
        if wish is self._wish:
            self._take_back = take_back
            wish.on_held()
        else:
            take_back()  # released while the answer was on its way

    def release(self) -> None:
        self._wish = None
        take_back, self._take_back = self._take_back, None
        if take_back is not None:
            take_back()

    def _close_request(self, path: str) -> None:
        request = Address(PORTAL.service, path, "org.freedesktop.portal.Request")
        self._call(request, "Close", [], lambda _answer: None, lambda _why: None)

    def _uninhibit(self, cookie: int) -> None:
        arguments = [uint32(cookie)]
        self._call(SCREENSAVER, "UnInhibit", arguments, lambda _answer: None, lambda _why: None)

    def _call(
        self,
        to: Address,
        method: str,
        arguments: Sequence[object],
        on_answer: Callable[[list[object]], None],
        on_error: Callable[[str], None],
    ) -> None:
        assert self._bus is not None
        message = QDBusMessage.createMethodCall(to.service, to.path, to.interface, method)
        message.setArguments(arguments)
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(message, TIMEOUT_MS))
        self._waiting.add(watcher)

        def finished() -> None:
            self._waiting.discard(watcher)
            reply = watcher.reply()
            if reply.type() == QDBusMessage.MessageType.ReplyMessage:
                on_answer(reply.arguments())
            else:
                on_error(reply.errorMessage())
            watcher.deleteLater()

        watcher.finished.connect(finished)
