"""Two exercises at their own speed, recorded from the first set-up to the last word."""

from pathlib import Path

import pytest

from hipdesk.domain.clock import SystemClock
from hipdesk.domain.preferences import Preferences, VoiceLevel
from hipdesk.domain.timeline import PhaseKind
from hipdesk.domain.voice.manner import Manner
from tests.domain.builders import a_routine
from tests.domain.real_catalogue import real_catalogue
from tests.domain.voice.books import a_book
from tests.domain.voice.listening import Listener
from tests.end_to_end.alignment import Score, first_of
from tests.end_to_end.desktop import App, Desktop, ScreenReader, rows, wait_for
from tests.right_of_way import APP_RIGHT_OF_WAY
from tests.settled import STARTED_WITH, prefer, settle
from tests.sound_server import Recording, SoundServer
from tests.standstill import Witness, until_it_keeps_up

LONGEST_S = 380

pytestmark = [
    pytest.mark.long,
    pytest.mark.needs("xvfb", "dbus", "atspi", "window", "xdotool", "pulse", "sound"),
]


def two_exercises(level: VoiceLevel) -> Score:
    """From the set-up card of the first, which comes after its announcement."""
    ids = ("hip_self_check", *STARTED_WITH)
    manner = Manner(level, frozenset(ids))
    listener = Listener.of(a_routine(*ids), real_catalogue(), a_book(), manner).to_the_end()
    cards = [one.at for one in listener.phases if one.phase.kind is PhaseKind.SET_UP]
    return Score.of(listener, cards[1])


def is_over(database: Path) -> bool:
    return rows(database, "SELECT state FROM session") == [("finished",)]


@pytest.mark.parametrize("level", [VoiceLevel.FULL, VoiceLevel.SHORT])
def test_a_session_that_nobody_touches_is_heard_word_by_word(
    tmp_path: Path, level: VoiceLevel
) -> None:
    until_it_keeps_up(lambda name: listen_to_a_session(tmp_path / name, level))


def listen_to_a_session(folder: Path, level: VoiceLevel) -> None:
    """From Start to the last word; StoodStillError if the machine kept it from its time."""
    data = settle(folder)
    prefer(data, Preferences(reader_alone=False, voice_level=level))
    with (
        SoundServer() as server,
        Desktop() as desktop,
        ScreenReader(desktop) as reader,
        App(desktop, data, environment=server.environment, before=APP_RIGHT_OF_WAY) as app,
        Recording(server) as recording,
        Witness() as witness,
    ):
        reader.enabled("start_button")
        app.window()
        app.sound_goes_first()
        reader.begin()
        reader.read("skip_button")  # leave what comes before, both sides of it
        app.keys("Right")
        reader.read("skip_panel")
        app.keys("3")
        reader.name_contains("exercise_label", "Knee lift")
        began_at = SystemClock().monotonic()
        # Not by the reader: each of its looks keeps the app from its chimes for some 50 ms.
        wait_for(lambda: is_over(data / "hipdesk.db"), LONGEST_S, "end")
        score = two_exercises(level)
        first = first_of(recording, score.clips[0].name, began_at, began_at + 15, witness)
        score.compare(recording, first.at_s, witness)
