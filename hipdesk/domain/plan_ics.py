"""The planned days of the coming weeks as a calendar that other programs read (RFC 5545)."""

import math
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from hipdesk.domain.plan_view_calendar import TRAINING, CalendarDay, Mark

LONGEST_LINE = 75  # bytes, without the end of the line

_TITLES = {
    Mark.SESSION: "Hip exercises",
    Mark.GENTLE: "Hip exercises, gentle",
    Mark.MOBILITY: "Hip exercises, mobility",
}
_NOTE = "Planned by HipDesk as things stand; after each session the plan may change."


def calendar_text(days: Iterable[CalendarDay], hour: int, minutes: float, now: datetime) -> str:
    """A calendar with an event for each day of exercise.

    `hour` is 0-23, by the clock of wherever the person is, or -1 for the whole day; `minutes` is
    the length of a session. The same day has the same id in every calendar.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//HipDesk//HipDesk//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:HipDesk",
    ]
    for one in days:
        if one.mark in TRAINING:
            lines += _event(one.day, _TITLES[one.mark], hour, minutes, now)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(day: date, title: str, hour: int, minutes: float, now: datetime) -> list[str]:
    stamp = (now - (now.utcoffset() or timedelta())).replace(tzinfo=None)
    return [
        "BEGIN:VEVENT",
        f"UID:{day.isoformat()}@hipdesk",
        f"DTSTAMP:{stamp:%Y%m%dT%H%M%S}Z",
        *_when(day, hour, minutes),
        f"SUMMARY:{_escaped(title)}",
        f"DESCRIPTION:{_escaped(_NOTE)}",
        "END:VEVENT",
    ]


def _when(day: date, hour: int, minutes: float) -> list[str]:
    if hour < 0:
        return [
            f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
            "TRANSP:TRANSPARENT",
        ]
    begins = datetime.combine(day, time(hour))
    length = timedelta(minutes=max(5, math.ceil(minutes / 5) * 5))
    return [f"DTSTART:{begins:%Y%m%dT%H%M%S}", f"DTEND:{begins + length:%Y%m%dT%H%M%S}"]


def _escaped(words: str) -> str:
    for sign in ("\\", ";", ","):
        words = words.replace(sign, f"\\{sign}")
    return words.replace("\n", "\\n")


def _folded(line: str) -> str:
    """A long line goes on in the next, after a space; a character is never cut in two."""
    parts, part = [], ""
    for sign in line:
        if len((part + sign).encode()) > LONGEST_LINE:
            parts.append(part)
            part = " "
        part += sign
    return "\r\n".join([*parts, part])
