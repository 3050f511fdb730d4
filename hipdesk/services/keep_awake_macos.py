"""Keeping the screen on under macOS: a power assertion."""

import ctypes
from collections.abc import Callable

FRAMEWORKS = "/System/Library/Frameworks"
UTF_8 = 0x0800_0100
LEVEL_ON = 255
DISPLAY_STAYS_ON = b"PreventUserIdleDisplaySleep"


class MacMeans:
    """Holds one assertion, which the system lists with our reason."""

    def __init__(
        self,
        power: ctypes.CDLL | None = None,
        core: ctypes.CDLL | None = None,
    ) -> None:
        self._power = power or ctypes.CDLL(f"{FRAMEWORKS}/IOKit.framework/IOKit")
        self._core = core or ctypes.CDLL(f"{FRAMEWORKS}/CoreFoundation.framework/CoreFoundation")
        create = self._core.CFStringCreateWithCString
        create.restype = ctypes.c_void_p
        create.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32]
        self._core.CFRelease.argtypes = [ctypes.c_void_p]
        self._power.IOPMAssertionCreateWithName.argtypes = [
            ctypes.c_void_p,
            ctypes.c_uint32,
            ctypes.c_void_p,
            ctypes.POINTER(ctypes.c_uint32),
        ]
        self._assertion: int | None = None

    @property
    def name(self) -> str:
        return "macOS: IOPMAssertionCreateWithName"

    def hold(
        self,
        reason: str,
        on_held: Callable[[], None],
        on_refused: Callable[[str], None],
    ) -> None:
        kind = self._core.CFStringCreateWithCString(None, DISPLAY_STAYS_ON, UTF_8)
        name = self._core.CFStringCreateWithCString(None, reason.encode(), UTF_8)
        assertion = ctypes.c_uint32()
        failed = self._power.IOPMAssertionCreateWithName(
            kind,
            LEVEL_ON,
            name,
            ctypes.byref(assertion),
        )
        self._core.CFRelease(kind)
        self._core.CFRelease(name)
        if failed:
            on_refused(f"macOS refused with code {failed}")
        else:
            self._assertion = assertion.value
            on_held()

    def release(self) -> None:
        assertion, self._assertion = self._assertion, None
        if assertion is not None:
            self._power.IOPMAssertionRelease(ctypes.c_uint32(assertion))
