"""Collects garbage on the UI thread alone, and between frames.

Python collects on whichever thread happens to run; a Qt object that dies on another thread
than its own takes the app with it. So the automatic collection is off, and this does its work.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 2_000


class Collector(QObject):
    """Keeps Python's own thresholds, from a timer, once the start is over."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(collect_if_due)

    def begin(self) -> None:
        """Collect what is made from now on.

        The modules and pages that are there stay, and to look through all of them would freeze
        the window for 30 ms.
        """
        gc.freeze()
        self._timer.start()


def collect_if_due() -> int:
    """Collect the oldest generation that has grown past its threshold; how many were freed."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
            return gc.collect(generation)
    return 0
