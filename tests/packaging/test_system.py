"""What the set-up finds on a system, and what it misses."""

import pytest

from devtools import system
from devtools.system import Part


@pytest.mark.only_on("linux")
def test_a_library_that_cannot_be_loaded_is_missing() -> None:
    here = Part("libc6", soname="libc.so.6")
    absent = Part("libnowhere1", soname="libnowhere.so.1")
    assert system.missing([here, absent]) == [absent]


@pytest.mark.only_on("linux")
def test_a_program_that_is_not_on_the_path_is_missing() -> None:
    here = Part("coreutils", program="env")
    absent = Part("nowhere", program="no-such-program")
    assert system.missing([here, absent]) == [absent]


@pytest.mark.only_on("linux")
def test_a_typelib_that_nobody_has_is_missing() -> None:
    absent = Part("gir1.2-nowhere", program="gi:Nowhere-9.9")
    assert system.missing([absent]) == [absent]


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_bring_their_own_libraries(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert system.missing(system.for_tests()) == []


def test_the_tests_need_what_the_app_needs_and_nothing_twice() -> None:
    parts = system.for_tests()
    assert set(system.for_app()) <= set(parts)
    assert len(parts) == len(set(parts))
