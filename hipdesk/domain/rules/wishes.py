"""What the settings say of the plan, as the rules take it."""

from hipdesk.domain.preferences import Preferences
from hipdesk.domain.rules.facts import PlanPreferences
from hipdesk.domain.timeline import Side

WEEK = range(7)  # 0 Monday - 6 Sunday


def plan_preferences(settings: Preferences) -> PlanPreferences:
    """The part of the settings that the plan is made with."""
    return PlanPreferences(
        weekdays=frozenset(day for day in WEEK if settings.weekdays >> day & 1),
        release=settings.release,
        sore_side=Side(settings.sore_side),
    )


def weekday_mask(weekdays: frozenset[int]) -> int:
    """The days of the week as the settings keep them: bit 0 is Monday."""
    return sum(1 << day for day in weekdays)
