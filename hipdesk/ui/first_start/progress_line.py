"""A thin line that fills up as the questions are answered."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hipdesk.domain.first_start import Progress
from hipdesk.ui.look import current_look

_HIGH = 6  # pixels at 100 % text


class ProgressLine(QWidget):
    """Says nothing to a screen reader: the words above it do."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._wear()

    def show_progress(self, progress: Progress) -> None:
        self._share = progress.number / progress.of
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._wear()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current_look().theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        round_by = box.height() / 2
        for colour, share in ((theme.ring_track, 1.0), (theme.accent, self._share)):
            painter.setBrush(QColor(colour))
            part = QRectF(box.left(), box.top(), box.width() * share, box.height())
            painter.drawRoundedRect(part, round_by, round_by)
        painter.end()

    def _wear(self) -> None:
        self.setFixedHeight(current_look().px(_HIGH))
