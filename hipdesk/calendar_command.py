"""`hipdesk calendar`: the planned days for another program.

Neither Qt nor SQLAlchemy is imported.
"""

from datetime import datetime
from pathlib import Path

from hipdesk.domain.calendar_file import calendar_file
from hipdesk.domain.catalogue_text import parse_catalogue
from hipdesk.domain.errors import KnownError
from hipdesk.domain.plan_text import NOT_STARTED
from hipdesk.domain.rules.plan import plan_for
from hipdesk.paths import Folders, catalogue_texts
from hipdesk.storage.fact_reading import Known, read_known
from hipdesk.storage.new_file import write_new


def write_calendar(data: Path, target: Path, now: datetime, *, replace: bool) -> str:
    """Write the planned days of the coming two weeks; what was written, in a sentence.

    Raises KnownError when there is no plan, no planned day, or the file cannot be written.
    """
    known = read_known(Folders(data).database)
    if known == Known(settings=known.settings):
        raise KnownError(NOT_STARTED, "Nothing was written.")
    catalogue, today = known.catalogue(parse_catalogue(catalogue_texts())), now.date()
    facts = known.facts(catalogue, today)
    plan = plan_for(facts, catalogue, known.preferences, today)
    text, told = calendar_file(plan, facts, known.preferences, catalogue, known.settings.hour, now)
    write_new(target.absolute(), text.encode(), replace=replace)
    return f"Written to {target}. {told}"
