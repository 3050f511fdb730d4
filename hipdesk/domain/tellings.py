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
    alone: Iterable[Entered], corrections: Iterable[Correction], catalogue: Catalogue
) -> tuple[Telling, ...]:
    """By day, the newest first."""
    made = tuple(corrections)
    days: defaultdict[date, list[Entered]] = defaultdict(list)
    for one in alone:
        if isinstance(one.entry, CheckIn | FlagEvent):
            days[one.entry.at.date()].append(one)
    return tuple(
        Telling(
            day,
            full_day(day),
            _of_its_own(answers_of(days[day], catalogue)),
            correction_lines(made, None, days[day], catalogue),
        )
        for day in sorted(days, reverse=True)
    )


def _of_its_own(answers: SessionAnswers) -> SessionAnswers:
    """Ids that no other day's answers have."""
    return SessionAnswers(
        tuple(replace(one, ident=f"{one.ident}_{one.entry_id}") for one in answers.scores),
        tuple(replace(one, ident=f"{one.ident}_{one.entry_id}") for one in answers.truths),
        tuple(replace(one, ident=f"withdraw_sign_{one.entry_id}") for one in answers.signs),
    )
