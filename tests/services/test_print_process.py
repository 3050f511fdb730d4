"""A page that is made in a process of its own."""

from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from hipdesk.services.print_process import PrintProcess
from tests.patience import PATIENCE_MS
from tests.settled import settle


def a_process(arguments: list[str], data: Path, parent: QObject) -> PrintProcess:
    return PrintProcess(arguments, data, parent)


def test_what_was_written_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    parent, target = QObject(), tmp_path / "report.pdf"
    process = a_process(
        ["report", "--name", "-", "--out", str(target)], settle(tmp_path / "data"), parent
    )
    with qtbot.waitSignal(process.done) as told:
        process.start("Änne")
    assert told.args[0].startswith(f"Written to {target}: ")
    assert target.read_bytes().startswith(b"%PDF-")


def test_why_it_could_not_be_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QObject()
    arguments = ["programme", "--out", str(tmp_path / "sheet.pdf")]
    process = a_process(arguments, tmp_path / "new", parent)
    with qtbot.waitSignal(process.failed) as told:
        process.start("")
    assert told.args[0].startswith("There is no plan yet")
    assert not (tmp_path / "sheet.pdf").exists()


def test_a_bug_is_told_in_plain_words(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QObject()
    process = a_process(["no-such-command"], tmp_path, parent)
    with qtbot.waitSignal(process.failed) as told:
        process.start("")
    assert told.args[0].startswith("The page could not be made; ")


def test_whoever_closes_waits_for_it_and_hears_no_more(qtbot: QtBot, tmp_path: Path) -> None:
    parent, target = QObject(), tmp_path / "report.pdf"
    process = a_process(["report", "--out", str(target)], settle(tmp_path / "data"), parent)
    with qtbot.assertNotEmitted(process.done), qtbot.assertNotEmitted(process.failed):
        process.start("")
        process.close(PATIENCE_MS)
    assert target.read_bytes().endswith(b"%%EOF\n")
