"""Where the window was last time, as text a store can keep; never off every screen."""

from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

FIRST_SHARE = 0.8  # of the screen, at the first start
LEAST_SEEN = 80  # pixels of the window that must lie on a screen


def geometry_text(window: QWidget) -> str:
    return bytes(window.saveGeometry().toBase64().data()).decode("ascii")


def restore_geometry(window: QWidget, text: str) -> None:
    """Put the window where it was; at the first start, or if that screen is gone, in the middle."""
    saved = QByteArray.fromBase64(text.encode("ascii"))
    if saved.isEmpty() or not window.restoreGeometry(saved) or not _can_be_seen(window.geometry()):
        _put_in_the_middle(window)


def _can_be_seen(rect: QRect) -> bool:
    for screen in QGuiApplication.screens():
        seen = screen.availableGeometry().intersected(rect)
        if seen.width() >= LEAST_SEEN and seen.height() >= LEAST_SEEN:
            return True
    return False


def _put_in_the_middle(window: QWidget) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    size = window.minimumSize().expandedTo(screen.size() * FIRST_SHARE).boundedTo(screen.size())
    rect = QRect(screen.topLeft(), size)
    rect.moveCenter(screen.center())
    window.setGeometry(rect)
