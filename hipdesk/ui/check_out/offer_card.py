"""The card on Home for a session of which nobody has told how it was."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.check_out_offer import Untold
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from hipdesk.ui.widgets.text import Text, TextRole, heading

WHY = "Two short answers help your plan: the pain, and how hard it was."


class OfferCard(Surface):
    """Hidden while everything is told; it can be left for later."""

    tell_requested = Signal(str)  # the session's id
    put_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(SurfaceKind.ACCENT, parent=parent)
        self.setObjectName("check_out_offer")
        self.setAccessibleIdentifier("check_out_offer")
        self._session_id = ""
        self._title = heading("", TextRole.SUBTITLE)
        tell = Button("Tell it now", ButtonKind.SOFT, "edit")
        tell.identify("check_out_tell", "Tell it now")
        tell.clicked.connect(lambda: self.tell_requested.emit(self._session_id))
        later = Button("Not now", ButtonKind.PLAIN)
        later.identify("check_out_later", "Not now")
        later.clicked.connect(self.put_off)
        row = FlowLayout(Space.S)
        row.addWidget(tell)
        row.addWidget(later)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(self._title)
        column.addWidget(Text(WHY))
        column.addLayout(row)
        self.hide()

    def show_offer(self, untold: Untold | None) -> None:
        """Ask about this session, or nothing."""
        self.setVisible(untold is not None)
        if untold is not None:
            self._session_id = untold.session_id
            self._title.setText(untold.title)
            self.setAccessibleName(untold.title)
