"""The card “Your data”."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.safe_keeping import BACKING_UP, NO_BACKUP, Safety
from hipdesk.ui.data_card import DataCard
from hipdesk.ui.scroll_page import ScrollPage
from tests.ui.pages import button, cut_off, dressed, found, settle, shown_as_place, unnamed

FAR_DOWN = "/srv/someone/with/a/long/name/and/a/folder/that/is/far/down/hipdesk"
FULL = Safety(
    backup="Wed 18 Nov 2026, 18:30, 1.2 MB, in backups/hipdesk-2026-11-18-183000.db",
    trouble=f"The disk is full, so HipDesk could not write to {FAR_DOWN}.",
    copies_to=FAR_DOWN,
    copies="The newest copy there was made Wed 18 Nov 2026, 18:30.",
    can_undo_import=True,
)


def a_card(qtbot: QtBot, safety: Safety) -> DataCard:
    page, card = ScrollPage("Settings"), DataCard()
    page.set_widest(800)
    page.column.addWidget(card)
    page.column.addStretch(1)
    card.show_place(FAR_DOWN, "1.2.3")
    card.show_safety(safety)
    shown_as_place(qtbot, page)
    return card


def texts(card: DataCard) -> str:
    return "\n".join(one.text() for one in card.findChildren(QLabel) if one.isVisible())


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("safety", [Safety(), FULL, Safety(busy=BACKING_UP)])
def test_nothing_is_cut_and_everything_has_a_name(
    qtbot: QtBot, percent: int, safety: Safety
) -> None:
    with dressed(percent):
        card = a_card(qtbot, safety)
        assert cut_off(card) == []
        assert unnamed(card) == []


def test_without_a_backup_it_says_when_there_will_be_one(qtbot: QtBot) -> None:
    card = a_card(qtbot, Safety())
    assert NO_BACKUP in texts(card)
    assert not button(card, "copies_now_button").isVisible()
    assert not button(card, "undo_import_button").isVisible()


def test_with_all_of_it_every_way_is_offered(qtbot: QtBot) -> None:
    card = a_card(qtbot, FULL)
    for ident in ("copies_now_button", "copies_stop_button", "undo_import_button"):
        assert button(card, ident).isVisible()
    assert "in backups/hipdesk-2026-11-18-183000.db" in texts(card)
    assert "The disk is full" in texts(card)


@pytest.mark.parametrize(
    ("ident", "wish"),
    [
        ("backup_now_button", "backup_requested"),
        ("restore_button", "restore_requested"),
        ("copies_button", "copies_requested"),
        ("copies_now_button", "copy_requested"),
        ("copies_stop_button", "stop_copies_requested"),
        ("export_button", "export_requested"),
        ("import_button", "import_requested"),
        ("undo_import_button", "undo_import_requested"),
        ("wipe_button", "wipe_requested"),
        ("open_folder_button", "open_requested"),
    ],
)
def test_each_button_emits_its_wish(qtbot: QtBot, ident: str, wish: str) -> None:
    card = a_card(qtbot, FULL)
    with qtbot.waitSignal(getattr(card, wish)):
        button(card, ident).click()


def test_while_something_runs_only_the_folder_can_be_opened(qtbot: QtBot) -> None:
    card = a_card(qtbot, FULL)
    card.show_safety(Safety(busy=BACKING_UP))
    settle()
    assert not button(card, "backup_now_button").isEnabled()
    assert not button(card, "wipe_button").isEnabled()
    assert button(card, "open_folder_button").isEnabled()
    assert found(card, "data_told").accessibleName() == BACKING_UP


def test_names_of_folders_are_plain_text(qtbot: QtBot) -> None:
    card = a_card(qtbot, Safety(copies_to="/srv/<b>x</b>", copies="<img src=x> %s {}"))
    assert "<img src=x> %s {}" in texts(card)
    assert "<b>x<" in texts(card)
