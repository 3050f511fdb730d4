"""Charts below one another, made one by one, in slices and used again."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.chart_model import Chart
from hipdesk.domain.heat_model import HeatMap
from hipdesk.ui.charts.chart_frame import ChartFrame
from hipdesk.ui.look import Space
from hipdesk.ui.reading_order import read_as_laid_out
from hipdesk.ui.slices import TURN_S, Slices

ROUNDS = 2  # of laying out: the height of words is known once their width is
KEPT = 40  # frames, of charts that are not on show too


class ChartColumn(QWidget):
    """Shows the charts it is given, in their order; each is known by its id."""

    day_opened = Signal(object)  # date, of a calendar
    placed = Signal()  # all that were to be shown are in their places

    def __init__(self) -> None:
        super().__init__()
        self._frames: dict[str, ChartFrame] = {}
        self.opened: ChartFrame | None = None  # the calendar whose day was opened last
        self._slices = Slices(self, TURN_S)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.L)
        self._column.addStretch(1)  # takes the room that is kept for charts to come

    def shown_ids(self) -> tuple[str, ...]:
        """The ids of the charts on show, from top to bottom."""
        placed = [(self._column.indexOf(one), one) for one in self._frames.values()]
        frames = sorted((pair for pair in placed if not pair[1].isHidden()), key=lambda one: one[0])
        return tuple(frame.chart.id for _, frame in frames)

    def frame(self, ident: str) -> ChartFrame | None:
        return self._frames.get(ident)

    def keep_room(self, pixels: int) -> None:
        """For charts to come, so that what is below is not pushed down by each of them."""
        if not self.shown_ids():
            self.setMinimumHeight(pixels)

    def show_charts(self, charts: Sequence[Chart | HeatMap], *, whole: bool = True) -> None:
        """These alone; what is on show already stays where it is. More come if not `whole`."""
        wanted = {one.id for one in charts}
        for ident, frame in self._frames.items():
            if ident not in wanted:
                frame.hide()
                frame.view.drop_picture()
        jobs = [job for at, one in enumerate(charts) for job in self._jobs(at, one)]
        if whole:
            jobs.append(partial(self.setMinimumHeight, 0))
        jobs.append(self._order)
        if not self.isVisible():
            jobs += ROUNDS * [self._lay_out_unseen]
            jobs += [partial(self._draw_unseen, one.id) for one in charts]
        self._slices.start(jobs)
        self._forget(wanted)

    def _jobs(self, at: int, chart: Chart | HeatMap) -> tuple[Callable[[], object], ...]:
        """A card that is new is made, placed and drawn in a slice each."""
        place, draw = partial(self._place, at, chart), partial(self._draw, chart.id)
        frame = self._frames.get(chart.id)
        if frame is None:
            return partial(self._make, chart), place, draw
        return (place, draw) if frame.view.is_held else (place,)

    def _make(self, chart: Chart | HeatMap) -> None:
        frame = self._frames[chart.id] = ChartFrame(chart)
        frame.view.hold()
        frame.day_opened.connect(partial(self._open_day, frame))

    def _place(self, at: int, chart: Chart | HeatMap) -> None:
        frame = self._frames[chart.id]
        if not frame.is_shown(chart):
            frame.show_chart(chart)
        if self._column.indexOf(frame) != at:
            self._column.removeWidget(frame)
            self._column.insertWidget(at, frame)
        frame.show()

    def _draw(self, ident: str) -> None:
        self._frames[ident].view.release()

    def _lay_out_unseen(self) -> None:
        """Out of sight Qt lays nothing out until something is drawn; here a single pixel."""
        self.grab(QRect(0, 0, 1, 1))

    def _draw_unseen(self, ident: str) -> None:
        """The drawing is made and kept, so that it is there when its page is opened."""
        frame = self._frames.get(ident)
        if frame is not None and not self.isVisible() and not frame.view.isHidden():
            frame.view.draw_ahead()

    def _order(self) -> None:
        read_as_laid_out(self._column)
        self.placed.emit()

    def _open_day(self, frame: ChartFrame, day: date) -> None:
        self.opened = frame
        self.day_opened.emit(day)

    def _forget(self, wanted: set[str]) -> None:
        """Ten years of calendars are not kept for ever."""
        hidden = [ident for ident in self._frames if ident not in wanted]
        for ident in hidden[: max(0, len(self._frames) - KEPT)]:
            frame = self._frames.pop(ident)
            self.opened = None if self.opened is frame else self.opened
            self._column.removeWidget(frame)
            frame.deleteLater()
