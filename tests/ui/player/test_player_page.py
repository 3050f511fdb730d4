"""Tests of the player: what it shows, its keys and its wishes."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.card import PauseReason
from hipdesk.domain.history import SkipReason
from hipdesk.domain.timeline import Cue, PhaseKind, Side
from hipdesk.ui.player.player_page import PlayerPage
from tests.ui.pages import all_slices, button, cut_off, dressed, found, settle, shown, unnamed
from tests.ui.player.cards import LONG_NAME, SEGMENTS, a_card, every_moment

SIZES = ((1024, 700), (1920, 1080))
IDS = (
    "pause_button",
    "back_button",
    "skip_button",
    "more_time_button",
    "repeat_button",
    "mute_button",
    "end_button",
    "hurts_button",
    "ready_button",
    "countdown_ring",
    "session_bar",
    "exercise_label",
    "side_label",
    "instruction_label",
    "next_label",
)


class Wishes:
    """What the page wished for, in order."""

    def __init__(self, page: PlayerPage) -> None:
        self.heard: list[str] = []
        for name in (
            "pause",
            "resume",
            "ready",
            "stop_clock",
            "back",
            "more_time",
            "repeat",
            "mute",
            "hurts",
            "undo",
            "end",
        ):
            getattr(page, f"{name}_requested").connect(self._hear(name))
        page.skip_requested.connect(lambda reason: self.heard.append(f"skip {reason}"))
        page.room_view_requested.connect(lambda on: self.heard.append(f"room view {on}"))
        page.choice_opened.connect(self._hear("stand"))
        page.choice_closed.connect(self._hear("go on"))

    def _hear(self, name: str) -> Callable[[], None]:
        return lambda: self.heard.append(name)


def a_player(
    qtbot: QtBot, size: tuple[int, int] = SIZES[0], page: PlayerPage | None = None
) -> PlayerPage:
    page = page or PlayerPage()
    shown(qtbot, page, size)
    page.window().activateWindow()
    page.setFocus()
    page.show_segments(SEGMENTS, 0.4)
    page.show_card(a_card())
    settle()
    return page


@pytest.fixture
def player(qtbot: QtBot) -> PlayerPage:
    return a_player(qtbot)


def test_every_fixed_id_is_there_once(player: PlayerPage) -> None:
    for ident in IDS:
        assert found(player, ident).accessibleIdentifier() == ident


def test_it_shows_the_card(player: PlayerPage) -> None:
    player.show_card(a_card(exercise="Knee lift", side=Side.LEFT, instruction="Draw it in"))
    assert player.face.name.text() == "Knee lift"
    assert player.face.side.text() == "Left"
    assert player.face.instruction.text() == "Draw it in"
    assert player.face.ring.digits == "3"
    assert player.face.count.text() == "Set 1 of 2 \N{MIDDLE DOT} Rep 3 of 7"
    assert player.strip.next.text().startswith("Next: Hip and lower-back stretch")


@pytest.mark.parametrize(
    ("key", "wish"),
    [
        (Qt.Key.Key_Space, "pause"),
        (Qt.Key.Key_Left, "back"),
        (Qt.Key.Key_Up, "more_time"),
        (Qt.Key.Key_R, "repeat"),
        (Qt.Key.Key_H, "hurts"),
        (Qt.Key.Key_M, "mute"),
        (Qt.Key.Key_U, "undo"),
        (Qt.Key.Key_F11, "room view True"),
    ],
)
def test_each_key_is_one_wish(player: PlayerPage, key: Qt.Key, wish: str) -> None:
    wishes = Wishes(player)
    QTest.keyClick(player, key)
    assert wishes.heard == [wish]


def test_keys_work_wherever_the_focus_is(player: PlayerPage) -> None:
    """A focused button keeps Enter, and leaves Space and the arrows to the session."""
    wishes = Wishes(player)
    repeat = button(player, "repeat_button")
    repeat.setFocus()
    QTest.keyClick(repeat, Qt.Key.Key_Space)
    QTest.keyClick(repeat, Qt.Key.Key_Left)
    QTest.keyClick(repeat, Qt.Key.Key_Return)
    assert wishes.heard == ["pause", "back", "repeat"]


@pytest.mark.parametrize(
    ("ident", "wish"),
    [
        ("pause_button", "pause"),
        ("back_button", "back"),
        ("more_time_button", "more_time"),
        ("repeat_button", "repeat"),
        ("hurts_button", "hurts"),
        ("mute_button", "mute"),
    ],
)
def test_each_control_is_one_wish(player: PlayerPage, ident: str, wish: str) -> None:
    wishes = Wishes(player)
    button(player, ident).click()
    assert wishes.heard == [wish]


def test_space_goes_on_from_a_pause(player: PlayerPage) -> None:
    wishes = Wishes(player)
    player.show_card(a_card(paused=PauseReason.USER))
    assert button(player, "pause_button").accessibleName() == "Resume"
    QTest.keyClick(player, Qt.Key.Key_Space)
    assert wishes.heard == ["resume"]


def test_the_keyboard_comes_back_from_a_button_that_goes(player: PlayerPage) -> None:
    wishes = Wishes(player)
    player.show_card(a_card(phase=PhaseKind.SET_UP, can_get_ready=True))
    button(player, "ready_button").setFocus()
    player.show_card(a_card(phase=PhaseKind.HOLD))
    assert player.hasFocus()
    QTest.keyClick(player, Qt.Key.Key_Space)
    assert wishes.heard == ["pause"]


def test_enter_is_ready_and_space_still_pauses(player: PlayerPage) -> None:
    wishes = Wishes(player)
    player.show_card(a_card(phase=PhaseKind.SET_UP, can_get_ready=True))
    assert button(player, "ready_button").isVisible()
    QTest.keyClick(player, Qt.Key.Key_Return)
    QTest.keyClick(player, Qt.Key.Key_Space)
    assert wishes.heard == ["ready", "pause"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_space_and_enter_are_foot_down_in_a_stopwatch(player: PlayerPage, key: Qt.Key) -> None:
    wishes = Wishes(player)
    player.show_card(a_card(phase=PhaseKind.STOPWATCH, counts_up=True, can_stop_clock=True))
    QTest.keyClick(player, key)
    assert wishes.heard == ["stop_clock"]


def test_a_skip_asks_for_its_reason_while_the_clock_stands(player: PlayerPage) -> None:
    wishes = Wishes(player)
    QTest.keyClick(player, Qt.Key.Key_Right)
    panel = found(player, "skip_panel")
    assert panel.isVisible()
    QTest.keyClick(panel, Qt.Key.Key_3)
    assert wishes.heard == ["stand", f"skip {SkipReason.NO_EQUIPMENT}", "go on"]
    assert not panel.isVisible()


def test_a_skip_can_be_called_off(player: PlayerPage) -> None:
    wishes = Wishes(player)
    QTest.keyClick(player, Qt.Key.Key_Right)
    QTest.keyClick(found(player, "skip_panel"), Qt.Key.Key_Escape)
    assert wishes.heard == ["stand", "go on"]


def test_enter_skips_for_another_reason(player: PlayerPage) -> None:
    wishes = Wishes(player)
    button(player, "skip_button").click()
    QTest.keyClick(found(player, "skip_panel"), Qt.Key.Key_Return)
    assert wishes.heard == ["stand", f"skip {SkipReason.OTHER}", "go on"]


def test_esc_asks_before_it_ends(player: PlayerPage) -> None:
    wishes = Wishes(player)
    QTest.keyClick(player, Qt.Key.Key_Escape)
    QTest.keyClick(QApplication.focusWidget() or player, Qt.Key.Key_Return)  # keep going
    assert wishes.heard == ["stand", "go on"]
    QTest.keyClick(player, Qt.Key.Key_Escape)
    button(player, "end_confirm").click()
    assert wishes.heard[2:] == ["stand", "end", "go on"]


def test_a_question_keeps_the_keys_to_itself(player: PlayerPage) -> None:
    wishes = Wishes(player)
    QTest.keyClick(player, Qt.Key.Key_Escape)
    panel = found(player, "end_panel")
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_R):
        QTest.keyClick(panel, key)
    assert wishes.heard == ["stand"]
    assert panel.isVisible()


def test_tab_stays_within_a_question(player: PlayerPage) -> None:
    QTest.keyClick(player, Qt.Key.Key_Escape)
    panel = found(player, "end_panel")
    for _ in range(5):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert panel.isAncestorOf(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_F1])
def test_it_hurts_is_one_key_away_from_every_question(player: PlayerPage, key: Qt.Key) -> None:
    wishes = Wishes(player)
    QTest.keyClick(player, key)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_H)
    assert wishes.heard == ["stand", "hurts"]
    assert not any(
        found(player, one).isVisible()
        for one in ("skip_panel", "end_panel")
        if player.findChild(QWidget, one)
    )


def test_room_view_shows_picture_digits_side_next_and_what_to_do_alone(player: PlayerPage) -> None:
    QTest.keyClick(player, Qt.Key.Key_F11)
    settle()
    face = player.face
    kept = (face.picture, face.ring, face.side, player.strip.next, face.instruction)
    assert all(part.isVisible() for part in kept)
    gone = (
        player.bar,
        player.controls,
        player.strip.signs,
        face.name,
        face.moment,
        face.count,
    )
    assert not any(part.isVisible() for part in gone)
    assert not button(player, "room_view_button").isVisible()


def test_it_hurts_is_one_key_away_in_room_view(player: PlayerPage) -> None:
    QTest.keyClick(player, Qt.Key.Key_F11)
    wishes = Wishes(player)
    QTest.keyClick(player, Qt.Key.Key_H)
    QTest.keyClick(player, Qt.Key.Key_Escape)
    assert wishes.heard == ["hurts", "room view False"]
    assert player.controls.isVisible()


def test_question_mark_opens_the_help(player: PlayerPage) -> None:
    QTest.keyClicks(player, "?")
    assert found(player, "help_panel").isVisible()
    button(player, "help_close").click()
    assert not found(player, "help_panel").isVisible()


def test_undo_is_offered_while_there_is_something_to_undo(player: PlayerPage) -> None:
    undo = button(player, "undo_button")
    assert not undo.isVisible()
    player.show_card(a_card(undo="Undo skip"))
    assert undo.isVisible()
    assert undo.accessibleName() == "Undo skip"


def test_what_cannot_be_done_now_is_disabled(player: PlayerPage) -> None:
    player.show_card(a_card(phase=PhaseKind.FINISH, can_repeat=False))
    for ident in ("repeat_button", "more_time_button", "skip_button"):
        assert not button(player, ident).isEnabled()


def test_every_cue_flashes_and_goes(player: PlayerPage, qtbot: QtBot) -> None:
    for cue in Cue:
        player.flash(cue)
        assert player._flash.cue is cue
    qtbot.waitUntil(lambda: player._flash.cue is None)


def test_signs_are_there_only_when_there_is_something_to_say(player: PlayerPage) -> None:
    sound, awake = found(player, "sound_sign"), found(player, "awake_sign")
    player.show_sound("", muted=False)
    player.show_awake("")
    assert not sound.isVisible()
    assert not awake.isVisible()
    player.show_sound("There is no sound device", muted=False)
    player.show_awake("The screen stays on")
    assert sound.accessibleName() == "There is no sound device"
    assert awake.accessibleName() == "The screen stays on"
    player.show_sound("Sound is off", muted=True)
    assert sound.accessibleName() == "Sound is off"
    assert button(player, "mute_button").accessibleName() == "Sound on"


def test_a_screen_that_may_turn_off_is_told_once_and_then_by_a_sign(player: PlayerPage) -> None:
    player.show_not_awake("The screen may turn off.\nThe session goes on.")
    assert player.notice.isVisible()
    assert player.rect().contains(player.notice.geometry())
    assert player.hasFocus()
    QTest.mouseClick(player.notice, Qt.MouseButton.LeftButton)
    assert not player.notice.isVisible()
    assert found(player, "awake_sign").isVisible()
    assert "may turn off" in found(player, "awake_sign").accessibleName()


def test_a_notice_goes_away_by_itself(player: PlayerPage, qtbot: QtBot) -> None:
    player.notice._timer.setInterval(10)
    player.notice.say("The screen may turn off.")
    qtbot.waitUntil(lambda: not player.notice.isVisible())


def test_the_time_scale_is_shown_while_it_is_on(player: PlayerPage) -> None:
    player.show_scale(8.0)
    assert player.strip.scale.isVisible()
    assert player.strip.scale.text() == "Time \N{MULTIPLICATION SIGN}8"
    player.show_scale(1.0)
    assert not player.strip.scale.isVisible()


class Announcements(QObject):
    """What the page tells screen readers at once."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.said: list[str] = []
        monkeypatch.setattr(QAccessible, "updateAccessibility", self._hear)

    def _hear(self, event: object) -> None:
        message = getattr(event, "message", None)
        if message is not None:
            self.said.append(message())


def test_changes_that_matter_are_announced_once(
    player: PlayerPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Announcements(monkeypatch)
    switch = a_card(phase=PhaseKind.SWITCH_SIDES, side=Side.LEFT)
    for card in (switch, switch, a_card(phase=PhaseKind.MOVE_IN), a_card(paused=PauseReason.USER)):
        player.show_card(card)
    assert told.said == ["Switch sides, left", "Paused"]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("percent", [100, 200])
def test_digits_are_a_sixth_of_the_windows_height(
    qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    with dressed(percent):
        page = a_player(qtbot, size)
        for name, card in every_moment().items():
            page.show_card(card)
            settle()
            assert page.face.ring.digit_height >= size[1] / 6, name


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_in_any_phase(qtbot: QtBot, size: tuple[int, int], percent: int) -> None:
    with dressed(percent):
        page = a_player(qtbot, size)
        page.show_scale(8.0)
        page.show_sound("There is no sound device", muted=False)
        page.show_awake("The screen stays on")
        for name, card in every_moment().items():
            page.show_card(card)
            assert cut_off(page) == [], name
            assert (page.window().width(), page.window().height()) == size, name


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("percent", [100, 200])
def test_in_every_size_the_phase_is_told_once(
    qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    with dressed(percent):
        page = a_player(qtbot, size)
        for paused, told in {None: "Hold", PauseReason.USER: "Paused"}.items():
            page.show_card(a_card(paused=paused))
            settle()
            labels = (page.face.moment, page.face.count)
            assert sum(told in one.text() for one in labels if one.isVisible()) == 1
        page.show_card(a_card(paused=PauseReason.GAP))
        assert page.face.moment.isVisible()


def test_in_a_low_card_the_phase_beside_the_count_leaves_its_line_to_the_picture(
    qtbot: QtBot,
) -> None:
    with dressed(200):
        page = a_player(qtbot)
        page.show_card(a_card(instruction="Hold and breathe. Pull gently with both hands."))
        settle()
        assert not page.face.moment.isVisible()
        assert page.face.count.text().endswith("\N{MIDDLE DOT} Hold")
        assert page.face.picture.height() > page.face.height() / 3
        page.window().resize(*SIZES[1])
        settle()
        assert page.face.moment.isVisible()


@pytest.mark.parametrize("question", ["ask_skip", "ask_end", "open_help"])
def test_no_question_is_cut_at_twice_the_text_size(qtbot: QtBot, question: str) -> None:
    with dressed(200):
        page = a_player(qtbot)
        getattr(page.questions, question)()
        assert cut_off(page) == []


def test_every_control_has_a_name_and_an_id(player: PlayerPage) -> None:
    player.show_card(a_card(phase=PhaseKind.SET_UP, can_get_ready=True, undo="Undo skip"))
    assert unnamed(player.window()) == []
    player.show_card(a_card(paused=PauseReason.HURTS))
    player.ask_item_score("Slow roll: how strong was the pressure at most?", "none", "too strong")
    assert unnamed(player) == []


def test_a_score_in_passing_takes_a_digit_and_nothing_waits_for_it(player: PlayerPage) -> None:
    wishes = Wishes(player)
    player.ask_item_score("Slow roll: how strong was the pressure at most?", "none", "too strong")
    given: list[int] = []
    player.item_scored.connect(given.append)
    QTest.keyClicks(player, "1")
    QTest.keyClicks(player, "0")
    assert given == [1, 10]
    QTest.keyClick(player, Qt.Key.Key_Space)
    assert wishes.heard == ["pause"]
    player.drop_item_score()
    QTest.keyClicks(player, "5")
    assert given == [1, 10]


@pytest.mark.parametrize("percent", [100, 200])
def test_a_score_in_passing_leaves_room_for_the_rest(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        page = a_player(qtbot)
        words = f"{LONG_NAME}: how strong was the pressure at most?"
        page.ask_item_score(words, "none", "far too strong")
        for phase in (PhaseKind.NEXT_EXERCISE, PhaseKind.SET_UP, PhaseKind.FINISH):
            page.show_card(every_moment()[phase.value])
            assert cut_off(page) == [], phase
            assert (page.window().width(), page.window().height()) == SIZES[0]


@pytest.mark.parametrize("percent", [100, 200])
def test_the_version_of_today_is_told_while_setting_up(qtbot: QtBot, percent: int) -> None:
    version = ("Easier version today: lift only half-way; hold 2 s.", "Both hands on something.")
    with dressed(percent):
        page = a_player(qtbot)
        for phase in (PhaseKind.NEXT_EXERCISE, PhaseKind.SET_UP):
            page.show_card(replace(every_moment()[phase.value], version=version))
            assert page.face.version.isVisible()
            assert page.face.version.text() == " ".join(version)
            assert cut_off(page) == [], phase
            assert (page.window().width(), page.window().height()) == SIZES[0]
        page.show_card(a_card(version=version))
        assert not page.face.version.isVisible()


def test_tab_goes_through_the_controls_as_they_are_read(player: PlayerPage) -> None:
    player.show_card(a_card(phase=PhaseKind.SET_UP, can_get_ready=True, undo="Undo skip"))
    settle()
    order = []
    focus: QWidget = player
    for _ in range(12):
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget() or player
        order.append(focus.objectName())
    assert order[:12] == [
        "ready_button",
        "room_view_button",
        "player_help_button",
        "back_button",
        "pause_button",
        "skip_button",
        "undo_button",
        "more_time_button",
        "repeat_button",
        "mute_button",
        "hurts_button",
        "end_button",
    ]


class Repaints(QObject):
    """Counts the paint events below a page."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.painted: list[str] = []
        for widget in page.findChildren(QWidget):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.painted.append(watched.objectName() or type(watched).__name__)
        return False


def test_a_frame_repaints_the_ring_alone(player: PlayerPage) -> None:
    player.show_card(a_card(elapsed_s=1.0))
    settle()
    repaints = Repaints(player)
    for frame in range(20):
        player.show_card(a_card(elapsed_s=1.0 + frame / 30))
        player.show_segments(SEGMENTS, 0.4)
        settle()
    assert set(repaints.painted) <= {"countdown_ring", "CardFace"}
    assert 1 <= repaints.painted.count("countdown_ring") <= 21


def test_the_same_card_again_paints_nothing(player: PlayerPage) -> None:
    card = a_card(paused=PauseReason.USER)
    player.show_card(card)
    settle()
    repaints = Repaints(player)
    for _ in range(30):
        player.show_card(card)
        player.show_segments(SEGMENTS, 0.4)
        settle()
    assert repaints.painted == []


def test_reduced_motion_keeps_the_disc_still(player: PlayerPage) -> None:
    player.set_reduced_motion(True)
    player.show_card(a_card(phase=PhaseKind.MOVE_IN, elapsed_s=0.5))
    assert player.face.ring._disc() == 0.0
    player.show_card(a_card(phase=PhaseKind.HOLD, elapsed_s=0.5))
    assert player.face.ring._disc() == 1.0
    player.flash(Cue.START)
    assert player._flash.cue is Cue.START


def test_a_card_laid_out_ahead_never_takes_the_place_of_the_one_that_runs(qtbot: QtBot) -> None:
    page = PlayerPage()
    shown(qtbot, page)
    page.prepare_card(a_card(instruction="Ahead"))
    page.show_card(a_card(instruction="Now"))
    all_slices(qtbot, page)
    assert page.face.instruction.accessibleName() == "Now"


@pytest.mark.usefixtures("qapp")
def test_a_page_that_goes_takes_what_it_had_yet_to_lay_out_with_it() -> None:
    page = PlayerPage()
    page.prepare_card(a_card())
    page.deleteLater()
    for _ in range(20):
        settle()
