"""The ways through Progress: one group of charts is looked at at a time."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from hipdesk.ui.look import Radius, Size, Space, Weight, current_look
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.focus_ring import GAP, draw_focus_ring

OVERVIEW = "overview"
TABS: Mapping[str, str] = {
    OVERVIEW: "Overview",
    "calendar": "Calendar",
    "pain": "Pain",
    "work": "Work",
    "ladder": "Stages",
    "exercises": "Exercises",
    "tests": "Tests",
}
LINE = 3  # pixels below the chosen one


class ProgressTabs(QWidget):
    """One of them is always chosen; the arrow keys go from one to the next."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.tab = OVERVIEW
        self.setAccessibleName("What to look at")
        row = FlowLayout(Space.XS, self)
        group = QButtonGroup(self)
        for ident, name in TABS.items():
            one = TabButton(name)
            one.setObjectName(f"tab_{ident}")
            one.setAccessibleIdentifier(one.objectName())
            one.setAccessibleName(f"Show: {name}")
            one.setChecked(ident == self.tab)
            one.clicked.connect(lambda _=False, at=ident: self._choose(at))
            group.addButton(one)
            row.addWidget(one)

    def _choose(self, tab: str) -> None:
        if tab != self.tab:
            self.tab = tab
            self.chosen.emit(tab)


class TabButton(QAbstractButton):
    """A word; the chosen one is stronger and has a line below it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._wear()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self._wear()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        look, metrics = current_look(), QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.text()) + look.px(20)
        return QSize(width + 2 * GAP, metrics.height() + look.px(16) + 2 * GAP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(GAP, GAP, -GAP, -GAP)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse() and not self.isChecked():
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)
        if self.isChecked():
            painter.setBrush(QColor(theme.accent))
            line = box.adjusted(Space.S, box.height() - LINE, -Space.S, 0)
            painter.drawRoundedRect(line, LINE / 2, LINE / 2)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.text if self.isChecked() else theme.text_muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), Radius.CONTROL + GAP, theme.focus)
        painter.end()

    def _wear(self) -> None:
        self.setFont(current_look().font(Size.BODY, Weight.STRONG))
