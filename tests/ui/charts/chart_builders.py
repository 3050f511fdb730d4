"""Charts with every kind of thing in them, for the tests of the views."""

import math
from datetime import date, timedelta

from hipdesk.domain.chart_model import (
    Band,
    Chart,
    DateTick,
    Kind,
    Mark,
    Point,
    Series,
    Shape,
    Table,
    Tick,
    Tone,
)
from hipdesk.domain.dates import day_month, full_day, short_day
from hipdesk.domain.heat_model import HeatDay, HeatMap

TODAY = date(2026, 11, 21)
FOUR_WEEKS = TODAY - timedelta(days=26)  # a Monday


def days(first: date, last: date, step: int = 1) -> list[date]:
    return [first + timedelta(days=n) for n in range(0, (last - first).days + 1, step)]


def ticks(*values: float) -> tuple[Tick, ...]:
    return tuple(Tick(value, f"{value:g}") for value in values)


def mondays(first: date, last: date, every: int = 1) -> tuple[DateTick, ...]:
    found = [day for day in days(first, last) if day.weekday() == 0]
    return tuple(DateTick(day, day_month(day)) for day in found[::every])


def point(day: date, value: float | None, unit: str = "min") -> Point:
    told = f"{value:g} {unit}" if value is not None else "Nothing"
    return Point(day, day, value, f"{told} on {short_day(day)}")


def table_of(*series: Series) -> Table:
    rows = [
        (full_day(one.first), *(each.points[at].words for each in series))
        for at, one in enumerate(series[0].points)
    ]
    return Table(("Day", *(one.name for one in series)), tuple(reversed(rows)))


def bars(count: int = 27) -> Chart:
    """Minutes of the days of four weeks, some of them without practice."""
    all_days = days(TODAY - timedelta(days=count - 1), TODAY)
    values = [0.0 if n % 3 else 6.0 + n % 7 for n in range(count)]
    points = tuple(point(day, value) for day, value in zip(all_days, values, strict=True))
    series = Series("Minutes", Kind.BARS, Tone.THIRD, points)
    return Chart(
        "minutes_chart",
        "Minutes per day",
        "You practised on nine days of these four weeks.",
        all_days[0],
        TODAY,
        ticks(0, 5, 10, 15),
        mondays(all_days[0], TODAY),
        (series,),
        table_of(series),
        unit="minutes",
    )


def pain(weeks: int = 13) -> Chart:
    """Three lines with a gap, marks and a pause."""
    first = TODAY - timedelta(weeks=weeks)
    all_days = days(first, TODAY, 2)

    def line(name: str, tone: Tone, shape: Shape, shift: float) -> Series:
        points = []
        for n, day in enumerate(all_days):
            value: float | None = round(max(0, 5 - n / 12 + shift + math.sin(n / 2)), 1)
            if 12 <= n <= 16:
                value = None
            points.append(point(day, value, "of 10"))
        return Series(name, Kind.LINE, tone, tuple(points), shape)

    series = (
        line("Before", Tone.MAIN, Shape.CIRCLE, 0),
        line("After", Tone.SECOND, Shape.SQUARE, 0.9),
        line("Next morning", Tone.THIRD, Shape.DIAMOND, -0.8),
    )
    pause = Mark(
        all_days[12], all_days[16], "A pause of ten days", Shape.SQUARE, Tone.QUIET, "Pause"
    )
    up = Mark(
        all_days[25],
        all_days[25],
        f"Step up on {short_day(all_days[25])}: six comfortable sessions",
        Shape.TRIANGLE_UP,
        Tone.GOOD,
        "Step up",
    )
    return Chart(
        "pain_trend",
        "Pain",
        "A little better: 3.1 over the last two weeks, 4.4 in the first week.",
        first,
        TODAY,
        ticks(*range(0, 11, 2)),
        mondays(first, TODAY),
        series,
        table_of(*series),
        marks=(pause, up),
        unit="0 no pain, 10 worst imaginable",
    )


def sides() -> Chart:
    """Left against right with errors, and a band."""
    all_days = days(TODAY - timedelta(weeks=12), TODAY, 14)

    def dots(name: str, tone: Tone, shape: Shape, base: float) -> Series:
        points = tuple(
            Point(
                day,
                day,
                base + n * 2.0,
                f"{name} {base + n * 2:g} s on {short_day(day)}",
                base + n * 2 - 3,
                base + n * 2 + 3,
            )
            for n, day in enumerate(all_days)
        )
        return Series(name, Kind.LINE, tone, points, shape)

    series = (
        dots("Left", Tone.MAIN, Shape.CIRCLE, 14),
        dots("Right", Tone.SECOND, Shape.SQUARE, 20),
    )
    return Chart(
        "balance",
        "One-leg balance",
        "Left is longer than it was. The sides differ by 6 seconds.",
        all_days[0],
        TODAY,
        ticks(0, 15, 30, 45),
        mondays(all_days[0], TODAY, 2),
        series,
        table_of(*series),
        bands=(Band("Usual at your age", 24, 38, Tone.QUIET),),
        unit="seconds, best of three",
    )


def ladder() -> Chart:
    """Stages as steps, with words at the ticks."""
    spans = ((0, 27, 1), (28, 48, 2), (49, 60, 1), (61, 90, 2))
    first = TODAY - timedelta(days=90)
    points = tuple(
        Point(
            first + timedelta(days=one),
            first + timedelta(days=two),
            float(stage),
            f"Stage {stage} from {short_day(first + timedelta(days=one))}",
        )
        for one, two, stage in spans
    )
    series = Series("Stage", Kind.STEPS, Tone.THIRD, points)
    marks = tuple(
        Mark(day, day, f"{name} on {short_day(day)}: {why}", shape, tone, name)
        for day, name, why, shape, tone in (
            (points[1].first, "Step up", "six good sessions", Shape.TRIANGLE_UP, Tone.GOOD),
            (points[2].first, "Step down", "pain of 7", Shape.TRIANGLE_DOWN, Tone.CARE),
            (points[3].first, "Step up", "six good sessions", Shape.TRIANGLE_UP, Tone.GOOD),
        )
    )
    names = ("Wake up", "Build", "Stand", "Strengthen", "Keep")
    return Chart(
        "ladder",
        "Your ladder",
        "You are at stage 2 of 5.",
        first,
        TODAY,
        tuple(Tick(n + 1.0, f"{n + 1} {name}") for n, name in enumerate(names)),
        mondays(first, TODAY, 2),
        (series,),
        table_of(series),
        marks=marks,
    )


def stacked(weeks: int = 52) -> Chart:
    """Weekly minutes of three muscle groups, and what was planned as a dashed line."""
    first = TODAY - timedelta(weeks=weeks, days=5)
    starts = days(first, TODAY, 7)

    def weekly(name: str, kind: Kind, tone: Tone, base: float, *, dashed: bool = False) -> Series:
        points = tuple(
            Point(
                day,
                min(TODAY, day + timedelta(days=6)),
                base + n % 5,
                f"{name}: {base + n % 5:g} min in the week of {day_month(day)}",
            )
            for n, day in enumerate(starts)
        )
        return Series(name, kind, tone, points, dashed=dashed)

    series = (
        weekly("Front of the hip", Kind.STACKED, Tone.MAIN, 4),
        weekly("Back of the thigh", Kind.STACKED, Tone.SECOND, 2),
        weekly("Buttocks", Kind.STACKED, Tone.THIRD, 3),
        weekly("Planned", Kind.STEPS, Tone.QUIET, 20, dashed=True),
    )
    return Chart(
        "stretch",
        "Time under stretch",
        "About twelve minutes a week.",
        first,
        TODAY,
        ticks(0, 10, 20, 30),
        mondays(first, TODAY, 4),
        series,
        table_of(*series),
        unit="minutes a week",
    )


def thin() -> Chart:
    """One day of practice."""
    points = (point(TODAY, 3.0, "of 10"),)
    series = Series("Before", Kind.LINE, Tone.MAIN, points, Shape.CIRCLE)
    return Chart(
        "thin",
        "Pain",
        "One session so far: too early to tell.",
        FOUR_WEEKS,
        TODAY,
        ticks(0, 5, 10),
        mondays(FOUR_WEEKS, TODAY),
        (series,),
        table_of(series),
    )


def empty() -> Chart:
    return Chart(
        "empty",
        "Chair stand",
        "",
        FOUR_WEEKS,
        TODAY,
        ticks(0, 10),
        mondays(FOUR_WEEKS, TODAY),
        (),
        Table(("Day", "Times"), ()),
        empty="No test in this time. The plan offers one every four weeks.",
    )


def heat(count: int = 365) -> HeatMap:
    """A year of days: good, careful, bad, rest, and a pause."""
    all_days = days(TODAY - timedelta(days=count - 1), TODAY)
    found = []
    for n, day in enumerate(all_days):
        tone, shape, minutes, said = Tone.QUIET, Shape.NONE, 0.0, "rest day"
        if 100 <= n < 120:
            shape, said = Shape.SQUARE, "pause"
        elif n % 2 == 0:
            minutes = 5.0 + n % 20
            tone, shape, said = (
                (Tone.STOP, Shape.CROSS, "too much")
                if n % 38 == 0
                else (Tone.CARE, Shape.DIAMOND, "a little much")
                if n % 14 == 0
                else (Tone.GOOD, Shape.NONE, "comfortable")
            )
        level = 0 if not minutes else 1 + min(3, int(minutes // 7))
        words = f"{full_day(day)}: {minutes:g} minutes, {said}"
        found.append(HeatDay(day, minutes, tone, shape, words, level))
    rows = tuple((full_day(one.day), f"{one.minutes:g}") for one in reversed(found))
    return HeatMap(
        "calendar",
        "Your days",
        "You practised on 172 days, most often on Mondays.",
        all_days[0],
        TODAY,
        tuple(found),
        Table(("Day", "Minutes"), rows),
    )


ALL = (bars, pain, sides, ladder, stacked, thin, empty)
