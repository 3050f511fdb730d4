"""One region of the body map, to be chosen; the map paints it."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QPolygonF, QRegion
from PySide6.QtWidgets import QAbstractButton, QWidget

from hipdesk.domain.body_map import VIEWS, Region, region_name
from hipdesk.ui.widgets.enter_key import ENTER, pressed_by_enter

_WAYS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class RegionButton(QAbstractButton):
    """Takes presses within the outline of its region alone.

    Space chooses it and takes it back. Enter chooses it; once it is chosen, Enter is left to the
    page, which goes on.
    """

    moved = Signal(QPointF)  # the way an arrow key points
    seen_anew = Signal()  # the focus or the mouse came or went

    def __init__(self, region: Region, parent: QWidget) -> None:
        super().__init__(parent)
        self.region = region
        name = f"{region_name(region.id)}, {VIEWS[region.view]}"
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(region_name(region.id))
        self.setObjectName(f"region_{region.view}_{region.id}")
        self.setAccessibleIdentifier(self.objectName())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def take_place(self, outline: QPolygonF) -> None:
        """Lie over this outline, in the parent's pixels."""
        box = outline.boundingRect().toAlignedRect().adjusted(-2, -2, 2, 2)
        self.setGeometry(box)
        moved = outline.translated(-QPointF(box.topLeft()))
        self.setMask(QRegion(moved.toPolygon()))

    def show_chosen(self, chosen: bool) -> None:
        self.setChecked(chosen)

    def nextCheckState(self) -> None:
        """The map decides, for it shows the region in two views."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _WAYS.get(Qt.Key(event.key()))
        if way is not None:
            self.moved.emit(way)
        elif self.isChecked() and event.key() in ENTER:
            event.ignore()
        elif not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.seen_anew.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.seen_anew.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.HoverEnter, QEvent.Type.HoverLeave}:
            self.seen_anew.emit()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The map paints all regions, so that outlines may lie over each other."""
