"""Lists of sentences: with points, with numbers, or with a term before each."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hipdesk.ui.look import Space
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading


class Lines(QWidget):
    """Each line hangs beside its mark."""

    def __init__(self, lines: Iterable[tuple[str, str]] = ()) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.S)
        self._grid.setColumnStretch(1, 1)
        self._marks: list[Text] = []
        self._texts: list[Text] = []
        self.show_lines(tuple(lines))

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(text.text() for text in self._texts if not text.isHidden())

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show (mark, text) pairs; labels are used again."""
        while len(self._texts) < len(lines):
            self._add_row()
        pairs = zip(self._marks, self._texts, strict=True)
        for index, (mark, text) in enumerate(pairs):
            there = index < len(lines)
            mark.setVisible(there)
            text.setVisible(there)
            if there:
                mark.setText(lines[index][0])
                text.setText(lines[index][1])

    def _add_row(self) -> None:
        row = len(self._texts)
        mark, text = Text(ink=Ink.MUTED), Text()
        mark.setWordWrap(False)
        self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, row, 1)
        self._marks.append(mark)
        self._texts.append(text)


def points(sentences: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple(("\N{BULLET}", sentence) for sentence in sentences)


def numbered(sentences: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((f"{number}.", text) for number, text in enumerate(sentences, start=1))


def titled_card(title: str, *parts: QWidget) -> Surface:
    """A card with a heading above its parts."""
    card = Surface()
    column = QVBoxLayout(card)
    column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
    column.setSpacing(Space.M)
    column.addWidget(heading(title, TextRole.SUBTITLE))
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)  # a card as high as its neighbour keeps its lines together
    return card
