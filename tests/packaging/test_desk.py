"""The private screen and bus of tests and measurements."""

import subprocess

import pytest

from devtools.desk import Desk


@pytest.mark.needs("xvfb", "dbus")
def test_a_desk_has_a_screen_and_a_bus_of_its_own() -> None:
    with Desk("800x600") as one, Desk("800x600") as other:
        places = [
            (desk.environment["DISPLAY"], desk.environment["DBUS_SESSION_BUS_ADDRESS"])
            for desk in (one, other)
        ]
        answer = subprocess.run(
            [
                *("dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus"),
                *("/", "org.freedesktop.DBus.GetId"),
            ],
            env=one.environment,
            capture_output=True,
            text=True,
            check=False,
        )
    assert places[0] != places[1]
    assert "string" in answer.stdout, answer.stderr
