"""What somebody can do while the plan is closed: whom to see, what to say, what helps now."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from hipdesk.domain.first_start_blocks import Block, Way

TITLE = "What you can do now"
_SEE = (
    "Ask for an appointment with a doctor or a physiotherapist; a practice nurse or a pharmacist "
    "can tell you who is near."
)
_TELL = "Tell them what is on this page, in your own words. Notes on when it began help."
_ASK = "Ask them: “May I do gentle hip exercises at home?” Their yes is what opens the plan."
_WAIT = "Nothing has to be done for it. Your other days may go on as they are."
_MOVE = "Move about as you usually do, as far as that is comfortable. Warmth and rest are fine."
_BREATHE = (
    "Sit or lie at ease for five minutes and breathe slowly, the breath out a little longer than "
    "the breath in."
)
_READ = "The reading pages are open: how hips work, and what a good stretch feels like."
_BACK = "What you answered is kept. When you have been seen, come back here: it takes a minute."
_REPORT = "In Progress you can make a report to take along."
_URGENT = {Way.ANSWERS, Way.WORD_THEN_ANSWERS}


@dataclass(frozen=True)
class Together:
    """Blocks with one way out, shown on one card."""

    blocks: tuple[Block, ...]
    urgent: bool

    @property
    def title(self) -> str:
        if len(self.blocks) == 1:
            return self.blocks[0].title
        return f"{len(self.blocks)} things to have looked at, best in one visit"

    @property
    def lines(self) -> tuple[str, ...]:
        """Each of several with its reason."""
        return tuple(f"{one.title}. {one.why}" for one in self.blocks)

    @property
    def do(self) -> str:
        return self.blocks[0].do


def together(blocks: Sequence[Block]) -> tuple[Together, ...]:
    """Blocks that ask for the same are told as one; what is urgent stands alone."""
    found = []
    for (urgent, _), group in groupby(blocks, lambda one: (one.way in _URGENT, one.do)):
        several = tuple(group)
        parts = [(one,) for one in several] if urgent else [several]
        found += [Together(part, urgent) for part in parts]
    return tuple(found)


def meanwhile(blocks: Sequence[Block], *, started: bool) -> tuple[str, ...]:
    """Where something is urgent, only what helps whoever examines it."""
    if not blocks:
        return ()
    if any(one.way in _URGENT for one in blocks):
        return (_TELL, _BACK)
    word = any(one.needs_word for one in blocks)
    report = (_REPORT,) if word and started else ()
    first = (_SEE, _TELL, _ASK, *report) if word else (_WAIT,)
    return (*first, _MOVE, _BREATHE, _READ, *((_BACK,) if word else ()))
