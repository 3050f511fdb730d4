"""Minutes, sessions and sets: sums, which add up to the totals of the window."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from hipdesk.domain.chart_model import (
    Chart,
    Kind,
    Point,
    Series,
    Table,
    Tone,
    Window,
)
from hipdesk.domain.dates import day_month_year
from hipdesk.domain.durations import minutes_text, total_text
from hipdesk.domain.progress.columns import Columns, Grain, columns_of, date_ticks
from hipdesk.domain.progress.ladder_history import stage_on
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.numbers import by_column, capital, many
from hipdesk.domain.progress.rows import SessionRow
from hipdesk.domain.progress.scale import COUNT_STEPS, MINUTE_STEPS, ticks_up_to
from hipdesk.domain.rules.ladder import stage

NO_SESSIONS = "No sessions in this time."
_WEEK = 7  # days


def work_charts(
    material: Material, sessions: Sequence[SessionRow], window: Window
) -> tuple[Chart, ...]:
    """Minutes, sessions and sets of a window."""
    return (
        minutes_chart(sessions, window),
        sessions_chart(material, sessions, window),
        sets_chart(sessions, window),
    )


def totals_text(sessions: Sequence[SessionRow], window: Window, today: date) -> str:
    """What a window holds, such as "5 sessions, 42 minutes since 2 Mar 2026."."""
    inside = _inside(sessions, window)
    if not inside:
        return NO_SESSIONS
    seconds = sum(one.active_s for one in inside)
    first, last = day_month_year(window.first), day_month_year(window.last)
    days = f" since {first}" if window.last >= today else f", {first} to {last}"
    return f"{many(len(inside), 'session')}, {total_text(seconds)}{days}."


def minutes_chart(sessions: Sequence[SessionRow], window: Window) -> Chart:
    """Minutes of practice per day, or per week or month where days would be too thin."""
    columns = columns_of(window)
    seconds = [sum(one.active_s for one in found) for found in _by_column(columns, sessions)]
    bars = _bars(columns, [one / 60.0 for one in seconds], _minutes_words)
    table = _table(columns, "Minutes", [minutes_text(one) if one else "" for one in seconds])
    inside = _inside(sessions, window)
    finding = NO_SESSIONS
    if inside:
        a_session = minutes_text(sum(seconds) / len(inside))
        finding = f"{total_text(sum(seconds))} in all, {a_session} a session on average."
    return Chart(
        id="minutes_chart",
        title=f"Minutes per {columns.grain}",
        finding=capital(finding),
        first=window.first,
        last=window.last,
        ticks=ticks_up_to((one.value or 0.0 for one in bars), MINUTE_STEPS),
        dates=date_ticks(columns),
        series=(Series("Minutes", Kind.BARS, Tone.MAIN, bars),),
        table=table,
        unit="minutes",
        empty="" if inside else NO_SESSIONS,
    )


def sessions_chart(material: Material, sessions: Sequence[SessionRow], window: Window) -> Chart:
    """Sessions per week, or per month where weeks would be too thin; and what the stage asks."""
    columns = columns_of(window, Grain.WEEK)
    counts = [float(len(found)) for found in _by_column(columns, sessions)]
    bars = _bars(columns, counts, lambda count: capital(many(round(count), "session")))
    asked = _asked(material, columns) if columns.grain is Grain.WEEK else ()
    series = [Series("Sessions", Kind.BARS, Tone.MAIN, bars)]
    if any(one.value for one in asked):
        series.append(Series("Days in the plan", Kind.STEPS, Tone.QUIET, asked, dashed=True))
    inside = _inside(sessions, window)
    tops = [one.value or 0.0 for line in series for one in line.points]
    table = _table(columns, "Sessions", [f"{round(one)}" if one else "" for one in counts])
    return Chart(
        id="sessions_chart",
        title=f"Sessions per {columns.grain}",
        finding=_sessions_finding(len(inside), columns, counts) if inside else NO_SESSIONS,
        first=window.first,
        last=window.last,
        ticks=ticks_up_to(tops, COUNT_STEPS),
        dates=date_ticks(columns),
        series=tuple(series),
        table=table,
        unit="sessions",
        empty="" if inside else NO_SESSIONS,
    )


def _sessions_finding(count: int, columns: Columns, counts: Sequence[float]) -> str:
    kept = sum(one > 0 for one in counts)
    told = capital(many(count, "session"))
    return f"{told}, in {kept} of {many(len(columns), columns.grain.value)}."


def _asked(material: Material, columns: Columns) -> tuple[Point, ...]:
    """How many days a week the stage of each week asks for; days of a pause are not asked."""
    found = []
    for index, (start, end) in enumerate(zip(columns.starts, columns.ends, strict=True)):
        number = stage_on(material, end)
        if number is None or start > material.today:
            found.append(Point(start, end, None, f"No plan yet {columns.when(index)}"))
            continue
        week = [start + timedelta(days=one) for one in range((end - start).days + 1)]
        free = [day for day in week if day not in material.paused and _begun(material, day)]
        days = stage(number).days * len(free) // _WEEK
        text = f"{many(days, 'day')} in the plan {columns.when(index)}"
        found.append(Point(start, end, float(days), capital(text)))
    return tuple(found)


def _begun(material: Material, day: date) -> bool:
    return day >= material.facts.start.day


def sets_chart(sessions: Sequence[SessionRow], window: Window) -> Chart:
    """Sets that were done, and those that were planned besides."""
    columns = columns_of(window)
    found = _by_column(columns, sessions)
    done = [float(sum(one.sets_done for one in part)) for part in found]
    planned = [float(sum(one.sets_planned for one in part)) for part in found]
    left = [all_of - some for all_of, some in zip(planned, done, strict=True)]
    series = (
        Series("Done", Kind.STACKED, Tone.MAIN, _bars(columns, done, _sets_words("done"))),
        Series("Left out", Kind.STACKED, Tone.QUIET, _bars(columns, left, _sets_words("left out"))),
    )
    cells = [
        f"{some:.0f} of {all_of:.0f}" if all_of else ""
        for some, all_of in zip(done, planned, strict=True)
    ]
    total, whole = sum(done), sum(planned)
    finding = "No sets were planned in this time."
    if whole:
        share = f" ({int(100 * total / whole)} %)" if total < whole else ""
        finding = f"{total:.0f} of {whole:.0f} planned sets were done{share}."
    return Chart(
        id="sets_chart",
        title=f"Sets per {columns.grain}, done and planned",
        finding=finding,
        first=window.first,
        last=window.last,
        ticks=ticks_up_to(planned, COUNT_STEPS),
        dates=date_ticks(columns),
        series=series,
        table=_table(columns, "Sets done", cells),
        unit="sets",
        empty="" if whole else NO_SESSIONS,
    )


def _sets_words(what: str) -> Callable[[float], str]:
    return lambda count: f"{capital(many(round(count), 'set'))} {what}"


def _inside(sessions: Sequence[SessionRow], window: Window) -> list[SessionRow]:
    return [one for one in sessions if window.first <= one.day <= window.last]


def _by_column(columns: Columns, sessions: Sequence[SessionRow]) -> list[list[SessionRow]]:
    return by_column(columns, sessions, lambda one: one.day)


def _bars(
    columns: Columns, values: Sequence[float], words: Callable[[float], str]
) -> tuple[Point, ...]:
    return tuple(
        Point(start, end, value, f"{words(value)} {columns.when(index)}")
        for index, (start, end, value) in enumerate(
            zip(columns.starts, columns.ends, values, strict=True)
        )
    )


def _table(columns: Columns, head: str, cells: Sequence[str]) -> Table:
    """The columns with something in them."""
    rows = [(columns.label(index), cell) for index, cell in enumerate(cells) if cell]
    first = "Day" if columns.grain is Grain.DAY else capital(columns.grain.value)
    return Table((first, head), tuple(reversed(rows)))


def _minutes_words(minutes: float) -> str:
    return capital(minutes_text(minutes * 60.0)) if minutes else "No practice"
