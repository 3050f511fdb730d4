"""Text that grows to a wished size and shrinks until it fits its place."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hipdesk.ui.look import Weight, current_look

LEAST = 15  # pixels: the plain text size at 100 %


class FittedText(QLabel):
    """Wrapped text as large as its rectangle allows, up to `pixels`."""

    def __init__(
        self,
        pixels: int,
        weight: Weight = Weight.REGULAR,
        lines: int = 2,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pixels = pixels
        self._weight = weight
        self._lines = lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)
        self._fit()

    def show_text(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self._fit()
            self.updateGeometry()

    def set_pixels(self, pixels: int) -> None:
        """The size wished for, at 100 %."""
        if pixels != self._pixels:
            self._pixels = pixels
            self._fit()
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        """Room for its lines at the wished size; what it gets may be less."""
        return QSize(200, self._height(current_look().px(self._pixels)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._height(LEAST) if self.text() else 0)

    def _fit(self) -> None:
        look = current_look()
        pixels = look.px(self._pixels)
        room = self.contentsRect()
        while pixels > LEAST and not self._fits(pixels, room):
            pixels -= 1
        if self.font().pixelSize() != pixels or self.font().weight() != self._weight.value:
            self.setFont(look.font_of(pixels, self._weight))

    def _height(self, pixels: int) -> int:
        metrics = QFontMetrics(current_look().font_of(pixels, self._weight))
        area = QRect(0, 0, max(self.width(), 80), 100_000)
        needed = metrics.boundingRect(area, Qt.TextFlag.TextWordWrap, self.text()).height()
        most = self._lines * metrics.lineSpacing()
        return max(metrics.lineSpacing(), min(needed, most)) + 2

    def _fits(self, pixels: int, room: QRect) -> bool:
        metrics = QFontMetrics(current_look().font_of(pixels, self._weight))
        area = QRect(0, 0, room.width(), 100_000)
        needed = metrics.boundingRect(area, Qt.TextFlag.TextWordWrap, self.text())
        return needed.height() <= room.height() and needed.width() <= room.width()
