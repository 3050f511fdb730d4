"""Learn: the list of all pages, and the one that is read."""

from PySide6.QtWidgets import QStackedWidget

from hipdesk.domain.learn import Shelf
from hipdesk.ui.learn.learn_list import LearnList
from hipdesk.ui.learn.reading_page import ReadingPage


class LearnPage(QStackedWidget):
    """Goes from the list to a page and back by itself."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self._list = LearnList(shelf.pages)
        self._page: ReadingPage | None = None
        self._list.page_requested.connect(self.show_page)
        self.addWidget(self._list)
        self.setFocusProxy(self._list)

    def show_page(self, page_id: str) -> None:
        """Open a page; raises KeyError if there is none with this id."""
        page = ReadingPage(self._shelf[page_id], self._shelf)
        page.back_requested.connect(self.show_list)
        page.page_requested.connect(self.show_page)
        self._drop_page()
        self._page = page
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.take_focus()

    def show_list(self) -> None:
        """Back to where the list was left."""
        was_open = self._page.page_id if self._page is not None else ""
        self.setCurrentWidget(self._list)
        self._drop_page()
        self._list.focus_card(was_open)

    def _drop_page(self) -> None:
        if self._page is not None:
            self.removeWidget(self._page)
            self._page.deleteLater()
            self._page = None
