"""The words being spoken, on the card: nothing is lost without sound."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPalette

from hipdesk.ui.look import Weight, current_look
from hipdesk.ui.widgets.fitted_text import FittedText

PIXELS = 20  # at 100 %
LINGER_MS = 1200  # read after it was heard
DAMPING = 0.4
_ROOM = 1.35  # of a line's height, empty or not


class Caption(FittedText):
    """One line whose place is kept while it says nothing, so that nothing around it moves."""

    def __init__(self) -> None:
        super().__init__(PIXELS, Weight.STRONG, lines=1)
        self._wished = PIXELS
        self.setObjectName("caption_label")
        self.setAccessibleIdentifier("caption_label")
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self._clear = QTimer(self)
        self._clear.setSingleShot(True)
        self._clear.timeout.connect(self.hush)
        self.hide()

    def say(self, words: str, seconds: float) -> None:
        """Show what is said for so long, and a little more."""
        self.show_text(words)
        self.setAccessibleName(words)
        self._clear.start(round(seconds * 1000) + LINGER_MS)

    def hush(self) -> None:
        self._clear.stop()
        self.show_text("")
        self.setAccessibleName("")

    def zoom(self, zoom: float) -> None:
        """How much larger than usual it is; with larger text it grows less than small words do."""
        grown = current_look().text_percent / 100 - 1.0
        self._wished = round(PIXELS * zoom / (1.0 + DAMPING * grown))
        self.set_pixels(self._wished)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(current_look().font_of(current_look().px(self._wished)))
        return QSize(200, round(metrics.lineSpacing() * _ROOM))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())
