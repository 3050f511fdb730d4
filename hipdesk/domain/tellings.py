"""What was told on days without a session: check-ins, and warning signs on their own."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.correction_words import correction_lines
from hipdesk.domain.dates import full_day
from hipdesk.domain.history import Correction
from hipdesk.domain.rules.entries import Entered
from hipdesk.domain.rules.facts import CheckIn, Facts, FlagEvent
from hipdesk.domain.session_answers import SessionAnswers, answers_of

SHOWN_DAYS = 84  # as long as a round of screening holds (R9)


@dataclass(frozen=True)
class Telling:
    """One day's check-ins and signs that belong to no session."""

    day: date
    title: str
    answers: SessionAnswers
    corrections: tuple[str, ...]


def told_alone(facts: Facts, entered: Iterable[Entered], today: date) -> tuple[Entered, ...]:
    """The check-ins that led to no session and the signs of none, of the last weeks."""
    sessions = {one.id for one in facts.sessions}
    return tuple(
        one
        for one in entered
        if isinstance(one.entry, CheckIn | FlagEvent)
        and one.session_id not in sessions
        and today - timedelta(days=SHOWN_DAYS) < one.entry.at.date() <= today
    )


def tellings(
    alone: Iterable[Entered],
    corrections: Iterable[Correction],
    catalogue: Catalogue,
    taken_back: Iterable[Entered] = (),
) -> tuple[Telling, ...]:
    """By day, the newest first; also a day of which everything was taken back."""
    made = tuple(corrections)
    told, mistaken = _by_day(alone), _by_day(taken_back)
    return tuple(
        Telling(
            day,
            full_day(day),
            _of_its_own(answers_of(told[day], catalogue)),
            correction_lines(made, None, told[day], catalogue, mistaken[day]),
        )
        for day in sorted(told.keys() | mistaken.keys(), reverse=True)
    )


def mistaken_alone(facts: Facts, taken_back: Iterable[Entered], today: date) -> tuple[Entered, ...]:
    """The signs of no session that were told by mistake, of the last weeks."""
    signs = (one for one in taken_back if isinstance(one.entry, FlagEvent))
    return told_alone(facts, signs, today)


def _by_day(entered: Iterable[Entered]) -> defaultdict[date, list[Entered]]:
    days: defaultdict[date, list[Entered]] = defaultdict(list)
    for one in entered:
        if isinstance(one.entry, CheckIn | FlagEvent):
            days[one.entry.at.date()].append(one)
    return days


def _of_its_own(answers: SessionAnswers) -> SessionAnswers:
    """Ids that no other day's answers have."""
    return SessionAnswers(
        tuple(replace(one, ident=f"{one.ident}_{one.entry_id}") for one in answers.scores),
        tuple(replace(one, ident=f"{one.ident}_{one.entry_id}") for one in answers.truths),
        signs=tuple(replace(one, ident=f"withdraw_sign_{one.entry_id}") for one in answers.signs),
    )
