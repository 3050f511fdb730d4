"""A score that is told once, when it has come to rest."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QWidget

from hipdesk.ui.look import Size
from hipdesk.ui.widgets.score_slider import ScoreSlider

_REST_MS = 900  # 1 and then 0 is ten


class SettledSlider(ScoreSlider):
    """Also told when it is left or hidden; a score that was taken back is not told."""

    settled = Signal(int)  # 0-10

    def __init__(
        self,
        name: str,
        low: str,
        high: str,
        ident: str = "",
        parent: QWidget | None = None,
        size: Size = Size.CAPTION,
    ) -> None:
        super().__init__(name, low, high, ident, parent, size)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self._tell)
        self.scored.connect(lambda _score: self._resting.start())

    @property
    def is_moving(self) -> bool:
        """Whether a score was given that is not told yet."""
        return self._resting.isActive()

    def show_score(self, score: int | None) -> None:
        super().show_score(score)
        self._resting.stop()

    def tell_now(self) -> None:
        """Tell a score that has not come to rest yet."""
        if self.is_moving:
            self._resting.stop()
            self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.tell_now()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.tell_now()

    def _tell(self) -> None:
        if self.score is not None:
            self.settled.emit(self.score)
