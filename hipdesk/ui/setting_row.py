"""A setting: its name and what it means at the left, its control at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.ui.fold import Fold
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.text import Ink, Text, TextRole

TWO_COLUMNS = 420  # pixels of width at 100 % text


class SettingRow(Fold):
    """Names its control for a screen reader."""

    def __init__(self, name: str, meaning: str, control: QWidget, ident: str) -> None:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Text(name, TextRole.STRONG))
        if meaning:
            column.addWidget(Text(meaning, TextRole.CAPTION, Ink.MUTED))
        column.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        super().__init__(words, control, 1, TWO_COLUMNS, Space.L)
        control.setObjectName(ident)
        control.setAccessibleIdentifier(ident)
        control.setAccessibleName(name)
        control.setAccessibleDescription(meaning)
