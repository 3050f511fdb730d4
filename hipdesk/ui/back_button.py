"""The way back from a page, by its button and by Esc."""

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hipdesk.ui.widgets.button import Button, ButtonKind


def back_button(page: QWidget, text: str, ident: str, name: str, back: SignalInstance) -> Button:
    """The button, to be placed by the page; it and Esc anywhere in the page emit `back`."""
    button = Button(text, ButtonKind.PLAIN, "chevron_left")
    button.identify(ident, name, "Esc")
    button.clicked.connect(back)
    QShortcut(QKeySequence("Esc"), page, back.emit)
    return button
