"""Days that were planned and days that were kept, week by week."""

from dataclasses import dataclass
from datetime import date, timedelta

from hipdesk.domain.chart_model import Window
from hipdesk.domain.dates import week_start
from hipdesk.domain.progress.ladder_history import ladder_changes, stage_on
from hipdesk.domain.progress.material import Material
from hipdesk.domain.rules.ladder import stage

_WEEK = 7


@dataclass(frozen=True)
class Adherence:
    """Days; a day beyond the plan of its week keeps no other one."""

    planned: int
    kept: int
    trained: int
    paused: int  # days on which a rule asked for a pause: nothing was planned

    @property
    def share(self) -> float | None:
        """0-1; None where nothing was planned."""
        return self.kept / self.planned if self.planned else None


def adherence(material: Material, window: Window) -> Adherence:
    """Of the whole weeks and parts of weeks in a window, up to today (PROG-1).

    A week asks for the days of the stage it ends at; days of a pause, and those before the
    start, are not asked.
    """
    trained = {
        one.day for one in material.readings.values() if window.first <= one.day <= window.last
    }
    last = min(window.last, material.today)
    changes = ladder_changes(material)
    planned = kept = 0
    monday = week_start(window.first)
    while monday <= last:
        days = [monday + timedelta(days=one) for one in range(_WEEK)]
        inside = [one for one in days if window.first <= one <= last]
        number = stage_on(material, inside[-1], changes)
        if number is not None:
            asked = stage(number).days * len(_free(material, inside)) // _WEEK
            planned += asked
            kept += min(asked, len(trained.intersection(days)))
        monday += timedelta(days=_WEEK)
    paused = sum(window.first <= one <= last for one in material.paused)
    return Adherence(planned, kept, len(trained), paused)


def _free(material: Material, days: list[date]) -> list[date]:
    """Days on which something could be asked for."""
    began = material.facts.start.day
    return [one for one in days if one >= began and one not in material.paused]
