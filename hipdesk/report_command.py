"""`hipdesk programme` and `hipdesk report`: the plan and the history on paper, as PDF.

The window prints by the same commands in a process of its own: Qt packs fonts and pages in
stretches of a tenth of a second, and nothing else could run meanwhile.
"""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.catalogue_text import parse_catalogue
from hipdesk.domain.errors import KnownError
from hipdesk.domain.plan_text import NOT_SCREENED, NOT_STARTED
from hipdesk.domain.programme import programme
from hipdesk.domain.progress.material import Material
from hipdesk.domain.report import Days, report, report_window
from hipdesk.domain.report_choices import Choices
from hipdesk.domain.report_paper import Paper
from hipdesk.domain.rules.facts import Facts
from hipdesk.domain.rules.plan import Plan, plan_for
from hipdesk.paths import Folders, catalogue_texts, resources
from hipdesk.storage.fact_reading import Known, read_known
from hipdesk.storage.new_file import write_new
from hipdesk.storage.report_reading import read_for_report


@dataclass(frozen=True)
class Target:
    """Where to print to; the paper that is usual here where none is named."""

    file: Path
    paper: Paper | None = None
    replace: bool = False

    def write(self, content: bytes) -> None:
        """Raises KnownError when it cannot be written."""
        write_new(self.file.expanduser().absolute(), content, replace=self.replace)


def write_programme(data: Path, target: Target, now: datetime) -> str:
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

    known = read_known(Folders(data).database)
    catalogue = known.catalogue(parse_catalogue(catalogue_texts()))
    facts, plan = _planned(known, catalogue, now.date())
    told = programme(plan, facts, catalogue)
    _keep = open_press(resources())
    shown = drawings([one.exercise_id for one in told.items], known.settings, resources())
    sheet = Sheet(told, Drawings(*shown), target.paper or paper_of_this_place())
    target.write(printed(sheet))
    return f"Written to {target.file}. {told.headline}."


def write_report(data: Path, target: Target, now: datetime, days: Days, choices: Choices) -> str:
    """Write the report of some days; what was written, in a sentence.

    Raises KnownError when there is no history, the days make no sense, or the file cannot be
    written.
    """
    from hipdesk.ui.paper.press import (  # noqa: PLC0415  # Qt, not before it is needed
        open_press,
        paper_of_this_place,
        printed,
    )
    from hipdesk.ui.paper.report_pages import ReportPages  # noqa: PLC0415  # as above

    today, shipped = now.date(), parse_catalogue(catalogue_texts())
    found = read_for_report(
        Folders(data).database,
        lambda known: report_window(known.facts(shipped, today).start.day, days, today),
    )
    known = Known() if found is None else found.known
    catalogue = known.catalogue(shipped)
    facts, plan = _planned(known, catalogue, today)
    assert found is not None  # else there was no plan
    material = Material(catalogue, facts, known.entered, plan, known.preferences, today)
    told = report(material, plan, found.read, found.window, choices)
    _keep = open_press(resources())
    target.write(printed(ReportPages(told, target.paper or paper_of_this_place())))
    return f"Written to {target.file}: {told.period}."


def _planned(known: Known, catalogue: Catalogue, today: date) -> tuple[Facts, Plan]:
    """The facts and the plan; KnownError where there can be none."""
    if known == Known(settings=known.settings):
        raise KnownError(NOT_STARTED, "Nothing was written.")
    facts = known.facts(catalogue, today)
    if not facts.screenings:
        raise KnownError(*NOT_SCREENED)
    return facts, plan_for(facts, catalogue, known.preferences, today)
