"""Fields to write in: a line, or a few."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

from hipdesk.ui.look import dress


class LineField(QLineEdit):
    """A line of text; `ident` and `name` are its id for other programs and its name."""

    def __init__(self, ident: str = "", name: str = "", text: str = "") -> None:
        super().__init__(text)
        self.setObjectName(ident)
        self.setAccessibleIdentifier(ident)
        self.setAccessibleName(name)
        dress(self)


class LinesField(QPlainTextEdit):
    """Room for so many lines of text; Tab leaves it."""

    left = Signal()

    def __init__(self, lines: int, ident: str = "", name: str = "", text: str = "") -> None:
        super().__init__(text)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName(ident)
        self.setAccessibleIdentifier(ident)
        self.setAccessibleName(name)
        dress(self)

    def sizeHint(self) -> QSize:
        return QSize(240, (self._lines + 2) * QFontMetrics(self.font()).lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
