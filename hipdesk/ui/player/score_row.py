"""A score asked for in passing: one digit, and nothing waits for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hipdesk.ui.look import Radius, Space
from hipdesk.ui.widgets.score_slider import ScoreSlider
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from hipdesk.ui.widgets.text import Text, TextRole


class ScoreRow(Surface):
    """Takes no focus by itself; whoever has the keyboard hands the digits on."""

    scored = Signal(int)

    def __init__(self, words: str, low: str, high: str, parent: QWidget | None = None) -> None:
        super().__init__(SurfaceKind.ACCENT, Radius.CONTROL, parent)
        self._words = words
        self.slider = ScoreSlider(words, low, high, "item_score")
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.slider.scored.connect(self._on_scored)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.XS, Space.S, Space.XS)
        row.setSpacing(Space.L)
        row.addWidget(Text(words, TextRole.STRONG), 2)
        row.addWidget(self.slider, 3)

    def speak(self) -> None:
        """Have the question read out."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._words))

    def take_key(self, event: QKeyEvent) -> None:
        """A digit typed on the page."""
        self.slider.keyPressEvent(event)

    def _on_scored(self, score: object) -> None:
        if isinstance(score, int):
            self.scored.emit(score)
