"""A choice of one value out of a few, each with its words."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Signal

from hipdesk.ui.dropdown import Dropdown

Value = TypeVar("Value")


class ChoiceBox(Dropdown, Generic[Value]):
    """Keeps the values themselves, which Qt would turn into its own."""

    chosen = Signal(object)  # the value, when the user or a key has changed it

    def __init__(self, words: Mapping[Value, str]) -> None:
        super().__init__()
        self._values = tuple(words)
        self.addItems(list(words.values()))
        self.currentIndexChanged.connect(lambda: self.chosen.emit(self.value))

    @property
    def value(self) -> Value:
        return self._values[self.currentIndex()]

    def show_value(self, value: Value) -> None:
        self.setCurrentIndex(self._values.index(value))
