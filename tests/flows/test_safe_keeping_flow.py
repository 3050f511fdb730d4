"""The card “Your data” and the pages it leads to, over real files."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.errors import KnownError
from hipdesk.domain.exchange_records import Kind
from hipdesk.domain.preferences import Preferences
from hipdesk.domain.rules.facts import CheckIn
from hipdesk.domain.safe_keeping import Outcome, Undo
from hipdesk.flows.household import Household
from hipdesk.flows.safe_keeping_flow import SafeKeepingFlow
from hipdesk.flows.safe_keeping_task import Task
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.paths import Folders
from hipdesk.services.sound import SoundPlayer
from hipdesk.storage.export_file import export, read_records
from hipdesk.storage.restore import contents_of
from hipdesk.storage.store import Store
from tests.flows.planned_worlds import PlannedWorld, a_planned_world
from tests.flows.worlds import NOON
from tests.storage.worlds import bytes_in
from tests.ui.pages import button, found, shown


@dataclass
class Safe:
    """The flow with what it asked for, and its page in a window."""

    qtbot: QtBot
    planned: PlannedWorld
    flow: SafeKeepingFlow
    folder: Path
    tasks: list[Task] = field(default_factory=list)
    pages: list[QWidget] = field(default_factory=list)

    @property
    def database(self) -> Path:
        return self.folder / "hipdesk.db"

    @property
    def page(self) -> QWidget:
        return self.pages[-1]

    def press(self, ident: str) -> None:
        button(self.page, ident).click()
        self.planned.settle()

    def says(self, ident: str) -> str:
        return found(self.page, ident).accessibleName()

    def reads(self, ident: str) -> str:
        label = found(self.page, ident)
        assert isinstance(label, QLabel)
        return label.text()

    def choose(self, ident: str, file: Path) -> None:
        """Press the button, and name this file in the dialog that opens."""
        button(self.page, ident).click()
        (dialog,) = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, QFileDialog) and one.isVisible()
        ]
        dialog.setDirectory(str(file.parent))
        dialog.selectFile(str(file))
        dialog.accept()
        self.planned.settle()

    def run(self) -> Outcome:
        """Do the last task as the start does it: with everything closed."""
        self.planned.world.door.close()
        return self.tasks[-1].done()


@pytest.fixture
def safe(qtbot: QtBot, tmp_path: Path) -> Iterator[Safe]:
    folder = tmp_path / "data"
    folder.mkdir()
    with a_planned_world(qtbot, folder, NOON) as planned:
        planned.train("one")
        world = planned.world
        house = Household(
            planned.catalogue,
            planned.clock,
            SettingsFlow(Preferences(), world.door),
            planned.plan,
            world.door,
            SoundPlayer(tmp_path, command=["/nowhere/an-audio-child"]),
            Folders(folder),
            world.worker,
        )
        flow = SafeKeepingFlow(house)
        one = Safe(qtbot, planned, flow, folder)
        flow.anew.connect(one.tasks.append)

        def show(page: QWidget) -> None:
            one.pages.append(page)
            shown(qtbot, page)

        flow.shown.connect(show)
        one.pages.append(flow.card)
        shown(qtbot, flow.card)
        planned.settle()
        yield one
        flow.keeper.finish()


def test_the_card_tells_of_the_last_backup_and_makes_one(safe: Safe) -> None:
    assert "no backup yet" in safe.reads("last_backup")
    safe.press("backup_now_button")
    (copy,) = (safe.folder / "backups").iterdir()
    text = safe.reads("last_backup")
    assert f"in backups/{copy.name}" in text
    assert "Wed 18 Nov 2026, 12:00" in text


def test_the_data_folder_is_named_copied_and_opened(safe: Safe) -> None:
    class Files(QObject):
        opened: list[Path] = []  # noqa: RUF012  # one of its kind

        @Slot(QUrl)
        def show(self, url: QUrl) -> None:
            self.opened.append(Path(url.toLocalFile()))

    assert safe.says("data_folder") == str(safe.folder)
    safe.press("copy_folder_button")
    assert QGuiApplication.clipboard().text() == str(safe.folder)
    files = Files()
    QDesktopServices.setUrlHandler("file", files, "show")  # type: ignore[arg-type]  # the stub is wrong
    try:
        safe.press("open_folder_button")
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert files.opened == [safe.folder]


def test_backups_are_copied_to_a_folder_that_is_chosen(safe: Safe, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    safe.choose("copies_button", stick)
    safe.qtbot.waitUntil(lambda: len(list(stick.iterdir())) == 1)
    safe.qtbot.waitUntil(lambda: not safe.flow.keeper.safety.busy)
    assert safe.says("copies_folder") == str(stick)
    safe.press("copies_stop_button")
    assert "outlives this computer" in safe.says("copies_folder")


def test_beside_a_session_nothing_can_be_done_and_the_reason_is_said(safe: Safe) -> None:
    safe.flow.keeper.hold(session_runs=True)
    for ident in ("backup_now_button", "import_button", "restore_button", "wipe_button"):
        assert not button(safe.page, ident).isEnabled()
    assert "A session is running" in safe.says("data_told")
    safe.flow.keeper.hold(session_runs=False)
    assert button(safe.page, "wipe_button").isEnabled()


def test_everything_is_exported_to_a_file_that_is_chosen(safe: Safe, tmp_path: Path) -> None:
    safe.press("export_button")
    safe.choose("export_file", tmp_path / "mine.json")
    told = json.loads((tmp_path / "mine.json").read_text())
    assert len(told["sessions"]) == 1
    assert "Written to" in safe.says("export_told")
    safe.choose("export_tables", tmp_path / "tables")
    assert (tmp_path / "tables" / "sessions.csv").exists()
    safe.choose("export_calendar", tmp_path / "hip.ics")
    assert Calendar.from_ical((tmp_path / "hip.ics").read_bytes()).walk("VEVENT")
    safe.flow.exports.write_tables(str(tmp_path / "tables"))  # the dialog would go into it
    safe.planned.settle()
    assert "There is a folder" in safe.says("export_told")


Told = dict[str, Any]


def another_history(safe: Safe, tmp_path: Path, change: Callable[[Told], object]) -> Path:
    """An export of this history in which something was changed."""
    file = tmp_path / "theirs.json"
    export(safe.database, file, NOON)
    told = json.loads(file.read_text())
    change(told)
    file.write_text(json.dumps(told))
    return file


def test_an_import_is_previewed_confirmed_done_and_undone(safe: Safe, tmp_path: Path) -> None:
    safe.planned.note(CheckIn(NOON, 3), "one")
    before = read_records(safe.database)

    def more(told: Told) -> None:
        (session,) = told["sessions"]
        other = json.loads(json.dumps(session).replace('"id": "', '"id": "other '))
        told["sessions"] = [session, other, {"id": 5}]

    file = another_history(safe, tmp_path, more)
    safe.press("import_button")
    safe.choose("import_choose", file)
    assert "1 record would be added or changed" in safe.says("import_summary")
    confirm = button(safe.page, "import_confirm")
    assert confirm.text() == "Import the rest, without 1 record"
    assert read_records(safe.database) == before
    confirm.click()
    done = safe.run()
    assert (done.title, done.undo) == ("Imported: 1 record", Undo.IMPORT)
    assert len(read_records(safe.database)[Kind.SESSIONS]) == 2
    assert len(list((safe.folder / "backups").glob("*before-import*"))) == 1
    safe.flow.show_outcome(done)
    button(safe.page, "outcome_undo").click()
    assert safe.tasks[-1].done().title == "The import was taken back"
    assert read_records(safe.database) == before


def test_a_file_that_is_no_export_is_refused_in_words(safe: Safe, tmp_path: Path) -> None:
    (tmp_path / "letter.json").write_text("Dear all")
    safe.press("import_button")
    safe.choose("import_choose", tmp_path / "letter.json")
    assert "cannot import" in safe.says("import_told")
    assert not button(safe.page, "import_confirm").isVisible()
    assert button(safe.page, "import_choose").isEnabled()


def test_the_same_file_again_has_nothing_to_add(safe: Safe, tmp_path: Path) -> None:
    file = another_history(safe, tmp_path, lambda _: None)
    safe.press("import_button")
    safe.choose("import_choose", file)
    assert "nothing in it that you do not have" in safe.says("import_summary")
    assert not button(safe.page, "import_confirm").isVisible()


def test_a_backup_is_looked_at_restored_and_that_is_undone(safe: Safe) -> None:
    safe.press("backup_now_button")
    safe.planned.train("two")
    safe.press("restore_button")
    QTest.keyClick(found(safe.page, "backups_table"), Qt.Key.Key_Return)
    safe.planned.settle()
    button(safe.page, "restore_confirm").click()
    done = safe.run()
    assert done.title == "Restored"
    assert "Sessions here that are not in the backup: 1." in done.lines
    here = contents_of(safe.database)
    assert here is not None
    assert here.sessions == 1
    safe.flow.show_outcome(done)
    button(safe.page, "outcome_undo").click()
    safe.tasks[-1].done()
    here = contents_of(safe.database)
    assert here is not None
    assert here.sessions == 2


def test_a_file_that_is_no_backup_cannot_be_restored(safe: Safe, tmp_path: Path) -> None:
    (tmp_path / "photo.db").write_bytes(b"\xff" * 5000)
    safe.press("restore_button")
    safe.choose("restore_file", tmp_path / "photo.db")
    assert "not a database" in safe.says("restore_told")
    assert not button(safe.page, "restore_confirm").isVisible()
    safe.press("restore_back")


def test_deleting_everything_asks_twice_and_does_it(safe: Safe) -> None:
    safe.press("backup_now_button")
    (safe.folder / "hipdesk.log").write_text("a log")
    safe.press("wipe_button")
    button(safe.page, "wipe_go_on").click()
    field = found(safe.page, "wipe_word")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "delet")
    assert not button(safe.page, "wipe_confirm").isEnabled()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert safe.tasks == []
    QTest.keyClicks(field, "e")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert safe.run() == Outcome("")
    assert bytes_in(safe.folder) == {}


def test_what_is_deleted_is_counted_and_what_stays_is_named(safe: Safe, tmp_path: Path) -> None:
    safe.flow.keeper.copy_to(str(tmp_path))
    safe.qtbot.waitUntil(lambda: not safe.flow.keeper.safety.busy)
    safe.press("wipe_button")
    told = [one.text() for one in safe.page.findChildren(QLabel)]
    assert any("1 session, " in one for one in told)
    assert any("1 backup in HipDesk's own folder" in one for one in told)
    assert any(str(tmp_path) in one.replace("\N{ZERO WIDTH SPACE}", "") for one in told)


def test_a_task_that_fails_is_told_and_a_bug_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> Outcome:
        raise ZeroDivisionError

    done = Task("Failing", fail).done()
    assert done.failed
    assert "went wrong inside HipDesk" in done.title
    assert "ZeroDivisionError" in caplog.text


def test_with_something_unsaved_the_files_are_left_alone(safe: Safe) -> None:
    def on_a_full_disk(_: Store) -> None:
        raise KnownError("The disk is full.")

    safe.press("backup_now_button")
    safe.planned.world.door.keep(on_a_full_disk)
    safe.planned.settle()
    told: list[str] = []
    safe.flow.trouble.connect(told.append)
    safe.press("restore_button")
    safe.press("restore_look")
    button(safe.page, "restore_confirm").click()
    assert safe.tasks == []
    assert "not saved yet" in told[0]


def test_only_one_thing_is_done_at_a_time(safe: Safe, tmp_path: Path) -> None:
    safe.press("export_button")
    exports = safe.flow.exports
    exports.write_file(str(tmp_path / "first.json"))
    assert not button(safe.page, "export_file").isEnabled()
    exports.write_file(str(tmp_path / "second.json"))
    safe.planned.settle()
    assert (tmp_path / "first.json").exists()
    assert not (tmp_path / "second.json").exists()
    assert button(safe.page, "export_file").isEnabled()
