"""The planned days as a calendar, read by another library."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from hipdesk.domain.plan_ics import LONGEST_LINE, calendar_text
from hipdesk.domain.plan_view_calendar import CalendarDay, Mark

NOW = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
MONDAY = date(2026, 11, 23)


def day(ahead: int, mark: Mark) -> CalendarDay:
    return CalendarDay(MONDAY + timedelta(days=ahead), mark, False, False, "")


DAYS = (
    day(0, Mark.SESSION),
    day(1, Mark.REST),
    day(2, Mark.GENTLE),
    day(4, Mark.MOBILITY),
    day(5, Mark.DONE),
    day(6, Mark.WAIT),
)


@pytest.mark.parametrize("hour", [-1, 0, 18, 23])
def test_another_program_finds_the_days(hour: int) -> None:
    read = Calendar.from_ical(calendar_text(DAYS, hour, 12, NOW))
    assert not read.errors
    events = read.walk("VEVENT")
    assert all(not one.errors for one in events)
    assert [str(one["SUMMARY"]) for one in events] == [
        "Hip exercises",
        "Hip exercises, gentle",
        "Hip exercises, mobility",
    ]
    begins = [one.decoded("DTSTART") for one in events]
    if hour < 0:
        assert begins == [MONDAY, MONDAY + timedelta(days=2), MONDAY + timedelta(days=4)]
        assert events[0].decoded("DTEND") == MONDAY + timedelta(days=1)
    else:
        assert [one.hour for one in begins] == [hour] * 3
        assert begins[0].tzinfo is None, "by the clock of wherever the person is"
        assert events[0].decoded("DTEND") - begins[0] == timedelta(minutes=15)
    assert events[0].decoded("DTSTAMP") == NOW


def test_a_day_has_the_same_id_in_every_calendar() -> None:
    def ids(text: str) -> list[str]:
        return [str(one["UID"]) for one in Calendar.from_ical(text).walk("VEVENT")]

    first = ids(calendar_text(DAYS, 18, 12, NOW))
    again = ids(calendar_text(DAYS, -1, 30, NOW + timedelta(days=1)))
    assert first == again
    assert len(set(first)) == 3


def test_lines_are_short_and_end_as_they_must() -> None:
    text = calendar_text(DAYS, 18, 12, NOW)
    assert text.endswith("END:VCALENDAR\r\n")
    lines = text.split("\r\n")
    assert "\n" not in "".join(lines)
    assert all(len(line.encode()) <= LONGEST_LINE for line in lines)
    described = Calendar.from_ical(text).walk("VEVENT")[0]["DESCRIPTION"]
    assert described == (
        "Planned by HipDesk as things stand; after each session the plan may change."
    )
