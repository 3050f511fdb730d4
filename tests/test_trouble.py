"""What a person sees when HipDesk cannot go on."""

import logging

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from hipdesk.domain.errors import KnownError
from hipdesk.trouble import OUR_FAULT, trouble_page
from tests.ui.pages import dressed

BROKEN = KnownError(
    "hip_flexion.toml, dose, hold_s: a number of seconds was expected.",
    "Your history was not touched.",
    "Install HipDesk again.",
)


def test_a_known_error_is_told_in_its_own_words(
    qtbot: QtBot, qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    with dressed():
        page = trouble_page(qapp, BROKEN)
        qtbot.addWidget(page)
        assert page.accessibleName() == BROKEN.what_happened
        assert page.accessibleDescription() == f"{BROKEN.what_was_kept} {BROKEN.what_to_do}"
        assert caplog.records == []


def test_a_bug_is_logged_with_its_traceback_and_told_kindly(
    qtbot: QtBot, qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    with dressed(), caplog.at_level(logging.ERROR):
        page = trouble_page(qapp, ZeroDivisionError("secret"))
        qtbot.addWidget(page)
        assert page.accessibleName() == OUR_FAULT.what_happened
        assert "secret" not in page.accessibleDescription()
        assert "ZeroDivisionError: secret" in caplog.text


def test_its_button_asks_to_close(qtbot: QtBot, qapp: QApplication) -> None:
    with dressed():
        page = trouble_page(qapp, BROKEN)
        qtbot.addWidget(page)
        page.show()
        button = page.findChild(QAbstractButton, "problem_close")
        assert isinstance(button, QAbstractButton)
        with qtbot.waitSignal(page.close_requested):
            button.click()
