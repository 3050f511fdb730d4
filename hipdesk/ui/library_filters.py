"""What narrows the library: words, category, position and the equipment at hand."""

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.catalogue import Catalogue, Category, Equipment, Position
from hipdesk.domain.library import LibraryFilter, equipment_used, holds_own
from hipdesk.domain.words import CATEGORIES, EQUIPMENT, POSITIONS
from hipdesk.ui.dropdown import Dropdown
from hipdesk.ui.fold import Fold
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.chip import Chip
from hipdesk.ui.widgets.fields import LineField
from hipdesk.ui.widgets.flow_layout import FlowLayout

TWO_COLUMNS = 480  # pixels of width at 100 % text
ANYTHING, NOTHING = "Any equipment", "No equipment"
Kind = TypeVar("Kind", Category, Position, str)


class LibraryFilters(QWidget):
    """Emits the whole filter whenever a part of it changes."""

    changed = Signal(object)  # LibraryFilter

    def __init__(self) -> None:
        super().__init__()
        self._words = LineField()
        self._words.setPlaceholderText("Search by name")
        self._equipment = Dropdown()
        for control, ident, name in (
            (self._words, "library_search", "Search exercises by name"),
            (self._equipment, "library_equipment", "Equipment you have"),
        ):
            control.setObjectName(ident)
            control.setAccessibleIdentifier(ident)
            control.setAccessibleName(name)
            control.setToolTip(name)
        self.setFocusProxy(self._words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(Fold(self._words, self._equipment, 2, TWO_COLUMNS, Space.M))
        rows = QVBoxLayout()
        rows.setSpacing(0)
        column.addLayout(rows)
        self._categories = self._add_chips(CATEGORIES, rows)
        self._positions = self._add_chips(POSITIONS, rows)
        (self._own,) = self._add_chips({"own": "Your own"}, rows)
        self._words.textChanged.connect(self._offer_clearing)
        self._words.textChanged.connect(self._tell)
        self._equipment.currentIndexChanged.connect(self._tell)

    @property
    def last(self) -> QWidget:
        """Where Tab leaves it."""
        return self._own

    def offer(self, catalogue: Catalogue) -> None:
        """Offer the equipment that this catalogue uses, and the person's own if there are any."""
        has_own = holds_own(catalogue)
        self._own.setVisible(has_own)
        self._own.setChecked(self._own.isChecked() and has_own)
        if self._equipment.count():
            return  # nobody's own exercise needs anything
        self._equipment.blockSignals(True)  # the filter itself stays the same
        self._equipment.clear()
        self._equipment.addItem(ANYTHING, None)
        self._equipment.addItem(NOTHING, "")
        for thing in equipment_used(catalogue):
            self._equipment.addItem(f"Only {EQUIPMENT[thing].lower()}", thing.value)
        self._equipment.blockSignals(False)

    def clear(self) -> None:
        """Let everything through again."""
        self._words.clear()
        self._equipment.setCurrentIndex(0)
        for chip in (*self._categories, *self._positions, self._own):
            chip.setChecked(False)

    @property
    def filter(self) -> LibraryFilter:
        thing = self._equipment.currentData()
        return LibraryFilter(
            words=self._words.text(),
            categories=frozenset(one for chip, one in self._categories.items() if chip.isChecked()),
            positions=frozenset(one for chip, one in self._positions.items() if chip.isChecked()),
            equipment=None if thing is None else frozenset({Equipment(thing)} if thing else ()),
            own=self._own.isChecked(),
        )

    def _add_chips(self, names: Mapping[Kind, str], rows: QVBoxLayout) -> dict[Chip, Kind]:
        row = FlowLayout(Space.XS)
        rows.addLayout(row)
        chips = {Chip(name): kind for kind, name in names.items()}
        for chip, kind in chips.items():
            chip.setObjectName(f"filter_{kind}")
            chip.setAccessibleIdentifier(chip.objectName())
            chip.toggled.connect(self._tell)
            row.addWidget(chip)
        return chips

    def _offer_clearing(self) -> None:
        """Not before it is of use: to make the button takes as long as the rest of the filters."""
        self._words.setClearButtonEnabled(True)

    def _tell(self) -> None:
        self.changed.emit(self.filter)
