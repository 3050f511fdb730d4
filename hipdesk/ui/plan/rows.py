"""A column of rows that are made anew when what they show changes."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Rows(QWidget):
    """Shows the rows it is given; the ones before go away."""

    def __init__(self, spacing: int) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)

    def show_rows(self, rows: Iterable[QWidget]) -> None:
        while (taken := self._column.takeAt(0)) is not None:
            row = taken.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for row in rows:
            self._column.addWidget(row)
        self.setVisible(self._column.count() > 0)
