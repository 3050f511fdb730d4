"""A private desktop for end-to-end tests: a screen, a session bus, a screen reader, the app."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Self, TypeVar

from devtools.desk import Desk
from tests.no_sound import NO_SOUND
from tests.right_of_way import children_of, give_way_to

ROOT = Path(__file__).parents[2]
READER = Path(__file__).with_name("screen_reader.py")
START_S = 30.0
QT_ON_THE_READER = (
    "qt.accessibility.atspi:",
    "qt.dbus.integration: QDBusConnection: name 'org.a11y.Bus' had owner",  # a moment ago
)
T = TypeVar("T")


def wait_for(look: Callable[[], T | None], seconds: float, what: str) -> T:
    """What `look` finds, as soon as it finds something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.02)
    raise TimeoutError(f"after {seconds} s still no {what}")


def rows(database: Path, query: str) -> list[tuple[Any, ...]]:
    """What a history holds, read beside the app."""
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(query).fetchall()


class Desktop(Desk):
    """A screen and a session bus, on which programs show themselves to a screen reader."""

    def __enter__(self) -> Self:
        super().__enter__()
        self.environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        return self


class ScreenReader:
    """The reader's process; an attribute of the app is found by its accessible id."""

    def __init__(self, desktop: Desktop) -> None:
        self._process = subprocess.Popen(
            ["/usr/bin/python3", "-W", "ignore", str(READER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=desktop.environment,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def ask(self, *command: object) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, f"the screen reader has ended with {self._process.wait(5)} at {command}"
        return json.loads(answer).get("answer")

    def read(self, wanted: str) -> dict[str, Any]:
        """Role, name, description, value and states of what is on show under this id."""
        found = self.ask("wait", wanted, START_S)
        assert found is not None, f"nothing with the id {wanted!r} is on show"
        assert isinstance(found, dict)
        return found

    def press(self, wanted: str) -> None:
        """Press it; on a slow machine the answer may be lost, but not what came of it."""
        self.read(wanted)
        wait_for(
            lambda: self.ask("press", wanted) or self.ask("read", wanted) is None,
            START_S,
            f"way to press {wanted}",
        )

    def enabled(self, wanted: str) -> None:
        """Wait until it can be used."""
        wait_for(lambda: self.read(wanted)["enabled"], START_S, f"enabled {wanted}")

    def begin(self, pain: int = 2) -> None:
        """From Home through the check-in, with nothing new, into the session."""
        self.enabled("start_button")
        self.press("start_button")
        self.read("pain_before")
        assert self.ask("set", "pain_before", pain)
        self.press("anything_new_no")

    def name_contains(self, wanted: str, text: str, seconds: float = START_S) -> None:
        """Wait until its name contains the text."""
        wait_for(lambda: text in self.read(wanted)["name"], seconds, f"{text!r} in {wanted}")


class App:
    """HipDesk as a process of its own on a desktop, its clock running `scale` times faster.

    Nothing can sound there, unless its environment says how.
    """

    def __init__(
        self,
        desktop: Desktop,
        data: Path,
        scale: float = 1.0,
        environment: Mapping[str, str] = NO_SOUND,
        before: Sequence[str] = (),
        folder: Path = ROOT,
    ) -> None:
        self._desktop = desktop
        self._environment = desktop.environment | dict(environment)
        self.log = data / "hipdesk.log"
        command = [*before, sys.executable, "-m", "hipdesk", "--data-dir", str(data)]
        if scale != 1:
            command += ["--time-scale", str(scale)]
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End it, and show what it said where a test has failed."""
        status = self.process.poll()
        if status is None:
            self.kill()
        assert self.process.stdout is not None
        if not self.process.stdout.closed:
            print(f"exit status {status}", self.process.stdout.read().decode())  # noqa: T201
            self.process.stdout.close()

    def close(self) -> tuple[int, str]:
        """Close the window by its key; the exit status, and what was printed."""
        self.window()
        self.keys("ctrl+q")
        return self.ended(START_S)

    def ended(self, seconds: float) -> tuple[int, str]:
        """Wait for its end; the exit status, and what was printed but for Qt on the reader."""
        printed, _ = self.process.communicate(timeout=seconds)
        lines = printed.decode().splitlines(keepends=True)
        told = [line for line in lines if not line.startswith(QT_ON_THE_READER)]
        return self.process.returncode, "".join(told)

    def kill(self) -> None:
        """End it as a power cut would."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(10)

    def window(self) -> str:
        """The X window's number, once it is on the screen and has the keyboard."""
        find = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]

        def look() -> str | None:
            found = subprocess.run(
                find, env=self._environment, capture_output=True, text=True, check=False
            ).stdout.split()
            return found[-1] if found else None

        window = wait_for(look, START_S, "window")
        subprocess.run(
            ["xdotool", "windowfocus", "--sync", window], env=self._environment, check=True
        )
        return window

    def sound_goes_first(self) -> None:
        """Wait for the app's sound, and let it go before the app, as on a person's desktop."""
        wait_for(lambda: self.logged(r"sound goes to (.+)"), START_S, "sound")
        for child in children_of(self.process.pid):
            give_way_to(child)

    def keys(self, *names: str) -> None:
        """Press keys, by their X names such as space, Right or F11."""
        subprocess.run(["xdotool", "key", *names], env=self._environment, check=True)

    def logged(self, pattern: str) -> list[str]:
        """What the log's lines have in the pattern's group."""
        text = self.log.read_text() if self.log.exists() else ""
        return re.findall(pattern, text)
