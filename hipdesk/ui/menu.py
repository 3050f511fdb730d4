"""A short list of deeds that opens below its button."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from hipdesk.ui.look import current_look


class Menu(QMenu):
    """Goes away with what was chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look = current_look()
        t, px = look.theme, look.px
        self.setFont(look.font())
        self.setStyleSheet(
            f"QMenu {{ color: {t.text}; background: {t.surface_raised};"
            f" border: 1px solid {t.line}; padding: {px(6)}px; }}"
            f"QMenu::item {{ padding: {px(9)}px {px(18)}px; border-radius: {px(8)}px; }}"
            f"QMenu::item:selected {{ color: {t.accent_soft_text}; background: {t.accent_soft}; }}"
        )

    def offer(self, words: str, deed: Callable[[], object]) -> None:
        self.addAction(words).triggered.connect(lambda _checked=False: deed())

    def open_below(self, button: QWidget) -> None:
        """Its right edge stands below the button's."""
        left = button.width() - self.sizeHint().width()
        self.open_at(button, QPoint(left, button.height()))

    def open_at(self, widget: QWidget, spot: QPoint) -> None:
        """With its first deed chosen, so that Enter does it."""
        self.popup(widget.mapToGlobal(spot))
        first = self.actions()[0] if self.actions() else None
        if first is not None:
            self.setActiveAction(first)
