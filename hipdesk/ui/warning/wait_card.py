"""The card on Home for what was being waited for when the app closed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.hurt_words import Waiting
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from hipdesk.ui.widgets.text import Text, TextRole, heading


class WaitCard(Surface):
    """Hidden while nothing is open; it cannot be put off."""

    answered = Signal(bool)  # whether it had gone

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(SurfaceKind.WARN, parent=parent)
        self.setObjectName("wait_card")
        self.setAccessibleIdentifier("wait_card")
        self._title = heading("", TextRole.SUBTITLE)
        self._text = Text("", TextRole.LEAD)
        self._gone, self._still = Button("", ButtonKind.QUIET), Button("", ButtonKind.QUIET)
        self._gone.clicked.connect(lambda: self.answered.emit(True))
        self._still.clicked.connect(lambda: self.answered.emit(False))
        row = FlowLayout(Space.S)
        row.addWidget(self._gone)
        row.addWidget(self._still)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addLayout(row)
        self.hide()

    def ask(self, words: Waiting | None) -> None:
        """Ask this, or nothing."""
        self.setVisible(words is not None)
        if words is None:
            return
        self._title.setText(words.title)
        self._text.setText(words.text)
        for button, ident, answer in (
            (self._gone, "wait_gone", words.gone),
            (self._still, "wait_still", words.still),
        ):
            button.setText(answer)
            button.identify(ident, answer)
        self.setAccessibleName(f"{words.title}. {words.text}")
