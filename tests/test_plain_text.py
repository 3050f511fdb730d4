"""What a person writes is shown as it was written, wherever it is shown."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.history import CheckOut
from hipdesk.storage.store import open_store
from hipdesk.ui.learn.reading_text import ReadingText
from hipdesk.ui.place import Place
from tests.offices import Office, an_office
from tests.settled import settle_with_history
from tests.ui.pages import all_slices

NOTE = '<b>bold</b> <img src="file:///etc/passwd"> %s %(x)d {0} {x!r} &amp; \\N{BULLET}'

pytestmark = pytest.mark.usefixtures("no_sound")


@pytest.fixture
def office(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Office]:
    data = settle_with_history(tmp_path / "data")
    with closing(open_store(data / "hipdesk.db")) as store:
        store.history.check_out("session 2", CheckOut(effort=4, pain=2, note=NOTE))
    with an_office(qtbot, qapp, data, 20.0) as one:
        yield one


def test_a_note_is_never_read_as_html_or_as_a_format(qtbot: QtBot, office: Office) -> None:
    for place in Place:
        office.desk.window.show_place(place)
        office.settle()
        all_slices(qtbot, office.frame)
    office.desk.rooms.progress.page.session_requested.emit("session 2")
    office.settle()
    all_slices(qtbot, office.frame)
    fields = [one.toPlainText() for one in office.frame.findChildren(QPlainTextEdit)]
    assert NOTE in fields
    labels = office.frame.findChildren(QLabel)
    rich = [one for one in labels if one.textFormat() is not Qt.TextFormat.PlainText and one.text()]
    others = [one.text() for one in rich if not isinstance(one, ReadingText)]
    assert others == []
    hints = [one.toolTip() for one in office.frame.findChildren(QWidget)]
    assert not any("<" in one for one in hints)
