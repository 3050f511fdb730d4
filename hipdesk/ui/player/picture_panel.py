"""The picture's place on the step card; the steps beside it while setting up."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hipdesk.domain.picture import Picture
from hipdesk.ui.figure.figure_view import FigureView
from hipdesk.ui.look import Radius, Space, current_look
from hipdesk.ui.player.step_list import StepList
from hipdesk.ui.widgets.scroll_area import ScrollArea
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from hipdesk.ui.widgets.text import Ink, Text, TextRole

_LEAST_WITH_BOTH = 380  # pixels of width at 100 %
_PICTURE_FIRST = 0.35  # of the time, where there is no room for both


class PicturePanel(Surface):
    """One picture, or a smaller one and the steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(SurfaceKind.CARD, Radius.CARD, parent)
        self._followed = 0
        self._with_steps = self._reads = False
        self._share = 0.0  # of the time of the steps that has passed
        self.figure = FigureView()
        self.next = Text("Next", TextRole.LABEL, Ink.ACCENT)
        self.next.hide()
        corner = QVBoxLayout(self.figure)
        corner.setContentsMargins(0, 0, 0, 0)
        corner.addWidget(self.next, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.steps = StepList(17)
        self._scroll = ScrollArea()
        self._scroll.setWidget(self.steps)
        self._scroll.viewport().installEventFilter(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self._row.setSpacing(Space.L)
        self._row.addWidget(self.figure, 1)
        self._row.addWidget(self._scroll, 1)
        self._scroll.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: Picture, following: str = "") -> None:
        """Show this instant; `following` is the exercise after this one."""
        self.figure.show_picture(picture, following)
        if picture.is_next is self.next.isHidden():
            self.next.setVisible(picture.is_next)

    def show_steps(self, steps: tuple[str, ...]) -> None:
        """Show these steps beside the picture; none gives the picture all the room."""
        if steps:
            self.steps.show_steps(steps)
        self._with_steps = bool(steps)
        self._reads = self._reads and self._with_steps
        self._make_room()

    def follow(self, share: float) -> None:
        """When the steps do not fit, turn to the one whose turn it is at this share of the time."""
        self._share = share
        if self._is_narrow:
            self._make_room()
            share = max(0.0, (share - _PICTURE_FIRST) / (1.0 - _PICTURE_FIRST))
        index = self.steps.index_at(share)
        if index != self._followed:
            self._followed = index
            self._scroll.verticalScrollBar().setValue(self.steps.top_of(index))

    def turn_steps(self, pages: int) -> None:
        """Turn the steps by so many pages, down if positive; whoever reads need not wait."""
        was_hidden, self._reads = self._scroll.isHidden(), True
        self._make_room()
        if not was_hidden:
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
        """Where large words need all the room, the picture comes first, and then they."""
        first = self._share < _PICTURE_FIRST and not self._reads
        turn_of_picture = self._is_narrow and first
        self._scroll.setVisible(self._with_steps and not turn_of_picture)
        self.figure.setVisible(not self._with_steps or turn_of_picture or not self._is_narrow)

    @property
    def _is_narrow(self) -> bool:
        return self.width() < current_look().px(_LEAST_WITH_BOTH)
