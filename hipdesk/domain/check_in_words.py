"""The words of the check-in: what may be new, and what is said to it."""

from datetime import date
from typing import NamedTuple

from hipdesk.domain.dates import spoken_day
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.words import listed

SIGNS: dict[str, dict[Flag, str]] = {
    "Get help at once": {
        Flag.E1: (
            "No control over bladder or bowel, cannot pass water, numb between the legs, or both "
            "legs weak or numb"
        ),
        Flag.E2: (
            "Sudden strong hip pain with a fall or a clunk, a leg that looks shorter or turned, "
            "or cannot stand on it"
        ),
        Flag.E3: (
            "Chest pain or pressure, fainting, very short of breath, or sudden weakness of face, "
            "arm or speech"
        ),
    },
    "Get help today": {
        Flag.U1: (
            "The hip is hot, red or swollen; fever or feeling ill with the hip pain; or pain all "
            "night with weight loss"
        ),
        Flag.U2: "One calf is newly swollen, warm and painful",
    },
    "Have it looked at": {
        Flag.P1: "Pain that travels down the leg",
        Flag.P2: "Numbness, or pins and needles that stay",
        Flag.P3: "New weakness, or a foot that catches",
        Flag.P4: "Sharp, electric or stabbing pain",
        Flag.P5: "A pop or a crack that hurt",
        Flag.P6: "Pain that kept growing through the day after the last session",
        Flag.P7: "The hip locks, catches or gives way",
        Flag.P8: "Dizzy in or after the last session, for longer than 5 minutes",
    },
}
"""PRE-2: the signs of section 3 that can be new at a check-in, the most serious first.

The X signs belong to an exercise that runs; dizziness of today is asked for by PRE-4.
"""

CHANGED_HEALTH = "A new fall, operation, pregnancy or change of medicine"  # PRE-3
NOT_WELL_TODAY = "Feverish, dizzy, or had alcohol today"  # PRE-4
ANYTHING_NEW = (
    "A warning sign such as spreading or stabbing pain or numbness; a fall, an operation, "
    "pregnancy or another medicine; a fever, dizziness or alcohol today."
)
NEW_FIRST = "Is anything new? Press N for no, and you start; Y for yes."
PAIN_FIRST = "First choose how sore the hip is now, from 0 to 10."


class Words(NamedTuple):
    """A title with its sentences."""

    title: str
    sentences: tuple[str, ...]


READING = "The reading pages are always open."

QUESTIONS_FIRST = Words(
    "A few questions first",
    ("Something has changed since you last answered them. It takes about a minute.",),
)
NOT_NOW = Words("No session for now", (READING,))
UNWELL = Words(
    "No session today",
    (
        "Rest, drink enough and come back when you feel well.",
        "Today and the next two days do not count as missed.",
    ),
)
TOO_SORE = Words(
    "Too sore for a session today",
    (
        "Rest is the right thing now; a warm bath or a heat pack may feel good.",
        "Nothing is lost: the plan waits for you.",
    ),
)
DONE_TODAY = Words(
    "You have trained today",
    ("One session a day is enough; the hip gets stronger in between. Tests and reading are open.",),
)
REST_DAY = Words(
    "A rest day",
    ("Reading is open, and an easy walk or a warm shower may feel good.",),
)
GENTLE = Words(
    "A gentle session today",
    ("Only easy movements lying or sitting, less of each, and no strengthening.",),
)
GENTLE_INSTEAD = Words(
    "Something gentle instead",
    ("With this much pain only the easy movements of your plan are open, lying or sitting.",),
)
HIGH_PAIN_FREE = Words(
    "Better to rest today",
    ("The hip is rather sore. Rest or heat may feel good.", READING),
)
CHANGED = Words(
    "Today's session has changed",
    ("Your answers changed what is good for the hip today.",),
)
KEPT_OUT = Words("Not all of it today", ("The rest of what you chose is open.",))
RESTING_DAY_FREE = Words(
    "A rest day for strength",
    ("Stretching and easy movement are open today, and reading.",),
)
NO_LONGER = Words("Not this one today", ("The library shows what is open. Reading is, too.",))


def rests(names: tuple[str, ...]) -> str:
    """That these exercises are left out."""
    verb = "rests" if len(names) == 1 else "rest"
    return f"{listed(names)} {verb} today."


def gentle_stop(pain: int) -> str:
    """PAIN-B2: its one limit."""
    return f"Stop everything if it goes above {pain}."


def next_session(day: date) -> str:
    return f"The next session is planned for {spoken_day(day)}."
