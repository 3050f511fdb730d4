"""Numbers of things, sizes of files and moments of copies, in words."""

from datetime import datetime

from hipdesk.domain.dates import clock_time, full_day

KILO, MEGA = 1000, 1000 * 1000


def counted(count: int, what: str) -> str:
    """Such as "1 session", "12 sessions" or "3 entries"."""
    if count == 1:
        return f"1 {what}"
    return f"{count} {what[:-1]}ies" if what.endswith("y") else f"{count} {what}s"


def size_text(size: int) -> str:
    """Bytes as "52 KB" or "3.4 MB", in thousands as file managers count."""
    if size >= MEGA:
        return f"{size / MEGA:.1f} MB"
    return f"{max(1, round(size / KILO))} KB"


def moment_text(moment: datetime) -> str:
    """Such as "Wed 18 Nov 2026, 18:30", as it was on the clock of the place."""
    return f"{full_day(moment.date())}, {clock_time(moment)}"
