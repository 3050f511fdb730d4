"""The cues are heard; and whatever happens to the sound system, the app goes on."""

import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from hipdesk.domain.clock import SystemClock
from hipdesk.domain.credited_time import GAP_S
from hipdesk.domain.timeline import Cue
from hipdesk.services.audio_process import Patience
from hipdesk.services.sound import SoundPlayer, SoundState
from tests.likeness import RATE
from tests.services.conftest import MakePlayer
from tests.sound_server import Heard, SoundServer, sound_of

GOES = 5
START_MS = 10_000
LISTENED_S = 1.0
HOLD_UPS = 3
HELD_UP_S = 0.03  # longer than Qt alone would have sound ahead
CLOCK = SystemClock()

needs_pulse = pytest.mark.needs("pulse", "sound")


def start(player: SoundPlayer, qtbot: QtBot, state: SoundState = SoundState.ON) -> None:
    player.start()
    qtbot.waitUntil(lambda: player.state == state, timeout=START_MS)


def let_pass(qtbot: QtBot, seconds: float) -> None:
    """Run the event loop for a time, as a user's pause would."""
    until = CLOCK.monotonic() + seconds
    qtbot.waitUntil(lambda: CLOCK.monotonic() > until, timeout=round(seconds * 1000) + 5000)


class Pulse:
    """Measures the longest time in which the event loop did not come round."""

    def __init__(self) -> None:
        self.longest_s = 0.0
        self._last = CLOCK.monotonic()
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = CLOCK.monotonic()
        self.longest_s = max(self.longest_s, now - self._last)
        self._last = now


def listen(
    player: SoundPlayer,
    server: SoundServer,
    cue: Cue,
    qtbot: QtBot,
    meanwhile: Callable[[], object] = lambda: None,
) -> tuple[Heard, float]:
    """Plays a cue; what was heard, and how many seconds after it was sent.

    Other tests keep the cores busy: a sound that was starved may have more goes, and of a long
    one the first second must be whole.
    """
    sound = sound_of(cue)[:RATE]
    for _ in range(GOES):
        with server.record() as recording:
            at_s = CLOCK.monotonic()
            player.play(cue)
            meanwhile()
            let_pass(qtbot, len(sound_of(cue)) / RATE + 0.3)
        heard = recording.find(sound, at_s - 0.2, at_s + LISTENED_S)
        if heard.score >= 0.95 and abs(heard.at_s - at_s) <= 0.06:
            break
    return heard, heard.at_s - at_s


@needs_pulse
def test_each_cue_is_heard_at_its_time(
    sound_server: SoundServer,
    make_player: MakePlayer,
    qtbot: QtBot,
) -> None:
    player = make_player()
    start(player, qtbot)
    for cue in Cue:
        heard, late_s = listen(player, sound_server, cue, qtbot)
        assert heard.certain, (cue, heard)
        assert abs(late_s) <= 0.06, (cue, late_s)


@needs_pulse
def test_a_child_that_is_held_up_for_a_moment_goes_on_sounding(
    sound_server: SoundServer,
    make_player: MakePlayer,
    qtbot: QtBot,
) -> None:
    player = make_player()
    start(player, qtbot)

    def hold_it_up() -> None:
        for _ in range(HOLD_UPS):
            let_pass(qtbot, 0.2)
            os.kill(player.child_pid, signal.SIGSTOP)
            let_pass(qtbot, HELD_UP_S)
            os.kill(player.child_pid, signal.SIGCONT)

    heard, _ = listen(player, sound_server, Cue.FINISH, qtbot, hold_it_up)
    assert heard.certain, heard


@needs_pulse
def test_each_sounded_cue_is_told(
    sound_server: SoundServer,
    make_player: MakePlayer,
    qtbot: QtBot,
) -> None:
    assert sound_server.environment
    player = make_player()
    start(player, qtbot)
    with qtbot.waitSignal(player.played) as told:
        player.play(Cue.SWITCH)
    assert told.args == ["switch"]


@needs_pulse
def test_a_muted_player_is_silent_and_sounds_again_after(
    sound_server: SoundServer,
    make_player: MakePlayer,
    qtbot: QtBot,
) -> None:
    player = make_player()
    start(player, qtbot)
    with sound_server.record() as recording:
        player.play(Cue.FINISH)
        let_pass(qtbot, 0.5)
        player.set_muted(True)
        let_pass(qtbot, 0.3)
        muted_from = CLOCK.monotonic()
        with qtbot.assertNotEmitted(player.played):  # nor is it heard from its middle later
            player.play(Cue.START)
            let_pass(qtbot, 1.5)
        muted_until = CLOCK.monotonic()
    assert recording.level(muted_from, muted_until) < -120
    player.set_muted(False)
    heard, _ = listen(player, sound_server, Cue.START, qtbot)
    assert heard.certain


@needs_pulse
def test_half_the_volume_is_quieter_by_ear(
    sound_server: SoundServer,
    make_player: MakePlayer,
    qtbot: QtBot,
) -> None:
    player = make_player()
    player.set_volume(50)  # before the start: the child is told when it is there
    start(player, qtbot)
    soft, _ = listen(player, sound_server, Cue.START, qtbot)
    player.set_volume(100)
    loud, _ = listen(player, sound_server, Cue.START, qtbot)
    assert min(soft.score, loud.score) >= 0.95
    assert 8 <= loud.rms_db - soft.rms_db <= 25


@needs_pulse
@pytest.mark.parametrize(
    ("cue", "late_s", "sounds"),
    [
        (Cue.TICK, 0.14, True),
        (Cue.TICK, 0.16, False),
        (Cue.LAST, 0.16, False),
        (Cue.START, 0.9, True),
        (Cue.START, 1.1, False),
    ],
)
def test_a_cue_that_is_too_late_is_dropped(
    sound_server: SoundServer,
    make_player: MakePlayer,
    qtbot: QtBot,
    cue: Cue,
    late_s: float,
    sounds: bool,
) -> None:
    assert sound_server.environment
    player = make_player()
    start(player, qtbot)
    played: list[str] = []
    player.played.connect(played.append)
    player.play(cue, late_s)
    player.play(Cue.ALERT)
    qtbot.waitUntil(lambda: "alert" in played)
    assert (cue.value in played) == sounds


@needs_pulse
def test_overlapping_cues_never_stop_the_event_loop(
    sound_server: SoundServer,
    make_player: MakePlayer,
    qtbot: QtBot,
    scale: Callable[[int, int], int],
) -> None:
    player = make_player()
    start(player, qtbot)
    child = player.child_pid
    played: list[str] = []
    player.played.connect(played.append)
    cues = list(Cue)
    sent: list[Cue] = []

    def play_next() -> None:
        cue = cues[len(sent) * 3 % len(cues)]
        sent.append(cue)
        player.play(cue)

    timer = QTimer()
    timer.setInterval(130)
    timer.timeout.connect(play_next)
    timer.start()
    pulse = Pulse()
    seconds = scale(8, 600)
    let_pass(qtbot, seconds)
    timer.stop()
    qtbot.waitUntil(lambda: len(played) == len(sent))
    assert len(sent) > seconds * 5
    assert pulse.longest_s < GAP_S  # a session would not notice
    assert (player.state, player.child_pid) == (SoundState.ON, child)
    let_pass(qtbot, 3.0)  # the last ones fade
    heard, _ = listen(player, sound_server, Cue.SWITCH, qtbot)
    assert heard.certain


@needs_pulse
def test_a_sound_server_killed_in_the_middle_is_told_and_found_again(
    sound_server: SoundServer,
    make_player: MakePlayer,
    qtbot: QtBot,
) -> None:
    player = make_player()
    start(player, qtbot)
    states: list[SoundState] = []
    player.state_changed.connect(states.append)
    pulse = Pulse()
    player.play(Cue.FINISH)
    let_pass(qtbot, 0.3)
    sound_server.kill()
    for cue in (Cue.TICK, Cue.START, Cue.REST):
        player.play(cue)
    qtbot.waitUntil(lambda: player.state == SoundState.NO_DEVICE, timeout=START_MS)
    assert "flashes" in player.reason
    player.play(Cue.START)
    assert pulse.longest_s < GAP_S  # a session would not notice
    sound_server.start()
    qtbot.waitUntil(lambda: player.state == SoundState.ON, timeout=START_MS)
    assert SoundState.OFF not in states
    assert not player.reason
    heard, _ = listen(player, sound_server, Cue.START, qtbot)
    assert heard.certain


@needs_pulse
def test_a_sound_server_that_dies_in_silence_is_noticed(
    sound_server: SoundServer,
    make_player: MakePlayer,
    qtbot: QtBot,
) -> None:
    player = make_player()
    start(player, qtbot)
    sound_server.kill()
    qtbot.waitUntil(lambda: player.state == SoundState.NO_DEVICE)


@pytest.mark.needs("sound")
def test_without_a_sound_server_nothing_sounds_and_nothing_fails(
    make_player: MakePlayer,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    player = make_player()
    pulse = Pulse()
    start(player, qtbot, SoundState.NO_DEVICE)
    for cue in Cue:
        player.play(cue)
    assert "flashes" in player.reason
    assert pulse.longest_s < GAP_S  # a session would not notice


@pytest.fixture
def mute_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """A sound server that accepts and never answers."""
    monkeypatch.chdir(tmp_path)  # keeps the socket's name short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s")
        server.listen(16)
        monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/s")
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
        monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
        yield server


@pytest.mark.needs("sound")
def test_a_server_that_never_answers_turns_sound_off(
    mute_server: socket.socket,
    make_player: MakePlayer,
    qtbot: QtBot,
) -> None:
    assert mute_server.fileno() >= 0
    player = make_player(patience=Patience(look_s=0.5))
    pulse = Pulse()
    start(player, qtbot, SoundState.STARTING)
    children = set()

    def is_off() -> bool:
        children.add(player.child_pid)
        return player.state == SoundState.OFF

    qtbot.waitUntil(is_off)
    assert len(children - {0}) == 3
    assert "does not answer" in player.reason
    assert "Settings" in player.reason
    assert pulse.longest_s < GAP_S  # a session would not notice
    qtbot.waitUntil(lambda: not any(alive(pid) for pid in children - {0}))


@needs_pulse
def test_sound_that_was_given_up_can_be_tried_again(
    sound_server: SoundServer,
    make_player: MakePlayer,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    assert sound_server.environment
    works = tmp_path / "works"
    code = f"import os, runpy, sys\nif not os.path.exists({str(works)!r}): sys.exit(1)\n"
    code += "runpy.run_module('hipdesk.services.audio_child', run_name='__main__')"
    player = make_player(command=[sys.executable, "-c", code])
    start(player, qtbot, SoundState.OFF)
    assert "code 1" in player.reason
    works.touch()
    player.try_again()
    assert player.state == SoundState.STARTING
    qtbot.waitUntil(lambda: player.state == SoundState.ON, timeout=START_MS)


@needs_pulse
def test_a_crashed_child_is_replaced_and_after_three_crashes_given_up(
    sound_server: SoundServer,
    make_player: MakePlayer,
    qtbot: QtBot,
) -> None:
    assert sound_server.environment
    player = make_player()
    start(player, qtbot)
    for _ in range(2):
        os.kill(player.child_pid, signal.SIGABRT)
        qtbot.waitUntil(lambda: player.state == SoundState.STARTING, timeout=START_MS)
        player.play(Cue.TICK)
        qtbot.waitUntil(lambda: player.state == SoundState.ON, timeout=START_MS)
    os.kill(player.child_pid, signal.SIGABRT)
    qtbot.waitUntil(lambda: player.state == SoundState.OFF, timeout=START_MS)
    assert "crashed" in player.reason


@needs_pulse
def test_old_crashes_are_forgotten_after_a_good_while(
    sound_server: SoundServer,
    make_player: MakePlayer,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert sound_server.environment
    monkeypatch.setattr("hipdesk.services.sound.SETTLED_S", 0.2)
    player = make_player()
    start(player, qtbot)
    for _ in range(4):
        let_pass(qtbot, 0.4)
        os.kill(player.child_pid, signal.SIGKILL)
        qtbot.waitUntil(lambda: player.state == SoundState.STARTING, timeout=START_MS)
        qtbot.waitUntil(lambda: player.state == SoundState.ON, timeout=START_MS)


@needs_pulse
def test_a_child_that_hangs_later_is_replaced(
    sound_server: SoundServer,
    make_player: MakePlayer,
    qtbot: QtBot,
) -> None:
    assert sound_server.environment
    player = make_player(patience=Patience(look_s=0.3, looks_to_start=20))
    start(player, qtbot)
    hung = player.child_pid
    os.kill(hung, signal.SIGSTOP)
    qtbot.waitUntil(lambda: player.state == SoundState.STARTING, timeout=START_MS)
    qtbot.waitUntil(lambda: player.state == SoundState.ON, timeout=START_MS)
    assert player.child_pid != hung


def test_a_missing_sound_library_is_told_and_not_tried_in_vain(
    make_player: MakePlayer,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\n"
        "class Lacking:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'PySide6.QtMultimedia':\n"
        "            raise ImportError('libpulse.so.0: cannot open shared object file')\n"
        "sys.meta_path.insert(0, Lacking())\n",
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    player = make_player()
    states: list[SoundState] = []
    player.state_changed.connect(states.append)
    start(player, qtbot, SoundState.OFF)
    assert states == [SoundState.OFF]
    assert "libpulse.so.0" in player.reason
    player.play(Cue.START)
    assert player.child_pid == 0


def test_a_child_that_cannot_be_started_turns_sound_off(
    make_player: MakePlayer,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    player = make_player(command=[str(tmp_path / "nothing")])
    start(player, qtbot, SoundState.OFF)
    assert "could not be started" in player.reason


@needs_pulse
def test_stopping_is_quick_and_leaves_no_process(
    sound_server: SoundServer,
    make_player: MakePlayer,
    qtbot: QtBot,
) -> None:
    assert sound_server.environment
    player = make_player()
    start(player, qtbot)
    child = player.child_pid
    player.play(Cue.FINISH)
    begun = CLOCK.monotonic()
    player.stop()
    assert CLOCK.monotonic() - begun < GAP_S
    assert not alive(child)
    player.play(Cue.START)


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
