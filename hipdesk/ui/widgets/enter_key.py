"""Enter presses a button, which Qt does by itself in dialogs only."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Whether the key was Enter; the button has been clicked then.

    A key that is held down clicks once: what comes up in its place is not pressed unread.
    """
    if event.key() not in ENTER:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
