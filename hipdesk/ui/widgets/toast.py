"""A short message over the page that goes away by itself."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hipdesk.ui.look import Radius, Space
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from hipdesk.ui.widgets.text import Text

SHOWN_MS = 8000


class Toast(Surface):
    """Sits at the bottom of its parent; may offer one action, such as Undo."""

    action_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(SurfaceKind.RAISED, Radius.CONTROL, parent)
        self._page = parent
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        row.setSpacing(Space.L)
        self._text = Text("")
        self._text.setWordWrap(False)
        self._action = Button("", ButtonKind.PLAIN)
        self._action.clicked.connect(self._act)
        row.addWidget(self._text)
        row.addWidget(self._action)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def show_message(self, text: str, action: str = "", ident: str = "") -> None:
        """Show this for a while; a new message takes the place of the last."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self._action.setText(action)
        self._action.identify(ident, action)
        self._action.setVisible(bool(action))
        self.adjustSize()
        self._settle()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        room = self._page.rect()
        self.move((room.width() - self.width()) // 2, room.height() - self.height() - Space.XL)

    def _act(self) -> None:
        self.hide()
        self.action_requested.emit()
