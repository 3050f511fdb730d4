"""Pain before sessions, after them and on the next morning; each side where it is known."""

from collections.abc import Iterable, Sequence
from datetime import date

from hipdesk.domain.chart_model import (
    Chart,
    Kind,
    Mark,
    Point,
    Series,
    Shape,
    Table,
    Tone,
    Window,
)
from hipdesk.domain.dates import short_day
from hipdesk.domain.progress.columns import Columns, Grain, columns_of, date_ticks
from hipdesk.domain.progress.marks import merged
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.numbers import (
    EN_DASH,
    by_column,
    many,
    mean,
    mean_points,
    named,
    number_text,
)
from hipdesk.domain.progress.pain_change import pain_change
from hipdesk.domain.progress.rows import SessionRow
from hipdesk.domain.progress.scale import SCORES
from hipdesk.domain.progress.sides import side_series
from hipdesk.domain.progress.told import Score
from hipdesk.domain.rules.pain import ALWAYS_FINE
from hipdesk.domain.session_answers import sign_text
from hipdesk.domain.timeline import Side

NO_SCORES = "No pain score was told in this time."


def pain_charts(
    material: Material, sessions: Sequence[SessionRow], window: Window
) -> tuple[Chart, ...]:
    """Before; before, after and the next morning; and each side, once anything is known of it."""
    charts = [before_chart(material, window), around_chart(material, sessions, window)]
    if any(window.first <= one.day <= window.last for one in material.told.sides):
        charts.append(sides_chart(material, window))
    return tuple(charts)


def before_chart(material: Material, window: Window) -> Chart:
    """Every score before a session, the mean of 7 days, and the warning signs."""
    columns, told = columns_of(window), material.told
    scores = by_column(columns, told.before, lambda one: one.day)
    values = [[float(one.score) for one in found] for found in scores]
    means = mean_points(columns, values, lambda value: f"Pain {number_text(value)}")
    series: tuple[Series, ...]
    if columns.grain is Grain.DAY:
        line = Series("Mean of 7 days", Kind.LINE, Tone.MAIN, _weekly(material, columns))
        series = (line, Series("Each time", Kind.DOTS, Tone.SECOND, means, Shape.DIAMOND))
    else:
        name = f"Mean of the {columns.grain}, from least to most"
        series = (Series(name, Kind.LINE, Tone.MAIN, _broken(columns, means), Shape.CIRCLE),)
    return Chart(
        id="pain_before_chart",
        title="Pain before sessions",
        finding=_change(material, window) if any(values) else NO_SCORES,
        first=window.first,
        last=window.last,
        ticks=SCORES,
        dates=date_ticks(columns),
        series=series,
        table=_before_table(columns, material, values),
        marks=merged(_signs(material, window), columns),
        unit="0 no pain, 10 worst imaginable",
        empty="" if any(values) else NO_SCORES,
    )


def _change(material: Material, window: Window) -> str:
    """Days to come have no scores and are no part of the last two weeks."""
    last = min(window.last, max(material.today, material.told.before[-1].day))
    return pain_change(material.told.before, Window(window.first, last)).sentence


def _weekly(material: Material, columns: Columns) -> tuple[Point, ...]:
    """The mean of the 7 days that end on each day (R27: every check-in counts)."""
    found = []
    for day in columns.starts:
        value = material.told.weekly.mean(day) if day <= material.today else None
        words = "no score in 7 days" if value is None else f"{number_text(value)} on average"
        found.append(Point(day, day, value, f"{short_day(day)}: {words} in the 7 days up to it"))
        if value is None:
            found[-1] = Point(day, day, None, f"{short_day(day)}: {words}")
    return tuple(found)


def _broken(columns: Columns, points: Iterable[Point]) -> tuple[Point, ...]:
    """A line breaks where nothing is known."""
    known = {one.first: one for one in points}
    return tuple(
        known.get(start) or Point(start, end, None, f"No score {columns.when(index)}")
        for index, (start, end) in enumerate(zip(columns.starts, columns.ends, strict=True))
    )


def _before_table(columns: Columns, material: Material, values: Sequence[Sequence[float]]) -> Table:
    by_day = columns.grain is Grain.DAY
    rows = []
    for index in range(len(columns) - 1, -1, -1):
        found = values[index]
        if not found:
            continue
        extreme = f"{number_text(min(found))} to {number_text(max(found))}"
        scores = ", ".join(map(number_text, found)) if by_day else extreme
        middle = material.told.weekly.mean(columns.starts[index]) if by_day else mean(found)
        rows.append(
            (columns.label(index), scores, EN_DASH if middle is None else number_text(middle))
        )
    heads = (
        ("Day", "Pain before", "Mean of 7 days") if by_day else ("When", "Least to most", "Mean")
    )
    return Table(heads, tuple(rows))


def _signs(material: Material, window: Window) -> list[Mark]:
    found = []
    for one in sorted(material.facts.flags, key=lambda sign: sign.at):
        day = one.at.date()
        if window.first <= day <= window.last:
            side = f", {one.side.value} side" if one.side in {Side.LEFT, Side.RIGHT} else ""
            words = f"{short_day(day)}: warning sign. {sign_text(one, material.catalogue)}{side}"
            found.append(Mark(day, day, words, Shape.CROSS, Tone.STOP, "Warning sign"))
    return found


def around_chart(material: Material, sessions: Sequence[SessionRow], window: Window) -> Chart:
    """How a session begins, ends, and leaves the hip on the next morning."""
    columns, told = columns_of(window), material.told
    after = [
        Score(one.day, one.pain_after, one.id) for one in sessions if one.pain_after is not None
    ]
    kinds = (
        ("Before", Tone.MAIN, Shape.CIRCLE, told.before),
        ("After", Tone.SECOND, Shape.DIAMOND, after),
        ("Next morning", Tone.THIRD, Shape.TRIANGLE_UP, told.mornings),
    )
    parts = [by_column(columns, scores, lambda one: one.day) for _, _, _, scores in kinds]
    values = [[[float(one.score) for one in found] for found in part] for part in parts]
    series = tuple(
        Series(
            name,
            Kind.LINE,
            tone,
            mean_points(columns, found, named(name), spread=False),
            shape,
        )
        for (name, tone, shape, _), found in zip(kinds, values, strict=True)
    )
    known = any(one.points for one in series)
    return Chart(
        id="pain_around_chart",
        title="Pain before, after and on the next morning",
        finding=_settled(material, window),
        first=window.first,
        last=window.last,
        ticks=SCORES,
        dates=date_ticks(columns),
        series=series if known else (),
        table=_around_table(columns, values),
        unit="0 no pain, 10 worst imaginable",
        empty="" if known else NO_SCORES,
    )


def _settled(material: Material, window: Window) -> str:
    """PAIN-M1: settled is back to the score before, or at most 2."""
    before = {one.session_id: one.score for one in material.told.before if one.session_id}
    pairs = [
        (before[one.session_id], one.score)
        for one in material.told.mornings
        if window.first <= one.day <= window.last and one.session_id in before
    ]
    if not pairs:
        return "No next morning was told in this time."
    calm = sum(morning <= max(pre, ALWAYS_FINE) for pre, morning in pairs)
    told = many(len(pairs), "session")
    if calm == len(pairs):
        return f"By the next morning the hip had settled after each of {told} with a morning score."
    return f"By the next morning the hip had settled after {calm} of {told} with a morning score."


def _around_table(columns: Columns, values: Sequence[Sequence[Sequence[float]]]) -> Table:
    rows = []
    for index in range(len(columns) - 1, -1, -1):
        cells = [part[index] for part in values]
        if any(cells):
            texts = (number_text(mean(one)) if one else EN_DASH for one in cells)
            rows.append((columns.label(index), *texts))
    head = "Day" if columns.grain is Grain.DAY else "When"
    return Table((head, "Before", "After", "Next morning"), tuple(rows))


def sides_chart(material: Material, window: Window) -> Chart:
    """Pain at the side of the hip while standing on that leg (ORD-5)."""
    columns = columns_of(window)
    told = [one for one in material.told.sides if window.first <= one.day <= window.last]
    series, table = side_series(
        columns,
        [(one.day, one.side, float(one.score)) for one in told],
        lambda value: f"pain {number_text(value)}",
    )
    return Chart(
        id="pain_sides_chart",
        title="Pain at the side of the hip, standing on that leg",
        finding=_last_sides([(one.day, one.side, one.score) for one in told]),
        first=window.first,
        last=window.last,
        ticks=SCORES,
        dates=date_ticks(columns),
        series=series,
        table=table,
        unit="0 no pain, 10 worst imaginable",
        empty="" if told else NO_SCORES,
    )


def _last_sides(told: Sequence[tuple[date, Side, int]]) -> str:
    last = {side: (day, score) for day, side, score in told}
    parts = [
        f"{side.value} {last[side][1]} on {short_day(last[side][0])}"
        for side in (Side.LEFT, Side.RIGHT)
        if side in last
    ]
    return f"Told last: {', '.join(parts)}." if parts else NO_SCORES
