"""Why a set is skipped."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hipdesk.domain.history import SkipReason
from hipdesk.ui.look import Space
from hipdesk.ui.player.panel import Panel
from hipdesk.ui.widgets.button import Button
from hipdesk.ui.widgets.enter_key import ENTER
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.text import Ink, Text

REASONS = (
    (SkipReason.PAIN, "Pain"),
    (SkipReason.TIRED, "Tired"),
    (SkipReason.NO_EQUIPMENT, "No equipment"),
    (SkipReason.NO_TIME, "No time"),
    (SkipReason.OTHER, "Other"),
)


class SkipPanel(Panel):
    """One press or one key, and on."""

    chosen = Signal(object)  # SkipReason

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Skip this set: why?", "skip_panel", 640, parent)
        row = FlowLayout(Space.S)
        for digit, (reason, word) in enumerate(REASONS, start=1):
            button = Button(f"{digit}  {word}")
            self.add_choice(button, f"skip_{reason}", str(digit))
            button.rename(word, str(digit))
            button.clicked.connect(lambda _checked=False, why=reason: self._choose(why))
            row.addWidget(button)
        self.footer.addLayout(row)
        self.footer.addWidget(
            Text(
                "The clock waits. Keys 1 to 5 choose, Enter is Other, Esc goes back.", ink=Ink.MUTED
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._choose(SkipReason.OTHER)
        else:
            super().keyPressEvent(event)

    def _choose(self, reason: SkipReason) -> None:
        self.hide()
        self.chosen.emit(reason)
