"""The voice that is shipped, for tests."""

from dataclasses import replace
from functools import cache

from hipdesk.domain.voice.prompts import VoiceBook
from hipdesk.domain.voice.prompts_manifest import read_voice
from hipdesk.paths import resources

VOICE = resources() / "voice" / "en"


@cache
def a_book(slowness: float = 1.0) -> VoiceBook:
    """Every clip, as if it were spoken so much slower."""
    book = read_voice((VOICE / "manifest.json").read_text(encoding="utf-8"))
    slow = (replace(one, seconds=round(one.seconds * slowness, 3)) for one in book)
    return VoiceBook({one.id: one for one in slow})
