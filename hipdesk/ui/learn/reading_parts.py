"""The parts of a reading page, in large type."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hipdesk.domain.learn import Part, PartKind, Section
from hipdesk.ui.learn.reading_text import ReadingText
from hipdesk.ui.look import Space
from hipdesk.ui.small_icon import SmallIcon
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

_BOXES = {
    PartKind.WARNING: (SurfaceKind.DANGER, "warning", "Warning"),
    PartKind.NOTE: (SurfaceKind.ACCENT, "info", "Note"),
}


def section_widget(section: Section) -> QWidget:
    """A heading and its parts."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, Space.M, 0, 0)
    column.setSpacing(Space.M)
    column.addWidget(heading(section.title, TextRole.TITLE))
    for part in section.parts:
        column.addWidget(part_widget(part))
    return widget


def part_widget(part: Part) -> QWidget:
    """Lines as paragraphs, points, or in a box of their own."""
    if part.kind in _BOXES:
        return _box(part)
    return _points(part.lines) if part.kind is PartKind.POINTS else _paragraphs(part.lines)


def _paragraphs(lines: tuple[str, ...]) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.M)
    for line in lines:
        column.addWidget(ReadingText(line))
    return widget


def _points(lines: tuple[str, ...]) -> QWidget:
    widget = QWidget()
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.M)
    grid.setVerticalSpacing(Space.S)
    grid.setColumnStretch(1, 1)
    for row, line in enumerate(lines):
        mark = Text("\N{BULLET}", TextRole.LEAD, Ink.MUTED)
        mark.setWordWrap(False)
        grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(ReadingText(line), row, 1)
    return widget


def _box(part: Part) -> QWidget:
    kind, icon, name = _BOXES[part.kind]
    box = Surface(kind)
    row = QHBoxLayout(box)
    row.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
    row.setSpacing(Space.M)
    mark = SmallIcon(icon)
    mark.setAccessibleName(name)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    if len(part.lines) > 1:
        row.addWidget(_points(part.lines), 1)
    else:
        row.addWidget(_paragraphs(part.lines), 1)
    return box
