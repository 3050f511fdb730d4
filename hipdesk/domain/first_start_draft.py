"""A walk that was left in the middle, as a short text, and how it goes on.

Safer reading: questions ask for what is so now, so answers are taken up again today or tomorrow
and not later.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from hipdesk.domain.first_start import Part, Spot, Walk
from hipdesk.domain.first_start_question import Asks, Days, GoalSaid, Question, Value
from hipdesk.domain.preferences import LONGEST_DRAFT
from hipdesk.domain.rules.entries import Activity

KEPT_DAYS = 1


def draft_of(walk: Walk) -> str:
    """The answers so far, in ASCII; "" for a walk that is at no question."""
    if walk.question is None:
        return ""
    said = {one.id: _plain(walk.values[one.id]) for one in walk.path if one.id in walk.values}
    text = json.dumps({"day": walk.today.isoformat(), "part": walk.part.value, "said": said})
    return text if len(text) <= LONGEST_DRAFT else ""


def resumed(walk: Walk, draft: str) -> Walk | None:
    """This walk, as far as the draft answers it; None if there is nothing to take up.

    An answer that ends the walk is asked again.
    """
    kept = _read(draft)
    if kept is None or not 0 <= (walk.today - kept[0]).days <= KEPT_DAYS:
        return None
    _, part, said = kept
    if part is not walk.part and (walk.part is not Part.WISHES or part is not Part.ALL):
        return None
    at = first = walk if walk.spot is Spot.QUESTION else walk.begin()
    while (question := at.question) is not None and question.id in said:
        value = _value(question, said[question.id])
        following = at if value is None else at.answer(value)
        if following is at:
            break
        at = following
    if at.question is None:
        at = at.back()
    return None if at.question is None or at.at == first.at else at


def _read(draft: str) -> tuple[date, Part, Mapping[str, Any]] | None:
    try:
        plain = json.loads(draft)
        return date.fromisoformat(plain["day"]), Part(plain["part"]), dict(plain["said"])
    except (ValueError, TypeError, KeyError):
        return None


def _plain(value: Value) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Days):
        return [sorted(value.weekdays), value.hour]
    if isinstance(value, GoalSaid):
        return [value.words, [[one.name, one.rating] for one in value.activities]]
    return value


def _value(question: Question, plain: Any) -> Value | None:
    """The answer again; what is none of this question is left to the walk, or None."""
    try:
        match question.asks:
            case Asks.TICKS:
                return frozenset(str(one) for one in plain)
            case Asks.DAYS:
                return Days(frozenset(int(one) for one in plain[0]), plain[1])
            case Asks.GOAL:
                return GoalSaid(plain[0], tuple(Activity(*one) for one in plain[1]))
            case _:
                return plain if isinstance(plain, int | str) else None
    except (TypeError, ValueError, IndexError):
        return None
