"""The words of a warning: what to do now, and what it means for the plan.

A message never says what the cause is.
"""

from dataclasses import dataclass
from enum import StrEnum

from hipdesk.domain.rules.flag_kinds import Flag, Level
from hipdesk.domain.rules.red_flags import MESSAGES

KEEPING = "Writing it down\N{HORIZONTAL ELLIPSIS}"
KEPT = (
    "It is written down. HipDesk cannot call for help: please call yourself, or ask somebody. "
    "Tab, then Enter, closes this page."
)
KEPT_CALMLY = "It is written down. Tab, then Enter, closes this page."
READ = "I have read this"
MISTAKE = "I pressed that by mistake"


class Tone(StrEnum):
    """How urgent a warning looks."""

    EMERGENCY = "emergency"
    TODAY = "today"
    CALM = "calm"


@dataclass(frozen=True)
class WarningWords:
    """A warning on a page of its own."""

    flag: Flag
    tone: Tone
    heading: str
    lines: tuple[str, ...]  # the message, a sentence each
    afterwards: str  # what it means for the plan


_TONES = {Level.EMERGENCY: Tone.EMERGENCY, Level.SAME_DAY: Tone.TODAY}
_HEADINGS = {
    Level.EMERGENCY: "Get help now",
    Level.SAME_DAY: "Get help today",
    Level.PROFESSIONAL: "Stop here, and have it looked at",
    Level.EXERCISE: "Enough for today",
}
_EXAMINED = (
    "Your plan stays closed until you have been examined and told that you may exercise. "
    "HipDesk then asks its first questions again. The reading pages stay open."
)
_WORD = (
    "Your plan waits until a health professional has said that you may go on. "
    "The reading pages stay open."
)
AFTERWARDS = {
    Flag.E1: _EXAMINED,
    Flag.E2: _EXAMINED,
    Flag.E3: _EXAMINED,
    Flag.U1: _EXAMINED,
    Flag.U2: _EXAMINED,
    Flag.P1: (
        "Your plan waits until the pain down the leg has been gone for seven full days, or a "
        "health professional has said that you may go on. It then begins gently, one stage lower "
        "if there is one."
    ),
    Flag.P2: _WORD,
    Flag.P3: _WORD,
    Flag.P4: (
        "What you were doing rests for 14 days; the other exercises come on your next planned "
        "day. If it happens again within 14 days, your plan waits for a health professional's word."
    ),
    Flag.P5: (
        "What you were doing rests for 14 days, and every mobilising exercise for 7. If it happens "
        "again within 28 days, your plan waits for a health professional's word."
    ),
    Flag.P6: (
        "Your plan rests for three days and then goes on gently, one stage lower if there is one."
    ),
    Flag.P7: (
        "Standing exercises and those at the end of the hip's movement wait until a health "
        "professional has said that you may go on."
    ),
    Flag.P8: _WORD,
    Flag.X4: (
        "What was too much is left out for the next two sessions, and then comes back in its "
        "easier version."
    ),
}
"""Every sign that ends a session or closes the plan (section 3 of the rules)."""


def warning(flag: Flag) -> WarningWords:
    """The page of a sign; one of an exercise alone has the words of its message."""
    return WarningWords(
        flag=flag,
        tone=_TONES.get(flag.level, Tone.CALM),
        heading=_HEADINGS[flag.level],
        lines=_sentences(MESSAGES[flag]),
        afterwards=AFTERWARDS.get(flag, ""),
    )


def kept_words(one: WarningWords) -> str:
    """What is said once the sign is written down."""
    return KEPT_CALMLY if one.tone is Tone.CALM else KEPT


def _sentences(text: str) -> tuple[str, ...]:
    return tuple(f"{one.strip().rstrip('.')}." for one in text.split(". ") if one.strip())
