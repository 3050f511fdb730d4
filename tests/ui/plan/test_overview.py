"""Tests of the cards that the overview of the plan is made of."""

from dataclasses import replace

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.plan_view_items import ItemsView
from hipdesk.domain.plan_view_ladder import next_step
from hipdesk.domain.plan_view_reasons import ReasonView
from hipdesk.domain.plan_view_waits import WaitView, Way
from hipdesk.domain.plan_view_words import Question
from hipdesk.ui.plan.choices_card import DECLINED, LEAD, OFFER, ChoicesCard
from hipdesk.ui.plan.items_card import NONE, ItemsCard
from hipdesk.ui.plan.meter import Meter
from hipdesk.ui.plan.next_card import NO_HURRY, OFFERED, TOP, NextCard
from hipdesk.ui.plan.overview import NOT_YET, Overview
from hipdesk.ui.plan.reasons_card import ReasonsCard
from hipdesk.ui.plan.waits_card import WaitsCard
from tests.domain.rules.people import some_facts
from tests.domain.rules.walks import plan
from tests.ui.pages import button, shown


def texts(widget: QWidget) -> set[str]:
    return {one.text() for one in widget.findChildren(QLabel) if one.isVisible()}


def a_wait(**changes: object) -> WaitView:
    given = WaitView("P2", "Numbness", "All of it.", "A word opens it.", Way.CLEARANCE, True)
    return replace(given, **changes)  # type: ignore[arg-type]  # any field


def test_an_overview_without_a_plan_shows_no_card(qtbot: QtBot) -> None:
    page = Overview()
    shown(qtbot, page)
    assert NOT_YET in texts(page)
    assert not any(one.isVisible() for one in page.findChildren(QAbstractButton))


def test_the_next_step_says_whether_it_is_offered(qtbot: QtBot) -> None:
    card = NextCard()
    shown(qtbot, card)
    step = next_step(plan(some_facts(), 0), (), declined=False)
    assert step is not None
    card.show_step(step)
    assert NO_HURRY in texts(card)
    card.show_step(replace(step, offered=True))
    assert OFFERED in texts(card)


def test_at_the_top_there_is_nothing_more_to_reach(qtbot: QtBot) -> None:
    card = NextCard()
    shown(qtbot, card)
    card.show_step(None)
    assert TOP in texts(card)
    assert not {NO_HURRY, OFFERED} & texts(card)


def test_a_bar_tells_its_share(qtbot: QtBot) -> None:
    bar = Meter("Days", 0.25)
    shown(qtbot, bar)
    assert (bar.value(), bar.accessibleName()) == (25, "Days")
    assert not bar.grab().isNull()


def test_what_waits_leads_to_what_can_be_done(qtbot: QtBot) -> None:
    card = WaitsCard()
    shown(qtbot, card)
    card.show_waits(
        (a_wait(), a_wait(way=Way.SCREENING), a_wait(rule="X2", exercise_id="dead_bug"))
    )
    with qtbot.waitSignal(card.clearance_requested) as word:
        button(card, "plan_wait_0").click()
    assert word.args == ["P2", ""]
    with qtbot.waitSignal(card.screening_requested):
        button(card, "plan_wait_1").click()
    with qtbot.waitSignal(card.clearance_requested) as parked:
        button(card, "plan_wait_2").click()
    assert parked.args == ["X2", "dead_bug"]


def test_what_ends_by_itself_has_no_button(qtbot: QtBot) -> None:
    card = WaitsCard()
    shown(qtbot, card)
    card.show_waits((a_wait(way=Way.NOTHING, whole_plan=False),))
    assert "What rests for now" in texts(card)
    assert card.findChildren(QAbstractButton) == []
    card.show_waits(())
    assert card.isHidden()


def test_advice_is_apart_from_reasons(qtbot: QtBot) -> None:
    card = ReasonsCard()
    shown(qtbot, card)
    reason = ReasonView("A rest day.", "PROG-1", "Rest between.", (), ("A source",))
    card.show_reasons((reason,), ())
    assert "Worth thinking about" not in texts(card)
    card.show_reasons((reason,), (replace(reason, sentence="Ask somebody.", rule="A1"),))
    assert {"Worth thinking about", "Ask somebody."} <= texts(card)


def test_without_exercises_the_card_says_so(qtbot: QtBot) -> None:
    card = ItemsCard()
    shown(qtbot, card)
    card.show_items(ItemsView("Your exercises", "", ()))
    assert NONE in texts(card)


def test_a_declined_step_is_open_but_not_asked_about(qtbot: QtBot) -> None:
    card = ChoicesCard()
    shown(qtbot, card)
    question = Question("Back?", "Why not.", can=True)
    step = next_step(plan(some_facts(), 0), (), declined=False)
    assert step is not None
    card.show_choices(question, step, lighter=False)
    assert LEAD in texts(card)
    assert not button(card, "step_up_button").isVisible()
    card.show_choices(question, replace(step, offered=True), lighter=False)
    assert OFFER in texts(card)
    card.show_choices(question, replace(step, offered=True, declined=True), lighter=False)
    assert DECLINED in texts(card)
    assert button(card, "step_up_button").isVisible()
