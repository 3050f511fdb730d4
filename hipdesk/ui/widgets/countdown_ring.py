"""A ring that empties, big digits in it, and a disc that moves as the body should."""

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from hipdesk.domain.timeline import PhaseKind, Side
from hipdesk.ui.icons import draw_icon
from hipdesk.ui.look import Weight, current_look
from hipdesk.ui.widgets.ring_motion import disc_size
from hipdesk.ui.widgets.side_badge import side_colours
from hipdesk.ui.widgets.unpainted import set_value_unpainted

LONG_S = 99.5  # from here on three digits are shown
_CAP_SHARE = 0.727  # height of a digit of the font, in its size
_MARGIN = 4.0
_ROUND, _TOP = 360 * 16, 90 * 16  # sixteenths of a degree, as Qt counts angles
_STEP = 2.0  # pixels that the end of the arc moves at a time
_JUMP = 0.03  # of the ring; when its end moves farther, all is painted
_NEAR = 24 * 16  # more than what is painted when the end of the arc alone has moved
_FILL = 0.97  # how much of the inner circle the digits may span, corner to corner


class CountdownRing(QProgressBar):
    """Counts down, or up for a stopwatch; everything drawn is a function of the time shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = PhaseKind.SET_UP
        self._side = Side.BOTH
        self._elapsed_s, self._phase_s = 0.0, 1.0
        self._counts_up = self._paused = self._still = False
        self._text = ""
        self._drawn: tuple[object, ...] = ()  # all that was painted but the end of the arc
        self._drawn_left = 0.0
        self._track_of: tuple[object, ...] = ()  # what the pixmap is of
        self._track_drawn = QPixmap()
        self._square_of, self._square_there = QSize(), QRectF()
        self._tip = QRect()  # where the end of the arc has moved, if nothing else has
        self.setTextVisible(False)
        self.setObjectName("countdown_ring")
        self.setAccessibleIdentifier("countdown_ring")
        self.setAccessibleName("Seconds left")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_time(
        self,
        kind: PhaseKind,
        side: Side,
        elapsed_s: float,
        phase_s: float,
        *,
        counts_up: bool,
        paused: bool,
    ) -> None:
        """Show `elapsed_s` of `phase_s` seconds; repaints only what has moved."""
        self._kind, self._side = kind, side
        self._elapsed_s, self._phase_s = elapsed_s, max(phase_s, 0.001)
        self._counts_up, self._paused = counts_up, paused
        self._text = self._digits()
        self._tell()
        self._repaint_what_moved()

    def set_still(self, still: bool) -> None:
        """With reduced motion the disc does not move."""
        self._still = still
        self.update()

    @property
    def digits(self) -> str:
        """What stands in the ring."""
        return self._text

    @property
    def digit_height(self) -> float:
        """The height of a digit as painted, in pixels."""
        return QFontMetricsF(self._digit_font()).tightBoundingRect("0").height()

    def sizeHint(self) -> QSize:
        return QSize(420, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_look().theme
        ink, soft = side_colours(theme, self._side)
        if self._side is Side.BOTH or not self._is_work:
            ink, soft = theme.accent, theme.accent_soft
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square, stroke = self._square(), self._stroke()
        size = self._disc()
        if size > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(soft))
            radius = size * (square.width() / 2 - stroke - 6)
            painter.drawEllipse(square.center(), radius, radius)
        arc_ink = theme.outline if self._paused else ink
        self._draw_arc(
            painter, theme.ring_track, arc_ink, only_tip=self._tip.contains(event.rect())
        )
        inner = square.width() * 0.2  # the end of the arc never comes so far in
        if event.rect().intersects(square.adjusted(inner, inner, -inner, -inner).toAlignedRect()):
            self._draw_middle(painter, square, theme.text_muted if self._paused else theme.text)
        painter.end()

    def _draw_arc(self, painter: QPainter, track: str, ink: str, *, only_tip: bool) -> None:
        """The way round and what is left of it, or what of both is near the end of the arc."""
        way, end = self._way(), round(self._left() * _ROUND)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        begin = 0
        if only_tip:
            begin = max(0, end - _NEAR)
            painter.setPen(self._pen(track))
            painter.drawArc(way, _TOP + end - _NEAR, 2 * _NEAR)
        else:
            painter.drawPixmap(0, 0, self._track(track))
        if end > 0:
            painter.setPen(self._pen(ink))
            painter.drawArc(way, _TOP + begin, end - begin)

    def _track(self, ink: str) -> QPixmap:
        """The way round, which takes ten times as long to stroke as to copy."""
        ratio = self.devicePixelRatioF()
        wanted = (ink, self.size(), ratio)
        if self._track_of != wanted:
            self._track_of = wanted
            self._track_drawn = QPixmap(self.size() * ratio)
            self._track_drawn.setDevicePixelRatio(ratio)
            self._track_drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._track_drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._pen(ink))
            painter.drawEllipse(self._way())
            painter.end()
        return self._track_drawn

    def _pen(self, ink: str) -> QPen:
        pen = QPen(QColor(ink), self._stroke())
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen

    def _way(self) -> QRectF:
        """Where the middle of the stroke goes round."""
        half = self._stroke() / 2
        return self._square().adjusted(half, half, -half, -half)

    def _draw_middle(self, painter: QPainter, square: QRectF, ink: str) -> None:
        if self._kind is PhaseKind.FINISH:
            size = round(square.width() * 0.5)
            box = QRectF(0, 0, size, size)
            box.moveCenter(square.center())
            draw_icon(painter, "check", box.toAlignedRect().toRectF(), current_look().theme.good)
            return
        font = self._digit_font()
        painter.setFont(font)
        painter.setPen(QColor(ink))
        width = QFontMetricsF(font).horizontalAdvance(self._text)
        start = QPointF(
            square.center().x() - width / 2, square.center().y() + _CAP_SHARE * font.pixelSize() / 2
        )
        painter.drawText(start, self._text)

    @property
    def _is_work(self) -> bool:
        return self._kind in {
            PhaseKind.MOVE_IN,
            PhaseKind.HOLD,
            PhaseKind.MOVE_OUT,
            PhaseKind.WORK,
            PhaseKind.STOPWATCH,
        }

    def _digits(self) -> str:
        left = self._phase_s - self._elapsed_s
        whole = math.floor(self._elapsed_s) if self._counts_up else math.ceil(max(0.0, left) - 1e-6)
        return str(whole)

    def _digit_font(self) -> QFont:
        """As large as the inner circle allows for the widest text of this phase."""
        inner = self._square().width() - 2 * self._stroke()
        wide = 2.05 if self._phase_s >= LONG_S else 1.3
        pixels = _FILL * inner / math.hypot(wide, _CAP_SHARE)
        most = inner * 0.56
        return current_look().font_of(round(min(pixels, most)), Weight.STRONG)

    def _left(self) -> float:
        share = min(1.0, self._elapsed_s / self._phase_s)
        return share if self._counts_up else 1.0 - share

    def _disc(self) -> float:
        if self._still:
            return 1.0 if self._kind is PhaseKind.HOLD else 0.0
        return disc_size(self._kind, self._elapsed_s, self._phase_s)

    def _square(self) -> QRectF:
        """Asked for several times a frame, and another in another size alone."""
        if self._square_of != self.size():
            self._square_of = self.size()
            side = min(self.width(), self.height()) - 2 * _MARGIN
            self._square_there = QRectF(0, 0, side, side)
            self._square_there.moveCenter(QRectF(self.rect()).center())
        return self._square_there

    def _stroke(self) -> float:
        return max(8.0, min(self.width(), self.height()) * 0.032)

    def _repaint_what_moved(self) -> None:
        """In most frames the end of the arc alone, and nothing while it stays on its pixel."""
        square, left = self._square(), self._left()
        radius = square.width() / 2
        drawn = (self._text, self._kind, self._side, self._paused, round(self._disc() * radius))
        if drawn != self._drawn or abs(left - self._drawn_left) > _JUMP:
            self._tip = QRect()
            self.update(square.toAlignedRect())
        elif abs(left - self._drawn_left) * radius * math.tau >= _STEP:
            ends = QRectF(self._end(self._drawn_left), self._end(left)).normalized()
            room = self._stroke() + 2
            self._tip = ends.adjusted(-room, -room, room, room).toAlignedRect()
            self.update(self._tip)
        else:
            return
        self._drawn, self._drawn_left = drawn, left

    def _end(self, share: float) -> QPointF:
        """Where an arc of this share of the ring ends."""
        square = self._square()
        radius = (square.width() - self._stroke()) / 2
        angle = math.tau * share
        offset = QPointF(-radius * math.sin(angle), -radius * math.cos(angle))
        return square.center() + offset

    def _tell(self) -> None:
        """For screen readers: whole seconds, once a second."""
        most = math.ceil(self._phase_s)
        elapsed = math.floor(self._elapsed_s)
        value = elapsed if self._counts_up else most - elapsed
        if most != self.maximum():
            self.setRange(0, most)
        if value != self.value():
            set_value_unpainted(self, value)
            self.setAccessibleName("Seconds so far" if self._counts_up else "Seconds left")
