"""A whole number with a button for one less and one for one more."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSpinBox, QWidget

from hipdesk.ui.look import Space, dress
from hipdesk.ui.widgets.button import Button


class _Box(QSpinBox):
    """The wheel scrolls the page and never changes the number."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NumberBox(QWidget):
    """A spin box by role; digits and the up and down keys work in it."""

    changed = Signal(int)

    def __init__(
        self, name: str, ident: str, least: int, most: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.box = _Box()
        dress(self.box)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.setRange(least, most)
        self.box.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.box.setAccessibleName(name)
        self.box.setObjectName(ident)
        self.box.setAccessibleIdentifier(ident)
        self.box.lineEdit().setAccessibleName(name)
        self.box.lineEdit().setAccessibleIdentifier(f"{ident}_text")
        self.box.valueChanged.connect(self.changed)
        self.setFocusProxy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        buttons: list[Button] = []
        for icon, words, step in (("minus", "one less", -1), ("plus", "one more", 1)):
            button = Button("", icon_name=icon)
            button.identify(f"{ident}_{icon}", f"{name}: {words}")
            button.clicked.connect(lambda _checked=False, by=step: self.box.stepBy(by))
            row.addWidget(button)
            buttons.append(button)
        row.insertWidget(1, self.box)
        self.controls: tuple[QWidget, ...] = (buttons[0], self.box, buttons[1])  # as read
        self.box.setMinimumWidth(self.box.fontMetrics().horizontalAdvance("0000") * 2)
        row.addStretch(1)

    @property
    def value(self) -> int:
        return self.box.value()

    def show_value(self, value: int) -> None:
        """Show it without telling anybody."""
        self.box.blockSignals(True)  # what is shown is not a wish
        self.box.setValue(value)
        self.box.blockSignals(False)
