"""A whole session at its own speed, recorded from its first word to its last."""

from contextlib import closing
from pathlib import Path

import pytest

from hipdesk.domain.clock import SystemClock
from hipdesk.domain.preferences import Preferences, VoiceLevel
from hipdesk.domain.routine import Routine
from hipdesk.domain.voice.manner import Manner
from hipdesk.storage.store import open_store
from tests.domain.real_catalogue import real_catalogue
from tests.domain.voice.books import a_book
from tests.domain.voice.listening import Listener
from tests.end_to_end.alignment import Score, first_of
from tests.end_to_end.desktop import App, Desktop, ScreenReader, wait_for
from tests.settled import prefer, settle
from tests.sound_server import RIGHT_OF_WAY, Recording, SoundServer

LONGEST_S = 900

pytestmark = [
    pytest.mark.long,
    pytest.mark.needs("xvfb", "dbus", "atspi", "window", "xdotool", "pulse", "sound"),
]


def routine_of(data: Path) -> Routine:
    """What the one session of this folder held."""
    with closing(open_store(data / "hipdesk.db")) as store:
        (summary,) = store.history.summaries(limit=1)
        return store.history.session(summary.id).routine


@pytest.mark.parametrize("level", [VoiceLevel.FULL, VoiceLevel.SHORT])
def test_a_session_that_nobody_touches_is_heard_word_by_word(
    tmp_path: Path, level: VoiceLevel
) -> None:
    data = settle(tmp_path / "data")
    prefer(data, Preferences(reader_alone=False, voice_level=level))
    with (
        SoundServer() as server,
        Desktop() as desktop,
        ScreenReader(desktop) as reader,
        App(desktop, data, environment=server.environment, before=RIGHT_OF_WAY) as app,
        Recording(server) as recording,
    ):
        reader.enabled("start_button")
        app.window()
        wait_for(lambda: app.logged(r"sound goes to (.+)"), 20, "sound")
        began_at = SystemClock().monotonic()
        reader.begin()
        reader.ask("wait", "checkout_done", LONGEST_S)
        routine = routine_of(data)
        new = Manner(level, frozenset(one.exercise_id for one in routine.items))
        listener = Listener.of(routine, real_catalogue(), a_book(), new).to_the_end()
        first = first_of(recording, listener.said[0].clip.id, began_at, began_at + 10)
        Score.of(listener).compare(recording, first.at_s)
