"""What Windows and macOS are asked for, told by stand-ins for their libraries."""

import ctypes
from types import SimpleNamespace
from typing import cast

import pytest

from hipdesk.services.keep_awake import KeepAwake, KeepAwakeState
from hipdesk.services.keep_awake_macos import MacMeans
from hipdesk.services.keep_awake_windows import WindowsMeans


class Function:
    """A C function that writes down what it was given."""

    def __init__(self, answer: int) -> None:
        self.answer = answer
        self.calls: list[tuple[object, ...]] = []

    def __call__(self, *arguments: object) -> int:
        self.calls.append(arguments)
        return self.answer


def as_library(**functions: Function) -> ctypes.CDLL:
    return cast("ctypes.CDLL", SimpleNamespace(**functions))


@pytest.mark.parametrize(
    ("answer", "state"),
    [(0x8000_0000, KeepAwakeState.HELD), (0, KeepAwakeState.REFUSED)],
)
def test_windows_is_asked_for_the_screen_and_then_no_more(
    answer: int,
    state: KeepAwakeState,
) -> None:
    function = Function(answer)
    keeper = KeepAwake(by=WindowsMeans(as_library(SetThreadExecutionState=function)))
    keeper.hold("A session is running")
    assert keeper.state == state
    keeper.release()
    asked = [cast("ctypes.c_uint32", call[0]).value for call in function.calls]
    assert asked == [0x8000_0003, 0x8000_0000]


@pytest.mark.parametrize(
    ("answer", "state"),
    [(0, KeepAwakeState.HELD), (5, KeepAwakeState.REFUSED)],
)
def test_macos_holds_one_assertion_and_frees_its_strings(
    answer: int,
    state: KeepAwakeState,
) -> None:
    create, release = Function(answer), Function(0)
    power = as_library(IOPMAssertionCreateWithName=create, IOPMAssertionRelease=release)
    strings, free = Function(77), Function(0)
    core = as_library(CFStringCreateWithCString=strings, CFRelease=free)
    keeper = KeepAwake(by=MacMeans(power, core))
    keeper.hold("A session is running")
    assert keeper.state == state
    keeper.release()
    assert strings.calls[0][1] == b"PreventUserIdleDisplaySleep"
    assert strings.calls[1][1] == b"A session is running"
    assert len(free.calls) == 2
    assert len(release.calls) == (1 if state == KeepAwakeState.HELD else 0)
