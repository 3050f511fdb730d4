"""What fills the window when the history is damaged or gone: what can be saved, and how."""

from PySide6.QtCore import Signal, SignalInstance

from hipdesk.domain.safe_keeping import RescueView
from hipdesk.ui.lines import Lines, points, titled_card
from hipdesk.ui.safe_keeping.safe_page import SafePage, page_button
from hipdesk.ui.widgets.button import Button, ButtonKind


class RescuePage(SafePage):
    """Offers the ways back; nothing that is there is deleted by any of them."""

    salvage_requested = Signal()
    backup_requested = Signal()
    others_requested = Signal()
    new_requested = Signal()

    def __init__(self, title: str, lead: str) -> None:
        super().__init__("rescue", title, lead)
        self.back.hide()
        self._saved, self._backup = Lines(), Lines()
        self._save = self._button("Save what can be read", "rescue_save", self.salvage_requested)
        self._use = self._button("Use this backup", "rescue_backup", self.backup_requested)
        self._save_card = titled_card("What can be read", self._saved, self.add_row(self._save))
        self._use_card = titled_card(
            "The newest good backup", self._backup, self.add_row(self._use)
        )
        self.body.addWidget(self._save_card)
        self.body.addWidget(self._use_card)
        others = self._button("Another backup…", "rescue_others", self.others_requested)
        self._new = self._button("Start as new", "rescue_new", self.new_requested)
        self.add_row(others, self._new)
        self.show_view(RescueView())

    def show_view(self, view: RescueView) -> None:
        """What was found; the first way that there is stands out."""
        for card, lines, found in (
            (self._save_card, self._saved, view.saved),
            (self._use_card, self._backup, view.backup),
        ):
            lines.show_lines(points(found))
            card.setVisible(bool(found))
        self._save.set_kind(ButtonKind.PRIMARY)
        self._use.set_kind(ButtonKind.QUIET if view.saved else ButtonKind.PRIMARY)
        ways = (self._save, self._use, self._new)
        first = next(one for one in ways if one.isVisibleTo(self))
        self.setFocusProxy(first)
        self.begin_at(first)
        if self.isVisible():
            self.setFocus()

    @staticmethod
    def _button(text: str, ident: str, wish: SignalInstance) -> Button:
        button = page_button(text, ident)
        button.clicked.connect(wish)
        return button
