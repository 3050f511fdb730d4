"""The coming two weeks as two rows of seven days."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen

from hipdesk.domain.dates import DAYS, month_name
from hipdesk.domain.plan_view_calendar import CalendarDay, Mark
from hipdesk.ui.icons import draw_icon
from hipdesk.ui.look import Size, Weight, current_look
from hipdesk.ui.widgets.reading_strip import MARGIN, ReadingStrip

COLUMNS = 7
GAP = 6.0
PAD = 8
ICON = 18
DOT = 3.5  # radius of the mark of a chosen weekday

_ICONS = {
    Mark.DONE: "check",
    Mark.SESSION: "play",
    Mark.GENTLE: "lying",
    Mark.MOBILITY: "repeat",
    Mark.FREE: "plus",
    Mark.REST: "minus",
    Mark.WAIT: "pause",
}
NAMES = {
    Mark.DONE: "Done",
    Mark.SESSION: "Session",
    Mark.GENTLE: "Gentle",
    Mark.MOBILITY: "Mobility",
    Mark.FREE: "Open",
    Mark.REST: "Rest",
    Mark.WAIT: "Waits",
}


class TwoWeeks(ReadingStrip):
    """A day is read at a time; up and down go a week."""

    def __init__(self) -> None:
        super().__init__("plan_calendar", "The coming two weeks, day by day")
        self._days: tuple[CalendarDay, ...] = ()

    def show_days(self, days: tuple[CalendarDay, ...]) -> None:
        """Two weeks; reading begins with today."""
        self._days = days
        self.show_texts([one.text for one in days], 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = (len(self._days) + COLUMNS - 1) // COLUMNS
        high = self._head() + rows * (self._cell() + GAP) + 2 * MARGIN
        return QSize(current_look().px(640), round(high))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turn = {Qt.Key.Key_Up: -COLUMNS, Qt.Key.Key_Down: COLUMNS}.get(Qt.Key(event.key()), 0)
        if turn and 0 <= self.value() + turn <= self.maximum():
            self.setValue(self.value() + turn)
        elif not turn:
            super().keyPressEvent(event)

    def box(self, index: int) -> QRectF:
        row, column = divmod(index, COLUMNS)
        width = (self.width() - 2 * MARGIN - GAP * (COLUMNS - 1)) / COLUMNS
        left = MARGIN + column * (width + GAP)
        top = MARGIN + self._head() + row * (self._cell() + GAP)
        return QRectF(left, top, width, self._cell())

    def draw(self, painter: QPainter) -> None:
        for index, one in enumerate(self._days[:COLUMNS]):
            self._draw_weekday(painter, one, self.box(index))
        for index, one in enumerate(self._days):
            self._draw_day(painter, one, index)

    def _draw_weekday(self, painter: QPainter, one: CalendarDay, box: QRectF) -> None:
        look = current_look()
        painter.setFont(look.font(Size.CAPTION, Weight.STRONG))
        painter.setPen(QColor(look.theme.text_muted))
        name = DAYS[one.day.weekday()][:3]
        head = QRectF(box.left(), MARGIN, box.width(), self._head() - GAP)
        painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name)
        if one.own:
            wide = QFontMetricsF(painter.font()).horizontalAdvance(name)
            dot = head.center()
            dot.setX(dot.x() + wide / 2 + 3 * DOT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.theme.accent))
            painter.drawEllipse(dot, look.px(DOT), look.px(DOT))

    def _draw_day(self, painter: QPainter, one: CalendarDay, index: int) -> None:
        look, box = current_look(), self.box(index)
        theme = look.theme
        fill, ink = {
            Mark.SESSION: (theme.accent, theme.accent_text),
            Mark.GENTLE: (theme.accent_soft, theme.accent_soft_text),
            Mark.MOBILITY: (theme.accent_soft, theme.accent_soft_text),
            Mark.DONE: (theme.accent_soft, theme.accent_soft_text),
            Mark.WAIT: (theme.warn_soft, theme.text),
            Mark.FREE: (theme.surface, theme.text),
            Mark.REST: (theme.surface, theme.text_muted),
        }[one.mark]
        read = index == self.value() and self.is_read
        edge = theme.text if one.is_today else theme.accent if read else theme.line
        painter.setPen(QPen(QColor(edge), 3 if read or one.is_today else 1))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
        self._draw_words(painter, one, box, ink, with_month=index == 0 or one.day.day == 1)

    def _draw_words(
        self, painter: QPainter, one: CalendarDay, box: QRectF, ink: str, *, with_month: bool
    ) -> None:
        look = current_look()
        pad = look.px(PAD)
        number_font = look.font(Size.LEAD, Weight.STRONG)
        high = QFontMetricsF(number_font).height()
        number = f"{one.day.day} {month_name(one.day)}" if with_month else str(one.day.day)
        if QFontMetricsF(number_font).horizontalAdvance(number) > box.width() - 4:
            number = str(one.day.day)
        painter.setPen(QColor(ink))
        painter.setFont(number_font)
        line = QRectF(box.left(), box.top() + pad, box.width(), high)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, number)
        self._draw_mark(painter, one.mark, line.translated(0, high), ink)

    def _draw_mark(self, painter: QPainter, mark: Mark, line: QRectF, ink: str) -> None:
        """The icon, and its name where every name has room."""
        look = current_look()
        side, font = look.px(ICON), look.font(Size.CAPTION, Weight.STRONG)
        metrics = QFontMetricsF(font)
        widest = max(metrics.horizontalAdvance(name) for name in NAMES.values())
        name = NAMES[mark] if widest + side + 14 <= line.width() else ""
        wide = metrics.horizontalAdvance(name) + (4 if name else 0) + side
        left = line.center().x() - wide / 2
        top = line.center().y() - side / 2
        draw_icon(painter, _ICONS[mark], QRectF(round(left), round(top), side, side), ink)
        if name:
            painter.setFont(font)
            place = QRectF(left + side + 4, line.top(), wide, line.height())
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, align, name)

    def _head(self) -> float:
        return QFontMetricsF(current_look().font(Size.CAPTION, Weight.STRONG)).height() + GAP

    def _cell(self) -> float:
        look = current_look()
        high = QFontMetricsF(look.font(Size.LEAD, Weight.STRONG)).height()
        return 2 * high + 2 * look.px(PAD)
