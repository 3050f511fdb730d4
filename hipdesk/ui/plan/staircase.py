"""The seven stages as a flight of stairs, with a figure on the step where one stands."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QResizeEvent

from hipdesk.domain.plan_view_ladder import RungState, RungView
from hipdesk.ui.icons import draw_figure, draw_icon
from hipdesk.ui.look import Size, Weight, current_look
from hipdesk.ui.widgets.reading_strip import MARGIN, ReadingStrip

GAP = 6.0
RISE = 16  # pixels from step to step at 100 % text
FIGURE = 56  # pixels of its height
PAD = 10
TICK = 20
EASE = 6.0  # pixels more than needed before words come back: no flicker beside a scroll bar


class Staircase(ReadingStrip):
    """Numbers are always there; names and sizes where all of them have room."""

    def __init__(self) -> None:
        super().__init__("plan_ladder", "The ladder, seven stages")
        self._rungs: tuple[RungView, ...] = ()
        self._wordy = False

    def show_rungs(self, rungs: tuple[RungView, ...]) -> None:
        """The ladder; reading begins with the step where one stands."""
        self._rungs = rungs
        here = next(index for index, one in enumerate(rungs) if one.state is RungState.HERE)
        self.show_texts([one.text for one in rungs], here)
        self._fit()

    def sizeHint(self) -> QSize:
        look = current_look()
        tops = [
            look.px(RISE) * index + look.px(FIGURE) * (rung.state is RungState.HERE)
            for index, rung in enumerate(self._rungs)
        ]
        return QSize(look.px(640), round(self._lowest() + max(tops, default=0) + 2 * MARGIN))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def box(self, index: int) -> QRectF:
        width = self._wide()
        high = self._lowest() + current_look().px(RISE) * index
        left = MARGIN + index * (width + GAP)
        return QRectF(left, self.height() - MARGIN - high, width, high)

    def draw(self, painter: QPainter) -> None:
        for index, rung in enumerate(self._rungs):
            self._draw_step(painter, rung, self.box(index), read=index == self.value())

    def _draw_step(self, painter: QPainter, rung: RungView, box: QRectF, *, read: bool) -> None:
        look = current_look()
        theme = look.theme
        fill, ink = {
            RungState.DONE: (theme.accent_soft, theme.accent_soft_text),
            RungState.HERE: (theme.accent, theme.accent_text),
            RungState.REACHED: (theme.surface, theme.text),
            RungState.AHEAD: (theme.surface_sunken, theme.text_muted),
        }[rung.state]
        edge = QPen(QColor(theme.outline), 1)
        if rung.state is RungState.REACHED:
            edge = QPen(QColor(theme.accent), 2, Qt.PenStyle.DashLine)
        if read and self.is_read:
            edge = QPen(QColor(theme.accent), 3)
        plain = rung.state in {RungState.DONE, RungState.HERE} and not (read and self.is_read)
        painter.setPen(Qt.PenStyle.NoPen if plain else edge)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
        self._draw_words(painter, rung, box, ink)
        if rung.state is RungState.HERE:
            high = look.px(FIGURE)
            place = QRectF(box.center().x() - high / 2, box.top() - high, high, high - 2)
            draw_figure(painter, "standing", place, theme.accent)
        if rung.state is RungState.DONE:
            side = look.px(TICK)
            place = QRectF(box.right() - side - 6, box.top() + 6, side, side)
            if not self._wordy:
                place.moveCenter(QPointF(box.center().x(), box.bottom() - look.px(PAD) - side / 2))
            draw_icon(painter, "check", place, ink)

    def _draw_words(self, painter: QPainter, rung: RungView, box: QRectF, ink: str) -> None:
        painter.setPen(QColor(ink))
        top = box.top() + current_look().px(PAD)
        for text, font in self._lines(rung):
            painter.setFont(font)
            high = QFontMetricsF(font).height()
            line = QRectF(box.left(), top, box.width(), high)
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)
            top += high

    def _lines(self, rung: RungView) -> list[tuple[str, QFont]]:
        number = (str(rung.number), current_look().font(Size.DISPLAY, Weight.STRONG))
        return [number, *_words(rung)] if self._wordy else [number]

    def _wide(self) -> float:
        """The width of a step."""
        count = max(1, len(self._rungs))
        return (self.width() - 2 * MARGIN - GAP * (count - 1)) / count

    def _fit(self) -> None:
        """Words that have room make the steps higher."""
        words = [line for rung in self._rungs for line in _words(rung)]
        needed = max(
            (QFontMetricsF(font).horizontalAdvance(text) for text, font in words), default=0
        )
        self._wordy = self._wide() >= needed + 8 + (0 if self._wordy else EASE)
        self.updateGeometry()
        self.update()

    def _lowest(self) -> float:
        """The height of the first step."""
        if not self._rungs:
            return 0.0
        words = sum(QFontMetricsF(font).height() for _, font in self._lines(self._rungs[0]))
        tick = 0 if self._wordy else current_look().px(TICK)
        return words + tick + 2 * current_look().px(PAD)


def _words(rung: RungView) -> list[tuple[str, QFont]]:
    look = current_look()
    return [
        (rung.name, look.font(Size.CAPTION, Weight.STRONG)),
        (rung.exercises, look.font(Size.CAPTION)),
        (rung.days.removesuffix(" a week"), look.font(Size.CAPTION)),
    ]
