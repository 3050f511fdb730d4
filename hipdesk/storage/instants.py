"""Moments as the store writes them: UTC text that sorts, beside the offset of the place."""

from datetime import UTC, datetime, timedelta, timezone
from functools import cache


def to_utc_text(moment: datetime) -> str:
    """An aware moment as "2026-11-21T04:22:04.000000Z"; ValueError when it is naive."""
    offset_seconds(moment)
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return utc.isoformat(timespec="microseconds") + "Z"


def offset_seconds(moment: datetime) -> int:
    """The place's offset from UTC in seconds, east positive; ValueError when it is naive."""
    offset = moment.utcoffset()
    if offset is None:
        msg = f"a moment needs its offset from UTC: {moment!r}"
        raise ValueError(msg)
    return round(offset.total_seconds())


def from_text(text: str, offset_s: int) -> datetime:
    """The moment again, at the offset it was written with."""
    return datetime.fromisoformat(text).astimezone(_place(offset_s))


@cache
def _place(offset_s: int) -> timezone:
    return timezone(timedelta(seconds=offset_s))
