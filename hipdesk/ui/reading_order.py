"""The order in which Tab goes and a screen reader reads: that of the page.

Qt takes the order in which things were made, and a page that is built in slices makes them
in another.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def read_as_laid_out(layout: QLayout) -> None:
    """From the first part of a layout to its last; what is hidden has its place too."""
    _restack(layout)
    for one, following in pairwise(tuple(_controls(layout))):
        QWidget.setTabOrder(one, following)


def _restack(layout: QLayout) -> None:
    """A reader goes by the order of the children, which is also that of their overlapping."""
    around = layout.parentWidget()
    if around is None:
        return
    placed = list(_widgets(layout))
    if [one for one in around.children() if one in placed] != placed:
        for widget in placed:
            widget.raise_()


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget = item.widget() if item is not None else None
        if isinstance(widget, QWidget):
            yield widget


def _controls(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if isinstance(widget, QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield widget
            inner = widget.layout()
        if isinstance(inner, QLayout):
            yield from _controls(inner)
