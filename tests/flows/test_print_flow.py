"""Printing from the window: by its buttons to real files, in the whole app."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from hipdesk.ui.place import Place
from hipdesk.ui.switch import Switch
from tests.offices import CTRL, Office, Person
from tests.settled import settle_with_history
from tests.ui.pages import button, found
from tests.ui.paper.pdfs import about, text_of

DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation

pytestmark = [pytest.mark.needs("poppler"), pytest.mark.usefixtures("no_sound")]


@pytest.fixture
def office(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Office]:
    person = Person(qtbot, qapp, settle_with_history(tmp_path / "data"))
    with person.opens() as one:
        yield one


def name_the_file(office: Office, file: Path) -> None:
    """In the dialog that asks for it."""
    dialog = office.desk.rooms.printing.page.findChild(QFileDialog, "file_dialog")
    assert isinstance(dialog, QFileDialog)
    documents = Path(QStandardPaths.writableLocation(DOCUMENTS))
    expected = documents if documents.exists() else Path.home()  # not where the app was started
    assert Path(dialog.directory().path()) == expected
    dialog.fileSelected.emit(str(file))
    dialog.reject()


def told(office: Office) -> str:
    return found(office.frame, "print_told").accessibleName()


def save(office: Office, ident: str, file: Path) -> str:
    """What the page says once the file was made, or could not be."""
    button(office.frame, ident).click()
    name_the_file(office, file)
    assert not button(office.frame, ident).isEnabled()
    office.wait(lambda: button(office.frame, ident).isEnabled())
    return told(office)


@pytest.mark.qt_log_ignore("openDocument", extend=True)
def test_from_the_plan_to_a_sheet_and_a_report(office: Office, tmp_path: Path) -> None:
    office.press(Qt.Key.Key_2, modifier=CTRL)
    office.wait(lambda: office.sees("plan_print"))
    button(office.frame, "plan_print").click()
    printing = office.desk.rooms.printing
    assert office.desk.window.whole is printing.page
    assert QApplication.focusWidget() is button(office.frame, "print_sheet")
    sheet = tmp_path / "sheet.pdf"
    assert save(office, "print_sheet", sheet).startswith(f"Written to {sheet}. Today's session")
    assert "Knee lift (single knee to chest)" in text_of(sheet)
    assert office.frame.focusWidget() is button(office.frame, "print_open")
    button(office.frame, "print_open").click()  # there is no desktop here that could
    assert told(office) == f"No program on this computer opens it. It is kept: {sheet}"
    assert sheet.exists()

    office.wait(lambda: office.sees("print_report"))
    name = found(office.frame, "report_name")
    assert isinstance(name, QLineEdit)
    name.setText("Änne <b>%s</b>")
    age = found(office.frame, "report_age")
    assert isinstance(age, Switch)
    age.setChecked(False)
    report = tmp_path / "report"
    assert save(office, "print_report", report).startswith(f"Written to {report}.pdf: ")
    words = text_of(report.with_suffix(".pdf"))
    assert about(report.with_suffix(".pdf"))["Pages"] == "2"
    assert "Änne <b>%s</b>" in words
    assert "Age " not in words

    nowhere = tmp_path / "nowhere" / "report.pdf"
    assert save(office, "print_report", nowhere).startswith(f"HipDesk cannot write {nowhere}: ")
    assert not office.sees("print_open")

    office.settle()
    kept = office.kept().preferences.load()
    assert (kept.print_name, kept.print_parts) == ("Änne <b>%s</b>", 2)
    remember = found(office.frame, "report_remember")
    assert isinstance(remember, Switch)
    remember.setChecked(False)
    office.settle()
    kept = office.kept().preferences.load()
    assert (kept.print_name, kept.print_parts, kept.print_remember) == ("", 3, False)

    office.hold_keyboard()
    office.press(Qt.Key.Key_Escape)
    assert office.desk.window.whole is None
    assert office.desk.window.place is Place.PLAN

    office.press(Qt.Key.Key_4, modifier=CTRL)
    office.wait(lambda: office.sees("report_button"))
    button(office.frame, "report_button").click()
    assert office.desk.window.whole is printing.page
    assert office.frame.focusWidget() is found(office.frame, "report_range")
    button(office.frame, "print_back").click()
    assert office.desk.window.place is Place.PROGRESS
