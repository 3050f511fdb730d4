"""What closes the plan or a part of it: why, what to do, and what opens it again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.dates import spoken_day
from hipdesk.domain.first_start_words import short_name
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.lock import Lock, Need
from hipdesk.domain.rules.red_flags import MESSAGES
from hipdesk.domain.rules.screening import ACUTE_DAYS, Finding, Outcome

DO_ASK = "Please ask a doctor or a physiotherapist. With their word you can begin."

DO_ASK_AGAIN = "Please ask a doctor or a physiotherapist. With their word it opens again."


class Way(StrEnum):
    """What opens it again."""

    ANSWERS = "answers"  # only the questions, answered anew (BLOCK-HARD)
    WORD = "word"  # of a professional
    WORD_OR_GONE = "word_or_gone"  # P1: or seven days without it
    WORD_THEN_ANSWERS = "word_then_answers"  # E, U and BACK-5 (R9)
    TIME = "time"


@dataclass(frozen=True)
class Block:
    """One thing that is closed."""

    rule: str  # "SC-05", "P2", "X2", "BACK-5"
    title: str
    why: str
    do: str
    way: Way
    since: date
    exercise_id: str = ""  # of a parked exercise
    whole_plan: bool = True

    @property
    def needs_word(self) -> bool:
        return self.way in {Way.WORD, Way.WORD_OR_GONE, Way.WORD_THEN_ANSWERS}


_HARD = {
    "SC-01": (
        "HipDesk is for adults",
        "Hip pain in young people needs to be examined.",
        "Please tell a parent or somebody you trust, and see a doctor.",
    ),
    "SC-02": (
        "Please get help now",
        MESSAGES[Flag.E1],
        "When you have been examined and may exercise, answer the questions again.",
    ),
    "SC-03": (
        "Please get help now",
        MESSAGES[Flag.E2],
        "When you have been examined and may exercise, answer the questions again.",
    ),
    "SC-04": (
        "It is too early after the operation",
        "In the first 12 weeks the hip heals, and your own team knows what is right for it.",
        "Do what your surgeon or physiotherapist gave you. After 12 weeks, answer again.",
    ),
    "SC-06": (
        "Please have this looked at today",
        MESSAGES[Flag.U1],
        "When you have been seen and it has passed, answer the questions again.",
    ),
    "SC-09": (
        "The bone comes first",
        "A bone that has not healed yet needs rest and its own care.",
        "When you have been told that it has healed, answer the questions again.",
    ),
    "SC-11": (
        "Please have this looked at today",
        MESSAGES[Flag.U2],
        "When you have been seen and it has passed, answer the questions again.",
    ),
}
_CLEARABLE = {
    "SC-03": ("A fresh injury", "After a fall, a blow or a twist somebody should look first."),
    "SC-04": (
        "A hip operation",
        "Your team knows which movements are safe for your hip, and for how long.",
    ),
    "SC-05": (
        "What you feel down the leg",
        "Pain, numbness or weakness down the leg should be examined before you train.",
    ),
    "SC-07": (
        "Your heart and your breath",
        "These signs should be known to a doctor before you train on your own.",
    ),
    "SC-08": (
        "Pregnancy or birth",
        "Hip exercises can be fine; your midwife, doctor or physiotherapist knows what suits.",
    ),
    "SC-12": ("A hip that came out", "Within a year of it somebody should say what is safe."),
    "SC-13": ("A hip that locks or gives way", "This should be examined before you train."),
    "SC-17": ("Much pain", "Pain of 8 or more on an average day should be examined first."),
}
_RULES = {
    "E1": ("Bladder, bowel, or numb between the legs", MESSAGES[Flag.E1]),
    "E2": ("Sudden severe pain of the hip", MESSAGES[Flag.E2]),
    "E3": ("Chest, breath, or fainting", MESSAGES[Flag.E3]),
    "U1": ("A hot or swollen hip, or feeling ill", MESSAGES[Flag.U1]),
    "U2": ("A swollen calf", MESSAGES[Flag.U2]),
    "P1": (
        "Pain down the leg",
        "It should settle before the hip is stretched or pressed again.",
    ),
    "P2": (
        "Numbness or tingling that stayed",
        "Numbness or lasting tingling needs a professional to check it.",
    ),
    "P3": (
        "New weakness",
        "It needs a professional to check it. If it gets worse within a day, get medical help.",
    ),
    "P4": ("Sharp pain", "Sharp, electric or stabbing pain is not part of a good stretch."),
    "P5": ("A pop with pain", "A pop with pain is a warning sign. It should settle first."),
    "P6": ("Pain that stayed or grew", "Pain that lasts or grows after a session needs a pause."),
    "P7": (
        "A hip that locks, catches or gives way",
        "This should be checked before you load the hip in that way again.",
    ),
    "P8": ("Dizziness", "Dizziness that stays or comes back should be checked."),
    "X1": ("Tingling while pressing", "The ball or the fingers were too close to a nerve."),
    "X2": ("Too much for the hip", "It was too much, and is left out for a while."),
    "BACK-5": (
        "A pause for the whole plan",
        "Three sessions within four weeks were too much for the hip.",
    ),
    "ORD-4": ("Worse after pressing", "After pressing, things were worse than before."),
}
_EXAMINED = (
    "When you were examined and told that you may exercise, say so here; then a few questions."
)
_WAYS = {
    Need.TIME: Way.TIME,
    Need.SESSIONS: Way.TIME,
    Need.FREE_OF_PAIN: Way.WORD_OR_GONE,
    Need.WORD: Way.WORD,
    Need.WORD_AND_SCREENING: Way.WORD_THEN_ANSWERS,
}


def blocks_of(findings: Iterable[Finding], screened: date) -> tuple[Block, ...]:
    """What a screening closes; the hard ones first, for no word helps while they hold."""
    held = sorted(
        (one for one in findings if one.outcome >= Outcome.BLOCK_CLEARABLE),
        key=lambda one: -one.outcome,
    )
    return tuple(_of_finding(one, screened) for one in held)


def _of_finding(one: Finding, screened: date) -> Block:
    if one.outcome is Outcome.BLOCK_HARD:
        title, why, do = _HARD[one.rule]
        return Block(one.rule, title, why, do, Way.ANSWERS, screened)
    title, why = _CLEARABLE[one.rule]
    return Block(one.rule, title, why, DO_ASK, Way.WORD, screened)


def blocks_of_locks(locks: Iterable[Lock], catalogue: Catalogue) -> tuple[Block, ...]:
    """What warning signs and hard sessions close; the whole plan first, each once."""
    found = {(one.rule, one.exercise_id, one.way): one for one in _of_locks(locks, catalogue)}
    return tuple(sorted(found.values(), key=lambda one: (not one.whole_plan, one.rule)))


def _of_locks(locks: Iterable[Lock], catalogue: Catalogue) -> Iterator[Block]:
    names = {one.id: short_name(one.name) for one in catalogue.exercises}
    for lock in locks:
        only = lock.exercises if lock.rule == Flag.X2 else None
        exercise = next(iter(only), "") if only else ""
        title, why = _RULES[lock.rule]
        if lock.exercises is not None and lock.need is not Need.WORD:
            title = f"{title}: {_named(lock.exercises, names)}"
        elif exercise:
            title = f"{title}: {_named(lock.exercises or frozenset(), names)}"
            why = "It was too much twice within four weeks, so it is parked."
        yield Block(
            lock.rule,
            title,
            why,
            _do(lock),
            _WAYS[lock.need],
            lock.since,
            exercise,
            lock.exercises is None,
        )


def _named(exercises: frozenset[str], names: dict[str, str]) -> str:
    if len(exercises) > 3:
        return f"{len(exercises)} exercises"
    return ", ".join(sorted(names.get(one, one) for one in exercises))


def _do(lock: Lock) -> str:
    match lock.need:
        case Need.TIME if lock.end is not None:
            return f"It opens again by itself on {spoken_day(lock.end)}."
        case Need.TIME | Need.SESSIONS:
            return "It comes back by itself, after your next sessions."
        case Need.FREE_OF_PAIN if lock.end is not None:
            return f"If it stays away, the plan opens on {spoken_day(lock.end)}."
        case Need.FREE_OF_PAIN:
            return (
                "It opens after seven full days without the pain down the leg, or with a "
                "professional's word."
            )
        case Need.WORD_AND_SCREENING:
            return _EXAMINED
        case Need.WORD:
            closed = lock.exercises or frozenset()
            rest = f"{_count(len(closed))}; the others go on. " if closed else ""
            return (
                f"{rest}Please ask a doctor or a physiotherapist. With their word it opens again."
            )


def _count(number: int) -> str:
    return "One exercise waits" if number == 1 else f"{number} exercises wait"


def earliest_word(block: Block, today: date) -> date | None:
    """The day from which a word counts: an older one did not know of it; None: any.

    Safer reading of SC-03: a word is from after the injury, which is 14 days old at most.
    """
    if block.rule == "SC-03":
        return today - timedelta(days=ACUTE_DAYS)
    return None if block.rule.startswith("SC-") else block.since
