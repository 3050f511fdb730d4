"""A fold that opens: words that only some want to read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.ui.look import Size, Space
from hipdesk.ui.widgets.button import Button, ButtonKind


class Disclosure(QWidget):
    """A button, and below it what it opens; closed at first."""

    def __init__(self, ident: str, name: str, content: QWidget) -> None:
        super().__init__()
        self._name = name
        self._content = content
        self._button = Button(name, ButtonKind.PLAIN, "chevron_right", Size.CAPTION)
        self._button.setCheckable(True)
        self._button.identify(ident, name)
        self._button.toggled.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(content)
        self._show(False)

    def _show(self, opened: bool) -> None:
        self._content.setVisible(opened)
        self._button.set_icon_name("chevron_down" if opened else "chevron_right")
        self._button.rename(f"{self._name}, {'open' if opened else 'closed'}")
