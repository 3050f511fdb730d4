"""The first start by real keys: from the welcome to rows, to a block, and past it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from hipdesk.domain.first_start import Part, Spot
from hipdesk.domain.rules.answers import Answers, LegSymptoms
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.entries import Activity, Goal
from hipdesk.domain.rules.facts import (
    HOUSEHOLD,
    CheckIn,
    Clearance,
    FlagEvent,
    Home,
    Screening,
    Start,
    SymptomsGone,
)
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.red_flags import MESSAGES
from hipdesk.domain.timeline import Side
from tests.flows.first_starts import BACK, ENTER, Newcomer, a_newcomer
from tests.flows.worlds import NOON
from tests.ui.pages import settle

TODAY = NOON.date()
DOWN, SPACE, TAB = Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Tab


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[Newcomer]:
    with a_newcomer(qtbot, tmp_path) as one:
        yield one


def started(person: Newcomer) -> None:
    """Through the whole first start, as somebody well."""
    person.press(ENTER)
    person.answer_well()
    person.press(ENTER)
    person.wait()


def test_somebody_well_needs_thirty_keys_from_welcome_to_the_plan(person: Newcomer) -> None:
    """At a key in two seconds that is a minute; the words are read in the other."""
    assert person.title == "Welcome to HipDesk"
    assert "cannot call for help" in person.texts
    started(person)
    assert person.pressed == 30
    assert person.heard == ["finished"]
    assert person.kept(Screening) == [Screening(NOON, Answers(45, 3))]
    assert person.kept(Start) == [Start(TODAY, 2)]
    assert person.kept(Home) == [Home(TODAY, HOUSEHOLD)]
    assert not person.kept(Goal)
    plan = person.wait()
    assert plan.kind is DayKind.SESSION
    assert [one.exercise_id for one in plan.items] == ["knee_lift", "double_hip_rotation"]


def test_the_end_says_what_the_plan_begins_with(person: Newcomer) -> None:
    person.press(ENTER)
    person.answer_well()
    person.wait()
    assert person.title == "Your plan is ready"
    assert "You begin with two exercises: Knee lift and Double hip rotation." in person.texts


def test_every_wish_is_kept_as_it_was_said(person: Newcomer) -> None:
    person.press(ENTER)
    person.answer_well(
        side=("r",),
        home=("8", "7", ENTER),  # a ball, and no belt
        days=("2", ENTER),
        release=("y",),
        pace=("1",),
        goal=(*"Lake", TAB, *"Socks", TAB, "6", ENTER),
    )
    person.wait()
    settings = person.settings.preferences
    assert (settings.weekdays, settings.hour) == (0b0010111, -1)
    assert (settings.sore_side, settings.release) == ("right", True)
    (home,) = person.kept(Home)
    assert isinstance(home, Home)
    assert {one.value for one in home.equipment ^ HOUSEHOLD} == {"soft_ball", "belt"}
    assert person.kept(Start) == [Start(TODAY, 1)]
    assert person.kept(Goal) == [Goal(NOON, "Lake", (Activity("Socks", 6),))]


def test_who_goes_back_from_the_end_may_begin_with_one(person: Newcomer) -> None:
    person.press(ENTER)
    person.answer_well()
    assert person.kept(Start) == [Start(TODAY, 2)]
    person.press(BACK, BACK, "1", ENTER)
    assert person.kept(Start) == [Start(TODAY, 1)]
    assert person.title == "Your plan is ready"


def test_it_is_due_until_it_came_to_its_end(person: Newcomer) -> None:
    assert person.flow.due
    person.press(ENTER)
    person.answer_well(until="Which hip is sore?")
    assert person.flow.due
    person.answer_well()
    assert not person.flow.due


def test_an_activity_waits_for_its_rating(person: Newcomer) -> None:
    person.press(ENTER)
    person.answer_well(goal=(TAB, *"Socks", ENTER))
    assert person.question == "goal"
    person.press(TAB, "1", "0", ENTER)
    assert person.kept(Goal) == [Goal(NOON, "", (Activity("Socks", 10),))]


def test_back_keeps_answers_and_a_changed_one_counts(person: Newcomer) -> None:
    person.press(ENTER)
    person.answer_well(until="Which hip is sore?")
    assert person.kept(Screening) == [Screening(NOON, Answers(45, 3))]
    person.press(BACK, BACK, BACK)
    assert person.question == "pain"
    person.press("5", ENTER, ENTER, ENTER)
    assert person.question == "side"
    assert person.kept(Screening) == [Screening(NOON, Answers(45, 5))]
    first = person.world.ask(lambda store: store.entries.known()).entered[0]
    assert isinstance(first.entry, Screening)


def test_back_keeps_an_answer_that_was_not_sent_yet(person: Newcomer) -> None:
    person.press(ENTER)
    person.answer_well(until="Has the hip been hurt lately?")
    person.press("1", BACK, ENTER)
    assert person.question == "injury"
    row = person.find("answer_fall")
    assert isinstance(row, QAbstractButton)
    assert row.isChecked()


def test_from_the_first_question_back_leads_to_the_welcome(person: Newcomer) -> None:
    person.press(ENTER, BACK)
    assert person.title == "Welcome to HipDesk"


def test_who_wants_to_look_around_first_may(person: Newcomer) -> None:
    person.press_at("welcome_later", ENTER)
    assert person.heard == ["left"]
    assert not person.kept(Screening)


def test_sc_02_an_emergency_is_shown_at_once_and_kept_before_it_can_be_closed(
    person: Newcomer,
) -> None:
    person.press(ENTER, "4", "5", ENTER, "3", ENTER)
    assert MESSAGES[Flag.E1] in person.texts
    assert person.kept(Screening) == [Screening(NOON, Answers(45, 0, cauda_equina=True))]
    person.press(ENTER)
    assert person.buttons == ["screening_back", "block_again", "block_read"]
    assert person.wait().kind is DayKind.BLOCKED
    person.press(ENTER)
    assert person.heard == ["left"]


def test_a_tick_by_mistake_is_taken_back_and_the_screening_corrected(person: Newcomer) -> None:
    person.press(ENTER, "4", "5", ENTER, "3", ENTER)
    person.press_at("screening_back", ENTER)
    person.press("3", "0")
    person.answer_well()
    assert person.kept(Screening) == [Screening(NOON, Answers(45, 3))]
    assert person.wait().kind is DayKind.SESSION


def test_a_hard_block_can_only_be_answered_again(person: Newcomer) -> None:
    person.press(ENTER)
    person.answer_well(operation=("2",))
    assert person.flow.walk.spot is Spot.BLOCKED
    assert "first 12 weeks" in person.texts
    assert person.buttons == ["screening_back", "block_again", "block_read"]
    person.clock.at = NOON + timedelta(days=80)
    person.press_at("block_again", ENTER)
    assert person.title == "Welcome to HipDesk"
    person.press(ENTER, ENTER)  # the age is known
    person.answer_well()
    assert person.title == "Your plan is ready"
    assert len(person.kept(Screening)) == 2


def test_a_clearable_block_is_cleared_by_a_word_and_the_walk_goes_on(person: Newcomer) -> None:
    person.press(ENTER)
    person.answer_well(leg=("3",))
    assert person.title == "Not today, and here is why"
    assert person.buttons == ["screening_back", "block_again", "block_word", "block_read"]
    person.press_at("block_word", ENTER)
    keep = person.find("clearance_keep")
    assert not keep.isEnabled()
    person.press("1")
    assert not keep.isEnabled()
    person.press("0")
    assert keep.isEnabled()
    person.press_at("clearance_role", DOWN)
    person.press_at("clearance_keep", ENTER)
    person.wait()
    assert person.kept(Clearance) == [Clearance(NOON, "physiotherapist", "SC-05")]
    assert person.question == "side"
    person.answer_well()
    person.press(ENTER)
    assert person.heard == ["finished"]
    assert person.wait().kind is DayKind.SESSION
    assert "sciatica" in person.wait().tags


def test_an_older_word_about_an_answer_counts_from_the_tick_and_says_its_day(
    person: Newcomer,
) -> None:
    person.press(ENTER)
    person.answer_well(pain=("8", ENTER))
    person.press_at("block_word", ENTER)
    person.press("1", "0")
    person.press_at("clearance_days_ago", Qt.Key.Key_Up, Qt.Key.Key_Up)
    person.press_at("clearance_keep", ENTER)
    assert person.kept(Clearance) == [Clearance(NOON, "doctor, on Mon 16 Nov 2026", "SC-17")]


def test_sc_03_a_word_from_before_the_injury_cannot_be_told(person: Newcomer) -> None:
    person.press(ENTER)
    person.answer_well(injury=("1", ENTER))
    person.press_at("block_word", ENTER)
    person.press("1", "0")
    person.press_at("clearance_days_ago", "1", "5")
    assert person.find("clearance_days_ago").property("value") == 1
    assert person.find("clearance_days_ago").property("maximum") == 14


def test_with_two_blocks_each_needs_its_word(person: Newcomer) -> None:
    person.press(ENTER)
    person.answer_well(leg=("3",), pregnancy=("3",))
    person.press_at("block_word", ENTER)
    person.press("1", "0")
    person.press_at("clearance_keep", ENTER)
    person.wait()
    assert person.flow.walk.spot is Spot.BLOCKED
    assert "Pregnancy or birth" in person.texts
    assert "What you feel down the leg" not in person.texts


def test_no_word_is_asked_for_while_a_hard_answer_stands(person: Newcomer) -> None:
    person.press(ENTER)
    person.answer_well(leg=("3",), fracture=("2",))
    assert "block_word" not in person.buttons


def test_a_word_can_be_left_unsaid(person: Newcomer) -> None:
    person.press(ENTER)
    person.answer_well(leg=("3",))
    person.press_at("block_word", ENTER)
    person.press(BACK)
    assert person.title == "Not today, and here is why"
    assert not person.kept(Clearance)


def test_answers_are_kept_when_the_window_closes_and_the_walk_goes_on_there(
    person: Newcomer, qtbot: QtBot
) -> None:
    person.press(ENTER)
    person.answer_well(until="Do you have any of these?", osteoporosis=("2",))
    kept = person.world.ask(lambda store: store.preferences.load()).draft
    assert kept == person.settings.preferences.draft != ""
    again = person.comes_back(qtbot)
    assert again.title == "Welcome to HipDesk"
    assert "Your answers so far are kept" in again.texts
    again.press(ENTER)
    assert again.title == "Do you have any of these?"
    again.press(BACK, BACK)
    assert again.question == "groin"
    again.answer_well()
    assert again.kept(Screening) == [Screening(NOON, Answers(45, 3, osteoporosis=True))]
    assert again.settings.preferences.draft == ""


def test_answers_of_two_days_ago_are_asked_again(person: Newcomer, qtbot: QtBot) -> None:
    """They told how it was then."""
    person.press(ENTER)
    person.answer_well(until="Do you have any of these?")
    person.clock.at = NOON + timedelta(days=2)
    again = person.comes_back(qtbot)
    again.press(ENTER)
    assert again.question == "age"


def test_a_re_screening_goes_on_where_it_stopped(person: Newcomer, qtbot: QtBot) -> None:
    started(person)
    person.clock.at = NOON + timedelta(days=84)
    again = person.comes_back(qtbot)
    again.press(ENTER, ENTER)
    again.answer_well(until="Has the hip been hurt lately?")
    once_more = again.comes_back(qtbot)
    once_more.press(ENTER)
    assert once_more.question == "injury"


def test_a_crash_after_the_screening_goes_on_with_the_wishes(
    person: Newcomer, qtbot: QtBot
) -> None:
    person.press(ENTER)
    person.answer_well(until="On which days would it suit you?", home=("8", ENTER))
    again = person.comes_back(qtbot)
    assert again.question == "days"
    again.press(BACK, BACK)
    assert again.question == "side"
    assert again.buttons == ["screening_next"]
    again.answer_well()
    assert again.kept(Start) == [Start(TODAY, 2)]
    assert len(again.kept(Home)) == 1


def test_a_crash_at_a_block_comes_back_to_it(person: Newcomer, qtbot: QtBot) -> None:
    person.press(ENTER)
    person.answer_well(leg=("3",))
    again = person.comes_back(qtbot)
    assert again.title == "Not today, and here is why"
    assert again.buttons == ["block_again", "block_word", "block_read"]


def test_pre_3_a_re_screening_asks_health_afresh_and_knows_the_age(person: Newcomer) -> None:
    started(person)
    person.plan.note(CheckIn(NOON, 2, health_changed=True))
    assert person.wait().kind is DayKind.SCREENING
    person.clock.go_on(60)
    person.flow.open()
    settle()
    assert person.title == "A few questions about your health"
    person.press(ENTER, ENTER)
    assert person.question == "emergency"
    person.answer_well(osteoporosis=("2",))
    person.wait()
    assert person.title == "Thank you, that is all"
    assert "to mind the bones" in person.texts
    assert person.flow.walk.part is Part.HEALTH
    assert len(person.kept(Start)) == 1
    assert person.wait().kind is not DayKind.SCREENING


def test_r9_after_84_days_the_start_leads_to_the_questions(person: Newcomer, qtbot: QtBot) -> None:
    started(person)
    person.clock.at = NOON + timedelta(days=84)
    assert person.comes_back(qtbot).title == "A few questions about your health"


def test_p1_gone_for_seven_days_opens_the_plan(person: Newcomer) -> None:
    started(person)
    person.plan.note(FlagEvent(NOON, Flag.P1))
    person.clock.at = NOON + timedelta(days=9)
    person.plan.refresh()
    assert person.wait().kind is DayKind.LOCKED
    person.flow.open()
    settle()
    assert person.buttons == ["block_word", "block_gone", "block_read"]
    person.press_at("block_gone", ENTER)
    person.press("8")
    person.press_at("gone_keep", ENTER)
    assert person.kept(SymptomsGone) == [SymptomsGone(date(2026, 11, 19))]
    assert person.wait().kind is DayKind.SESSION
    assert person.title == "Thank you, that is all"


def test_p1_gone_for_two_days_names_the_day_on_which_the_plan_opens(person: Newcomer) -> None:
    started(person)
    person.plan.note(FlagEvent(NOON, Flag.P1))
    person.clock.at = NOON + timedelta(days=3)
    person.plan.refresh()
    person.wait()
    person.flow.open()
    settle()
    person.press_at("block_gone", ENTER)
    person.press("2")
    person.press_at("gone_keep", ENTER)
    person.wait()
    assert "the plan opens on Thursday 26 November" in person.texts


def test_p2_a_word_of_an_earlier_day_counts_from_that_day(person: Newcomer) -> None:
    started(person)
    person.plan.note(FlagEvent(NOON, Flag.P2))
    person.clock.at = NOON + timedelta(days=3)
    person.plan.refresh()
    person.wait()
    person.flow.open()
    settle()
    person.press_at("block_word", ENTER)
    person.press("1", "0")
    person.press_at("clearance_days_ago", Qt.Key.Key_Up)
    person.press_at("clearance_keep", ENTER)
    (word,) = person.kept(Clearance)
    assert isinstance(word, Clearance)
    assert (word.rule, word.at.date()) == ("P2", TODAY + timedelta(days=2))
    assert person.wait().kind is DayKind.SESSION


def test_e1_after_the_word_come_the_questions_and_then_the_plan_opens(person: Newcomer) -> None:
    started(person)
    person.plan.note(FlagEvent(NOON, Flag.E1))
    person.clock.at = NOON + timedelta(days=3)
    person.plan.refresh()
    assert person.wait().kind is DayKind.LOCKED
    person.flow.open()
    settle()
    person.press_at("block_word", ENTER)
    person.press("1", "0")
    person.press_at("clearance_keep", ENTER)
    assert person.title == "A few questions about your health"
    assert person.wait().kind is DayKind.LOCKED
    person.press(ENTER, ENTER)
    person.answer_well()
    assert person.wait().kind is DayKind.SESSION
    assert person.title == "Thank you, that is all"


def test_p7_some_exercises_wait_and_the_plan_stays_open(person: Newcomer) -> None:
    started(person)
    person.plan.note(FlagEvent(NOON, Flag.P7))
    person.wait()
    person.flow.show_closed()
    settle()
    assert person.title == "What waits, and why"
    assert "the others go on" in person.texts
    assert person.buttons == ["block_word", "first_start_done"]


def test_when_nothing_is_closed_the_page_says_so(person: Newcomer) -> None:
    started(person)
    person.flow.show_closed()
    settle()
    assert person.title == "Nothing is closed"


def test_a_key_held_down_answers_once(person: Newcomer) -> None:
    person.press(ENTER, "4", "5", ENTER, DOWN)
    row = QApplication.focusWidget()
    assert row is person.find("answer_none")
    QTest.simulateEvent(row, True, ENTER.value, Qt.KeyboardModifier.NoModifier, "\r", True)
    settle()
    assert person.question == "emergency"


def test_arrows_move_between_answers_and_letters_choose(person: Newcomer) -> None:
    person.press(ENTER)
    person.answer_well(until="Have you had a hip replacement or another hip operation?")
    person.press(DOWN, DOWN, DOWN, DOWN, ENTER)
    assert person.question == "movement_rules"
    person.press("n")
    assert person.question == "leg"
    assert person.flow.walk.answers == replace(
        person.flow.walk.answers, leg=LegSymptoms.NONE, movement_rules=False
    )


def test_the_map_of_the_body_chooses_a_side_and_does_not_go_on(person: Newcomer) -> None:
    person.press(ENTER)
    person.answer_well(until="Which hip is sore?")
    body = person.flow.page.pane.map  # type: ignore[attr-defined]  # the pane of this question
    body.tint(["groin_left"])
    body.region_toggled.emit("groin_left", True)
    assert person.flow.page.pane.value == Side.LEFT
    body.tint(["groin_left", "hip_outer_right"])
    body.region_toggled.emit("hip_outer_right", True)
    assert person.flow.page.pane.value == Side.BOTH
    assert person.question == "side"


def test_who_answers_the_questions_from_home_goes_on_but_after_a_change_begins_anew(
    person: Newcomer, qtbot: QtBot
) -> None:
    started(person)
    person.clock.at = NOON + timedelta(days=84)
    again = person.comes_back(qtbot)
    again.press(ENTER, ENTER)
    again.answer_well(until="Has the hip been hurt lately?")
    again.flow.re_screen()
    settle()
    again.press(ENTER)
    assert again.question == "injury"
    again.plan.remember_draft("")  # as the check-in does (PRE-3)
    again.flow.re_screen()
    settle()
    again.press(ENTER)
    assert again.question == "age"
