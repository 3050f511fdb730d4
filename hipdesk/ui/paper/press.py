"""What printing needs of Qt and of the resources, with a window or without one."""

import logging
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontDatabase, QGuiApplication

from hipdesk.domain.picture_book import Book
from hipdesk.domain.picture_colours import Cast, Colours
from hipdesk.domain.preferences import FIGURES, Preferences
from hipdesk.domain.report_paper import Paper, usual_paper
from hipdesk.ui.figure.easel import Easel
from hipdesk.ui.look import FAMILY, FONT_FILES

log = logging.getLogger(__name__)


class Printed(Protocol):
    """A document that is drawn a little at a time."""

    content: bytes

    def draw(self) -> Iterator[None]: ...


def open_press(resources: Path) -> QGuiApplication:
    """The application that fonts need; keep it. Without one yet, it is one without a display."""
    app = QGuiApplication.instance()
    if not isinstance(app, QGuiApplication):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        app = QGuiApplication(sys.argv[:1])
    if FAMILY not in QFontDatabase.families():
        for name in FONT_FILES:
            QFontDatabase.addApplicationFont(str(resources / "fonts" / name))
    return app


def paper_of_this_place() -> Paper:
    return usual_paper(QLocale.territoryToCode(QLocale.system().territory()))


def drawings(
    exercise_ids: Iterable[str], preferences: Preferences, resources: Path
) -> tuple[dict[str, Book], Colours]:
    """The picture books of the figure that the user has chosen; what cannot be read is left out."""
    cast = Cast(preferences.figure or FIGURES[0], preferences.skin, preferences.outfit)
    easel = Easel(resources / "pictures")
    books = {one: easel.read(cast.figure, one) for one in exercise_ids}
    try:
        colours = easel.colours(cast)
    except (OSError, ValueError) as error:
        log.warning("the colours of the pictures cannot be read: %s", error)
        return {}, {}
    return {one: book for one, book in books.items() if book is not None}, colours


def printed(document: Printed) -> bytes:
    """The whole document at once."""
    for _ in document.draw():
        pass
    return document.content
