"""Learn: the reading pages, read from their files when Learn is first opened."""

import tomllib
from functools import cache

from PySide6.QtCore import QObject

from hipdesk import paths
from hipdesk.domain.errors import KnownError
from hipdesk.domain.learn import Shelf, parse_learn
from hipdesk.domain.rules.rulebook import parse_rulebook
from hipdesk.ui.learn.learn_page import LearnPage


class LearnFlow(QObject):
    """Needs neither plan nor store: reading stays open whatever else is closed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.page = LearnPage(read_shelf())

    def show_page(self, page_id: str) -> None:
        """Open one page; raises KeyError if there is none with this id."""
        self.page.show_page(page_id)

    def show_list(self) -> None:
        self.page.show_list()


@cache
def read_shelf() -> Shelf:
    """The pages with all names of sources; raises KnownError if a file is unreadable.

    Read once, and away from the UI thread where there was time for it.
    """
    folder = paths.resources()
    try:
        files = {one.name: one.read_text("utf-8") for one in (folder / "learn").glob("*.toml")}
        catalogue = (folder / "catalogue" / "sources.toml").read_text("utf-8")
        rules = parse_rulebook((folder / "rules.toml").read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise KnownError(
            f"HipDesk cannot read its pages in {folder}: {error}.",
            "Your history is somewhere else and was not touched.",
            "Install HipDesk again.",
        ) from error
    return parse_learn(files, {**tomllib.loads(catalogue), **rules.sources})
