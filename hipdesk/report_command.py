"""`hipdesk programme` and `hipdesk report`: the plan and the history on paper, as PDF.

The window prints by the same commands in a process of its own: Qt packs fonts and pages in
stretches of a tenth of a second, and nothing else could run meanwhile.
"""

from datetime import datetime
from pathlib import Path

from hipdesk.domain.catalogue_text import parse_catalogue
from hipdesk.domain.errors import KnownError
from hipdesk.domain.plan_text import NOT_SCREENED, NOT_STARTED
from hipdesk.domain.programme import programme
from hipdesk.domain.report_paper import Paper
from hipdesk.domain.rules.plan import plan_for
from hipdesk.paths import Folders, catalogue_texts, resources
from hipdesk.storage.fact_reading import Known, read_known
from hipdesk.storage.new_file import write_new


def write_programme(
    data: Path, target: Path, now: datetime, paper: Paper | None, *, replace: bool
) -> str:
    """Write the sheet of today's plan; what was written, in a sentence.

    Raises KnownError when there is no plan, or the file cannot be written.
    """
    from hipdesk.ui.paper.press import (  # noqa: PLC0415  # Qt, not before it is needed
        drawings,
        open_press,
        paper_of_this_place,
        printed,
    )
    from hipdesk.ui.paper.sheet import Drawings, Sheet  # noqa: PLC0415  # as above

    known, catalogue = _known(data), parse_catalogue(catalogue_texts())
    facts = known.facts(catalogue, now.date())
    if not facts.screenings:
        raise KnownError(*NOT_SCREENED)
    plan = plan_for(facts, catalogue, known.preferences, now.date())
    told = programme(plan, facts, catalogue)
    _keep = open_press(resources())
    shown = drawings([one.exercise_id for one in told.items], known.settings, resources())
    sheet = Sheet(told, Drawings(*shown), paper or paper_of_this_place())
    write_new(target.expanduser().absolute(), printed(sheet), replace=replace)
    return f"Written to {target}. {told.headline}."


def _known(data: Path) -> Known:
    known = read_known(Folders(data).database)
    if known == Known(settings=known.settings):
        raise KnownError(NOT_STARTED, "Nothing was written.")
    return known
