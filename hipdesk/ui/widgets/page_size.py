"""Tells what lies over a page of the page's new sizes."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget


class PageSize(QObject):
    """Watches the overlay's parent while the overlay is shown, and only then.

    A filter sees every event of the page, and each costs time. It keeps nothing itself: events
    come still when Python has already taken it apart.
    """

    changed = Signal()

    def __init__(self, overlay: QWidget) -> None:
        super().__init__(overlay)
        overlay.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        overlay = self.parent()
        if watched is not overlay:
            if event.type() is QEvent.Type.Resize:
                self.changed.emit()
        elif isinstance(overlay, QWidget) and (page := overlay.parentWidget()) is not None:
            if event.type() is QEvent.Type.Show:
                page.installEventFilter(self)
            elif event.type() is QEvent.Type.Hide:
                page.removeEventFilter(self)
        return False
