"""The voice of a session: what the coach says is spoken, and stands on the card."""

import logging
from collections.abc import Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible

from hipdesk import paths
from hipdesk.domain.errors import KnownError
from hipdesk.domain.preferences import Preferences, VoiceLevel
from hipdesk.domain.session_events import Event
from hipdesk.domain.timeline import PlannedSet
from hipdesk.domain.voice.coach import Coach, Hush, Ready, Say, Utterance
from hipdesk.domain.voice.manner import Manner, manner
from hipdesk.domain.voice.own_names import spoken, with_names
from hipdesk.domain.voice.prompts import Clip, Kind, VoiceBook
from hipdesk.domain.voice.prompts_manifest import read_voice
from hipdesk.domain.voice.script import stretched
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.services.session_driver import SessionDriver
from hipdesk.services.sound import SoundPlayer, SoundState
from hipdesk.ui.player.player_page import PlayerPage

if TYPE_CHECKING:  # only who has an own exercise needs it
    from hipdesk.services.system_speech import SystemSpeech

log = logging.getLogger(__name__)

AFTER_SESSION = "out.pain"
MISSING = (
    "The voice is missing.\n"
    "The session goes on with its chimes. Install HipDesk again to have the voice back."
)


@cache
def voice_folder() -> Path:
    return paths.resources() / "voice" / "en"


@cache
def voice_book() -> VoiceBook:
    """The clips that are shipped; without their list nothing is said."""
    try:
        return read_voice((voice_folder() / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, KnownError) as error:
        log.warning("no voice: %s", error)
        return VoiceBook({})


class CoachFlow(QObject):
    """Joins the coach to the driver, to the sound and to the captions of the player."""

    def __init__(
        self,
        driver: SessionDriver,
        sound: SoundPlayer,
        settings: SettingsFlow,
        plan: PlanFlow,
        page: PlayerPage,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._driver = driver
        self._sound = sound
        self._settings = settings
        self._plan = plan
        self._page = page
        self._book = VoiceBook({})
        self._manner = Manner(VoiceLevel.OFF)
        self._coach = Coach(self._book, self._manner)
        self._events: list[Event] = []
        driver.told.connect(self._events.append)
        driver.looked.connect(self._look)
        settings.changed.connect(self._show)
        sound.state_changed.connect(lambda: self._show(settings.preferences))

    @cached_property
    def speech(self) -> "SystemSpeech":
        """The system's own, made when a session first has a name for it."""
        from hipdesk.services.system_speech import SystemSpeech  # noqa: PLC0415  # as it says

        speech = SystemSpeech(self)
        speech.speaks.connect(self._sound.step_back)
        return speech

    def close(self) -> None:
        """The window closes."""
        if "speech" in vars(self):
            self.speech.close()

    def begin(self, sets: Sequence[PlannedSet], session_id: str) -> tuple[PlannedSet, ...]:
        """The sets of a session that is to begin, with time to read out what is new."""
        preferences = self._settings.preferences
        level = VoiceLevel.OFF if self._reader_speaks(preferences) else preferences.voice_level
        ids = {one.exercise_id for one in sets}
        past = (one for one in self._plan.facts.sessions if one.id != session_id)
        self._book = with_names(VoiceBook({}) if level is VoiceLevel.OFF else voice_book(), sets)
        self._manner = manner(level, ids, past)
        self._coach = Coach(self._book, self._manner, self._driver.scale)
        self._events.clear()
        self._show(preferences)
        self._page.caption.hush()
        if level is not VoiceLevel.OFF and not len(self._book):
            self._page.notice.say(MISSING)
        return stretched(sets, self._book, self._manner)

    def ask_after(self) -> None:
        """The first question of the check-out, said as it is shown."""
        clip = self._book.find(AFTER_SESSION)
        if clip is not None and self._manner.speaks:
            self._say(Say(clip))

    def _look(self) -> None:
        session = self._driver.session
        if session is None:
            return
        events = tuple(self._events)
        self._events.clear()
        for one in self._coach.look(session, events):
            self._utter(one)
        if session.over and "speech" in vars(self):
            self.speech.stop()
        self._driver.besides = self._coach.next_at
        if self._coach.short_s > 0 and not session.state.paused:
            self._driver.more_time(self._coach.short_s)  # the set-up waits for the reading

    def _utter(self, utterance: Utterance) -> None:
        match utterance:
            case Say():
                self._say(utterance)
            case Ready(clip) if not clip.by_system:
                self._sound.prepare(_file(clip))
            case Hush():
                self._sound.hush()
                self._hush_system()
                self._page.caption.hush()

    def _say(self, what: Say) -> None:
        clip, late_s = what.clip, what.late_s / self._driver.scale
        if not clip.by_system:
            self._hush_system()
            counts = clip.kind is Kind.COUNT
            self._sound.speak(clip.id, _file(clip), late_s, counts=counts)
        elif "speech" in vars(self):
            self.speech.say(clip.id, spoken(clip), clip.seconds, late_s)
        if clip.text == self._page.face.instruction.text():
            self._page.caption.hush()  # the card says it already, larger
        else:
            self._page.caption.say(clip.text, clip.seconds)

    def _hush_system(self) -> None:
        if "speech" in vars(self):
            self.speech.hush()

    def _mind_speech(self, preferences: Preferences) -> None:
        """An engine takes a second to get ready: it is begun with the session that needs it."""
        has_names = any(one.by_system for one in self._book)
        if has_names and not preferences.voice_muted:
            self.speech.start()
        if "speech" in vars(self):
            self.speech.set_volume(preferences.voice_volume)
            self.speech.set_muted(preferences.voice_muted)

    def _show(self, preferences: Preferences) -> None:
        """Captions where they are wanted; the page speaks to a screen reader or the voice does."""
        self._page.caption.setVisible(preferences.captions and self._manner.speaks)
        self._mind_speech(preferences)
        heard = self._sound.state is SoundState.ON and not preferences.voice_muted
        self._page.set_announcing(not (heard and self._manner.speaks))

    def _reader_speaks(self, preferences: Preferences) -> bool:
        return preferences.reader_alone and QAccessible.isActive()


def _file(clip: Clip) -> Path:
    return voice_folder() / clip.file
