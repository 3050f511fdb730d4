"""Names of Debian packages, and the command that a person is told."""

from pathlib import Path

import pytest

from devtools import apt
from devtools.system import Part

DEBIAN_12 = {"libglib2.0-0", "libgl1"}
UBUNTU_24_04 = {"libglib2.0-0t64", "libgl1"}


@pytest.mark.parametrize(
    ("known", "name"), [(DEBIAN_12, "libglib2.0-0"), (UBUNTU_24_04, "libglib2.0-0t64")]
)
def test_a_library_is_asked_for_by_the_name_it_has_here(known: set[str], name: str) -> None:
    assert apt.real_name("libglib2.0-0", known.__contains__) == name


def test_a_package_that_apt_does_not_know_has_no_name() -> None:
    assert apt.real_name("nowhere", DEBIAN_12.__contains__) == ""


def test_the_advice_is_one_command() -> None:
    command = apt.command(["libgl1", "libglib2.0-0"], UBUNTU_24_04.__contains__)
    assert command == ("sudo apt-get install -y --no-install-recommends libgl1 libglib2.0-0t64")


def test_the_advice_updates_first_where_apt_has_no_lists_yet() -> None:
    command = apt.command(["libgl1"], set[str]().__contains__)
    assert command == (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends libgl1"
    )


def test_without_apt_the_libraries_themselves_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    parts = [Part("libgl1", soname="libGL.so.1"), Part("xvfb", program="Xvfb")]
    assert apt.advice(parts).endswith("what brings: libGL.so.1 xvfb")
    assert not apt.may_install()
