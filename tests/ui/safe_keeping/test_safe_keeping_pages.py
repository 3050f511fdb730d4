"""The pages about the files: nothing is cut, everything has a name, and keys are enough."""

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.clock import SystemClock
from hipdesk.domain.exchange import Preview, Tally
from hipdesk.domain.exchange_records import Kind
from hipdesk.domain.restoring import Contents, Look, backup_line
from hipdesk.domain.safe_keeping import Outcome, RescueView, Undo
from hipdesk.ui.safe_keeping.export_page import ExportPage
from hipdesk.ui.safe_keeping.import_page import ImportPage
from hipdesk.ui.safe_keeping.outcome_page import OutcomePage
from hipdesk.ui.safe_keeping.rescue_page import RescuePage
from hipdesk.ui.safe_keeping.restore_page import RestorePage
from hipdesk.ui.safe_keeping.safe_page import SafePage
from hipdesk.ui.safe_keeping.wipe_page import WORD, WipePage
from hipdesk.ui.safe_keeping.working_page import WorkingPage
from tests.ui.pages import button, cut_off, dressed, found, settle, shown, unnamed

FAR_DOWN = "/srv/someone/with/a/long/name/and/a/folder/that/is/far/down/hipdesk"
MADE = datetime(2026, 11, 18, 18, 30)  # noqa: DTZ001  # names have no zone
WHY = "sessions[3].sets[2].hold_s should be a number of at least 0, not -5"
LINES = tuple(backup_line(f"{FAR_DOWN}/{n}", MADE, 1_200_000, "before-import") for n in range(30))
LOOK = Look(Contents(312, 4000, 900, "2026-11-18"), Contents(314, 4020, 906, "2026-11-20"), 2)


def importing() -> SafePage:
    page = ImportPage()
    tallies = {kind: Tally(1200, 3000, 2, 1, 33) for kind in Kind}
    page.show_preview("hipdesk-2026-11-18.json", Preview(tallies, (WHY,) * 13))
    return page


def restoring() -> SafePage:
    page = RestorePage()
    page.show_backups(LINES)
    page.show_look("The backup of Wed 18 Nov 2026, 18:30", LOOK)
    return page


def exporting() -> SafePage:
    page = ExportPage()
    page.tell(f"Written to {FAR_DOWN}: 12 sessions with 96 sets.")
    return page


def wiping() -> SafePage:
    page = WipePage()
    page.show_extent((f"In all 35 files, 43.1 MB, in {FAR_DOWN}.",), ("What you exported.",))
    button(page, "wipe_go_on").click()
    return page


def rescuing() -> SafePage:
    page = RescuePage("Your history is damaged", "The file is kept under another name.")
    page.show_view(RescueView(("Sessions: 9 read, none missing.",) * 6, ("Made on Wednesday.",)))
    return page


def ended() -> SafePage:
    return OutcomePage(Outcome("The disk is full.", (f"{FAR_DOWN} was kept.",), Undo.RESTORE, True))


PAGES = (importing, restoring, exporting, wiping, rescuing, ended)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("make", PAGES)
def test_nothing_is_cut_and_everything_has_a_name(
    qtbot: QtBot, make: Callable[[], SafePage], percent: int
) -> None:
    with dressed(percent):
        page = make()
        shown(qtbot, page)
        assert cut_off(page) == []
        assert unnamed(page) == []


@pytest.mark.parametrize("make", PAGES)
def test_every_control_is_reached_by_tab(qtbot: QtBot, make: Callable[[], SafePage]) -> None:
    page = make()
    frame = shown(qtbot, page)
    frame.activateWindow()
    page.setFocus()
    seen = set()
    for _ in range(20):
        focused = QApplication.focusWidget()
        seen.add(focused.objectName() if focused is not None else "")
        QTest.keyClick(focused or page, Qt.Key.Key_Tab)
    wanted = {one.objectName() for one in page.findChildren(type(page.back)) if one.isVisible()}
    disabled = {name for name in wanted if not button(page, name).isEnabled()}
    assert wanted - disabled <= seen


@pytest.mark.parametrize(
    ("make", "first"),
    [
        (ImportPage, "import_choose"),
        (RestorePage, "restore_file"),
        (ExportPage, "export_file"),
        (WipePage, "wipe_keep"),
        (restoring, "backups_table"),
        (ended, "outcome_close"),
    ],
)
def test_the_focus_begins_where_the_work_does(
    qtbot: QtBot, make: Callable[[], SafePage], first: str
) -> None:
    page = make()
    frame = shown(qtbot, page)
    frame.activateWindow()
    qtbot.waitUntil(lambda: found(page, first).hasFocus())


def test_a_page_that_waits_as_it_opens_begins_there_too(qtbot: QtBot) -> None:
    page = WipePage()
    page.show_busy("Counting")
    frame = shown(qtbot, page)
    frame.activateWindow()
    qtbot.waitUntil(lambda: found(page, "wipe_told").hasFocus())
    page.show_busy("")
    assert button(page, "wipe_keep").hasFocus()


@pytest.mark.parametrize("make", PAGES)
def test_escape_leads_back(qtbot: QtBot, make: Callable[[], SafePage]) -> None:
    page = make()
    frame = shown(qtbot, page)
    frame.activateWindow()
    with qtbot.waitSignal(page.back_requested):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_while_something_runs_no_button_works_and_it_is_said(qtbot: QtBot) -> None:
    page = exporting()
    shown(qtbot, page)
    page.show_busy("Writing")
    assert not button(page, "export_file").isEnabled()
    assert found(page, "export_told").accessibleName() == "Writing"
    page.show_busy("")
    assert button(page, "export_file").isEnabled()
    assert not found(page, "export_told").isVisible()


def test_what_is_told_is_in_view_in_large_text_too(qtbot: QtBot) -> None:
    with dressed(200):
        page = ExportPage()
        shown(qtbot, page)
        page.tell(f"Written to {FAR_DOWN}.")
        settle()
        told = found(page, "export_told")
        assert (
            page.viewport()
            .rect()
            .intersects(QRect(told.mapTo(page.viewport(), QPoint()), told.size()))
        )


def test_the_focus_waits_at_the_words_and_comes_back(qtbot: QtBot) -> None:
    page = exporting()
    frame = shown(qtbot, page)
    frame.activateWindow()
    button(page, "export_tables").setFocus()
    page.show_busy("Writing")
    assert found(page, "export_told").hasFocus()
    page.show_busy("Still writing")
    page.show_busy("")
    assert button(page, "export_tables").hasFocus()
    page.tell("Written.")
    assert button(page, "export_tables").hasFocus()


def test_the_focus_comes_back_where_another_window_has_only_just_closed(qtbot: QtBot) -> None:
    page = ImportPage()
    frame = shown(qtbot, page)
    frame.activateWindow()
    qtbot.waitUntil(lambda: found(page, "import_choose").hasFocus())
    chooser = QDialog(frame)
    chooser.show()
    chooser.activateWindow()
    qtbot.waitUntil(chooser.isActiveWindow)
    page.show_busy("Reading")
    chooser.close()
    page.show_busy("")
    frame.activateWindow()
    qtbot.waitUntil(lambda: found(page, "import_choose").hasFocus())


def test_an_import_without_anything_new_offers_nothing(qtbot: QtBot) -> None:
    page = ImportPage()
    shown(qtbot, page)
    page.show_preview("mine.json", Preview({kind: Tally(same=3) for kind in Kind}))
    assert not button(page, "import_confirm").isVisible()
    assert button(page, "import_choose").isVisible()


@pytest.mark.parametrize(("refusals", "leaves_out"), [((), False), ((WHY, WHY), True)])
def test_consent_to_an_import_says_what_is_left_out(
    qtbot: QtBot, refusals: tuple[str, ...], leaves_out: bool
) -> None:
    page = ImportPage()
    shown(qtbot, page)
    page.show_preview("mine.json", Preview({kind: Tally(new=1) for kind in Kind}, refusals))
    assert ("without 2 records" in button(page, "import_confirm").text()) is leaves_out
    with qtbot.waitSignal(page.confirmed) as told:
        button(page, "import_confirm").click()
    assert told.args == [leaves_out]


def test_a_backup_is_chosen_by_keys(qtbot: QtBot) -> None:
    page = RestorePage()
    shown(qtbot, page)
    page.show_backups(LINES)
    QTest.keyClick(found(page, "backups_table"), Qt.Key.Key_Down)
    with qtbot.waitSignal(page.backup_chosen) as told:
        QTest.keyClick(found(page, "backups_table"), Qt.Key.Key_Return)
    assert told.args == [LINES[1].file]


def test_a_backup_that_is_no_good_offers_nothing(qtbot: QtBot) -> None:
    page = restoring()
    shown(qtbot, page)
    assert isinstance(page, RestorePage)
    page.refuse("It is broken.")
    assert not button(page, "restore_confirm").isVisible()
    page.show_backups(())
    assert not button(page, "restore_look").isEnabled()
    assert not found(page, "backups_table").isVisible()


def test_the_word_is_needed_and_may_be_written_large(qtbot: QtBot) -> None:
    page = wiping()
    shown(qtbot, page)
    field = found(page, "wipe_word")
    with qtbot.assertNotEmitted(page.confirmed):  # type: ignore[attr-defined]
        QTest.keyClicks(field, "remove")
        button(page, "wipe_confirm").click()
        QTest.keyClick(field, Qt.Key.Key_Return)
    for _ in "remove":
        QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClicks(field, WORD.upper())
    with qtbot.waitSignal(page.confirmed):  # type: ignore[attr-defined]
        button(page, "wipe_confirm").click()


def test_the_first_way_back_has_the_focus(qtbot: QtBot) -> None:
    page = RescuePage("Your history is not there", "This folder holds backups.")
    frame = shown(qtbot, page)
    frame.activateWindow()
    page.show_view(RescueView(backup=("Made on Wednesday.",)))
    settle()
    assert button(page, "rescue_backup").hasFocus()
    assert not button(page, "rescue_save").isVisible()


def test_what_is_not_undoable_offers_no_undo(qtbot: QtBot) -> None:
    page = OutcomePage(Outcome("Done"))
    shown(qtbot, page)
    assert not button(page, "outcome_undo").isVisible()


def test_the_window_stays_open_while_the_files_are_worked_on(qtbot: QtBot) -> None:
    page = WorkingPage("Restoring the backup", SystemClock())
    frame = shown(qtbot, page)
    assert not frame.close()
    qtbot.waitUntil(lambda: any("so far" in one.text() for one in page.findChildren(QLabel)))
    assert cut_off(page) == []
    page.closeEvent = lambda event: event.accept()  # type: ignore[method-assign]  # let the test end
