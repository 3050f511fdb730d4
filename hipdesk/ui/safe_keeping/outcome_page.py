"""How it ended: what was done with the files, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from hipdesk.domain.safe_keeping import Outcome
from hipdesk.ui.lines import Lines, points
from hipdesk.ui.look import Space
from hipdesk.ui.safe_keeping.safe_page import SafePage, page_button
from hipdesk.ui.widgets.button import ButtonKind
from hipdesk.ui.widgets.surface import Surface, SurfaceKind


class OutcomePage(SafePage):
    """Says it until it was read."""

    undo_requested = Signal()
    closed = Signal()

    def __init__(self, outcome: Outcome) -> None:
        super().__init__("outcome", outcome.title, "")
        self.back.hide()
        self._lead.hide()
        card = Surface(SurfaceKind.WARN if outcome.failed else SurfaceKind.CARD)
        column = QVBoxLayout(card)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.addWidget(Lines(points(outcome.lines)))
        self.body.addWidget(card)
        close = page_button("Go on", "outcome_close", ButtonKind.PRIMARY)
        close.clicked.connect(self.closed)
        self.back_requested.connect(self.closed)
        undo = page_button("Undo this", "outcome_undo", icon_name="undo")
        undo.clicked.connect(self.undo_requested)
        undo.setVisible(outcome.undo is not None)
        self.add_row(close, undo)
        self.setFocusProxy(close)
        self.begin_at(close)
