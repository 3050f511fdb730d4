"""`hipdesk calendar`: the planned days for another program.

Neither Qt nor SQLAlchemy is imported.
"""

from datetime import datetime
from pathlib import Path

from hipdesk.domain.catalogue_text import parse_catalogue
from hipdesk.domain.errors import KnownError
from hipdesk.domain.layout import estimated_seconds
from hipdesk.domain.plan_ics import calendar_text
from hipdesk.domain.plan_text import NOT_SCREENED, NOT_STARTED
from hipdesk.domain.plan_view_calendar import TRAINING, calendar, summary
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.domain.rules.plan import plan_for
from hipdesk.paths import Folders, catalogue_texts
from hipdesk.storage.fact_reading import Known, read_known
from hipdesk.storage.new_file import write_new

USUAL_MINUTES = 15.0


def write_calendar(data: Path, target: Path, now: datetime, *, replace: bool) -> str:
    """Write the planned days of the coming two weeks; what was written, in a sentence.

    Raises KnownError when there is no plan, no planned day, or the file cannot be written.
    """
    known = read_known(Folders(data).database)
    if known == Known(settings=known.settings):
        raise KnownError(NOT_STARTED, "Nothing was written.")
    catalogue, today = parse_catalogue(catalogue_texts()), now.date()
    facts = known.facts(catalogue, today)
    if not facts.screenings:
        raise KnownError(*NOT_SCREENED)
    plan = plan_for(facts, catalogue, known.preferences, today)
    days = calendar(plan, facts, known.preferences, catalogue)
    planned = [one for one in days if one.mark in TRAINING]
    if not planned:
        raise KnownError(summary(days), "Nothing was written.")
    routine = Routine(
        RoutineKind.PLANNED,
        tuple(Prescription(one.exercise_id, one.step, one.sets) for one in plan.coming),
    )
    minutes = estimated_seconds(routine, catalogue) / 60 if plan.coming else USUAL_MINUTES
    text = calendar_text(days, known.settings.hour, minutes, now)
    write_new(target.absolute(), text.encode(), replace=replace)
    return f"Written to {target}. {summary(days)}"
