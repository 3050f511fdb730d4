"""The picture's place on the step card; the steps beside it while setting up."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from hipdesk.domain.catalogue import Position
from hipdesk.domain.words import POSITIONS
from hipdesk.ui.icons import draw_figure
from hipdesk.ui.look import Radius, Space, current_look
from hipdesk.ui.player.step_list import StepList
from hipdesk.ui.widgets.scroll_area import ScrollArea
from hipdesk.ui.widgets.surface import Surface, SurfaceKind

_LEAST_WITH_BOTH = 380  # pixels of width at 100 %
_FREE = 0.06  # of the shorter side stays free around the figure


class Pictogram(QLabel):
    """A figure in the exercise's position, as large as its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._position: Position | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_position(self, position: Position) -> None:
        if position is not self._position:
            self._position = position
            self.setAccessibleName(f"Picture: {POSITIONS[position].lower()}")
            self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._position is None:
            return
        box = QRectF(self.rect())
        edge = min(box.width(), box.height()) * _FREE
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = box.adjusted(edge, edge, -edge, -edge)
        draw_figure(painter, self._position.value, inner, current_look().theme.accent)
        painter.end()


class PicturePanel(Surface):
    """One picture, or a smaller one and the steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(SurfaceKind.CARD, Radius.CARD, parent)
        self._followed = 0
        self.pictogram = Pictogram()
        self.steps = StepList(17)
        self._scroll = ScrollArea()
        self._scroll.setWidget(self.steps)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.viewport().installEventFilter(self)
        self.steps.setAutoFillBackground(False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self._row.setSpacing(Space.L)
        self._row.addWidget(self.pictogram, 2)
        self._row.addWidget(self._scroll, 5)
        self._scroll.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_steps(self, steps: tuple[str, ...]) -> None:
        """Show these steps beside the picture; none gives the picture all the room."""
        if steps:
            self.steps.show_steps(steps)
        self._scroll.setVisible(bool(steps))
        self._make_room()

    def follow(self, share: float) -> None:
        """When the steps do not fit, turn to the one whose turn it is at this share of the time."""
        index = self.steps.index_at(share)
        if index != self._followed:
            self._followed = index
            self._scroll.verticalScrollBar().setValue(self.steps.top_of(index))

    def turn_steps(self, pages: int) -> None:
        """Turn the steps by so many pages, down if positive."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def sizeHint(self) -> QSize:
        """Modest: it takes what the words leave."""
        return QSize(300, 130)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 72)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.steps.set_room(self._scroll.viewport().size())
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        """Large words need the place of a picture that would be too small to see."""
        narrow = self.width() < current_look().px(_LEAST_WITH_BOTH)
        self.pictogram.setVisible(self._scroll.isHidden() or not narrow)
