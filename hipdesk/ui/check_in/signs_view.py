"""What may be new, in plain words, the most serious first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipdesk.domain.check_in_words import CHANGED_HEALTH, NOT_WELL_TODAY, SIGNS
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.ui.check_in.sign_row import SignRow
from hipdesk.ui.fold import Fold
from hipdesk.ui.look import Space
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

TWO_COLUMNS = 760  # pixels at 100 % text
_LEFT_GROUPS = 2


class SignsView(ScrollPage):
    """One press of a row is the answer."""

    sign_told = Signal(object)  # Flag
    change_told = Signal()  # PRE-3
    unwell_told = Signal()  # PRE-4
    nothing_new = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("What is new?", parent)
        self._rows: list[SignRow] = []
        groups = [
            _group(name, [self._sign(flag, words) for flag, words in signs.items()])
            for name, signs in SIGNS.items()
        ]
        change = self._row(CHANGED_HEALTH, "new_change")
        change.clicked.connect(self.change_told)
        unwell = self._row(NOT_WELL_TODAY, "new_unwell")
        unwell.clicked.connect(self.unwell_told)
        groups.append(_group("Something else", [change, unwell]))
        none = Button("None of these", ButtonKind.QUIET, "chevron_left")
        none.identify("new_nothing", "None of these: back to the questions", "Esc")
        none.clicked.connect(self.nothing_new)
        left, right = _column(groups[:_LEFT_GROUPS]), _column(groups[_LEFT_GROUPS:])
        self.column.setSpacing(Space.M)
        head = QHBoxLayout()
        head.addWidget(heading("What is new?", TextRole.DISPLAY), 1)
        head.addWidget(none, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(head)
        self.column.addWidget(
            Text("Choose the first that fits; the most serious come first.", ink=Ink.MUTED)
        )
        self.column.addWidget(Fold(left, right, 1, TWO_COLUMNS, Space.XL))
        self.column.addStretch(1)
        esc = QShortcut(QKeySequence("Esc"), self, self.nothing_new.emit)
        esc.setAutoRepeat(False)
        esc.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def ask(self) -> None:
        """Nothing is chosen at first: Enter by habit must not tell a sign."""
        self.verticalScrollBar().setValue(0)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            row = self._rows[0 if event.key() == Qt.Key.Key_Down else -1]
            row.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(row)
        else:
            super().keyPressEvent(event)

    def _sign(self, flag: Flag, words: str) -> SignRow:
        row = self._row(words, f"new_{flag.value.lower()}")
        row.clicked.connect(lambda: self.sign_told.emit(flag))
        return row

    def _row(self, words: str, ident: str) -> SignRow:
        row = SignRow(words, ident)
        self._rows.append(row)
        return row


def _group(name: str, rows: list[SignRow]) -> QWidget:
    group = QWidget()
    column = QVBoxLayout(group)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(heading(name, TextRole.SUBTITLE))
    column.addSpacing(Space.XS)
    for row in rows:
        column.addWidget(row)
    return group


def _column(groups: list[QWidget]) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.L)
    for group in groups:
        column.addWidget(group)
    column.addStretch(1)
    return holder
