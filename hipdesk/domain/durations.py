"""Lengths of time in words."""


def minutes_text(seconds: float) -> str:
    """To the nearest minute, such as "12 min"; never 0 for something that was done."""
    if 0.0 < seconds < 60.0:
        return "under 1 min"
    return f"{whole_minutes(seconds)} min"


def whole_minutes(seconds: float) -> int:
    """The nearest whole minute, halves up."""
    return int(seconds / 60.0 + 0.5)


def total_text(seconds: float) -> str:
    """A sum in full words, such as "42 minutes" or "3 hours 5 minutes"."""
    if 0.0 < seconds < 60.0:
        return "under 1 minute"
    hours, minutes = divmod(whole_minutes(seconds), 60)
    if hours == 0:
        return _many(minutes, "minute")
    return f"{_many(hours, 'hour')} {_many(minutes, 'minute')}" if minutes else _many(hours, "hour")


def seconds_text(seconds: float) -> str:
    """Such as "10 s", "1 min" or "1 min 30 s"."""
    minutes, rest = divmod(round(seconds), 60)
    if minutes == 0:
        return f"{rest} s"
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"


def _many(count: int, word: str) -> str:
    return f"1 {word}" if count == 1 else f"{count} {word}s"
