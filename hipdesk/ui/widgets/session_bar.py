"""The whole session as a bar with a segment for each set."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from hipdesk.domain.card import Segment, SegmentState
from hipdesk.ui.look import current_look
from hipdesk.ui.theme import Theme
from hipdesk.ui.widgets.unpainted import set_value_unpainted

HEIGHT = 12
_GAP = 3.0
_ITEM_GAP = 9.0  # between two exercises
_LEAST = 6.0


class SessionBar(QProgressBar):
    """Widths follow the time of each set; the running one fills up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments: tuple[Segment, ...] = ()
        self._fraction = 0.0
        self._placed: tuple[int, list[QRectF]] = (-1, [])
        self.setRange(0, 100)
        self.setTextVisible(False)
        self.setObjectName("session_bar")
        self.setAccessibleIdentifier("session_bar")
        self.setAccessibleName("The whole session, percent done")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_segments(self, segments: tuple[Segment, ...], fraction: float) -> None:
        """Show these sets, the running one filled by `fraction` (0-1)."""
        if segments != self._segments:
            self._segments = segments
            self._placed = (-1, [])
            self._describe()
            self.update()
        current = self._current()
        if current is not None:
            box = self._boxes()[current]
            if int(fraction * box.width()) != int(self._fraction * box.width()):
                self.update(box.adjusted(-1, -1, 1, 1).toAlignedRect())
        self._fraction = fraction
        if (percent := self._percent()) != self.value():
            set_value_unpainted(self, percent)

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for segment, box in zip(self._segments, self._boxes(), strict=True):
            if event.rect().intersects(box.toAlignedRect()):
                self._draw(painter, theme, segment.state, box)
        painter.end()

    def _draw(self, painter: QPainter, theme: Theme, state: SegmentState, box: QRectF) -> None:
        thin = box.adjusted(0, 2, 0, -2)
        radius = min(thin.height(), thin.width()) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.ring_track))
        match state:
            case SegmentState.AHEAD:
                painter.drawRoundedRect(thin, radius, radius)
            case SegmentState.DONE:
                painter.setBrush(QColor(theme.accent))
                painter.drawRoundedRect(thin, radius, radius)
            case SegmentState.CURRENT:
                radius = min(box.height(), box.width()) / 2
                painter.drawRoundedRect(box, radius, radius)
                painter.setClipRect(
                    QRectF(box.left(), box.top(), box.width() * self._fraction, box.height())
                )
                painter.setBrush(QColor(theme.accent))
                painter.drawRoundedRect(box, radius, radius)
                painter.setClipping(False)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(theme.accent), 1))
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            case SegmentState.STOPPED | SegmentState.SKIPPED:
                inner = thin.adjusted(0.75, 0.75, -0.75, -0.75)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(theme.outline), 1.5))
                painter.drawRoundedRect(inner, radius, radius)
                if state is SegmentState.STOPPED:  # begun: half of it is filled
                    inner.setWidth(inner.width() / 2)
                    painter.setBrush(QColor(theme.outline))
                    painter.drawRoundedRect(inner, radius, radius)

    def _boxes(self) -> list[QRectF]:
        if self._placed[0] != self.width():
            self._placed = (self.width(), self._place())
        return self._placed[1]

    def _place(self) -> list[QRectF]:
        gaps = [
            _ITEM_GAP if before.item != after.item else _GAP
            for before, after in zip(self._segments, self._segments[1:], strict=False)
        ]
        free = self.width() - sum(gaps) - _LEAST * len(self._segments)
        total = sum(segment.seconds for segment in self._segments) or 1.0
        boxes, left = [], 0.0
        for segment, gap in zip(self._segments, [*gaps, 0.0], strict=False):
            width = _LEAST + max(0.0, free) * segment.seconds / total
            boxes.append(QRectF(left, 0, width, self.height()))
            left += width + gap
        return boxes

    def _current(self) -> int | None:
        states = [segment.state for segment in self._segments]
        return states.index(SegmentState.CURRENT) if SegmentState.CURRENT in states else None

    def _percent(self) -> int:
        total = sum(segment.seconds for segment in self._segments) or 1.0
        over = {SegmentState.DONE, SegmentState.STOPPED, SegmentState.SKIPPED}
        passed = sum(one.seconds for one in self._segments if one.state in over)
        current = self._current()
        if current is not None:
            passed += self._segments[current].seconds * self._fraction
        return round(100 * passed / total)

    def _describe(self) -> None:
        current = self._current()
        where = ""
        if current is not None:
            label = self._segments[current].label
            where = f"Set {current + 1} of {len(self._segments)}: {label}"
        self.setAccessibleDescription(where)
        self.setToolTip(where)
