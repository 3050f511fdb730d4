"""A control of the player: an icon with its word below."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hipdesk.ui.icons import draw_icon
from hipdesk.ui.look import Radius, Size, current_look
from hipdesk.ui.player.keys import Act, shown_keys
from hipdesk.ui.theme import Theme
from hipdesk.ui.widgets.button import Button
from hipdesk.ui.widgets.focus_ring import GAP, draw_focus_ring


class Tone(StrEnum):
    """How much a control asks for attention."""

    PLAIN = "plain"
    MAIN = "main"
    HURTS = "hurts"


class ControlButton(Button):
    """Takes the words it may show, so that its width never changes."""

    def __init__(
        self,
        act: Act,
        name: str,
        words: tuple[str, ...],
        icon_name: str,
        tone: Tone = Tone.PLAIN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words[0], icon_name=icon_name, size=Size.CAPTION, parent=parent)
        self._words = words
        self._tone = tone
        self._keys = shown_keys(act)
        self._icon = icon_name
        self.identify(f"{act}_button", name, self._keys)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_name(self, name: str) -> None:
        """Another name for screen readers and the tooltip."""
        if name != self.accessibleName():
            self.rename(name, self._keys)

    def show_as(self, word: str, name: str, icon_name: str) -> None:
        """Change what it does: its word, its name for screen readers and its icon."""
        if self.text() == word:
            return
        self.setText(word)
        self.rename(name, self._keys)
        self._icon = icon_name
        self.update()

    def sizeHint(self) -> QSize:
        look = current_look()
        metrics = QFontMetrics(self.font())
        widest = max(metrics.horizontalAdvance(word) for word in self._words)
        width = max(look.px(48 * self._zoom), round(68 * self._zoom), widest + 8)
        height = metrics.height() + self._icon_size() + look.px(16 * self._zoom)
        return QSize(width + 2 * GAP, height + 2 * GAP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(GAP, GAP, -GAP, -GAP)
        fill, ink = self._colours(theme)
        if fill is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(box, Radius.CONTROL + 2, Radius.CONTROL + 2)
        size, line = self._icon_size(), QFontMetrics(self.font()).height()
        top = round(box.center().y() - (size + line + 2) / 2)
        corner = QPointF(round(box.center().x() - size / 2), top)
        draw_icon(painter, self._icon, QRectF(corner, QSize(size, size)), ink)
        painter.setPen(QColor(ink))
        painter.setFont(self.font())
        caption = QRectF(box.left(), top + size + 2, box.width(), line)
        painter.drawText(caption, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), Radius.CONTROL + GAP, theme.focus)
        painter.end()

    def _colours(self, theme: Theme) -> tuple[str | None, str]:
        over = self.underMouse() or self.isDown()
        if not self.isEnabled():
            return None, theme.outline
        match self._tone:
            case Tone.MAIN:
                return (theme.accent_hover if over else theme.accent), theme.accent_text
            case Tone.HURTS:
                if over:
                    return theme.danger, theme.danger_text
                return theme.danger_soft, theme.danger
            case Tone.PLAIN:
                return (theme.hover if over else None), theme.text

    def _icon_size(self) -> int:
        return current_look().px(26 * self._zoom)
