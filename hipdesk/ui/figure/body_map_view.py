"""The body from the front and from the back; its regions are tinted, and can be chosen."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from hipdesk.domain.body_map import BODY_MAP, VIEWS, BodyMap, Region, regions_text
from hipdesk.domain.picture_page import Leaf
from hipdesk.ui.figure.easel import Sheet
from hipdesk.ui.figure.region_button import RegionButton
from hipdesk.ui.figure.staging import fitted
from hipdesk.ui.figure.studio import Rank, Studio, current_studio
from hipdesk.ui.look import current_look
from hipdesk.ui.theme import Theme

_TINT, _OVER = 200, 90  # of 255: how strong a tint is, and that of the region under the mouse
_ROUNDED = 4.0  # pixels of a region's corners
SHAPE = (300, 540)  # of one view, until the map has been read


class BodyMapView(QWidget):
    """Shows nothing until the map has been read; `pixels` is its height at 100 % text.

    Where it is for choosing, every region is a button: of the mouse, and of the keyboard, where
    the arrow keys go from one to the next.
    """

    region_toggled = Signal(str, bool)  # region id, and whether it is chosen now

    def __init__(self, pixels: int, *, choosable: bool = False) -> None:
        super().__init__()
        self._pixels = pixels
        self._choosable = choosable
        self._map: BodyMap | None = None
        self._studio: Studio | None = None
        self._tinted: tuple[str, ...] = ()
        self._buttons: list[RegionButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Map of the body")
        self._tell()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The regions that are tinted."""
        return self._tinted

    @property
    def buttons(self) -> tuple[RegionButton, ...]:
        """The regions of both views, once the map has been read."""
        return tuple(self._buttons)

    def tint(self, region_ids: Iterable[str]) -> None:
        """Tint exactly these; nobody is told."""
        self._tinted = tuple(region_ids)
        for button in self._buttons:
            button.show_chosen(button.region.id in self._tinted)
        self._tell()
        self.update()

    def sizeHint(self) -> QSize:
        height = current_look().px(self._pixels)
        return QSize(round(2 * height * SHAPE[0] / SHAPE[1]), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._map is None or self._studio is None:
            return
        theme, painter = current_look().theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for view in VIEWS:
            sheet = self._sheet(self._map, view)
            image = self._studio.image(sheet) or self._studio.like(sheet)
            if image is not None:
                painter.drawImage(self._box(self._map, view), image)
        focused = next((one for one in self._buttons if one.hasFocus()), None)
        for region in self._map.regions:
            over = any(one.region is region and one.underMouse() for one in self._buttons)
            self._paint_region(painter, theme, region, over=over)
        if focused is not None:
            self._paint_focus(painter, theme, focused.region)
        painter.end()

    def go_from(self, button: RegionButton, way: QPointF) -> None:
        """Give the keyboard to the next region this way."""
        here = QRectF(button.geometry()).center()
        best, least = None, 0.0
        for other in self._buttons:
            step = QRectF(other.geometry()).center() - here
            ahead = QPointF.dotProduct(step, way)
            aside = abs(step.x() * way.y() - step.y() * way.x())
            cost = ahead + 2.0 * aside
            if other is not button and ahead > aside / 2 and (best is None or cost < least):
                best, least = other, cost
        if best is not None:
            best.setFocus(Qt.FocusReason.OtherFocusReason)
            for one in self._buttons:  # Tab comes back to where the keyboard was
                takes = one is best
                one.setFocusPolicy(
                    Qt.FocusPolicy.StrongFocus if takes else Qt.FocusPolicy.ClickFocus
                )

    def _look(self) -> None:
        """Take the map if it is there, else ask for it."""
        studio = current_studio()
        if studio is None:
            return
        if studio is not self._studio:
            self._studio = studio
            studio.changed.connect(self._on_changed)
            studio.recast.connect(self._look_again)
        book = studio.book(BODY_MAP) or self._map
        if not isinstance(book, BodyMap):
            studio.ask([BODY_MAP], Rank.STILL)
            return
        if book is not self._map:
            self._map = book
            self._make_buttons(book)
        for button in self._buttons:
            button.take_place(self._outline(book, button.region))
        for view in VIEWS:
            studio.ask_still(self._sheet(book, view))
        self.update()

    def _make_buttons(self, book: BodyMap) -> None:
        for old in self._buttons:
            old.deleteLater()
        self._buttons = []
        if not self._choosable:
            return
        for region in book.regions:
            button = RegionButton(region, self)
            button.show_chosen(region.id in self._tinted)
            button.clicked.connect(lambda _=False, one=region.id: self._toggle(one))
            button.moved.connect(lambda way, one=button: self.go_from(one, way))
            button.seen_anew.connect(self.update)
            first = not self._buttons
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if first else Qt.FocusPolicy.ClickFocus
            )
            self._buttons.append(button)
            button.show()

    def _toggle(self, region_id: str) -> None:
        chosen = region_id not in self._tinted
        others = tuple(one for one in self._tinted if one != region_id)
        self.tint((*others, region_id) if chosen else others)
        self.region_toggled.emit(region_id, chosen)

    def _look_again(self) -> None:
        if self.isVisible():
            self._look()

    def _on_changed(self, exercise_id: str) -> None:
        if exercise_id == BODY_MAP:
            self._look_again()

    def _tell(self) -> None:
        self.setAccessibleDescription(regions_text(self._tinted).capitalize())

    def _box(self, book: BodyMap, view: str) -> QRectF:
        half = self.width() / 2.0
        room = QRectF(half * list(VIEWS).index(view), 0.0, half, self.height())
        return fitted(book.width, book.height, room)

    def _sheet(self, book: BodyMap, view: str) -> Sheet:
        box, ratio = self._box(book, view), self.devicePixelRatioF()
        wide, high = round(box.width() * ratio), round(box.height() * ratio)
        return Sheet(BODY_MAP, Leaf(f"still {view}"), wide, high, ratio)

    def _outline(self, book: BodyMap, region: Region) -> QPolygonF:
        box = self._box(book, region.view)
        unit = box.width() / book.width
        return QPolygonF([box.topLeft() + QPointF(x, y) * unit for x, y in region.points])

    def _paint_region(self, painter: QPainter, theme: Theme, region: Region, *, over: bool) -> None:
        tinted = region.id in self._tinted
        if self._map is None or not (tinted or over):
            return
        outline = QPainterPath()
        outline.addPolygon(self._outline(self._map, region))
        outline.closeSubpath()
        rounder = QPainterPathStroker(QPen(Qt.GlobalColor.black, _ROUNDED))
        rounder.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        fill = QColor(theme.tint)
        fill.setAlpha(_TINT if tinted else _OVER)
        painter.fillPath(outline.united(rounder.createStroke(outline)), fill)
        if tinted:  # neighbours are told apart
            painter.strokePath(outline, QPen(QColor(theme.surface), 1.5))

    def _paint_focus(self, painter: QPainter, theme: Theme, region: Region) -> None:
        if self._map is None:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((theme.surface, 6.0), (theme.focus, 3.0)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawPolygon(self._outline(self._map, region))
