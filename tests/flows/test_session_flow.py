"""A session from its first second to its end, as the page, the store and the screen have it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hipdesk.domain.history import Outcome, SessionState, SkipReason
from hipdesk.domain.routine import Prescription
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.ui.player.flash_frame import FlashFrame
from tests.domain.builders import a_routine
from tests.flows.players import Lamp, Player, a_player
from tests.flows.worlds import NOON
from tests.ui.pages import found

LEFT, RIGHT = SetKey(0, Side.LEFT, 1), SetKey(0, Side.RIGHT, 1)


@pytest.fixture
def player(qtbot: QtBot, tmp_path: Path) -> Iterator[Player]:
    with a_player(qtbot, tmp_path) as found:
        yield found


def outcomes(player: Player) -> list[tuple[SetKey, str, str]]:
    """The sets that stand in the store."""
    return [
        (one.result.key, one.result.outcome.value, (one.result.reason or ""))
        for one in player.record.sets
        if not one.reopened
    ]


def test_a_session_is_in_the_store_from_its_first_second(player: Player) -> None:
    player.begin(a_routine("leg_lift"))
    record = player.record
    assert record.state is SessionState.RUNNING
    assert (record.started_at, record.sets, record.ended_at) == (NOON, (), None)
    assert record.routine == a_routine("leg_lift")
    assert player.begun == [record.id]


def test_each_set_is_kept_in_the_moment_it_is_over(player: Player) -> None:
    player.begin(a_routine("leg_lift"))
    player.key(Qt.Key.Key_Return)
    assert player.phase == "count_in"
    player.pass_time(22.9)
    assert outcomes(player) == []
    player.pass_time(0.1)
    assert outcomes(player) == [(LEFT, "done", "")]
    (kept,) = player.record.sets
    assert (kept.result.reps_done, kept.result.work_s) == (2, 20)


def test_a_whole_session_ends_as_finished_with_its_active_time(player: Player) -> None:
    player.begin(a_routine("leg_lift"))
    player.pass_time(20 + 3 + 20 + 5 + 20)
    assert player.finished == []
    assert player.flow.running
    player.pass_time(5)
    record = player.record
    assert player.finished == [record.id]
    assert record.state is SessionState.FINISHED
    assert record.active_s == 73
    assert [one.result.outcome for one in record.sets] == [Outcome.DONE, Outcome.DONE]
    assert not player.flow.running


def test_the_card_follows_the_session(player: Player) -> None:
    player.begin(a_routine("leg_lift"))
    assert player.flow.page.face.name.text() == "Leg lift"
    assert found(player.flow.page, "ready_button").isVisible()
    player.until("move_in")
    assert player.flow.page.face.side.text() == "Left"
    assert player.flow.page.face.instruction.text() == "Lift your left leg"
    player.until("switch_sides")
    assert player.flow.page.face.side.text() == "Right"


def test_each_cue_flashes(player: Player) -> None:
    (flash,) = player.flow.page.findChildren(FlashFrame)
    player.begin(a_routine("leg_lift"))
    player.until("count_in")
    assert flash.isVisible()


def test_the_screen_is_kept_on_while_the_clock_goes(player: Player) -> None:
    assert not player.lamp.lit
    player.begin(a_routine("leg_lift"))
    assert player.lamp.lit
    player.key(Qt.Key.Key_Space)
    assert player.paused
    assert not player.lamp.lit
    player.key(Qt.Key.Key_Space)
    assert player.lamp.lit
    player.pass_time(80)
    assert player.finished
    assert not player.lamp.lit


def test_a_skip_for_lack_of_equipment_leaves_the_other_side_too(player: Player) -> None:
    player.begin(a_routine("leg_lift", "slow_roll"))
    player.key(Qt.Key.Key_Right)
    player.choose("skip_panel", "skip_no_equipment")
    assert outcomes(player) == [
        (LEFT, "skipped", "no_equipment"),
        (RIGHT, "skipped", "no_equipment"),
    ]
    assert player.flow.page.face.name.text() == "Slow roll"


def test_a_skip_for_another_reason_leaves_one_set(player: Player) -> None:
    player.begin(a_routine("leg_lift"))
    player.until("hold")
    player.key(Qt.Key.Key_Right)
    player.choose("skip_panel", "skip_tired")
    assert outcomes(player) == [(LEFT, "stopped", "tired")]
    assert player.phase == "switch_sides"


def test_undo_opens_a_skipped_set_again(player: Player) -> None:
    player.begin(a_routine("leg_lift"))
    player.until("hold")
    player.key(Qt.Key.Key_Right)
    player.choose("skip_panel", "skip_other")
    player.key(Qt.Key.Key_U)
    assert outcomes(player) == []
    assert [one.reopened for one in player.record.sets] == [True]
    assert player.paused  # as while the question was open: time to get into position again
    player.key(Qt.Key.Key_Space)
    player.until("switch_sides")
    assert outcomes(player) == [(LEFT, "done", "")]


def test_a_repeated_set_counts_as_planned(player: Player) -> None:
    player.begin(a_routine("leg_lift"))
    player.until("move_in")
    player.key(Qt.Key.Key_R)
    player.pass_time(200)
    (line,) = player.world.ask(lambda store: store.history.summaries(9))
    assert (line.sets_done, line.sets_planned) == (3, 3)


@pytest.mark.parametrize("was_running", [True, False])
def test_a_question_holds_the_clock_and_lets_it_go_on_only_if_it_ran(
    player: Player, was_running: bool
) -> None:
    player.begin(a_routine("leg_lift"))
    if not was_running:
        player.key(Qt.Key.Key_Space)
    player.key(Qt.Key.Key_Escape)
    assert player.paused
    player.choose("end_panel", "end_keep_going")
    assert player.paused is not was_running
    assert player.flow.running


def test_time_passes_a_question_by(player: Player) -> None:
    player.begin(a_routine("leg_lift"))
    player.pass_time(7)
    player.key(Qt.Key.Key_Right)
    player.clock.go_on(3600)
    player.choose("skip_panel", "skip_other")
    assert player.session.active_s == 7
    assert not player.paused


def test_what_hurts_is_kept_with_its_set_before_an_answer_is_chosen(player: Player) -> None:
    player.begin(a_routine("leg_lift"))
    player.until("hold")
    player.key(Qt.Key.Key_H)
    assert player.paused
    (hurt,) = player.record.hurts
    assert (hurt.exercise_id, hurt.key, hurt.answer) == ("leg_lift", LEFT, "")


def test_stopping_for_the_day_ends_the_session_and_keeps_what_was_done(player: Player) -> None:
    player.begin(a_routine("leg_lift"))
    player.until("switch_sides")
    player.key(Qt.Key.Key_H)
    player.choose("hurts_panel", "hurt_stop")
    player.pass_time(6)
    record = player.record
    assert player.finished == [record.id]
    assert record.state is SessionState.ENDED
    assert [(one.result.outcome, one.result.reason) for one in record.sets] == [
        (Outcome.DONE, None),
        (Outcome.SKIPPED, SkipReason.ENDED),
    ]
    assert [one.answer for one in record.hurts] == ["stop_today"]


def test_an_end_is_asked_for_and_can_be_undone(player: Player) -> None:
    player.begin(a_routine("leg_lift"))
    player.until("hold")
    player.key(Qt.Key.Key_Escape)
    player.choose("end_panel", "end_confirm")
    assert player.phase == "finish"
    assert [kind for _, kind, _ in outcomes(player)] == ["stopped", "skipped"]
    player.key(Qt.Key.Key_U)
    assert outcomes(player) == []
    assert player.phase == "hold"
    assert player.record.state is SessionState.RUNNING


def test_going_back_opens_the_set_before(player: Player) -> None:
    player.begin(a_routine("leg_lift"))
    player.until("switch_sides")
    player.key(Qt.Key.Key_Left)
    player.key(Qt.Key.Key_Left)
    assert outcomes(player) == []
    player.until("switch_sides")
    assert outcomes(player) == [(LEFT, "done", "")]
    assert len(player.record.sets) == 2


def test_more_time_makes_a_hold_longer(player: Player) -> None:
    player.begin(a_routine("leg_lift"))
    player.until("hold")
    player.key(Qt.Key.Key_Up)
    player.pass_time(14)
    assert player.phase == "hold"
    player.pass_time(2)
    assert player.phase == "move_out"


def test_a_sleep_of_the_computer_pauses_and_is_not_credited(player: Player) -> None:
    player.begin(a_routine("leg_lift"))
    player.pass_time(10)
    player.clock.go_on(3600)
    player.driver._look()
    assert player.paused
    assert not player.lamp.lit
    player.key(Qt.Key.Key_Space)
    player.pass_time(1)
    assert player.session.active_s == 11


def test_a_cut_off_session_goes_on_at_its_first_open_set_with_time_to_get_ready(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with a_player(qtbot, tmp_path) as player:
        player.begin(a_routine("leg_lift", sets=2))
        player.until("rest")
        record = player.record
    with a_player(qtbot, tmp_path) as player:
        cut_off = player.world.ask(lambda store: store.history.open_session())
        assert cut_off == record
        player.flow.go_on(cut_off)
        assert player.begun == [record.id]
        assert player.phase == "set_up"
        assert player.session.state.sets[player.session.state.set_index].key == SetKey(
            0, Side.LEFT, 2
        )
        assert player.lamp.lit
        player.pass_time(20 + 3 + 20 + 5 + 20 + 5)
        after = player.record
    assert after.state is SessionState.FINISHED
    assert after.sets[:2] == record.sets
    assert [one.result.key.number for one in after.sets] == [1, 1, 2, 2]
    assert after.active_s == record.active_s + 73


def test_a_set_gone_back_to_before_the_crash_is_done_again(qtbot: QtBot, tmp_path: Path) -> None:
    with a_player(qtbot, tmp_path) as player:
        player.begin(a_routine("leg_lift"))
        player.until("switch_sides")
        player.key(Qt.Key.Key_Left)
        player.key(Qt.Key.Key_Left)
        record = player.record
    with a_player(qtbot, tmp_path) as player:
        player.flow.go_on(record)
        assert player.session.state.set_index == 0


def test_a_refusal_to_keep_the_screen_on_stops_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with a_player(qtbot, tmp_path, Lamp(refusal="nobody is there")) as player:
        player.begin(a_routine("leg_lift"))
        player.pass_time(73)
        assert player.finished
        assert len(player.lamp.told) == 1


def test_a_second_session_has_a_record_of_its_own(player: Player) -> None:
    for _ in range(2):
        player.begin(a_routine("slow_roll"))
        player.pass_time(200)
    first, second = player.finished
    assert first != second
    assert player.begun == [first, second]
    assert [line.id for line in player.world.ask(lambda store: store.history.summaries(9))] == [
        second,
        first,
    ]


def test_a_session_has_the_id_of_its_check_in(player: Player) -> None:
    player.begin(a_routine("leg_lift"), "the check-in's", 3)
    assert player.begun == ["the check-in's"]
    assert player.record.id == "the check-in's"


def test_the_prescribed_version_is_told_on_the_set_up_card(player: Player) -> None:
    routine = replace(
        a_routine("leg_lift"), items=(Prescription("leg_lift", easier=True, supported=True),)
    )
    player.begin(routine)
    told = player.flow.page.face.version
    assert told.isVisible()
    assert told.text() == "Easier version today: lift less. Both hands on something firm."
    player.until("move_in")
    assert not told.isVisible()
