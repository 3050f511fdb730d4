"""What the app holds of a person in memory, laid out once for all charts of the Progress page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.progress.told import Told, tell
from hipdesk.domain.rules.entries import Entered
from hipdesk.domain.rules.facts import Facts, PlanPreferences
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.rules.series import Reading, read_sessions
from hipdesk.domain.rules.session_locks import find_locks
from hipdesk.domain.streak import paused_days


@dataclass(frozen=True)
class Material:
    """Make one whenever the plan changes, and keep it: what costs time is worked out once.

    `facts`, `entered`, `plan` and `preferences` are those of the plan's flow; what was withdrawn
    is in none of them. Ask on the worker thread.
    """

    catalogue: Catalogue
    facts: Facts
    entered: tuple[Entered, ...]
    plan: Plan | None  # None before the first plan is made: no ladder
    preferences: PlanPreferences
    today: date

    @cached_property
    def readings(self) -> Mapping[str, Reading]:
        """Each session as the rules see it, by its id; tests alone are none."""
        return {one.session.id: one for one in read_sessions(self.facts, self.catalogue)}

    @cached_property
    def paused(self) -> frozenset[date]:
        """Days up to today on which a rule asked for a pause of the whole plan."""
        locks = find_locks(self.facts, tuple(self.readings.values()), self.catalogue)
        return paused_days(self.facts, locks, self.today)

    @cached_property
    def told(self) -> Told:
        """Pain and ratings as they were told, and nothing that was only assumed."""
        return tell(self.facts, self.entered)

    @cached_property
    def age(self) -> int | None:
        """In years, as told at the latest screening."""
        latest = max(self.facts.screenings, key=lambda one: one.at, default=None)
        return None if latest is None else latest.answers.age
