"""What stands above the charts: the totals, the change in pain, the stage."""

from collections.abc import Sequence

from hipdesk.domain.chart_model import Window
from hipdesk.domain.progress.ladder_chart import stage_of_all
from hipdesk.domain.progress.ladder_history import stage_on
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.pain_change import Direction, pain_change
from hipdesk.domain.progress.rows import SessionRow
from hipdesk.domain.progress.work_charts import totals_text


def headline(material: Material, sessions: Sequence[SessionRow], window: Window) -> tuple[str, ...]:
    """Two or three plain sentences about the window."""
    found = [f"{totals_text(sessions, window)}."]
    change = pain_change(material.told.before, window)
    if change.direction is not Direction.TOO_LITTLE or sessions:
        found.append(change.sentence)
    number = stage_on(material, min(window.last, material.today))
    if number is not None:
        found.append(f"{stage_of_all(number)}.")
    return tuple(found)
