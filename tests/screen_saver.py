"""A private D-Bus session with a desktop that is asked to keep the screen on, and writes it down.

As a module it is the bus; as a program (`screen_saver.py SERVICE...`) it is the desktop.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self, cast

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusObjectPath

COOKIE = 4_000_000_000  # fits an unsigned number alone
REQUEST = "/org/freedesktop/portal/desktop/request/1"
ANSWER_S = 10.0

ClassInfo = cast("Any", QtCore.ClassInfo)  # the stubs do not know that it is a decorator


def tell(*words: object) -> None:
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


@ClassInfo({"D-Bus Interface": "org.freedesktop.ScreenSaver"})
class ScreenSaver(QObject):
    @Slot(str, str, result="uint")
    def Inhibit(self, who: str, why: str) -> int:  # noqa: N802 - the interface's name
        tell("Inhibit", who, why)
        return COOKIE

    @Slot("uint")
    def UnInhibit(self, cookie: int) -> None:  # noqa: N802 - the interface's name
        tell("UnInhibit", cookie)


@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.Inhibit"})
class Portal(QObject):
    @Slot(str, "uint", "QVariantMap", result="QDBusObjectPath")
    def Inhibit(  # noqa: N802 - the interface's name
        self,
        window: str,
        flags: int,
        options: dict[str, object],
    ) -> QDBusObjectPath:
        tell("portal", flags, options["reason"], window)
        return QDBusObjectPath(REQUEST)


@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.Request"})
class Request(QObject):
    @Slot()
    def Close(self) -> None:  # noqa: N802 - the interface's name
        tell("Close")


class Desktop:
    """A bus of our own on which a desktop offers some services."""

    def __init__(self, folder: Path, *services: str) -> None:
        self._bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1", "--nopidfile"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=folder,
        )
        assert self._bus.stdout is not None
        self.address = self._bus.stdout.readline().strip()
        self._told = folder / "told"
        with self._told.open("w") as told:
            self._desktop = subprocess.Popen(
                [sys.executable, __file__, *services],
                stdout=told,
                env=os.environ | {"DBUS_SESSION_BUS_ADDRESS": self.address},
            )

    @property
    def told(self) -> list[str]:
        """What it was asked so far; the first line says that it is ready."""
        return self._told.read_text().splitlines()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        for process in (self._desktop, self._bus):
            process.terminate()
            process.wait(ANSWER_S)
        assert self._bus.stdout is not None
        self._bus.stdout.close()


def main(services: Sequence[str]) -> int:
    app = QCoreApplication([])
    bus = QDBusConnection.sessionBus()
    slots = QDBusConnection.RegisterOption.ExportAllSlots
    objects: dict[str, tuple[str, QObject]] = {
        "org.freedesktop.ScreenSaver": ("/org/freedesktop/ScreenSaver", ScreenSaver()),
        "org.freedesktop.portal.Desktop": ("/org/freedesktop/portal/desktop", Portal()),
    }
    request = Request()
    bus.registerObject(REQUEST, request, slots)
    for service in services:
        path, thing = objects[service]
        bus.registerObject(path, thing, slots)
        bus.registerService(service)
    tell("ready")
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
