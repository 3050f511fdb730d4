"""Tests of the reading pages as the window gets them."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hipdesk import paths
from hipdesk.domain.errors import KnownError
from hipdesk.flows.learn_flow import LearnFlow, read_shelf
from hipdesk.ui.learn.reading_page import ReadingPage
from tests.ui.pages import button, shown


def test_a_page_is_opened_by_its_id_and_left_for_the_list(qtbot: QtBot) -> None:
    flow = LearnFlow()
    shown(qtbot, flow.page)
    flow.show_page("how_the_plan_decides")
    page = flow.page.currentWidget()
    assert isinstance(page, ReadingPage)
    assert page.page_id == "how_the_plan_decides"
    flow.show_list()
    assert button(flow.page, "learn_card_how_the_plan_decides").hasFocus()


def test_a_page_that_is_not_there_is_a_key_error(qtbot: QtBot) -> None:
    flow = LearnFlow()
    qtbot.addWidget(flow.page)
    with pytest.raises(KeyError):
        flow.show_page("unknown")


def test_missing_files_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    with pytest.raises(KnownError, match="cannot read its pages"):
        read_shelf.__wrapped__()  # what was read before is kept
