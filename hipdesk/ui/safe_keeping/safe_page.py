"""What the pages of safe-keeping have in common: a way back, what it is about, what goes on."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.ui.back_button import back_button
from hipdesk.ui.look import Space
from hipdesk.ui.safe_keeping.told import Told
from hipdesk.ui.safe_keeping.waiting import Waiting
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

WIDEST = 800  # pixels at 100 % text


class SafePage(ScrollPage):
    """Its buttons are put in rows by `add_row`; while something runs they wait."""

    back_requested = Signal()

    def __init__(self, ident: str, title: str, lead: str) -> None:
        super().__init__(title)
        self.setObjectName(f"{ident}_page")
        self.setAccessibleIdentifier(f"{ident}_page")
        self.set_widest(WIDEST)
        self.back = back_button(
            self, "Settings", f"{ident}_back", "Back to Settings", self.back_requested
        )
        self.told = Told(f"{ident}_told")
        self._waiting = Waiting(self.told)
        self.column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(heading(title, TextRole.DISPLAY))
        self._lead = Text(lead, TextRole.LEAD, Ink.MUTED)
        self.column.addWidget(self._lead)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.L)
        self.column.addLayout(self.body)
        self.column.addWidget(self.told)
        self.column.addStretch(1)
        self.setFocusProxy(self.back)
        self._first: QWidget = self.back

    def lead_back_to(self, name: str) -> None:
        """Where the button on top leads, if not to Settings."""
        self.back.setText(name)
        self.back.rename(f"Back to {name}", "Esc")

    def begin_at(self, control: QWidget) -> None:
        """Where the focus is when the page comes into view; Tab still goes round all of it."""
        self._first = control

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self._waiting.focus(self._first))

    def add_row(self, *buttons: Button) -> QWidget:
        """Buttons side by side, one below the other where there is no room."""
        row = QWidget()
        layout = FlowLayout(Space.S, row)
        for button in buttons:
            layout.addWidget(button)
        self._waiting.add(*buttons)
        self.body.addWidget(row)
        return row

    def show_busy(self, words: str) -> None:
        """Say what is being done, while nothing else can be begun; "" ends it."""
        self._waiting.wait(words)
        self._show_told()

    def offer(self, button: Button, offered: bool) -> None:
        """Whether a button can be pressed, as far as it is concerned."""
        self._waiting.offer(button, offered)

    def bring(self, control: QWidget) -> None:
        """Give it the focus, and let it be seen once the page is laid out."""
        control.setFocus()
        self.bring_into_view(control)

    def tell(self, words: str) -> None:
        """Say what came of it."""
        self.told.tell(words)
        self._show_told()

    def _show_told(self) -> None:
        if self.told.text():
            self.bring_into_view(self.told)


def page_button(
    text: str, ident: str, kind: ButtonKind = ButtonKind.QUIET, icon_name: str = ""
) -> Button:
    """A button that other programs know by its id."""
    button = Button(text, kind, icon_name)
    button.identify(ident, text)
    return button
