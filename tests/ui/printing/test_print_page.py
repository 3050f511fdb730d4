"""The page that asks what is to be printed."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from hipdesk.domain.report import Days
from hipdesk.domain.report_choices import Choices, Part
from hipdesk.domain.report_paper import Paper
from hipdesk.domain.report_wishes import Range, Wishes
from hipdesk.ui.choice_box import ChoiceBox
from hipdesk.ui.printing.print_page import PrintPage
from hipdesk.ui.printing.report_card import ReportWish
from hipdesk.ui.switch import Switch
from tests.ui.pages import button, cut_off, dressed, found, settle, shown, unnamed

FIRST, TODAY = date(2026, 8, 24), date(2026, 11, 21)
WISHES = Wishes(Paper.LETTER, Choices("Änne", frozenset({Part.NOTES})), remember=False)


def a_page() -> PrintPage:
    page = PrintPage()
    page.show_wishes(WISHES)
    page.show_dates(Days(FIRST, TODAY), TODAY)
    return page


def test_it_shows_what_was_chosen_and_tells_of_nothing_then(qtbot: QtBot) -> None:
    page = PrintPage()
    qtbot.addWidget(page)
    with qtbot.assertNotEmitted(page.wishes_changed):
        page.show_wishes(WISHES)
    assert page.wishes == WISHES


def test_a_switch_changes_what_is_wished(qtbot: QtBot) -> None:
    page = a_page()
    tags = found(shown(qtbot, page), "report_tags")
    assert isinstance(tags, Switch)
    with qtbot.waitSignal(page.wishes_changed) as told:
        tags.setChecked(True)
    assert told.args[0].choices.parts == {Part.TAGS, Part.NOTES}


def test_two_dates_are_asked_for_only_where_they_are_meant(qtbot: QtBot) -> None:
    page = a_page()
    frame = shown(qtbot, page)
    assert not found(frame, "report_from").isVisible()
    choice = found(frame, "report_range")
    assert isinstance(choice, ChoiceBox)
    choice.show_value(Range.DATES)
    assert found(frame, "report_from").isVisible()
    with qtbot.waitSignal(page.report_requested) as told:
        button(frame, "print_report").click()
    assert told.args[0] == ReportWish(Range.DATES, Days(FIRST, TODAY))


def test_what_was_made_can_be_opened_and_what_failed_cannot(qtbot: QtBot) -> None:
    page = a_page()
    frame = shown(qtbot, page)
    page.show_busy("The page is being made…")
    assert not button(frame, "print_sheet").isEnabled()
    page.focus_report()
    page.show_made("Written to here.")
    opener = button(frame, "print_open")
    qtbot.waitUntil(lambda: opener.visibleRegion().boundingRect() == opener.rect())
    assert found(frame, "print_told").accessibleName() == "Written to here."
    page.show_failed("The disk is full.")
    assert not button(frame, "print_open").isVisible()
    assert button(frame, "print_sheet").isEnabled()


@pytest.mark.parametrize("percent", [100, 200])
def test_no_word_is_cut_at_any_size_of_text(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        frame = shown(qtbot, a_page())
        assert cut_off(frame) == []


def test_every_control_has_a_name(qtbot: QtBot) -> None:
    assert unnamed(shown(qtbot, a_page())) == []


@pytest.mark.parametrize("percent", [100, 200])
def test_the_report_comes_into_view_with_the_focus(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        page = a_page()
        page.focus_report()
        frame = shown(qtbot, page)
        choice = found(frame, "report_range")
        assert frame.focusWidget() is choice
        qtbot.waitUntil(lambda: choice.visibleRegion().boundingRect() == choice.rect())


def test_a_long_name_of_a_file_is_not_cut(qtbot: QtBot) -> None:
    page = a_page()
    frame = shown(qtbot, page)
    words = f"Written to /{'a_folder_with_a_long_name/' * 12}report.pdf."
    page.show_made(words)
    settle()
    assert cut_off(frame) == []
    assert found(frame, "print_told").accessibleName() == words
