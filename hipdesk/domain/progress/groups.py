"""The groups of the Progress page, each asked for on its own."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from hipdesk.domain.chart_model import Chart, Window
from hipdesk.domain.heat_model import HeatMap
from hipdesk.domain.progress.calendar_map import calendar_maps
from hipdesk.domain.progress.exercise_charts import exercise_charts
from hipdesk.domain.progress.headline import headline
from hipdesk.domain.progress.home_tests import home_test_charts
from hipdesk.domain.progress.ladder_chart import ladder_chart
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.muscle_charts import muscle_charts
from hipdesk.domain.progress.pain_charts import pain_charts
from hipdesk.domain.progress.rows import Rows
from hipdesk.domain.progress.work_charts import work_charts
from hipdesk.domain.progress_view import Group, ProgressView
from hipdesk.domain.summaries import exercise_name

Charts = tuple[Chart | HeatMap, ...]


class GroupId(StrEnum):
    """What is looked at together, in the order of the page."""

    CALENDAR = "calendar"
    PAIN = "pain"
    WORK = "work"
    LADDER = "ladder"
    EXERCISES = "exercises"
    TESTS = "tests"


GROUP_TITLES: Mapping[GroupId, str] = {
    GroupId.CALENDAR: "Calendar",
    GroupId.PAIN: "Pain",
    GroupId.WORK: "Work",
    GroupId.LADDER: "Your stages",
    GroupId.EXERCISES: "Each exercise",
    GroupId.TESTS: "Tests",
}


def group_view(
    group: GroupId, material: Material, rows: Rows, window: Window, exercise_id: str = ""
) -> Group:
    """One group; `rows` are those of `ProgressStore.rows` for it, the window and the exercise."""
    charts = _CHARTS[group](material, rows, window, exercise_id)
    return Group(group.value, GROUP_TITLES[group], charts)


def progress_view(
    material: Material, rows: Mapping[GroupId, Rows], window: Window, exercise_id: str = ""
) -> ProgressView:
    """The whole page, of the groups whose rows are given."""
    groups = tuple(
        group_view(one, material, rows[one], window, exercise_id) for one in GroupId if one in rows
    )
    first = rows.get(GroupId.WORK) or rows.get(GroupId.CALENDAR) or Rows()
    return ProgressView(window, headline(material, first.sessions, window), groups)


def exercise_choices(material: Material, rows: Rows) -> tuple[tuple[str, str], ...]:
    """The exercises that can be chosen, (id, name); the one done most comes first."""
    return tuple(
        (one.exercise_id, exercise_name(one.exercise_id, material.catalogue))
        for one in rows.choices
    )


_Maker = Callable[[Material, Rows, Window, str], Charts]
_CHARTS: Mapping[GroupId, _Maker] = {
    GroupId.CALENDAR: lambda material, rows, window, _: calendar_maps(
        material, rows.sessions, window
    ),
    GroupId.PAIN: lambda material, rows, window, _: pain_charts(material, rows.sessions, window),
    GroupId.WORK: lambda material, rows, window, _: (
        *work_charts(material, rows.sessions, window),
        *muscle_charts(material, rows.times, window),
    ),
    GroupId.LADDER: lambda material, _, window, __: (ladder_chart(material, window),),
    GroupId.EXERCISES: exercise_charts,
    GroupId.TESTS: lambda material, rows, window, _: home_test_charts(material, rows.tests, window),
}
