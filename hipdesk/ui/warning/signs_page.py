"""The signs of an emergency, and what to do at once; which of them it is, is then told."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipdesk.domain.hurt_words import HOW_TO_CHOOSE, SIGNS, SIGNS_TITLE
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.red_flags import MESSAGES
from hipdesk.domain.warning_words import Tone
from hipdesk.ui.look import Space
from hipdesk.ui.warning.band import Band
from hipdesk.ui.warning.sign_row import SignRow
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.scroll_area import ScrollArea
from hipdesk.ui.widgets.text import Ink, Text, TextRole

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ZOOMS = (1.6, 1.45, 1.3, 1.15, 1.0, 0.9, 0.8)
_HEADING = 0.7  # of the usual size: the signs need the room


class SignsPage(QWidget):
    """Each sign with its message; Esc says that it is none.

    A digit or an arrow chooses a sign, and Enter tells that it is this one: it closes the plan.
    """

    chosen = Signal(object)  # Flag
    none = Signal()

    def __init__(self, signs: Iterable[Flag], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SignRow] = []
        self.setObjectName("signs_page")
        self.setAccessibleIdentifier("signs_page")
        self.setAccessibleName(SIGNS_TITLE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        band = Band()
        band.show_heading(SIGNS_TITLE, Tone.EMERGENCY)
        band.damp(_HEADING)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(Space.XXL, Space.L, Space.XXL, Space.M)
        column.setSpacing(Space.S)
        for number, flag in enumerate(signs, start=1):
            row = SignRow(str(number), SIGNS[flag], MESSAGES[flag])
            row.identify(f"hurt_sign_{flag.value.lower()}", SIGNS[flag])
            row.clicked.connect(lambda _checked=False, which=flag: self.chosen.emit(which))
            row.stepped.connect(self._step)
            self._rows.append(row)
            column.addWidget(row)
        column.addStretch(1)
        self._scroll = ScrollArea()
        self._scroll.setWidget(holder)
        how = Text(HOW_TO_CHOOSE, TextRole.CAPTION, Ink.MUTED)
        none = Button("None of these: go back", ButtonKind.QUIET)
        none.identify("hurt_sign_none", "None of these: go back", "Esc")
        none.clicked.connect(self.none)
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.XXL, Space.S, Space.XXL, Space.L)
        foot.setSpacing(Space.L)
        foot.addWidget(none)
        foot.addWidget(how, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(band)
        outer.addWidget(self._scroll, 1)
        outer.addLayout(foot)

    def speak(self) -> None:
        """Have the heading read out at once."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        said = QAccessibleAnnouncementEvent(self, SIGNS_TITLE)
        said.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a large window the signs are read from farther away."""
        super().resizeEvent(event)
        room = self._scroll.height()
        width = self.width() - 2 * Space.XXL
        for zoom in _ZOOMS:
            for row in self._rows:
                row.set_zoom(zoom)
            needed = sum(row.heightForWidth(width) + Space.S for row in self._rows)
            if needed + Space.L + Space.M <= room:
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = int(event.text()) if event.text() in set("123456789") else 0
        if 0 < number <= len(self._rows):
            self._choose(number - 1)
        elif (step := _STEPS.get(Qt.Key(event.key()))) is not None:
            self._step(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.none.emit()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        start = 0 if by < 0 else -1
        at = next((index for index, one in enumerate(self._rows) if one.hasFocus()), start)
        self._choose((at + by) % len(self._rows))

    def _choose(self, place: int) -> None:
        row = self._rows[place]
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(row)
