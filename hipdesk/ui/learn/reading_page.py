"""One page to read: 65 to 75 characters a line, its sources at the end."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from hipdesk.domain.citations import citation
from hipdesk.domain.learn import Page, Shelf
from hipdesk.ui.breakable import breakable
from hipdesk.ui.learn.reading_parts import section_widget
from hipdesk.ui.lines import Lines, points
from hipdesk.ui.look import Space
from hipdesk.ui.plan.disclosure import Disclosure
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

LINE = 610  # pixels of a line at 100 % text: about 72 characters


class ReadingPage(ScrollPage):
    """Leads back to the list and on to the next page."""

    back_requested = Signal()
    page_requested = Signal(str)  # page id

    def __init__(self, page: Page, shelf: Shelf) -> None:
        super().__init__(page.title)
        self.page_id = page.id
        self.set_widest(LINE)
        back = Button("Learn", ButtonKind.PLAIN, "chevron_left")
        back.identify("learn_back", "Back to all pages", "Esc")
        back.clicked.connect(self.back_requested)
        QShortcut(QKeySequence("Esc"), self, self.back_requested.emit)
        self._back = back
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(heading(page.title, TextRole.DISPLAY))
        self.column.addWidget(Text(page.lead, TextRole.LEAD, Ink.MUTED))
        for section in page.sections:
            self.column.addWidget(section_widget(section))
        sources = [breakable(citation(shelf.sources[one])) for one in page.sources]
        self.column.addSpacing(Space.M)
        self.column.addWidget(
            Disclosure("learn_sources", "Where this comes from", Lines(points(sources)))
        )
        self._add_next(shelf.after(page.id))
        self.column.addStretch(1)

    def take_focus(self) -> None:
        self._back.setFocus()

    def _add_next(self, after: Page | None) -> None:
        if after is None:
            return
        self.column.addWidget(Text("Next", TextRole.CAPTION, Ink.MUTED))
        button = Button(after.title, ButtonKind.SOFT, "chevron_right")
        button.identify("learn_next", f"Next: {after.title}")
        button.clicked.connect(lambda: self.page_requested.emit(after.id))
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
