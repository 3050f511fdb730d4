"""What the tests of the pages share: a dressed window, the catalogue, and a look for cut text."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from hipdesk import paths
from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.catalogue_text import parse_catalogue
from hipdesk.ui.frame import Frame
from hipdesk.ui.look import Look, apply_look, current_look
from hipdesk.ui.slices import Slices
from hipdesk.ui.theme import LIGHT, Theme

SMALLEST = (1024, 700)
NAVIGATION = 234  # pixels that the navigation takes at 200 %


def the_catalogue() -> Catalogue:
    return parse_catalogue(paths.catalogue_texts())


@contextmanager
def dressed(percent: int = 100, theme: Theme = LIGHT) -> Iterator[None]:
    """The application in this look; in the plain one again when the test is over."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_look(app, Look(theme, percent, paths.resources()))
    yield


def undress() -> None:
    """Back to the plain look, once the test's widgets are gone: each would be dressed anew."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and current_look() != Look():
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        apply_look(app, Look())


def shown(qtbot: QtBot, page: QWidget, size: tuple[int, int] = SMALLEST, beside: int = 0) -> Frame:
    """The page in a real window of this size, with so many pixels taken beside it."""
    frame = Frame("light")
    # qtbot itself only remembers its widgets weakly.
    qtbot.addWidget(frame, before_close_func=[frame].remove)
    frame.fill(page)
    layout = frame.layout()
    assert layout is not None
    layout.setContentsMargins(beside, 0, 0, 0)
    frame.resize(*size)
    with qtbot.waitExposed(frame):
        frame.show()
    all_slices(qtbot, page)
    return frame


def shown_as_place(qtbot: QtBot, page: QWidget) -> Frame:
    """The page in the smallest window, beside the widest navigation."""
    return shown(qtbot, page, beside=NAVIGATION)


def all_slices(qtbot: QtBot, page: QObject) -> None:
    """Wait until a page that is built in slices is whole."""
    qtbot.waitUntil(lambda: not any(one.busy for one in page.findChildren(Slices)))
    settle()


def settle() -> None:
    """Let layouts that wait for one another come to rest."""
    for _ in range(5):
        QApplication.processEvents()


def found(page: QWidget, ident: str) -> QWidget:
    """The one control with this id."""
    (one,) = [widget for widget in page.findChildren(QWidget) if widget.objectName() == ident]
    return one


def button(page: QWidget, ident: str) -> QAbstractButton:
    one = found(page, ident)
    assert isinstance(one, QAbstractButton)
    return one


def cut_off(page: QWidget) -> list[str]:
    """Labels and buttons whose text has not enough room, and pages wider than their window."""
    settle()
    cut = []
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text():
            needed = (
                label.heightForWidth(label.width())
                if label.wordWrap()
                else label.sizeHint().height()
            )
            if needed > label.height() or label.minimumSizeHint().width() > label.width():
                cut.append(label.text())
    for one in page.findChildren(QAbstractButton):
        hint = one.minimumSizeHint()
        if one.isVisible() and (hint.width() > one.width() or hint.height() > one.height()):
            cut.append(one.text())
    areas = [one for one in (page, *page.findChildren(QScrollArea)) if isinstance(one, QScrollArea)]
    for area in areas:
        sheet = area.widget()
        if area.isVisible() and sheet is not None and sheet.width() > area.viewport().width():
            cut.append(f"the page {area.accessibleName()}")
    return cut


def unnamed(page: QWidget) -> list[str]:
    """Controls that a screen reader could not name, or other programs not find."""
    return [
        f"{type(one).__name__} {one.objectName()!r}"
        for one in page.findChildren(QWidget)
        if one.isVisible()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (one.accessibleName() and one.accessibleIdentifier())
    ]
