"""The voice of a session at work: what is sent to the sound, and what stands on the card."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hipdesk.domain.own_catalogue import with_own
from hipdesk.domain.preferences import Preferences, VoiceLevel
from hipdesk.domain.routine import Routine
from hipdesk.domain.rules.facts import CheckIn, ItemResult, Session
from hipdesk.flows import coach_flow
from hipdesk.flows.coach_flow import voice_book
from hipdesk.services.sound import SoundState
from tests.domain.builders import a_routine
from tests.domain.own_ones import OWN_ID, an_own
from tests.domain.real_catalogue import real_catalogue
from tests.flows.players import Player, a_player
from tests.flows.worlds import NOON
from tests.ui.pages import found

CATALOGUE = with_own(real_catalogue(), {OWN_ID: an_own()})
CHILD = """
import sys
print("device\\tan ear", flush=True)
with open(sys.argv[1], "a", buffering=1) as heard:
    for line in sys.stdin:
        heard.write(line)
        print("pong", flush=True)
"""


MOUTH = """
import sys
print("ready\\ta mouth", flush=True)
name = ""
with open(sys.argv[1], "a", buffering=1) as heard:
    for line in sys.stdin:
        heard.write(line)
        command, *rest = line.rstrip("\\n").split("\\t")
        answers = {"say": "saying", "hush": "said"}
        name = rest[0] if command == "say" else name
        answer = (answers[command], name) if command in answers else ("pong",)
        print(*answer, sep="\\t", flush=True)
"""


class Mouth:
    """A speech child that writes down what it is told."""

    def __init__(self, player: Player, folder: Path, qtbot: QtBot) -> None:
        self._file = folder / "spoken.txt"
        self._file.touch()
        self._qtbot = qtbot
        self.speech = player.flow.coach.speech
        self.speech._command = [sys.executable, "-c", MOUTH, str(self._file)]

    def told(self) -> list[str]:
        lines = self._file.read_text().splitlines()
        return [one for one in lines if one.startswith(("say", "hush", "volume"))]

    def waits_for(self, last: str) -> None:
        self._qtbot.waitUntil(lambda: last in self.told())


class Ear:
    """A sound child that writes down what it is told."""

    def __init__(self, player: Player, folder: Path, qtbot: QtBot) -> None:
        self._file = folder / "heard.txt"
        self._file.touch()
        self._qtbot = qtbot
        player.sound._command = [sys.executable, "-c", CHILD, str(self._file)]
        player.sound.start()
        qtbot.waitUntil(lambda: player.sound.state is SoundState.ON)

    def heard(self) -> list[str]:
        """The names of the clips, and "hush", in order."""
        lines = [line.split("\t") for line in self._file.read_text().splitlines()]
        return [one[1] if one[0] == "say" else one[0] for one in lines if one[0] in {"say", "hush"}]

    def waits_for(self, *last: str) -> None:
        self._qtbot.waitUntil(lambda: self.heard()[-len(last) :] == list(last))

    def steps_back(self, *told: str) -> None:
        """Wait until it was told just this of somebody who speaks beside it."""

        def found() -> list[str]:
            lines = [line.split("\t") for line in self._file.read_text().splitlines()]
            return [one[1] for one in lines if one[0] == "beside"]

        self._qtbot.waitUntil(lambda: found() == list(told))


@pytest.fixture
def player(qtbot: QtBot, tmp_path: Path) -> Iterator[Player]:
    with a_player(qtbot, tmp_path, catalogue=CATALOGUE) as one:
        yield one
        one.sound.stop()


def own_one() -> Routine:
    return a_routine(OWN_ID)


def knee_lift() -> Routine:
    return a_routine("knee_lift")


def prefer(player: Player, **changes: object) -> None:
    player.settings.change(replace(player.settings.preferences, **changes))  # type: ignore[arg-type]


def captions(player: Player) -> str:
    return player.flow.page.caption.text()


def set_up_s(player: Player) -> float:
    return player.session.state.phase.seconds


def have_done(player: Player, times: int) -> None:
    done = (ItemResult("knee_lift"),)
    sessions = tuple(Session(str(one), CheckIn(NOON, 2), done) for one in range(times))
    player.plan.facts = replace(player.plan.facts, sessions=sessions)


def test_a_new_exercise_is_read_out_and_the_card_waits_for_it(player: Player) -> None:
    player.begin(knee_lift())
    assert set_up_s(player) > 20
    player.pass_time(1)
    assert captions(player) == "Knee lift, left side."
    player.pass_time(2)
    on_the_card = player.flow.page.face.instruction.text()
    assert on_the_card == "Lying on your back, both legs straight."
    assert captions(player) == ""  # what is said now is not written twice
    lines: set[str] = set()
    for _ in range(30):
        player.pass_time(1)
        lines.add(captions(player))
    assert "Bend your left knee and bring it towards your chest." in lines


def test_after_three_sessions_of_it_the_card_is_as_long_as_was_chosen(player: Player) -> None:
    for times, waits in ((2, True), (3, False)):
        have_done(player, times)
        player.begin(knee_lift())
        assert (set_up_s(player) > 20) is waits
        player.driver.break_off()


def test_with_the_voice_off_nothing_is_said_shown_or_waited_for(player: Player) -> None:
    prefer(player, voice_level=VoiceLevel.OFF)
    player.begin(knee_lift())
    assert set_up_s(player) == 20
    player.pass_time(2)
    assert not found(player.flow.page, "caption_label").isVisible()


def test_captions_stand_on_the_card_and_in_room_view_unless_a_setting_hides_them(
    player: Player,
) -> None:
    player.begin(knee_lift())
    caption = found(player.flow.page, "caption_label")
    assert caption.isVisible()
    player.key(Qt.Key.Key_F11)
    assert caption.isVisible()
    prefer(player, captions=False)
    assert not caption.isVisible()


def test_what_is_said_is_sent_and_stops_with_the_clock(
    player: Player, tmp_path: Path, qtbot: QtBot
) -> None:
    ear = Ear(player, tmp_path, qtbot)
    player.begin(knee_lift())
    player.pass_time(0.5)
    ear.waits_for("name.knee_lift.left")
    player.key(Qt.Key.Key_Space)
    ear.waits_for("hush", "state.paused")
    assert captions(player) == "Paused."
    player.key(Qt.Key.Key_Space)
    ear.waits_for("hush", "state.resumed")
    player.press("hurts_button")
    ear.waits_for("hush", "safety.hurts")


def test_a_muted_voice_is_still_shown_and_the_chimes_go_on(
    player: Player, tmp_path: Path, qtbot: QtBot
) -> None:
    ear = Ear(player, tmp_path, qtbot)
    player.sound.set_voice_muted(True)  # as the owner of both does when the preference changes
    prefer(player, voice_muted=True)
    player.begin(knee_lift())
    player.pass_time(1)
    assert captions(player) == "Knee lift, left side."
    assert "name.knee_lift.left" not in ear.heard()


def test_either_the_voice_speaks_or_the_page_tells_a_screen_reader(
    player: Player, tmp_path: Path, qtbot: QtBot
) -> None:
    page = player.flow.page
    player.begin(knee_lift())
    assert page._announces  # no sound yet
    Ear(player, tmp_path, qtbot)
    assert not page._announces
    prefer(player, voice_muted=True)
    assert page._announces


def test_before_a_screen_reader_the_voice_is_silent_unless_a_setting_lets_it_speak(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hipdesk.flows.coach_flow.QAccessible.isActive", lambda: True)
    player.begin(knee_lift())
    assert set_up_s(player) == 20
    assert player.flow.page._announces
    player.driver.break_off()
    prefer(player, reader_alone=False)
    player.begin(knee_lift())
    assert set_up_s(player) > 20


def test_a_reading_that_was_cut_makes_the_set_up_wait(player: Player) -> None:
    player.begin(knee_lift())
    before = set_up_s(player)
    for _ in range(3):
        player.pass_time(4)
        player.key(Qt.Key.Key_Space)
        player.key(Qt.Key.Key_Space)
    assert set_up_s(player) > before


def test_the_check_out_is_asked_for_aloud(player: Player, tmp_path: Path, qtbot: QtBot) -> None:
    ear = Ear(player, tmp_path, qtbot)
    player.begin(a_routine("quad_set"))
    player.until("hold")
    player.driver.end()
    player.pass_time(6)
    assert player.finished
    ear.waits_for("out.pain")


def test_a_list_of_clips_that_is_broken_leaves_a_session_without_a_voice(
    player: Player, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coach_flow, "voice_folder", lambda: tmp_path)
    for text in (None, "{}"):
        if text:
            (tmp_path / "manifest.json").write_text(text)
        voice_book.cache_clear()
        assert len(voice_book()) == 0
        player.begin(knee_lift())
        player.pass_time(2)
        assert captions(player) == ""
        notice = found(player.flow.page, "player_notice")
        assert notice.isVisible()
        assert notice.accessibleName() == "The voice is missing."
        notice.hide()
        player.driver.break_off()
    voice_book.cache_clear()


def test_the_voice_is_not_read_before_a_session(player: Player) -> None:
    assert "coach" not in player.flow.__dict__
    assert player.settings.preferences == Preferences()


def test_the_system_says_the_name_of_an_own_exercise_and_clips_the_rest(
    player: Player, tmp_path: Path, qtbot: QtBot
) -> None:
    mouth, ear = Mouth(player, tmp_path, qtbot), Ear(player, tmp_path, qtbot)
    prefer(player, voice_volume=40)
    player.begin(own_one())
    qtbot.waitUntil(lambda: mouth.speech.is_ready)
    player.pass_time(1)
    mouth.waits_for(f"say\tname.{OWN_ID}\tClam with a band")
    assert captions(player) == "Clam with a band"
    assert f"name.{OWN_ID}" not in ear.heard()
    ear.steps_back("on")
    player.pass_time(2)
    ear.waits_for("side.left")
    mouth.waits_for("hush")
    ear.steps_back("on", "off")
    assert captions(player) == "Left side."
    assert "volume\t40" in mouth.told()


def test_a_pause_stops_the_systems_speech_too(player: Player, tmp_path: Path, qtbot: QtBot) -> None:
    mouth = Mouth(player, tmp_path, qtbot)
    player.begin(own_one())
    qtbot.waitUntil(lambda: mouth.speech.is_ready)
    player.pass_time(1)
    mouth.waits_for(f"say\tname.{OWN_ID}\tClam with a band")
    player.key(Qt.Key.Key_Space)
    mouth.waits_for("hush")


def test_without_an_engine_the_name_is_shown(player: Player) -> None:
    player.flow.coach.speech._command = ["/nowhere/a-speech-child"]
    player.begin(own_one())
    player.pass_time(1)
    assert captions(player) == "Clam with a band"


@pytest.mark.parametrize(
    "changes",
    [{"voice_level": VoiceLevel.OFF}, {"voice_muted": True}],
    ids=["off", "muted"],
)
def test_a_silent_voice_makes_no_engine(player: Player, changes: dict[str, object]) -> None:
    prefer(player, **changes)
    player.begin(own_one())
    player.pass_time(1)
    assert "speech" not in vars(player.flow.coach)


def test_nor_does_a_session_without_own_exercises(player: Player) -> None:
    player.begin(knee_lift())
    player.pass_time(1)
    assert "speech" not in vars(player.flow.coach)


def test_the_engine_ends_with_the_session(player: Player, tmp_path: Path, qtbot: QtBot) -> None:
    mouth = Mouth(player, tmp_path, qtbot)
    player.begin(own_one())
    qtbot.waitUntil(lambda: mouth.speech.is_ready)
    player.until("hold")
    player.driver.end()
    player.pass_time(6)
    assert player.finished
    assert not mouth.speech.is_ready
