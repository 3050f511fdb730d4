"""The start, and the starts that follow a task with the files, in one and the same window."""

import logging
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.desk import Desk
from hipdesk.domain.preferences import ThemeChoice
from hipdesk.main import Start
from hipdesk.options import Options
from hipdesk.paths import Folders
from hipdesk.storage.backups import back_up, backups
from hipdesk.storage.export_file import export
from hipdesk.storage.restore import contents_of
from hipdesk.storage.store import open_store
from hipdesk.ui.place import Place
from tests.settled import settle, settle_with_history
from tests.storage.builders import NOW
from tests.ui.pages import button, dressed

PAGE = 4096

pytestmark = pytest.mark.usefixtures("no_sound")


class Launched:
    """The window of one start."""

    def __init__(self, qtbot: QtBot, app: QApplication, data: Path) -> None:
        self.qtbot = qtbot
        self.data = data
        self.start = Start(app, Folders(data), Options(data))
        self.start.frame.resize(1024, 700)
        self.start.frame.show()

    @property
    def desk(self) -> Desk:
        assert self.start.desk is not None
        return self.start.desk

    @property
    def theme(self) -> ThemeChoice:
        return self.desk.settings.preferences.theme

    def wait_for(self, ident: str) -> None:
        self.qtbot.waitUntil(lambda: self.sees(ident))

    def sees(self, ident: str) -> bool:
        found = self.start.frame.findChildren(QWidget, ident)
        return any(one.isVisible() and one.isEnabled() for one in found)

    def press(self, ident: str) -> None:
        self.wait_for(ident)
        button(self.start.frame, ident).click()

    def reads(self, page: str) -> str:
        self.wait_for(page)
        (found,) = self.start.frame.findChildren(QWidget, page)
        return "\n".join(one.text() for one in found.findChildren(QLabel) if one.isVisible())

    def at_home(self) -> None:
        self.qtbot.waitUntil(lambda: self.start.desk is not None and self.desk.door.is_open)
        self.qtbot.waitUntil(lambda: self.desk.window.place is Place.HOME)


@contextmanager
def launched(qtbot: QtBot, app: QApplication, data: Path) -> Iterator[Launched]:
    hooks = sys.excepthook, threading.excepthook
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    with dressed():
        one = Launched(qtbot, app, data)
        try:
            yield one
        finally:
            one.start._steps = iter(())  # of a start that was not over yet
            one.start.frame.close()
            one.start.frame.deleteLater()
            for handler in set(root.handlers) - set(handlers):
                root.removeHandler(handler)
                handler.close()
            root.setLevel(level)
            sys.excepthook, threading.excepthook = hooks
        log = data / "hipdesk.log"
        assert "Traceback" not in (log.read_text() if log.exists() else "")


def break_pages(file: Path, *pages: int) -> None:
    content = bytearray(file.read_bytes())
    for page in pages:
        content[(page - 1) * PAGE : page * PAGE] = os.urandom(PAGE)
    file.write_bytes(content)


def test_a_second_start_may_ask_for_the_window_before_anything_is_in_it(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with launched(qtbot, qapp, settle(tmp_path / "data")) as one:
        with qtbot.waitSignal(one.start.reachable):
            pass
        assert not one.sees("start_button")
        one.wait_for("start_button")


def test_a_damaged_history_is_saved_and_then_everything_is_deleted(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    data = settle_with_history(tmp_path / "data")
    file = data / "hipdesk.db"
    break_pages(file, 4, 5)
    damaged = file.read_bytes()
    with launched(qtbot, qapp, data) as one:
        one.wait_for("rescue_save")
        assert "What can be read" in one.reads("rescue_page")
        one.press("rescue_save")
        told = one.reads("outcome_page")
        assert "hipdesk-damaged-" in told.replace("\N{ZERO WIDTH SPACE}", "")
        (aside,) = data.glob("hipdesk-damaged-*.db")
        assert aside.read_bytes() == damaged
        one.press("outcome_close")
        one.at_home()
        handlers = [one for one in logging.getLogger().handlers if str(data) in str(one)]
        assert len(handlers) <= 1
        one.desk.rooms.safe_keeping.open_wipe()
        one.press("wipe_go_on")
        (word,) = one.start.frame.findChildren(QWidget, "wipe_word")
        QTest.keyClicks(word, "delete")
        QTest.keyClick(word, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not list(data.glob("hipdesk-damaged-*")))
        one.wait_for("first_start_page")
        qtbot.waitUntil(lambda: one.desk.door.is_open)
        assert not one.desk.plan.started
    assert {path.name.split("-")[0] for path in data.iterdir()} <= {"hipdesk.db", "hipdesk.log"}
    here = contents_of(file)
    assert here is not None
    assert (here.sessions, here.entries) == (0, 0)


def test_a_truncated_history_may_be_set_aside_for_a_new_start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    data = settle_with_history(tmp_path / "data")
    file = data / "hipdesk.db"
    file.write_bytes(file.read_bytes()[: 5 * PAGE])
    damaged = file.read_bytes()
    with launched(qtbot, qapp, data) as one:
        one.press("rescue_others")  # there is none
        one.wait_for("restore_page")
        one.press("restore_back")
        one.press("rescue_new")
        one.press("outcome_close")
        one.wait_for("first_start_page")
    (aside,) = data.glob("hipdesk-damaged-*.db")
    assert aside.read_bytes() == damaged
    assert not (data / "backups").exists()


def test_a_history_that_is_gone_is_brought_back_from_its_backup(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    data = settle_with_history(tmp_path / "data")
    file = data / "hipdesk.db"
    back_up(file, NOW)
    file.unlink()
    with launched(qtbot, qapp, data) as one:
        one.wait_for("rescue_backup")
        assert "9 sessions" in one.reads("rescue_page")
        one.press("rescue_backup")
        one.press("outcome_close")
        one.at_home()
        assert one.desk.plan.started
    here = contents_of(file)
    assert here is not None
    assert here.sessions == 9


def test_whoever_is_new_is_welcomed_though_there_is_an_empty_backup(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    open_store(data / "hipdesk.db").close()
    back_up(data / "hipdesk.db", NOW)
    with launched(qtbot, qapp, data) as one:
        one.wait_for("first_start_page")


def test_what_is_imported_counts_at_once_settings_too(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    theirs = settle_with_history(tmp_path / "theirs")
    store = open_store(theirs / "hipdesk.db")
    store.preferences.save(replace(store.preferences.load(), theme=ThemeChoice.DARK))
    store.close()
    mine = settle(tmp_path / "mine", days_ago=1)
    file = tmp_path / "theirs.json"
    export(theirs / "hipdesk.db", file, NOW)
    with launched(qtbot, qapp, mine) as one:
        one.at_home()
        one.desk.rooms.safe_keeping.open_import()
        one.desk.rooms.safe_keeping.imports.look_at(str(file))
        one.press("import_confirm")
        assert "Sessions: 9 new" in one.reads("outcome_page")
        assert one.theme is ThemeChoice.DARK
        one.press("outcome_undo")
        assert "taken back" in one.reads("outcome_page")
        assert one.theme is not ThemeChoice.DARK
    assert len(backups(mine / "hipdesk.db")) == 2
    here = contents_of(mine / "hipdesk.db")
    assert here is not None
    assert here.sessions == 0
