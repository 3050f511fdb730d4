"""What stands above the charts: the totals, the change in pain since the start, the stage.

A short window says little of pain: what matters is the change since the start (section 11).
"""

from collections.abc import Sequence

from hipdesk.domain.chart_model import Window
from hipdesk.domain.progress.ladder_chart import stage_of_all
from hipdesk.domain.progress.ladder_history import stage_on
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.pain_change import Direction, change_since_the_start
from hipdesk.domain.progress.rows import SessionRow
from hipdesk.domain.progress.work_charts import totals_text


def headline(material: Material, sessions: Sequence[SessionRow], window: Window) -> tuple[str, ...]:
    """Two or three plain sentences, as of the last day of the window."""
    found = [totals_text(sessions, window, material.today)]
    last = min(window.last, material.today)
    change = change_since_the_start(material.told.before, last)
    if change.direction is not Direction.TOO_LITTLE or sessions:
        found.append(change.since_the_start)
    number = stage_on(material, last)
    if number is not None:
        found.append(f"{stage_of_all(number)}.")
    return tuple(found)
