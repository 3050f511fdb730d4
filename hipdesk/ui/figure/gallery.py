"""All pictures of an exercise beside each other: set-up, start, end, variants."""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.catalogue import Exercise
from hipdesk.domain.picture_book import Book
from hipdesk.domain.picture_page import Page, gallery
from hipdesk.domain.timeline import Side
from hipdesk.ui.figure.still_view import StillView
from hipdesk.ui.figure.studio import Rank, Studio, current_studio
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

PICTURE = 208  # pixels of width at 100 % text


class Gallery(Surface):
    """Hidden until the exercise is known to have pictures."""

    def __init__(self, exercise: Exercise) -> None:
        super().__init__()
        self._exercise = exercise
        self._side = Side.BOTH
        self._views: list[StillView] = []
        self._studio: Studio | None = None
        self._tiles = FlowLayout(Space.L)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        column.addWidget(heading("Pictures", TextRole.SUBTITLE))
        column.addLayout(self._tiles)
        self.hide()
        self._listen()

    def show_side(self, side: Side) -> None:
        """Show all of them for this side."""
        self._side = side
        for index, view in enumerate(self._views):
            view.show_page(partial(_page, side, index))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def _listen(self) -> None:
        self._studio = studio = current_studio()
        if studio is not None:
            studio.changed.connect(self._on_changed)
            studio.ask([self._exercise.id], Rank.STILL)
            self._look()

    def _on_changed(self, exercise_id: str) -> None:
        if exercise_id == self._exercise.id:
            self._look()

    def _look(self) -> None:
        """Make the tiles as soon as the book is there, once."""
        book = self._studio.book(self._exercise.id) if self._studio is not None else None
        if book is None or self._views:
            return
        for index, (title, _) in enumerate(gallery(book)):
            pick = partial(_page, self._side, index)
            view = StillView(self._exercise.id, self._exercise.position, PICTURE, pick)
            self._views.append(view)
            self._tiles.addWidget(_tile(view, title))
        self.appear()

    def appear(self) -> None:
        """Come into view, once it lies on a page and has pictures."""
        if self._views and self.parentWidget() is not None:
            self.show()  # without a page it would be a window of its own


def _page(side: Side, index: int, book: Book) -> Page:
    """The picture at this place; another figure's book may hold fewer."""
    found = gallery(book, side)
    return found[min(index, len(found) - 1)][1]


def _tile(view: StillView, title: str) -> QWidget:
    tile = QWidget()
    column = QVBoxLayout(tile)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.XS)
    column.addWidget(view)
    column.addWidget(Text(title, TextRole.CAPTION, Ink.MUTED))
    return tile
