"""A page that scrolls down and keeps its column readable on a wide window."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

WIDEST = 1080  # pixels of the column at 100 % text
MARGIN = 32
SPACING = 20


class ScrollPage(QScrollArea):
    """Put the content into `column`, from top to bottom."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its controls take the focus
        self.setAccessibleName(name)
        self._sheet = QWidget()
        self._sheet.setObjectName("page_sheet")
        outer = QHBoxLayout(self._sheet)
        outer.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._holder = QWidget()
        self._holder.setMaximumWidth(WIDEST)
        self.column = QVBoxLayout(self._holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACING)
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        outer.addStretch(1)
        outer.addWidget(self._holder, 1000)
        outer.addStretch(1)
        self.setWidget(self._sheet)
        self.viewport().setAutoFillBackground(False)
        self._sheet.setAutoFillBackground(False)

    def set_widest(self, pixels: int) -> None:
        self._holder.setMaximumWidth(pixels)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 240)
