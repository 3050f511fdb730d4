"""Rounded surfaces that group what belongs together."""

from enum import StrEnum

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from hipdesk.ui.look import Radius, current_look


class SurfaceKind(StrEnum):
    """How a surface lies on the page."""

    CARD = "surface"
    RAISED = "surface_raised"
    SUNKEN = "surface_sunken"
    ACCENT = "accent_soft"
    WARN = "warn_soft"
    DANGER = "danger_soft"


class Surface(QFrame):
    """A rounded panel; put a layout on it."""

    def __init__(
        self,
        kind: SurfaceKind = SurfaceKind.CARD,
        radius: int = Radius.CARD,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._radius = radius

    def set_kind(self, kind: SurfaceKind) -> None:
        if kind is not self._kind:
            self._kind = kind
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = QColor(getattr(theme, self._kind.value))
        if self._is_plain(event.rect()):
            painter.fillRect(event.rect(), fill)  # many times quicker
            painter.end()
            return
        edged = self._kind in {SurfaceKind.CARD, SurfaceKind.RAISED}
        painter.setPen(QPen(QColor(theme.line) if edged else fill, 1))
        painter.setBrush(fill)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, self._radius, self._radius)
        painter.end()

    def _is_plain(self, part: QRect) -> bool:
        """Whether this part of it has neither edge nor corner."""
        box, far = self.rect(), self._radius
        wide, tall = box.adjusted(1, far, -1, -far), box.adjusted(far, 1, -far, -1)
        return wide.contains(part) or tall.contains(part)
