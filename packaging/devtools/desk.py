"""A private screen and session bus, so that a real window disturbs nobody's desktop."""

import os
import subprocess
import tempfile
from pathlib import Path
from shutil import rmtree
from typing import Self


class Desk:
    """An Xvfb and a D-Bus daemon of our own; for programs started with its `environment`."""

    def __init__(self, size: str = "1280x900") -> None:
        self._size = size
        self._processes: list[subprocess.Popen[bytes]] = []
        self._home = Path(tempfile.mkdtemp(prefix="hipdesk-desk-"))
        self.environment: dict[str, str] = {}

    def __enter__(self) -> Self:
        try:
            display = self._start_screen()
            address = self._start_bus(display)
        except BaseException:
            self.__exit__()
            raise
        self.environment = {
            **os.environ,
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": str(self._home),
            "XDG_SESSION_TYPE": "x11",
            "HOME": str(self._home),
        }
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.environment.pop("PYTHONDONTWRITEBYTECODE", None)
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self._processes):
            process.terminate()
            process.wait(5)
            if process.stdout is not None:
                process.stdout.close()
        rmtree(self._home, ignore_errors=True)

    def _start_screen(self) -> str:
        screen = ("-screen", "0", f"{self._size}x24", "-nolisten", "tcp", "-noreset")
        return f":{self._start('Xvfb', '-displayfd', '1', *screen)}"

    def _start_bus(self, display: str) -> str:
        options = ("--session", "--nofork", "--nopidfile", "--print-address=1")
        return self._start("dbus-daemon", *options, DISPLAY=display)

    def _start(self, *command: str, **env: str) -> str:
        """Starts a server and returns the line by which it says where it is."""
        process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "XDG_RUNTIME_DIR": str(self._home), **env},
        )
        self._processes.append(process)
        assert process.stdout is not None
        line = process.stdout.readline().decode().strip()
        if not line:
            raise RuntimeError(f"{command[0]} did not start")
        return line
