"""Names that no clip was made for: the system's own speech says them, in a room of their length.

How long that takes is not known before, so it is foreseen cautiously, and cut at the end.
"""

from collections.abc import Iterable

from hipdesk.domain.own_exercise import is_own_id
from hipdesk.domain.timeline import PlannedSet
from hipdesk.domain.voice.prompts import Clip, Kind, VoiceBook

CHARACTERS_A_SECOND = 10.0
"""Two thirds of how fast audio books are read: 9300 words an hour (ACX), 15 characters a second."""

BEGIN_S = 0.5  # until a system's voice is heard


def with_names(book: VoiceBook, sets: Iterable[PlannedSet]) -> VoiceBook:
    """The book with the names of the own exercises among these sets; an empty one stays empty."""
    own = {one.exercise_id: one for one in sets if is_own_id(one.exercise_id)}
    if not own or not len(book):
        return book
    names = (_name(one) for one in own.values())
    return VoiceBook({one.id: one for one in (*book, *names)})


def seconds_of(name: str) -> float:
    """How long a name takes at most."""
    return BEGIN_S + len(name) / CHARACTERS_A_SECOND


def spoken(clip: Clip) -> str:
    """A name as the system is given it, without what only lets it break in a line."""
    return clip.text.replace("\N{ZERO WIDTH SPACE}", "")


def _name(planned: PlannedSet) -> Clip:
    name = planned.exercise_name
    return Clip(f"name.{planned.exercise_id}", Kind.NAME, name, seconds_of(name), file="")
