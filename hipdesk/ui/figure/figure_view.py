"""The moving figure: shows the picture of the instant, as large as its place."""

from itertools import islice

from PySide6.QtCore import QEvent, QRectF, QSize, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hipdesk.domain.catalogue import Position
from hipdesk.domain.picture import Picture, View, Way
from hipdesk.domain.picture_book import Arrow, ArrowKind
from hipdesk.domain.picture_page import Page
from hipdesk.domain.timeline import Side
from hipdesk.domain.words import POSITIONS
from hipdesk.ui.figure.marks import draw_arrow, paint_page
from hipdesk.ui.figure.staging import GAP, Part, Stage, parts, sheets
from hipdesk.ui.figure.studio import Rank, Studio, current_studio
from hipdesk.ui.icons import draw_figure
from hipdesk.ui.look import current_look

_FREE = 0.06  # of the shorter side stays free around the figure of a position
LIKELY_SIZE = QSize(480, 270)  # of the card's picture before the card was ever laid out
_FIRST = 4  # so many drawings of what comes next are made before it comes


class FigureView(QLabel):
    """Shows the figure of the starting position where there is no picture.

    Nothing slow is done here: what is not at hand is asked for, and until it is there, the
    drawing before it is shown, scaled.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._position: Position | None = None
        self._picture: Picture | None = None
        self._coming: Picture | None = None
        self._calm = False
        self._parts: tuple[Part, ...] = ()
        self._images: tuple[QImage | None, ...] = ()
        self._painted: tuple[object, ...] = ()
        self._planned: tuple[object, ...] = ()
        self._studio: Studio | None = None
        self._asking = QTimer(self)  # once for all that one turn of the event loop changes
        self._asking.setSingleShot(True)
        self._asking.timeout.connect(self._ask)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    @property
    def shown(self) -> tuple[Page, ...]:
        """The pages that are seen now; none while the position's figure is."""
        return tuple(part.page for part in self._parts)

    @property
    def is_drawn(self) -> bool:
        """Whether the right drawings of the instant are there, at any size."""
        return bool(self._images) and all(image is not None for image in self._images)

    def show_position(self, position: Position) -> None:
        """What is shown where there is no picture."""
        if position is not self._position:
            self._position = position
            self._tell()
            self.update()

    def show_picture(self, picture: Picture, following: str = "") -> None:
        """Show this instant; cheap to call for every look. `following` is the next exercise."""
        self._picture = picture
        coming = Picture(following, picture.side, View.SET_UP) if following else None
        if coming != self._coming:
            self._coming, self._planned = coming, ()
        self._turn()

    def prepare(self, exercise_id: str, side: Side) -> None:
        """Have the first pictures of an exercise made, at about the size they will have."""
        studio = self._found_studio()
        if studio is None:
            return
        self._coming = Picture(exercise_id, side, View.SET_UP)
        self._prepare_next(studio, self._stage(LIKELY_SIZE))

    def set_still(self, still: bool) -> None:
        """With reduced motion a movement is its start and its end, with an arrow between."""
        self._calm = still
        self._turn()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 40)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._planned = ()
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if any(image is not None for image in self._images):
            marked = self._studio is not None and self._studio.marks
            for part, image in zip(self._parts, self._images, strict=True):
                if image is not None:
                    paint_page(painter, part.page, image, part.box, part.unit, marked=marked)
            if len(self._parts) > 1:
                self._paint_between(painter)
        elif self._position is not None and self._is_without:
            self._paint_position(painter, self._position)
        painter.end()

    @property
    def _is_without(self) -> bool:
        """Whether there is no picture, and none to wait for."""
        studio, picture = self._studio, self._picture
        if studio is None or picture is None or studio.is_missing(picture.exercise_id):
            return True
        return any(studio.has_failed(part.sheet) for part in self._parts)

    def _turn(self) -> None:
        """Find the drawings of the instant and ask for those that are not there."""
        picture = self._picture
        studio = self._found_studio()
        if studio is None or picture is None:
            return
        book = studio.book(picture.exercise_id)
        if book is None:
            studio.ask([picture.exercise_id], Rank.NOW)
            self._show((), ())
            return
        stage = self._stage(self.size())
        plan = (studio.cast, stage, picture.exercise_id, picture.view, picture.part)
        seen = parts(book, picture, stage)
        if plan != self._planned and self.isVisible():  # all of them are many megabytes
            self._planned = plan
            self._asking.start()
        self._show(seen, tuple(self._image(studio, *one) for one in enumerate(seen)))

    def _ask(self) -> None:
        """Have all drawn that this part of the session shows, and what comes next."""
        picture, studio = self._picture, self._studio
        if studio is None or picture is None:
            return
        book = studio.book(picture.exercise_id)
        if book is None:
            return
        stage = self._stage(self.size())
        studio.ask(sheets(book, picture, stage), Rank.NOW)
        self._prepare_next(studio, stage)

    def _stage(self, size: QSize) -> Stage:
        return Stage(size, self.devicePixelRatioF(), self._calm)

    def _prepare_next(self, studio: Studio, stage: Stage) -> None:
        """Its book, then its first drawings."""
        coming = self._coming
        if coming is None:
            return
        book = studio.book(coming.exercise_id)
        if book is None:
            studio.ask([coming.exercise_id], Rank.NEXT)
        else:
            studio.ask(islice(sheets(book, coming, stage), _FIRST), Rank.NEXT)

    def _found_studio(self) -> Studio | None:
        studio = current_studio()
        if studio is not self._studio and studio is not None:
            studio.changed.connect(self._on_changed)
            studio.marked.connect(self.repaint_marks)
        self._studio = studio
        return studio

    def repaint_marks(self) -> None:
        """Whether arrows and marks are shown has changed."""
        self.update()

    def _on_changed(self, exercise_id: str) -> None:
        is_next = self._coming is not None and exercise_id == self._coming.exercise_id
        if self._picture is None or not self.isVisible():
            if is_next and self._studio is not None:
                self._prepare_next(self._studio, self._stage(LIKELY_SIZE))
        elif is_next or (exercise_id == self._picture.exercise_id and self._waits):
            self._planned = () if is_next else self._planned
            self._turn()

    @property
    def _waits(self) -> bool:
        """Whether nothing is shown, or something else than the drawings of the instant."""
        studio, shown = self._studio, zip(self._parts, self._images, strict=True)
        return (
            studio is None
            or not self.is_drawn
            or any(studio.image(part.sheet) is not image for part, image in shown)
        )

    def _image(self, studio: Studio, index: int, part: Part) -> QImage | None:
        """The drawing, one of another size or moment, or what was shown before."""
        sheet = part.sheet
        found = studio.image(sheet)
        if found is not None or studio.has_failed(sheet):
            return found
        studio.ask_first(sheet)
        before = self._parts[index] if index < len(self._parts) else None
        same = before is not None and before.sheet.exercise_id == sheet.exercise_id
        return studio.like(sheet) or (self._images[index] if same else None)

    def _show(self, seen: tuple[Part, ...], images: tuple[QImage | None, ...]) -> None:
        """Paint only if something differs from what is painted."""
        keys = tuple(image.cacheKey() if image is not None else None for image in images)
        painted = (seen, keys, self._is_without)
        if painted == self._painted:
            return
        self._painted, self._parts, self._images = painted, seen, images
        self._tell()
        self.update()

    def _tell(self) -> None:
        """What a screen reader says of it."""
        words = ". Then: ".join(part.page.alt for part in self._parts)
        if not words and self._position is not None:
            words = f"Picture: {POSITIONS[self._position].lower()}"
        if words != self.accessibleName():
            self.setAccessibleName(words)

    def _paint_between(self, painter: QPainter) -> None:
        """An arrow the way the movement goes; both ways when it goes there and back."""
        way = self._picture.way if self._picture is not None else Way.NONE
        theme, middle = current_look().theme, self.height() / 2.0
        width = self.width() * GAP
        left, right = (self.width() - width) / 2 + width * 0.1, (self.width() + width * 0.8) / 2
        unit = width / 110.0
        painter.scale(unit, unit)
        forth = ((left / unit, middle / unit), (right / unit, middle / unit))
        if way is Way.AROUND:
            forth = ((forth[0][0], middle / unit - 34), (forth[1][0], middle / unit - 34))
            back = ((forth[1][0], middle / unit + 34), (forth[0][0], middle / unit + 34))
            draw_arrow(painter, Arrow(ArrowKind.MOVE, back), theme.accent, theme.surface)
        ends = forth[::-1] if way is Way.OUT else forth
        draw_arrow(painter, Arrow(ArrowKind.MOVE, ends), theme.accent, theme.surface)
        painter.resetTransform()

    def _paint_position(self, painter: QPainter, position: Position) -> None:
        box = QRectF(self.rect())
        edge = min(box.width(), box.height()) * _FREE
        inner = box.adjusted(edge, edge, -edge, -edge)
        draw_figure(painter, position.value, inner, current_look().theme.accent)
