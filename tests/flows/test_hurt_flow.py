"""It hurts, by key presses: from the key to the rows and to what the session does."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Catalogue, Category, Sides
from hipdesk.domain.errors import KnownError
from hipdesk.domain.history import Outcome, SessionState, SkipReason
from hipdesk.domain.rules.entries import ItemScore, Waiting
from hipdesk.domain.rules.facts import CheckIn, FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.timeline import Side
from hipdesk.storage.store import Store
from tests.domain.builders import SLOW_ROLL, a_routine, an_exercise
from tests.flows.players import Player, a_player
from tests.ui.pages import button, found

CATALOGUE = Catalogue(
    (
        an_exercise(id="lift", name="Lift", sides=Sides.BOTH),
        an_exercise(id="stretch", name="Stretch", category=Category.STRETCH, sides=Sides.BOTH),
        an_exercise(id="mobilise", name="Loosen", category=Category.MOBILISE, sides=Sides.BOTH),
        an_exercise(id="test", name="Try", category=Category.TEST, sides=Sides.BOTH),
        SLOW_ROLL,
        an_exercise(id="last", name="Last", category=Category.STRETCH, sides=Sides.BOTH),
    )
)
EMERGENCY = "1"  # acts at once; of the others the number only chooses
LEG, NUMB, WEAK, SHARP, POP, LOCKING, DIZZY, ACHE, STUCK = (f"{one}\n" for one in "234567890")
GONE, STILL = "1\n", "2\n"


@pytest.fixture
def player(qtbot: QtBot, tmp_path: Path) -> Iterator[Player]:
    with a_player(qtbot, tmp_path, catalogue=CATALOGUE) as found_player:
        yield found_player


def hurting(player: Player, exercise: str, pre: int = 2, until: str = "hold") -> None:
    """A session with this exercise and one more, stopped by H in this phase."""
    player.begin(a_routine(exercise, "last"), "a session", pre)
    player.until(until)
    player.key(Qt.Key.Key_H)


def types(player: Player, *keys: str) -> None:
    """Keys typed one after another, wherever the keyboard is; a line's end is Enter."""
    for key in ("Enter" if one == "\n" else one for one in _single(keys)):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert player.flow.page.isAncestorOf(focus) or focus is player.flow.page
        if key == "Enter":
            QTest.keyClick(focus, Qt.Key.Key_Return)
        elif key == "Esc":
            QTest.keyClick(focus, Qt.Key.Key_Escape)
        elif key == "Tab":
            QTest.keyClick(focus, Qt.Key.Key_Tab)
        else:
            QTest.keyClicks(focus, key)
        settle(player)


def _single(keys: tuple[str, ...]) -> Iterator[str]:
    for key in keys:
        yield from key if key.endswith("\n") else (key,)


def tells(player: Player, kind: str) -> None:
    """Say what it is like, while the store is busy."""
    QTest.keyClicks(found(player.flow.page, "hurts_panel"), kind[0])
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Return)


def settle(player: Player) -> None:
    """Everything is written, and the page has heard of it."""
    assert player.world.worker.drain(10)
    QApplication.processEvents()


def signs(player: Player) -> list[tuple[Flag, str, Side | None, int | None]]:
    """The kept signs of the session."""
    events = [one for one in player.entries(FlagEvent) if isinstance(one, FlagEvent)]
    events.sort(key=lambda one: (one.at, one.flag))
    return [(one.flag, one.exercise_id, one.side, one.pain) for one in events]


def scores(player: Player) -> list[tuple[str, int | None, int | None, int | None]]:
    told = [one for one in player.entries(ItemScore) if isinstance(one, ItemScore)]
    told.sort(key=lambda one: (one.at, one.eased_to or -1, one.pressure or -1))
    return [(one.exercise_id, one.pain, one.eased_to, one.pressure) for one in told]


def reads(player: Player) -> None:
    """Close the message with the keyboard."""
    assert found(player.flow.page, "warning_page").isVisible()
    types(player, "Tab", "Enter")


def answers(player: Player) -> list[str]:
    return [one.answer for one in player.record.hurts]


def outcomes(player: Player) -> list[tuple[str, str]]:
    kept = [one.result for one in player.record.sets if not one.reopened]
    return [(one.exercise_id, f"{one.outcome} {one.reason or ''}".strip()) for one in kept]


@pytest.mark.parametrize(
    ("key", "flag"),
    [(LEG, Flag.P1), (WEAK, Flag.P3), (SHARP, Flag.P4), (POP, Flag.P5), (LOCKING, Flag.P7)],
)
def test_a_serious_kind_is_written_down_and_ends_the_session(
    player: Player, key: str, flag: Flag
) -> None:
    hurting(player, "stretch")
    types(player, key)
    assert signs(player) == [(flag, "stretch", Side.BOTH, None)]
    assert not player.flow.running
    assert player.finished == []  # the message is still being read
    reads(player)
    assert player.finished == ["a session"]
    assert player.record.state is SessionState.ENDED
    assert outcomes(player) == [("stretch", "stopped pain"), ("last", "skipped ended")]
    assert answers(player) == ["stop_today"]


@pytest.mark.parametrize(
    ("number", "flag"),
    [("1", Flag.E1), ("2", Flag.E2), ("3", Flag.E3), ("4", Flag.U1), ("5", Flag.U2)],
)
def test_an_emergency_is_two_keys_away_and_then_it_is_told_which(
    player: Player, number: str, flag: Flag
) -> None:
    told: list[bool] = []
    player.flow.came_to_nothing.connect(lambda: told.append(True))
    hurting(player, "lift")
    types(player, EMERGENCY)
    assert found(player.flow.page, "signs_page").isVisible()
    assert "112, 999 or 911" in found(player.flow.page, "signs_page").accessibleName()
    types(player, number, "Enter")
    assert signs(player) == [(flag, "lift", Side.BOTH, None)]
    reads(player)
    assert told == [True]  # nobody is asked how it was
    assert player.finished == []
    assert player.record.state is SessionState.ENDED


@pytest.mark.parametrize("until", ["set_up", "count_in", "move_in", "hold", "move_out", "pause"])
def test_an_emergency_is_two_keys_away_in_every_phase(player: Player, until: str) -> None:
    hurting(player, "lift", until=until)
    types(player, EMERGENCY)
    assert found(player.flow.page, "signs_page").isVisible()


def test_what_was_no_emergency_goes_back(player: Player) -> None:
    hurting(player, "lift")
    types(player, EMERGENCY, "Esc")
    assert not found(player.flow.page, "signs_page").isVisible()
    assert found(player.flow.page, "hurts_panel").isVisible()
    types(player, "Esc")
    assert player.paused
    player.key(Qt.Key.Key_H)
    assert found(player.flow.page, "hurts_panel").isVisible()
    assert signs(player) == []
    assert len(player.record.hurts) == 1


def test_tingling_that_goes_within_two_minutes_leaves_the_exercise(player: Player) -> None:
    hurting(player, "stretch")
    types(player, NUMB)
    assert found(player.flow.page, "hurt_wait_left").text() == "2:00"  # type: ignore[attr-defined]
    player.clock.go_on(30)
    player.flow.hurt._talk._look()
    assert found(player.flow.page, "hurt_wait_left").text() == "1:30"  # type: ignore[attr-defined]
    types(player, GONE, "Enter")
    assert signs(player) == []
    assert outcomes(player) == [("stretch", "stopped pain")]
    assert not player.paused
    assert player.flow.page.face.name.text() == "Last"


def test_tingling_that_stays_ends_the_session(player: Player) -> None:
    """P2."""
    hurting(player, "stretch")
    types(player, NUMB, STILL)
    assert signs(player) == [(Flag.P2, "stretch", Side.BOTH, None)]
    reads(player)
    assert player.finished == ["a session"]


def test_when_the_wait_is_over_it_asks_without_deciding(player: Player) -> None:
    hurting(player, "stretch")
    types(player, NUMB)
    player.clock.go_on(121)
    player.flow.hurt._talk._look()
    left = found(player.flow.page, "hurt_wait_left").text()  # type: ignore[attr-defined]
    assert left.startswith("Two minutes are over")
    assert signs(player) == []


def test_the_screen_stays_on_while_a_wait_runs(player: Player) -> None:
    hurting(player, "stretch")
    assert not player.lamp.lit
    types(player, NUMB)
    assert player.lamp.lit
    types(player, "s")
    assert not player.flow.running
    assert player.lamp.lit
    player.clock.go_on(121)
    player.flow.hurt._talk._look()
    assert not player.lamp.lit


def test_going_back_from_a_wait_lets_the_screen_go(player: Player) -> None:
    hurting(player, "stretch")
    types(player, NUMB, "Esc")
    assert not player.lamp.lit
    types(player, NUMB, GONE, "Enter")
    assert player.lamp.lit, "the session goes on"


def test_who_stops_while_waiting_is_still_asked(player: Player) -> None:
    hurting(player, "stretch")
    types(player, NUMB, "s")
    assert not player.flow.running
    assert not button(player.flow.page, "hurt_stop").isVisible()
    assert player.finished == []
    types(player, STILL)
    assert signs(player) == [(Flag.P2, "stretch", Side.BOTH, None)]
    reads(player)
    assert player.finished == ["a session"]


def test_who_stops_while_waiting_and_has_it_gone_is_done(player: Player) -> None:
    hurting(player, "slow_roll", until="work")
    types(player, NUMB, "s", GONE)
    assert [flag for flag, *_ in signs(player)] == [Flag.X1]
    assert player.finished == []
    types(player, "Enter")
    assert player.finished == ["a session"]
    assert answers(player) == ["stop_today"]


def test_tingling_under_the_ball_that_goes_is_x1(player: Player) -> None:
    hurting(player, "slow_roll", until="work")
    assert button(player.flow.page, "hurt_kind_tingling").isVisible()
    types(player, NUMB, GONE)
    assert signs(player) == [(Flag.X1, "slow_roll", Side.LEFT, None)]
    types(player, "Enter")
    assert player.flow.page.face.name.text() == "Last"


def test_a_joint_that_does_not_let_go_is_left(player: Player) -> None:
    """X3."""
    hurting(player, "mobilise")
    types(player, STUCK)
    assert signs(player) == [(Flag.X3, "mobilise", Side.BOTH, None)]
    types(player, "Enter")
    assert outcomes(player) == [("mobilise", "stopped pain")]
    assert not player.paused


def test_dizziness_that_passes_is_told_as_passed(player: Player) -> None:
    """P8 (R7): in the database before the wait, milder after it."""
    hurting(player, "lift")
    types(player, DIZZY)
    assert [one.passed for one in player.entries(FlagEvent)] == [False]  # type: ignore[union-attr]
    assert not player.flow.running
    assert found(player.flow.page, "hurt_wait_left").text() == "5:00"  # type: ignore[attr-defined]
    types(player, GONE)
    assert [one.passed for one in player.entries(FlagEvent)] == [True]  # type: ignore[union-attr]
    assert player.finished == ["a session"]
    assert outcomes(player) == [("lift", "stopped ended"), ("last", "skipped ended")]


def test_dizziness_that_stays_sends_to_a_professional(player: Player) -> None:
    hurting(player, "lift")
    types(player, DIZZY, STILL)
    assert [one.passed for one in player.entries(FlagEvent)] == [False]  # type: ignore[union-attr]
    reads(player)
    assert player.finished == ["a session"]


@pytest.mark.parametrize(("exercise", "score"), [("lift", "2"), ("lift", "0"), ("stretch", "1")])
def test_up_to_the_line_one_may_carry_on(player: Player, exercise: str, score: str) -> None:
    """PAIN-D1."""
    hurting(player, exercise)
    types(player, ACHE, score, "Enter")
    assert scores(player) == [(exercise, int(score), None, None)]
    types(player, "Enter")
    assert not player.paused
    assert player.phase == "hold"
    assert answers(player) == ["ease_off"]
    assert signs(player) == []


def test_strengthening_above_the_line_may_be_finished_in_the_easier_version(
    player: Player,
) -> None:
    """PAIN-D2."""
    hurting(player, "lift")
    types(player, ACHE, "4", "Enter", "2", "Enter")
    assert answers(player) == ["easier"]
    assert not player.paused
    assert player.flow._items[0].easier
    assert signs(player) == []


def test_what_may_go_on_can_be_left_all_the_same(player: Player) -> None:
    hurting(player, "lift")
    types(player, ACHE, "4", "Enter", "3", "Enter")
    assert answers(player) == ["leave_exercise"]
    assert outcomes(player) == [("lift", "stopped pain")]
    assert player.flow.page.face.name.text() == "Last"
    player.key(Qt.Key.Key_U)
    assert outcomes(player) == [("lift", "stopped pain")]  # left for good


def test_a_stretch_is_asked_again_once_it_is_eased(player: Player) -> None:
    """PAIN-D2."""
    hurting(player, "stretch")
    types(player, ACHE, "4", "Enter")
    assert found(player.flow.page, "hurts_panel").accessibleName() == "Make the range smaller"
    types(player, "2", "Enter", "Enter")
    assert scores(player) == [("stretch", 4, None, None), ("stretch", 2, 2, None)]
    assert not player.paused
    assert signs(player) == []


def test_a_stretch_that_stays_too_strong_is_left_for_today(player: Player) -> None:
    """X2a."""
    hurting(player, "stretch")
    types(player, ACHE, "5", "Enter", "3", "Enter")
    assert signs(player) == [(Flag.X2A, "stretch", Side.BOTH, 3)]
    types(player, "Enter")
    assert outcomes(player) == [("stretch", "stopped pain")]
    assert player.flow.page.face.name.text() == "Last"


def test_mobilising_above_the_line_is_left_for_today(player: Player) -> None:
    """X2a."""
    hurting(player, "mobilise")
    types(player, ACHE, "3", "Enter")
    assert signs(player) == [(Flag.X2A, "mobilise", Side.BOTH, 3)]
    assert scores(player) == [("mobilise", 3, None, None)]


def test_a_test_above_the_line_is_left_without_a_sign(player: Player) -> None:
    hurting(player, "test")
    types(player, ACHE, "3", "Enter", "Enter")
    assert signs(player) == []
    assert outcomes(player) == [("test", "stopped pain")]


def test_six_or_more_leaves_the_exercise_and_the_others_wait_for_the_pain_to_fall(
    player: Player,
) -> None:
    """X2 (PAIN-D3)."""
    hurting(player, "stretch", pre=3)
    types(player, ACHE, "6", "Enter")
    assert signs(player) == [(Flag.X2, "stretch", Side.BOTH, 6)]
    assert outcomes(player) == [("stretch", "stopped pain")]
    assert player.paused
    types(player, GONE)
    assert not player.paused
    assert player.flow.page.face.name.text() == "Last"


def test_pain_that_does_not_fall_ends_the_session(player: Player) -> None:
    hurting(player, "stretch")
    types(player, ACHE, "1", "0", "Enter", STILL, "Enter")
    assert signs(player) == [(Flag.X2, "stretch", Side.BOTH, 10)]
    assert player.finished == ["a session"]
    assert answers(player) == ["stop_today"]


def test_a_second_x2_ends_the_session(player: Player) -> None:
    """X4."""
    hurting(player, "stretch")
    types(player, ACHE, "7", "Enter", GONE)
    player.until("hold")
    player.key(Qt.Key.Key_H)
    types(player, ACHE, "8", "Enter")
    assert [flag for flag, *_ in signs(player)] == [Flag.X2, Flag.X2, Flag.X4]
    reads(player)
    assert player.finished == ["a session"]


def test_in_a_gentle_session_more_than_before_stops_everything(player: Player) -> None:
    """PAIN-B2, R12."""
    hurting(player, "stretch", pre=6)
    types(player, ACHE, "6", "Enter", "Enter")
    assert not player.paused
    player.key(Qt.Key.Key_H)
    types(player, ACHE, "7", "Enter")
    assert signs(player) == [(Flag.X2, "stretch", Side.BOTH, 7)]
    assert not player.flow.running
    types(player, "Enter")
    assert player.finished == ["a session"]


def test_pressure_is_kept_apart_from_pain(player: Player) -> None:
    """PAIN-D4: the ball to 6."""
    hurting(player, "slow_roll", until="work")
    types(player, ACHE, "5", "Enter", "Enter")
    assert scores(player) == [("slow_roll", None, None, 5)]
    assert not player.paused
    player.key(Qt.Key.Key_H)
    types(player, ACHE, "7", "Enter")
    assert scores(player)[-1] == ("slow_roll", None, None, 7)
    assert [flag for flag, *_ in signs(player)] == [Flag.X2]


def test_in_the_announcement_of_the_next_it_is_the_one_before_that_hurt(player: Player) -> None:
    hurting(player, "stretch", until="next_exercise")
    types(player, ACHE, "7", "Enter")
    assert signs(player) == [(Flag.X2, "stretch", Side.BOTH, 7)]
    assert outcomes(player) == [("stretch", "done")]  # the next one is not left for it
    types(player, GONE)
    assert player.phase == "next_exercise"


def test_a_sign_before_anything_was_done_keeps_the_session(player: Player) -> None:
    hurting(player, "stretch", until="set_up")
    types(player, SHARP)
    reads(player)
    assert player.finished == ["a session"]
    assert player.record.state is SessionState.ENDED
    assert {one.result.outcome for one in player.record.sets} == {Outcome.SKIPPED}
    assert [one.result.reason for one in player.record.sets] == [SkipReason.PAIN, SkipReason.ENDED]


@pytest.mark.parametrize("keys", [(NUMB,), (ACHE,), (ACHE, "4", "Enter"), (ACHE, "7", "Enter")])
def test_the_emergency_signs_are_one_key_away_while_something_is_asked(
    player: Player, keys: tuple[str, ...]
) -> None:
    hurting(player, "stretch")
    types(player, *keys)
    asked = found(player.flow.page, "hurts_panel").accessibleName()
    types(player, "e")
    assert found(player.flow.page, "signs_page").isVisible()
    types(player, "Esc")
    assert found(player.flow.page, "hurts_panel").accessibleName() == asked
    types(player, "e", "3", "Enter")
    assert Flag.E3 in {flag for flag, *_ in signs(player)}
    reads(player)
    assert not player.flow.running
    assert player.finished == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_F1])
def test_it_hurts_takes_the_place_of_another_question(player: Player, key: Qt.Key) -> None:
    player.begin(a_routine("stretch", "last"), "a session")
    player.until("hold")
    player.key(key)
    types(player, "h")
    assert found(player.flow.page, "hurts_panel").isVisible()
    assert len(player.record.hurts) == 1
    types(player, EMERGENCY)
    assert found(player.flow.page, "signs_page").isVisible()


def test_a_full_disk_does_not_hold_a_message_for_ever(player: Player) -> None:
    """It may be closed once the app has said that it goes on trying; nothing is lost."""
    full = True

    def on_a_full_disk(_: Store) -> None:
        if full:
            raise KnownError("The disk is full.")

    hurting(player, "stretch")
    player.world.door.keep(on_a_full_disk)
    types(player, SHARP)
    page = found(player.flow.page, "warning_page")
    told = [label.text() for label in page.findChildren(QLabel)]
    assert any("goes on trying" in text for text in told)
    reads(player)
    assert player.finished == ["a session"]
    full = False
    player.world.door._try_again()
    settle(player)
    assert signs(player) == [(Flag.P4, "stretch", Side.BOTH, None)]
    assert player.record.state is SessionState.ENDED


def test_whom_to_see_is_always_told(player: Player) -> None:
    hurting(player, "stretch")
    types(player, "a")
    assert found(player.flow.page, "hurts_panel").accessibleName() == "See someone"
    types(player, "1", ACHE, "a", "Esc", "2", "Enter")
    assert scores(player) == [("stretch", 2, None, None)]


def test_a_message_cannot_be_closed_before_its_sign_is_saved(player: Player) -> None:
    hurting(player, "stretch")
    gate = threading.Event()
    player.world.worker.submit(gate.wait)
    tells(player, SHARP)
    close = button(player.flow.page, "emergency_close")
    assert not close.isEnabled()
    close.click()
    assert found(player.flow.page, "warning_page").isVisible()
    gate.set()
    settle(player)
    assert close.isEnabled()
    reads(player)
    assert player.finished == ["a session"]
    assert signs(player) == [(Flag.P4, "stretch", Side.BOTH, None)]


def test_nothing_of_the_panel_can_be_pressed_before_its_sign_is_saved(player: Player) -> None:
    hurting(player, "mobilise")
    gate = threading.Event()
    player.world.worker.submit(gate.wait)
    tells(player, STUCK)
    assert not button(player.flow.page, "hurt_go_on").isEnabled()
    QTest.keyClick(found(player.flow.page, "hurts_panel"), Qt.Key.Key_Return)
    assert player.paused
    gate.set()
    settle(player)
    types(player, "Enter")
    assert not player.paused


def test_what_was_told_before_a_crash_still_counts(qtbot: QtBot, tmp_path: Path) -> None:
    with a_player(qtbot, tmp_path, catalogue=CATALOGUE) as player:
        player.plan.note(CheckIn(player.clock.now(), 4), session_id="a session")
        hurting(player, "stretch", pre=4)
        types(player, ACHE, "7", "Enter", GONE)
        record = player.record
    with a_player(qtbot, tmp_path, catalogue=CATALOGUE) as player:
        player.plan.refresh()
        settle(player)
        player.flow.go_on(record)
        player.until("hold")
        player.key(Qt.Key.Key_H)
        types(player, ACHE, "4", "Enter", "Enter")  # no worse than before the session
        assert not player.paused
        player.key(Qt.Key.Key_H)
        types(player, ACHE, "7", "Enter")
        assert [flag for flag, *_ in signs(player)] == [Flag.X2, Flag.X2, Flag.X4]


@pytest.mark.parametrize(
    ("answer", "noted", "goes_on"), [(GONE, [], True), (STILL, [Flag.P2], False)]
)
def test_a_wait_for_tingling_goes_on_after_a_crash(
    qtbot: QtBot, tmp_path: Path, answer: str, noted: list[Flag], goes_on: bool
) -> None:
    with a_player(qtbot, tmp_path, catalogue=CATALOGUE) as player:
        hurting(player, "stretch")
        types(player, NUMB)
        record = player.record
    with a_player(qtbot, tmp_path, catalogue=CATALOGUE) as player:
        player.plan.refresh()
        settle(player)
        player.clock.go_on(60)
        player.flow.go_on(record)
        assert player.paused
        assert found(player.flow.page, "hurts_panel").accessibleName() == "Leave the position"
        left = found(player.flow.page, "hurt_wait_left")
        assert "Two minutes are over" not in left.text()  # type: ignore[attr-defined]
        types(player, answer)
        assert [flag for flag, *_ in signs(player)] == noted
        assert player.flow.running is goes_on
        assert player.entries(Waiting) == []


def test_pain_that_was_to_settle_is_asked_for_after_a_crash(qtbot: QtBot, tmp_path: Path) -> None:
    """X2: the others go on only if it fell."""
    with a_player(qtbot, tmp_path, catalogue=CATALOGUE) as player:
        hurting(player, "stretch")
        types(player, ACHE, "7", "Enter")
        record = player.record
    with a_player(qtbot, tmp_path, catalogue=CATALOGUE) as player:
        player.plan.refresh()
        settle(player)
        player.clock.go_on(3600)
        player.flow.go_on(record)
        left = found(player.flow.page, "hurt_wait_left")
        assert left.text().startswith("Two minutes are over")  # type: ignore[attr-defined]
        types(player, GONE)
        assert not player.paused
        assert player.flow.page.face.name.text() == "Last"
        assert player.entries(Waiting) == []


@pytest.mark.parametrize("keys", [(NUMB, GONE), (NUMB, "Esc"), (NUMB, "e", "1", "Enter")])
def test_an_answered_wait_is_open_no_more(player: Player, keys: tuple[str, ...]) -> None:
    hurting(player, "stretch")
    types(player, NUMB)
    assert len(player.entries(Waiting)) == 1
    types(player, *keys[1:])
    assert player.entries(Waiting) == []
