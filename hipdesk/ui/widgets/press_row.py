"""A row of words that is pressed as a whole: as wide as its place, as high as its words."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hipdesk.ui.look import Radius, current_look
from hipdesk.ui.theme import Theme
from hipdesk.ui.widgets.enter_key import pressed_by_enter
from hipdesk.ui.widgets.focus_ring import GAP, draw_focus_ring


class PressRow(QAbstractButton):
    """Draws its box and its focus; what stands in the box is the row's own."""

    def __init__(
        self,
        words: str,
        vertical: QSizePolicy.Policy = QSizePolicy.Policy.Minimum,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def identify(self, ident: str, name: str) -> None:
        """Its id for other programs, and its name for people."""
        self.setObjectName(ident)
        self.setAccessibleIdentifier(ident)
        self.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self.wear()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, fill = self.colours(theme)
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(fill))
        box = QRectF(self.rect()).adjusted(GAP + 0.5, GAP + 0.5, -GAP - 0.5, -GAP - 0.5)
        painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)
        self.draw(painter, box, theme)
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), Radius.CONTROL + GAP, theme.focus)
        painter.end()

    def colours(self, theme: Theme) -> tuple[str, str]:
        """Of the edge and of the ground."""
        over = self.underMouse() or self.isDown()
        return theme.outline, theme.hover if over else theme.surface

    def draw(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        """What stands in the box."""
        raise NotImplementedError  # each row knows its own; a QWidget cannot be an ABC

    def own_font(self) -> QFont:
        """The font of its words in the present look."""
        raise NotImplementedError  # as above

    def wear(self) -> None:
        self.setFont(self.own_font())
        self.updateGeometry()
