"""The panels over the player: at most one is open."""

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hipdesk.domain.history import SkipReason
from hipdesk.ui.player.end_panel import EndPanel
from hipdesk.ui.player.help_panel import HelpPanel
from hipdesk.ui.player.hurts_panel import HurtsPanel
from hipdesk.ui.player.panel import Panel
from hipdesk.ui.player.skip_panel import SkipPanel
from hipdesk.ui.warning.cover import Cover

P = TypeVar("P", bound=Panel)


class Questions(QObject):
    """Asks to skip and to end, shows the help, the panel of "it hurts" and what covers all."""

    opened = Signal()  # the clock has to stand
    answered = Signal()  # the clock may go on
    open_changed = Signal(bool)
    skip_chosen = Signal(object)  # SkipReason
    end_chosen = Signal()
    hurts_chosen = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._panels: list[Panel] = []

    # Each panel is made when it is first wanted: together they would hold up the page.

    @cached_property
    def skip(self) -> SkipPanel:
        panel = self._made(SkipPanel(self._page))
        panel.chosen.connect(self._skip)
        panel.closed.connect(self._close)
        return panel

    @cached_property
    def end(self) -> EndPanel:
        panel = self._made(EndPanel(self._page))
        panel.end_now.connect(self._end)
        panel.keep_going.connect(self._close)
        panel.closed.connect(self._close)
        return panel

    @cached_property
    def help(self) -> HelpPanel:
        panel = self._made(HelpPanel(self._page))
        panel.closed.connect(self._close)
        return panel

    @cached_property
    def hurts(self) -> HurtsPanel:
        panel = self._made(HurtsPanel(self._page))
        panel.opened.connect(self._make_way)
        panel.closed.connect(lambda: self.open_changed.emit(False))
        panel.gone.connect(lambda: self.open_changed.emit(False))
        return panel

    @cached_property
    def cover(self) -> Cover:
        return Cover(self._page)

    @property
    def is_open(self) -> bool:
        covered = "cover" in self.__dict__ and self.cover.is_open
        return covered or any(not panel.isHidden() for panel in self._panels)

    def ask_skip(self) -> None:
        self._ask(self.skip)

    def ask_end(self) -> None:
        self._ask(self.end)

    def open_help(self) -> None:
        self._ask(self.help)

    def lay_over(self, page: QWidget) -> None:
        """Let this page cover the player until `uncover`."""
        for panel in self._panels:
            panel.hide()
        self.cover.lay(page)
        self.open_changed.emit(True)

    def uncover(self) -> None:
        """Take away what covers the player."""
        if "cover" in self.__dict__ and self.cover.is_open:
            self.cover.hide()
            self.open_changed.emit(False)

    def _make_way(self) -> None:
        """It hurts comes before every other question."""
        for panel in self._panels:
            if panel is not self.hurts:
                panel.hide()
        self.open_changed.emit(True)

    def _made(self, panel: P) -> P:
        self._panels.append(panel)
        panel.hurts.connect(self._hurts)
        return panel

    def _ask(self, panel: Panel) -> None:
        if self.is_open:
            return
        self.opened.emit()
        panel.open()
        self.open_changed.emit(True)

    def _skip(self, reason: SkipReason) -> None:
        self.skip_chosen.emit(reason)
        self._close()

    def _hurts(self) -> None:
        """In place of another question; the one of pain itself has its own key for more."""
        if self.hurts.isHidden():
            self._make_way()
            self.hurts_chosen.emit()

    def _end(self) -> None:
        self.end_chosen.emit()
        self._close()

    def _close(self) -> None:
        self.open_changed.emit(False)
        self.answered.emit()
