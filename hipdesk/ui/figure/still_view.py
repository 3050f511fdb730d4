"""One picture of an exercise that does not move, on a soft tile."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from hipdesk.domain.catalogue import Position
from hipdesk.domain.picture_book import Book
from hipdesk.domain.picture_colours import Cast
from hipdesk.domain.picture_page import Page, cover
from hipdesk.domain.words import POSITIONS
from hipdesk.ui.figure.marks import paint_page
from hipdesk.ui.figure.staging import sheet_of
from hipdesk.ui.figure.studio import Rank, Studio, current_studio
from hipdesk.ui.icons import draw_icon
from hipdesk.ui.look import Radius, current_look

WIDE, HIGH = 16, 9
_FREE = 0.03  # of the height stays free around the picture
_FREE_POSITION = 0.14  # and around the figure of a position
_MARKED = 240  # pixels of width from which arrows and marks can be seen


class StillView(QLabel):
    """One page of an exercise's book, its cover if not told; `pixels` is its width at 100 % text.

    Where there is no picture, the figure of the starting position stands for it.
    """

    def __init__(
        self,
        exercise_id: str,
        position: Position,
        pixels: int,
        pick: Callable[[Book], Page] = cover,
    ) -> None:
        super().__init__()
        self._pick = pick
        self._exercise_id = exercise_id
        self._position = position
        self._pixels = pixels
        self._studio: Studio | None = None
        self._page: Page | None = None
        self._unit = 1.0
        self._image: QImage | None = None
        self._cast: Cast | None = None  # in the drawing
        self.setAccessibleName(POSITIONS[position])
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def page(self) -> Page | None:
        """What is shown, once it is known."""
        return self._page

    @property
    def is_drawn(self) -> bool:
        return self._image is not None

    def show_page(self, pick: Callable[[Book], Page]) -> None:
        """Show another page of the same book."""
        self._pick = pick
        if self.isVisible():
            self._look()

    def sizeHint(self) -> QSize:
        width = current_look().px(self._pixels)
        return QSize(width, round(width * HIGH / WIDE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()
            if self.isVisible():
                self._look()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current_look().theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        without = self._image is None and self._is_without
        painter.setBrush(QColor(theme.accent_soft if without else theme.surface_sunken))
        tile = QRectF(self.rect())
        radius = min(Radius.CARD * 0.75, tile.height() / 4)
        painter.drawRoundedRect(tile, radius, radius)
        if self._image is not None and self._page is not None:
            clip = QPainterPath()
            clip.addRoundedRect(tile, radius, radius)
            painter.setClipPath(clip)
            shown = self._studio is not None and self._studio.marks
            marked = shown and self.width() >= _MARKED
            paint_page(painter, self._page, self._image, self._box(), self._unit, marked=marked)
        elif without:
            side = tile.height() * (1.0 - 2.0 * _FREE_POSITION)
            box = QRectF(0.0, 0.0, side, side)
            box.moveCenter(tile.center())
            draw_icon(painter, self._position.value, box, theme.accent_soft_text)
        painter.end()

    @property
    def _is_without(self) -> bool:
        """Whether there is no picture to wait for."""
        return self._studio is None or self._studio.is_missing(self._exercise_id)

    def _look(self) -> None:
        """Take the picture if it is there, else ask for it."""
        studio = current_studio()
        if studio is None:
            return
        if studio is not self._studio:
            self._studio = studio
            studio.changed.connect(self._on_changed)
            studio.recast.connect(self._look_again)
            studio.marked.connect(self.repaint_marks)
        book = studio.book(self._exercise_id)
        if book is None:
            if self._image is None or self._cast != studio.cast:
                studio.ask([self._exercise_id], Rank.STILL)
            self.update()
            return
        self._show(studio, book)

    def _show(self, studio: Studio, book: Book) -> None:
        before, self._page = self._page, self._pick(book)
        if before is not None and before.leaf != self._page.leaf:
            self._image = None
        self._unit = self._box().width() / book.width
        self.setAccessibleName(self._page.alt)
        sheet = sheet_of(book, self._page, self._box(), self.devicePixelRatioF())
        found = studio.image(sheet)
        if found is None:
            studio.ask_still(sheet)
        else:
            self._image, self._cast = found, studio.cast
        self.update()

    def _box(self) -> QRectF:
        room = self.sizeHint()
        free = round(room.height() * _FREE)
        return QRectF(free, free, room.width() - 2 * free, room.height() - 2 * free)

    def repaint_marks(self) -> None:
        """Whether arrows and marks are shown has changed."""
        self.update()

    def _look_again(self) -> None:
        if self.isVisible():
            self._look()

    def _on_changed(self, exercise_id: str) -> None:
        if exercise_id == self._exercise_id:
            self._look_again()
