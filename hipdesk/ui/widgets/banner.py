"""A message across the page, with what can be done about it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hipdesk.ui.icons import icon_pixmap
from hipdesk.ui.look import Radius, Space, current_look
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from hipdesk.ui.widgets.text import Text, TextRole

_ICONS = {
    SurfaceKind.ACCENT: ("info", "accent_soft_text"),
    SurfaceKind.WARN: ("warning", "warn"),
    SurfaceKind.DANGER: ("warning", "danger"),
}
_ICON_NAMES = {"info": "Note", "warning": "Warning"}


class Banner(Surface):
    """Hidden until it has something to say; add buttons by `add_action`."""

    def __init__(
        self, kind: SurfaceKind = SurfaceKind.ACCENT, parent: QWidget | None = None
    ) -> None:
        super().__init__(kind, Radius.CARD, parent)
        self._icon = QLabel()
        self._title = Text("", TextRole.STRONG)
        self._detail = Text("")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        row.setSpacing(Space.M)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(Space.XS)
        column.addWidget(self._title)
        column.addWidget(self._detail)
        self._actions = FlowLayout(Space.S)
        column.addLayout(self._actions)
        row.addLayout(column, 1)
        self.hide()

    def show_message(self, title: str, detail: str = "") -> None:
        """Say this; an empty title takes the banner away."""
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self._wear()
        self.setVisible(bool(title))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self._wear()
        super().changeEvent(event)

    def add_action(
        self, text: str, ident: str, kind: ButtonKind = ButtonKind.QUIET, icon_name: str = ""
    ) -> Button:
        """A button below the words; the caller joins its `clicked`."""
        button = Button(text, kind, icon_name)
        button.identify(ident, text)
        self._actions.addWidget(button)
        return button

    def _wear(self) -> None:
        look = current_look()
        name, ink = _ICONS.get(self._kind, ("info", "text"))
        self._icon.setAccessibleName(_ICON_NAMES[name])
        self._icon.setPixmap(
            icon_pixmap(name, look.px(22), getattr(look.theme, ink), self.devicePixelRatioF())
        )
