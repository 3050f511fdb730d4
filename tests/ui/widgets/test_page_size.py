"""What lies over a page hears of its size while it is shown."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hipdesk.ui.widgets.page_size import PageSize
from tests.ui.pages import settle, shown


def test_it_tells_of_a_new_size_while_the_overlay_is_shown_and_only_then(qtbot: QtBot) -> None:
    page = QWidget()
    overlay = QWidget(page)
    overlay.hide()
    heard: list[QSize] = []
    PageSize(overlay).changed.connect(lambda: heard.append(page.size()))
    shown(qtbot, page)
    page.resize(400, 300)
    settle()
    assert heard == []
    overlay.show()
    page.resize(500, 300)
    settle()
    overlay.hide()
    page.resize(600, 300)
    settle()
    overlay.show()
    page.resize(700, 300)
    settle()
    assert heard == [QSize(500, 300), QSize(700, 300)]
