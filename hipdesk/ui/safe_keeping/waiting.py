"""Buttons that wait while something runs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from hipdesk.ui.safe_keeping.told import Told


class Waiting:
    """The one that had the focus leaves it to the line that says what goes on, and gets it back."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self._buttons: list[QAbstractButton] = []
        self._off: set[QAbstractButton] = set()  # for a reason of their own
        self._focused: QWidget | None = None
        self._waits = False

    def add(self, *buttons: QAbstractButton) -> None:
        self._buttons += buttons

    def offer(self, button: QAbstractButton, offered: bool) -> None:
        """Whether a button can be pressed, as far as it is concerned."""
        (self._off.discard if offered else self._off.add)(button)
        button.setEnabled(offered and not self._waits)

    def focus(self, control: QWidget) -> None:
        """Give it the focus; while it waits itself, once it no longer does."""
        if self._waits and control in self._buttons:
            self._focused = control
            self._told.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            control = self._told
        control.setFocus()

    def wait(self, words: str) -> None:
        """Say what goes on; "" ends it."""
        self._told.tell(words)
        if bool(words) is self._waits:
            return
        self._waits = bool(words)
        if self._waits:
            self._focused = None
            # Of the window, which may not be the active one yet: a file was chosen in another.
            focused = self._told.window().focusWidget()
            if focused in self._buttons:  # else the next button would get it, and the next key
                self.focus(focused)
        for button in self._buttons:
            button.setEnabled(not self._waits and button not in self._off)
        if not self._waits and self._focused is not None:
            self._told.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._focused.setFocus()
