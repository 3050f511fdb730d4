"""Calendar dates in words and weeks that begin on Monday.

The names are written out here because `strftime` follows the system's language
and the rest of the window would not.
"""

from datetime import date, datetime, timedelta

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def week_start(day: date) -> date:
    """The Monday of this day's ISO week."""
    return day - timedelta(days=day.weekday())


def month_name(day: date) -> str:
    """Such as "Nov"."""
    return MONTHS[day.month - 1][:3]


def day_month(day: date) -> str:
    """Such as "19 Nov"."""
    return f"{day.day} {month_name(day)}"


def day_month_year(day: date) -> str:
    """Such as "19 Nov 2026"."""
    return f"{day_month(day)} {day.year}"


def short_day(day: date) -> str:
    """Such as "Thu 19 Nov"."""
    return f"{DAYS[day.weekday()][:3]} {day_month(day)}"


def full_day(day: date) -> str:
    """Such as "Thu 19 Nov 2026"."""
    return f"{short_day(day)} {day.year}"


def spoken_day(day: date) -> str:
    """Such as "Thursday 19 November"."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def clock_time(moment: datetime) -> str:
    """Such as "07:05", as it was on the clock of the place."""
    return f"{moment.hour:02}:{moment.minute:02}"
