"""Backups that the app makes by itself, around a session."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hipdesk.flows import safe_keeping_backups
from hipdesk.storage.backups import backups
from hipdesk.storage.restore import contents_of
from tests.offices import Office, an_office
from tests.settled import settle
from tests.ui.pages import button

pytestmark = pytest.mark.usefixtures("no_sound")


@pytest.fixture
def office(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Office]:
    with an_office(qtbot, qapp, settle(tmp_path / "data"), 20.0) as one:
        yield one


def sessions_in(file: Path) -> int:
    here = contents_of(file)
    return 0 if here is None else here.sessions


def test_after_the_check_out_the_session_is_in_a_backup(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(safe_keeping_backups, "AFTER_CHECK_OUT_MS", 10)
    file = office.data / "hipdesk.db"
    office.begin()
    assert office.desk.rooms.safe_keeping.keeper.safety.session_runs
    office.end()
    assert backups(file) == ()
    office.done()
    office.wait(lambda: backups(file))
    assert sessions_in(backups(file)[0].file) == 1


def test_whoever_closes_the_window_at_once_has_the_backup_too(office: Office) -> None:
    file = office.data / "hipdesk.db"
    office.begin()
    office.end()
    button(office.frame, "checkout_done").click()
    office.done()
    assert backups(file) == ()
    assert office.frame.close()
    assert [sessions_in(one.file) for one in backups(file)] == [1]
