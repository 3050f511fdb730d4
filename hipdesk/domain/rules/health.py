"""What is known of a person's health over time: the screening that holds and caution tags."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.rules.facts import Facts, Screening
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.measures import balance_tags
from hipdesk.domain.rules.screening import ACUTE_DAYS, ScreeningResult, read_screening

SCREENING_DAYS = 84  # every 12 weeks (R9)
SCIATICA_DAYS = 42  # pain down the leg "in the last 6 weeks"


@dataclass(frozen=True)
class Health:
    """What holds from a day on, until the next `Health`."""

    result: ScreeningResult | None  # None before the first screening
    screened: date | None
    tags: frozenset[CautionTag]
    tags_since: Mapping[CautionTag, date]
    blocked: bool


NOT_SCREENED = Health(None, None, frozenset(), {}, blocked=True)


@dataclass(frozen=True)
class HealthOverTime:
    """The health of every day."""

    days: Sequence[date]
    states: Sequence[Health]  # states[i] holds from days[i]
    changes: Sequence[date]  # "my health changed" without a screening since (PRE-3)

    def on(self, today: date) -> Health:
        index = bisect_right(self.days, today)
        return self.states[index - 1] if index else NOT_SCREENED

    def screening_due(self, today: date, asked_for: date | None) -> bool:
        """Whether the questions are due: every 12 weeks, after a change, or `asked_for`."""
        screened = self.on(today).screened
        if screened is None or (today - screened).days >= SCREENING_DAYS:
            return True
        if asked_for is not None and screened < asked_for:
            return True
        return bool(self.changes) and any(screened <= day <= today for day in self.changes)


def health_over_time(facts: Facts) -> HealthOverTime:
    """From every screening, word, balance test and pain down the leg."""
    screenings = sorted(facts.screenings, key=lambda one: one.at)
    days = sorted(_change_days(facts))
    states: list[Health] = []
    for day in days:
        before = states[-1].tags_since if states else {}
        states.append(_health(facts, screenings, before, day))
    return HealthOverTime(days, states, _open_changes(facts, screenings))


def _change_days(facts: Facts) -> set[date]:
    words = {one.at.date() for one in facts.clearances}
    legs = {one.at.date() for one in facts.flags if one.flag is Flag.P1}
    return {
        *(one.at.date() for one in facts.screenings),
        *words,
        *(day + timedelta(days=ACUTE_DAYS) for day in words),
        *legs,
        *(one.at.date() for one in facts.balance),
    }


def _open_changes(facts: Facts, screenings: Sequence[Screening]) -> tuple[date, ...]:
    visits = (*facts.check_ins, *[one.check_in for one in facts.sessions])
    found = []
    for visit in [one for one in visits if one.health_changed]:
        day = visit.at.date()
        answered = any(visit.at < one.at and one.at.date() == day for one in screenings)
        if not answered:
            found.append(day)
    return tuple(found)


def _health(
    facts: Facts, screenings: Sequence[Screening], before: Mapping[CautionTag, date], day: date
) -> Health:
    latest = next((one for one in reversed(screenings) if one.at.date() <= day), None)
    if latest is None:
        return NOT_SCREENED
    cleared = [(one.rule, one.at.date()) for one in facts.clearances if one.at.date() <= day]
    screened = latest.at.date()
    result = read_screening(latest.answers, screened, cleared, day)
    tags = result.tags | _told_since(facts, latest, day)
    since = {tag: before.get(tag, day) for tag in tags}
    return Health(result, screened, tags, since, result.blocked)


def _told_since(facts: Facts, latest: Screening, day: date) -> frozenset[CautionTag]:
    """P1 sets `sciatica`, ORD-5 its tags.

    Safer readings: `sciatica` stays until a screening at least 6 weeks after the pain; the tags
    of a balance test until the next screening.
    """
    found: set[CautionTag] = set()
    for one in facts.flags:
        told = one.at.date()
        old = latest.at.date() >= told + timedelta(days=SCIATICA_DAYS)
        if one.flag is Flag.P1 and told <= day and not old:
            found.add(CautionTag.SCIATICA)
    for test in facts.balance:
        if test.at.date() <= day and test.at > latest.at:
            found |= balance_tags(test, latest.answers.age)
    return frozenset(found)
