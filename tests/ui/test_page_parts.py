"""Tests of the small parts of pages: what they say, and what they wish."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Position
from hipdesk.domain.home import HomeItem
from hipdesk.domain.limits import IS, IS_NOT, SEEK_HELP
from hipdesk.domain.preferences import Preferences, ThemeChoice
from hipdesk.ui.about_card import AboutCard
from hipdesk.ui.data_card import DataCard
from hipdesk.ui.exercise_head import ExerciseHead
from hipdesk.ui.exercise_sections import cautions, variants
from hipdesk.ui.free_session import FreeSession
from hipdesk.ui.home_rows import ExerciseRow, FactRow
from hipdesk.ui.nothing_yet import WILL_APPEAR, NothingYet
from hipdesk.ui.problem_bar import ProblemBar
from hipdesk.ui.recovery import DiscardedBanner, RecoveryBanner
from hipdesk.ui.scroll_page import WIDEST, ScrollPage
from hipdesk.ui.setting_row import SettingRow
from hipdesk.ui.settings_cards import COUNT_INS, THEMES, LookCard
from hipdesk.ui.switch import Switch
from tests.domain.builders import an_exercise
from tests.ui.pages import button, dressed, settle, shown, the_catalogue


def told(part: QWidget) -> list[str]:
    return [label.text() for label in part.findChildren(QLabel) if not label.isHidden()]


def test_an_exercise_and_a_fact_are_told_in_words(qtbot: QtBot) -> None:
    row, fact = ExerciseRow(HomeItem("lift", "Leg lift", "5 times", Position.SEATED)), FactRow("x")
    qtbot.addWidget(row)
    qtbot.addWidget(fact)
    fact.show_text("About 5 minutes")
    assert {"Leg lift", "5 times"} <= set(told(row))
    assert "About 5 minutes" in told(fact)


def test_recovery_waits_until_the_store_is_open(qtbot: QtBot) -> None:
    banner = RecoveryBanner()
    qtbot.addWidget(banner)
    banner.show_set("Leg lift", enabled=False)
    assert not banner.isHidden()
    assert not button(banner, "resume_button").isEnabled()
    banner.show_set("", enabled=True)
    assert banner.isHidden()


def test_a_discarded_session_may_stay_discarded(qtbot: QtBot) -> None:
    banner = DiscardedBanner()
    qtbot.addWidget(banner)
    banner.show_discarded()
    with qtbot.assertNotEmitted(banner.undo_requested):
        button(banner, "close_discard_button").click()
    assert banner.isHidden()


def test_a_problem_has_a_title_and_details(qtbot: QtBot) -> None:
    bar = ProblemBar()
    qtbot.addWidget(bar)
    bar.show_text("The disk is full.\nNothing is lost.")
    assert {"The disk is full.", "Nothing is lost."} <= set(told(bar))


def test_an_exercise_without_variants_or_cautions_has_no_empty_cards() -> None:
    plain = an_exercise(easier=(), harder=(), leave_out=(), caution=())
    assert variants(plain) is None
    assert cautions(plain, the_catalogue()) is None


def test_the_head_tells_what_may_also_be_used(qtbot: QtBot) -> None:
    head = ExerciseHead(the_catalogue()["hip_abduction"])
    qtbot.addWidget(head)
    assert "You need: something firm to hold; if you like: ankle weight and band" in told(head)


def test_an_exercise_chosen_twice_is_in_the_free_session_once(qtbot: QtBot) -> None:
    free = FreeSession()
    qtbot.addWidget(free)
    for _ in range(2):
        free.add(an_exercise())
    assert list(free.chosen) == ["leg_lift"]
    button(free, "empty_free_button").click()
    assert list(free.chosen) == []
    assert free.isHidden()


def test_every_limit_is_under_the_fold(qtbot: QtBot) -> None:
    card = AboutCard()
    qtbot.addWidget(card)
    button(card, "about_button").click()
    assert {*IS, *IS_NOT, *SEEK_HELP} <= set(told(card))


def test_a_long_path_may_break_but_is_copied_and_spoken_whole(qtbot: QtBot) -> None:
    card = DataCard()
    qtbot.addWidget(card)
    card.show_place("/srv/a/b", "1.2.3")
    assert "HipDesk 1.2.3" in told(card)
    shown = next(text for text in told(card) if "srv" in text)
    assert shown.replace("\N{ZERO WIDTH SPACE}", "") == "/srv/a/b"


def test_nothing_yet_names_what_will_appear(qtbot: QtBot) -> None:
    empty = NothingYet()
    qtbot.addWidget(empty)
    assert set(WILL_APPEAR) <= set(told(empty))


def test_a_setting_names_its_control(qtbot: QtBot) -> None:
    switch = Switch()
    row = SettingRow("Mute", "No chimes", switch, "mute_switch")
    qtbot.addWidget(row)
    assert (switch.accessibleName(), switch.accessibleDescription()) == ("Mute", "No chimes")
    assert switch.accessibleIdentifier() == "mute_switch"


def test_a_card_shows_its_part_of_the_preferences_and_tells_nobody(qtbot: QtBot) -> None:
    card = LookCard()
    qtbot.addWidget(card)
    card.show_preferences(Preferences())
    heard = []
    card.changed.connect(lambda field, value: heard.append((field, value)))
    button(card, "motion_switch").click()
    assert heard == [("reduced_motion", True)]
    assert COUNT_INS[0] == "None"
    assert set(THEMES) == set(ThemeChoice)


def test_a_page_never_grows_wider_than_can_be_read(qtbot: QtBot) -> None:
    page = ScrollPage("A page")
    qtbot.addWidget(page)
    page.set_widest(500)
    part = QWidget()
    page.column.addWidget(part)
    page.resize(1200, 600)
    with qtbot.waitExposed(page):
        page.show()
    settle()
    assert part.width() == 500


@pytest.mark.parametrize("percent", [100, 200])
def test_a_column_is_wider_for_larger_text(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        page, wide = ScrollPage("Page"), QWidget()
        page.column.addWidget(wide)
        shown(qtbot, page, (2600, 900))
        assert wide.width() == WIDEST * percent // 100
