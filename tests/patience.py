"""A pytest-qt robot that waits long: only what never comes is an error, not what comes late."""

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import MultiSignalBlocker, SignalBlocker

PATIENCE_MS = 30_000  # machines stand still for a second and more
_PATIENTLY = {"timeout": PATIENCE_MS}


class PatientBot(QtBot):
    """pytest-qt itself gives up after five seconds."""

    def waitUntil(self, callback: Callable[[], bool | None], **how: Any) -> None:
        super().waitUntil(callback, **_PATIENTLY | how)

    def waitSignal(self, signal: Any, **how: Any) -> SignalBlocker:
        return super().waitSignal(signal, **_PATIENTLY | how)

    def waitSignals(self, signals: list[Any], **how: Any) -> MultiSignalBlocker:
        return super().waitSignals(signals, **_PATIENTLY | how)

    def waitActive(self, widget: Any, **how: Any) -> Any:
        return super().waitActive(widget, **_PATIENTLY | how)

    def waitExposed(self, widget: Any, **how: Any) -> Any:
        return super().waitExposed(widget, **_PATIENTLY | how)
