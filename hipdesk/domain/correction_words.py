"""Corrected values in a line each: what it is now, and what stood there first."""

import json
from collections.abc import Iterable
from typing import Any

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.dates import clock_time, full_day
from hipdesk.domain.history import WITHDRAWN, Correction, Measure, SessionRecord
from hipdesk.domain.rules.entries import Entered, Entry, SelfCheck
from hipdesk.domain.rules.facts import FlagEvent
from hipdesk.domain.rules.measures import Change
from hipdesk.domain.self_check import WORDS
from hipdesk.domain.session_answers import field_text, set_text, sign_text
from hipdesk.domain.summaries import exercise_name

_CHECK_OUT = {"pain": "Pain after the session", "effort": "Effort", "note": "Note"}
_UNITS = {Measure.REPETITIONS: "", Measure.SECONDS: " (seconds)", Measure.COUNT: " (counted)"}
COMPARED = "Hip self-check, compared with the last time"
_SPOKEN = {True: "yes", False: "no", None: "left open", "": "empty"}


def correction_lines(
    corrections: Iterable[Correction],
    record: SessionRecord | None,
    entered: Iterable[Entered],
    catalogue: Catalogue,
    taken_back: Iterable[Entered] = (),
) -> tuple[str, ...]:
    """Such as "Pain after the session: 3, first 5 (Thu 19 Nov 2026, 14:05)", oldest first.

    Without a session's record only the entries' own are told. Of what was `taken_back` only
    the signs are told of.
    """
    signs = {one.id: one.entry for one in taken_back if isinstance(one.entry, FlagEvent)}
    entries = {one.id: one.entry for one in entered}
    sets = {one.id: one.result for one in record.sets} if record is not None else {}
    lines: list[str] = []
    for one in corrections:
        before, after = json.loads(one.before), json.loads(one.after)
        if before == after:
            continue
        when = f"({full_day(one.at.date())}, {clock_time(one.at)})"
        if record is not None and one.subject == record.id:
            lines.append(_line(_CHECK_OUT[one.field], before, after, when))
        elif one.subject in sets and one.field in _UNITS:
            result, unit = sets[one.subject], _UNITS[Measure(one.field)]
            what = f"{exercise_name(result.exercise_id, catalogue)}, {set_text(result.key)}{unit}"
            lines.append(_line(what, before, after, when))
        elif one.subject in signs and one.field == WITHDRAWN:
            sign = sign_text(signs[one.subject], catalogue)
            lines.append(f"Warning sign told by mistake, taken back: {sign} {when}")
        elif one.subject in entries:
            lines += _entry_lines(entries[one.subject], before, after, when, catalogue)
    return tuple(lines)


def _entry_lines(
    entry: Entry, before: dict[str, Any], after: dict[str, Any], when: str, catalogue: Catalogue
) -> list[str]:
    changed = [name for name, value in after.items() if before.get(name) != value]
    named = [(name, field_text(entry, name, catalogue)) for name in changed]
    if isinstance(entry, SelfCheck):
        first, now = (_compared(one.get("change")) for one in (before, after))
        return [f"{COMPARED}: {now}, first {first} {when}"]
    return [_line(text, before.get(name), after[name], when) for name, text in named if text]


def _compared(change: str | None) -> str:
    return WORDS[None if change is None else Change(change)].lower()


def _line(what: str, before: Any, after: Any, when: str) -> str:
    return f"{what.rstrip('?')}: {_spoken(after)}, first {_spoken(before)} {when}"


def _spoken(value: Any) -> str:
    if isinstance(value, bool) or value in (None, ""):
        return _SPOKEN[value]
    if isinstance(value, str):
        return f"\N{LEFT DOUBLE QUOTATION MARK}{value}\N{RIGHT DOUBLE QUOTATION MARK}"
    return f"{value:g}" if isinstance(value, float) else str(value)
