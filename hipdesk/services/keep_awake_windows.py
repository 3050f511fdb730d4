"""Keeping the screen on under Windows: SetThreadExecutionState."""

import ctypes
from collections.abc import Callable

CONTINUOUS = 0x8000_0000
SYSTEM_REQUIRED = 0x0000_0001
DISPLAY_REQUIRED = 0x0000_0002


class WindowsMeans:
    """Marks the UI thread as one that needs the screen."""

    def __init__(self, kernel: ctypes.CDLL | None = None) -> None:
        self._kernel = kernel or ctypes.CDLL("kernel32.dll")

    @property
    def name(self) -> str:
        return "Windows: SetThreadExecutionState"

    def hold(
        self,
        reason: str,  # noqa: ARG002 - Windows does not ask for it
        on_held: Callable[[], None],
        on_refused: Callable[[str], None],
    ) -> None:
        if self._set(CONTINUOUS | SYSTEM_REQUIRED | DISPLAY_REQUIRED):
            on_held()
        else:
            on_refused("Windows refused")

    def release(self) -> None:
        self._set(CONTINUOUS)

    def _set(self, flags: int) -> bool:
        """Whether Windows accepted; it returns the flags before, which are never 0."""
        return bool(self._kernel.SetThreadExecutionState(ctypes.c_uint32(flags)))
