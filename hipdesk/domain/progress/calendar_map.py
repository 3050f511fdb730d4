"""The calendar of days: how long, how it went, rest, pauses; never a word of blame."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from hipdesk.domain.chart_model import Shape, Table, Tone, Window
from hipdesk.domain.dates import full_day, spoken_day
from hipdesk.domain.durations import minutes_text
from hipdesk.domain.heat_model import HeatDay, HeatMap, HeatName
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.numbers import EN_DASH, capital, many
from hipdesk.domain.progress.rows import SessionRow
from hipdesk.domain.progress.verdicts import VERDICTS, VerdictLook, verdict_counts_text
from hipdesk.domain.rules.verdict import Verdict

LEVELS_MIN = (5.0, 10.0, 20.0)
"""Minutes from which a day is darker: a first session, one of the middle stages, a long one."""

_PAUSE = VerdictLook(Tone.QUIET, Shape.DIAMOND, "a pause of the plan")
_WORST_FIRST = (Verdict.RED, Verdict.AMBER, Verdict.PENDING, Verdict.GREEN)


def calendar_maps(
    material: Material, sessions: Sequence[SessionRow], window: Window
) -> tuple[HeatMap, ...]:
    """One calendar for each year of the window, the newest first."""
    by_day: defaultdict[date, list[SessionRow]] = defaultdict(list)
    for one in sessions:
        by_day[one.day].append(one)
    years = range(window.last.year, window.first.year - 1, -1)
    return tuple(_year(material, by_day, window, year) for year in years)


def _year(
    material: Material, by_day: dict[date, list[SessionRow]], window: Window, year: int
) -> HeatMap:
    first, last = max(window.first, date(year, 1, 1)), min(window.last, date(year, 12, 31))
    days = [first + timedelta(days=index) for index in range((last - first).days + 1)]
    shown = tuple(_day(material, by_day.get(one, ()), one) for one in days)
    done = [row for one in days for row in by_day.get(one, ())]
    return HeatMap(
        id=f"calendar_{year}",
        title=f"Calendar {year}",
        finding=_finding(material, done),
        first=first,
        last=last,
        days=shown,
        table=_table(material, by_day, reversed(days)),
        names=_names(shown),
    )


def _names(days: Sequence[HeatDay]) -> tuple[HeatName, ...]:
    """What the colours and shapes of these days mean."""
    seen = {(one.tone, one.shape) for one in days}
    return tuple(
        HeatName(one.words, one.tone, one.shape)
        for one in (*VERDICTS.values(), _PAUSE)
        if (one.tone, one.shape) in seen
    )


def _day(material: Material, sessions: Sequence[SessionRow], day: date) -> HeatDay:
    seconds = sum(one.active_s for one in sessions)
    look = _look(material, sessions)
    if look is not None:
        tone, shape, words = look.tone, look.shape, f"{minutes_text(seconds)}, {look.words}"
    elif day in material.paused:
        tone, shape, words = _PAUSE.tone, _PAUSE.shape, _PAUSE.words
    else:
        tone, shape, words = Tone.QUIET, Shape.NONE, _free_words(material, day)
    text = f"{spoken_day(day)} {day.year}: {words}"
    return HeatDay(day, seconds / 60.0, tone, shape, text, _level(seconds, sessions))


def _look(material: Material, sessions: Sequence[SessionRow]) -> VerdictLook | None:
    """How the day went: as the session that asks for most care; None without a session."""
    if not sessions:
        return None
    readings = [material.readings.get(one.id) for one in sessions]
    found = {one.final for one in readings if one is not None}
    worst = next((one for one in _WORST_FIRST if one in found), None)
    return VERDICTS[worst]


def _free_words(material: Material, day: date) -> str:
    """Of a day without a session; the chosen weekdays are those of today."""
    if day > material.today:
        return "still to come"
    if day < material.facts.start.day:
        return "before the start"
    if day.weekday() in material.preferences.weekdays and day < material.today:
        return "no session, on one of your days"
    return "no session yet" if day == material.today else "rest"


def _level(seconds: float, sessions: Sequence[SessionRow]) -> int:
    """0 without a session, then 1 to 4 by minutes."""
    return 1 + sum(seconds / 60.0 >= one for one in LEVELS_MIN) if sessions else 0


def _finding(material: Material, done: Sequence[SessionRow]) -> str:
    if not done:
        return "No session in this time."
    verdicts = Counter(
        material.readings[one.id].final for one in done if one.id in material.readings
    )
    days = len({one.day for one in done})
    told = f"{many(len(done), 'session')} on {many(days, 'day')}"
    how = verdict_counts_text(verdicts, without=len(done) - verdicts.total())
    return f"{told}: {how}." if how else f"{told}."


def _table(material: Material, by_day: dict[date, list[SessionRow]], days: Iterable[date]) -> Table:
    """The days with something on them."""
    rows = []
    for day in days:
        sessions = by_day.get(day, [])
        if sessions:
            look = _look(material, sessions)
            seconds = sum(one.active_s for one in sessions)
            how = capital(look.words) if look is not None else EN_DASH
            rows.append((full_day(day), str(len(sessions)), minutes_text(seconds), how))
        elif day in material.paused and day <= material.today:
            rows.append((full_day(day), EN_DASH, EN_DASH, capital(_PAUSE.words)))
    return Table(("Day", "Sessions", "Time", "How it went"), tuple(rows))
