"""Buttons of four kinds that paint themselves in the theme's colours."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from hipdesk.ui.icons import draw_icon
from hipdesk.ui.look import Radius, Size, Weight, current_look
from hipdesk.ui.theme import Theme
from hipdesk.ui.widgets.enter_key import pressed_by_enter
from hipdesk.ui.widgets.focus_ring import GAP, draw_focus_ring


class ButtonKind(StrEnum):
    """How much a button asks for attention."""

    PRIMARY = "primary"  # the one thing to do here
    SOFT = "soft"  # beside it
    QUIET = "quiet"  # an outline on the page
    PLAIN = "plain"  # no edge until the mouse is over it
    DANGER = "danger"


@dataclass(frozen=True)
class Paint:
    """The colours of a button in one state."""

    fill: str | None
    text: str
    edge: str | None = None


class Button(QPushButton):
    """A push button with an icon of our set, by name, and text.

    The shortcut given is told in the tooltip; whoever owns the keys makes it work.
    """

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.QUIET,
        icon_name: str = "",
        size: Size = Size.BODY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind = kind
        self._icon_name = icon_name
        self._size = size
        self._zoom = 1.0
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._wear()

    def set_icon_name(self, name: str) -> None:
        if name != self._icon_name:
            self._icon_name = name
            self.updateGeometry()
            self.update()

    def set_kind(self, kind: ButtonKind) -> None:
        if kind is not self._kind:
            self._kind = kind
            self.update()

    def set_zoom(self, zoom: float) -> None:
        """How much larger than usual it is, in a window that is read from farther away."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._wear()
            self.updateGeometry()

    def identify(self, ident: str, name: str, keys: str = "") -> None:
        """Its id for other programs, its name for people, and its keys in the tooltip."""
        self.setObjectName(ident)
        self.setAccessibleIdentifier(ident)
        self.rename(name, keys)

    def rename(self, name: str, keys: str = "") -> None:
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  ({keys})" if keys else name)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self._wear()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.text()) if self.text() else 0
        if self._icon_name:
            width += self._icon_px() + (self._gap() if self.text() else 0)
        pad = self._pad() if self.text() else self._pad() * 0.6
        return QSize(
            round(width + 2 * pad) + 2 * GAP, round(metrics.height() + self._pad() * 1.1) + 2 * GAP
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = current_look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(GAP, GAP, -GAP, -GAP)
        paint = self._paint(look.theme)
        painter.setPen(QPen(QColor(paint.edge), 1) if paint.edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(paint.fill) if paint.fill else Qt.BrushStyle.NoBrush)
        inner = box.adjusted(0.5, 0.5, -0.5, -0.5) if paint.edge else box
        if paint.fill or paint.edge:
            painter.drawRoundedRect(inner, Radius.CONTROL, Radius.CONTROL)
        self._draw_content(painter, box, paint)
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), Radius.CONTROL + GAP, look.theme.focus)
        painter.end()

    def _draw_content(self, painter: QPainter, box: QRectF, paint: Paint) -> None:
        metrics = QFontMetrics(self.font())
        text_width = metrics.horizontalAdvance(self.text())
        icon = self._icon_px() if self._icon_name else 0
        gap = self._gap() if icon and self.text() else 0
        left = box.left() + max(0.0, (box.width() - text_width - icon - gap) / 2)
        if icon:
            corner = QPointF(round(left), round(box.center().y() - icon / 2))
            draw_icon(painter, self._icon_name, QRectF(corner, QSize(icon, icon)), paint.text)
        painter.setPen(QColor(paint.text))
        painter.setFont(self.font())
        text_box = QRectF(left + icon + gap, box.top(), text_width + 2, box.height())
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(text_box, align, self.text())

    def _paint(self, theme: Theme) -> Paint:
        if not self.isEnabled():
            return Paint(
                None if self._kind is ButtonKind.PLAIN else theme.surface_sunken, theme.text_muted
            )
        over = self.underMouse() or self.isDown()
        match self._kind:
            case ButtonKind.PRIMARY:
                return Paint(theme.accent_hover if over else theme.accent, theme.accent_text)
            case ButtonKind.DANGER:
                return Paint(theme.danger_hover if over else theme.danger, theme.danger_text)
            case ButtonKind.SOFT:
                edge = theme.accent if over else None
                return Paint(theme.accent_soft, theme.accent_soft_text, edge)
            case ButtonKind.QUIET:
                return Paint(theme.hover if over else theme.surface, theme.text, theme.outline)
            case ButtonKind.PLAIN:
                return Paint(theme.hover if over else None, theme.text)

    def _wear(self) -> None:
        self.setFont(self._own_font())

    def _own_font(self) -> QFont:
        look = current_look()
        return look.font_of(look.px(self._size * self._zoom), Weight.STRONG)

    def _icon_px(self) -> int:
        return current_look().px(self._size * self._zoom * 1.3)

    def _gap(self) -> int:
        return current_look().px(self._size * self._zoom * 0.55)

    def _pad(self) -> float:
        return current_look().px(self._size * self._zoom * 1.1)
