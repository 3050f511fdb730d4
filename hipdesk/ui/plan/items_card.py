"""The exercises of today's session, or of the next one, with dose and minutes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.plan_view_items import ItemsView, ItemView
from hipdesk.domain.words import listed
from hipdesk.ui.card_grid import CardGrid
from hipdesk.ui.look import Space
from hipdesk.ui.pictured_row import PicturedRow
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

PICTURE = 128  # pixels of width at 100 % text
NARROWEST = 330  # of an exercise
NONE = "There are no exercises while the plan waits."


class ItemsCard(Surface):
    """Side by side where there is room; today's session can be gone to."""

    home_requested = Signal()
    print_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = heading("", TextRole.SUBTITLE)
        self._length = Text("", ink=Ink.MUTED)
        self._none = Text(NONE)
        self._grid = CardGrid(NARROWEST, Space.L)
        self._rows: list[QWidget] = []
        self._home = Button("Go to today's session", ButtonKind.SOFT, "home")
        self._home.identify("plan_to_home", "Go to Home, to today's session")
        self._home.clicked.connect(self.home_requested)
        paper = Button("On paper…")
        paper.identify("plan_print", "Print these exercises, or save them as a sheet")
        paper.clicked.connect(self.print_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        for part in (self._title, self._length, self._none, self._grid):
            column.addWidget(part)
        row = FlowLayout(Space.S)
        row.addWidget(self._home)
        row.addWidget(paper)
        column.addLayout(row)

    def show_items(self, view: ItemsView) -> None:
        self._title.setText(view.title)
        self._length.setText(view.length)
        self._length.setVisible(bool(view.length))
        self._none.setVisible(not view.items)
        self._home.setVisible(bool(view.length))
        old, self._rows = self._rows, [ItemRow(one) for one in view.items]
        self._grid.show_cards(self._rows)
        for row in old:
            row.deleteLater()


class ItemRow(PicturedRow):
    """One exercise."""

    def __init__(self, item: ItemView) -> None:
        kind = f"{item.kind} \N{MIDDLE DOT} {item.minutes}"
        texts = [
            Text(item.name, TextRole.STRONG),
            Text(item.dose),
            Text(kind, TextRole.CAPTION, Ink.MUTED),
        ]
        if item.ways:
            texts.append(Text(listed(item.ways).capitalize(), TextRole.CAPTION, Ink.ACCENT))
        super().__init__(item.exercise_id, item.position, PICTURE, texts)
