"""A drawing of a row of things that mouse, keyboard and screen reader read one by one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider

from hipdesk.ui.look import current_look
from hipdesk.ui.widgets.focus_ring import draw_focus_ring

MARGIN = 6.0  # room for the focus ring
RING = 12.0


class ReadingStrip(QSlider):
    """Its value is the thing being read; a subclass says where each is and draws it.

    It is a slider so that the arrow keys, Home and End, the role and the value events come from
    Qt itself.
    """

    highlighted = Signal(str)  # the words of the thing now being read

    def __init__(self, ident: str, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._texts: tuple[str, ...] = ()
        self.setObjectName(ident)
        self.setAccessibleIdentifier(ident)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._tell)

    def show_texts(self, texts: Sequence[str], at: int) -> None:
        """The words of each thing, and which is read first."""
        self._texts = tuple(texts)
        self.blockSignals(True)  # half-set limits are nobody's business
        self.setRange(0, len(self._texts) - 1)
        self.setValue(at)
        self.blockSignals(False)
        self._tell()

    def text(self) -> str:
        """The words of the thing being read, or ""."""
        return self._texts[self.value()] if self._texts else ""

    @property
    def is_read(self) -> bool:
        """Whether somebody is reading it now."""
        return self.hasFocus() or self.underMouse()

    def box(self, index: int) -> QRectF:
        """Where this thing is drawn."""
        raise NotImplementedError  # each strip knows its own; a QWidget cannot be an ABC

    def draw(self, painter: QPainter) -> None:
        """All things."""
        raise NotImplementedError  # as above

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._point_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the wheel scrolls the page

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._texts:
            self.draw(painter)
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), RING, current_look().theme.focus)
        painter.end()

    def _point_at(self, point: QPointF) -> None:
        for index in range(len(self._texts)):
            if self.box(index).contains(point):
                self.setValue(index)

    def _tell(self) -> None:
        self.setAccessibleDescription(self.text())
        self.update()
        self.highlighted.emit(self.text())
