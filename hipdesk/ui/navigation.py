"""The bar at the left: one button for each place."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout

from hipdesk.ui.look import Space
from hipdesk.ui.nav_button import NavButton
from hipdesk.ui.place import Place
from hipdesk.ui.widgets.text import Ink, Text, TextRole

LEAST_WIDTH = 200
LABELS = {
    Place.HOME: "Home",
    Place.PLAN: "Plan",
    Place.LIBRARY: "Library",
    Place.PROGRESS: "Progress",
    Place.LEARN: "Learn",
    Place.SETTINGS: "Settings",
}


class Navigation(QFrame):
    """Emits the wish to go somewhere; shows where we are."""

    place_requested = Signal(str)  # a Place
    help_requested = Signal()
    scroll_requested = Signal(int)  # a page of the place in view: 1 down, -1 up

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setAccessibleName("Navigation")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 24, 16, 16)
        column.setSpacing(4)
        brand = Text("HipDesk", TextRole.SUBTITLE)
        brand.setContentsMargins(12, 0, 0, 16)
        column.addWidget(brand)
        self._note = Text("", TextRole.CAPTION, Ink.MUTED)
        self._group = QButtonGroup(self)
        self._buttons: dict[Place, NavButton] = {}
        for number, place in enumerate(Place, start=1):
            column.addWidget(self._add(place, number))
        column.addStretch(1)
        self._note.setContentsMargins(Space.M, 0, 0, Space.S)
        self._note.hide()
        column.addWidget(self._note)
        self._help = NavButton("Help", "help")
        self._name(self._help, "nav_help", "F1 or ?")
        self._help.clicked.connect(self.help_requested)
        self._group.addButton(self._help)
        column.addWidget(self._help)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.scroll_requested.emit(step)

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words, which a fixed width would cut when the text grows."""
        return super().minimumSizeHint().expandedTo(QSize(LEAST_WIDTH, 0))

    def show_place(self, place: Place) -> None:
        self._buttons[place].setChecked(True)

    def focus_place(self, place: Place) -> None:
        self._buttons[place].setFocus()

    def show_help(self) -> None:
        self._help.setChecked(True)

    def show_note(self, text: str) -> None:
        """A line above Help; "" takes it away."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _add(self, place: Place, number: int) -> NavButton:
        button = NavButton(LABELS[place], place.value)
        keys = f"Ctrl+{number}"
        self._name(button, f"nav_{place}", keys)
        button.clicked.connect(lambda: self.place_requested.emit(place))
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(lambda: self.place_requested.emit(place))
        self._group.addButton(button)
        self._buttons[place] = button
        return button

    @staticmethod
    def _name(button: NavButton, identifier: str, keys: str) -> None:
        button.setObjectName(identifier)
        button.setAccessibleIdentifier(identifier)
        button.setToolTip(f"{button.text()} ({keys})")
