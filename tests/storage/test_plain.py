"""Dataclasses as JSON and back."""

import json
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipdesk.domain.rules.entries import Activity, Entered, Goal
from hipdesk.domain.rules.facts import Morning, Screening, Wish
from hipdesk.storage.entry_text import KINDS, entered_from, entry_values
from hipdesk.storage.plain import from_plain
from tests.storage.builders import NOW

moments: st.SearchStrategy[datetime] = st.builds(
    lambda at, minutes: at.replace(tzinfo=timezone(timedelta(minutes=minutes))),
    st.datetimes(min_value=datetime(1950, 1, 1), max_value=datetime(2150, 1, 1)),  # noqa: DTZ001  # a place is given them above
    st.integers(-14 * 60, 14 * 60),
)
st.register_type_strategy(datetime, moments)


@given(st.sampled_from(sorted(KINDS)).flatmap(lambda name: st.builds(KINDS[name])))
def test_every_entry_is_the_same_after_its_row(entry: Any) -> None:
    entered = Entered("one", entry, "session")
    row = json.loads(json.dumps(entry_values(entered, NOW), ensure_ascii=False))
    assert entered_from(row) == entered


@pytest.mark.parametrize(
    ("kind", "plain", "named"),
    [
        (Morning, {"at": "yesterday", "session_id": "one", "pain": 3}, "Morning.at"),
        (Morning, {"at": NOW.isoformat(), "session_id": "one", "pain": True}, "Morning.pain"),
        (Morning, {"at": NOW.isoformat(), "session_id": "one"}, "Morning"),
        (Morning, ["one"], "Morning"),
        (Wish, {"at": NOW.isoformat(), "choice": "more"}, "Wish.choice"),
        (Wish, {"at": NOW.isoformat(), "choice": "stay", "why": ""}, "why"),
        (Goal, {"at": NOW.isoformat(), "words": "", "activities": [{"name": 1}]}, r"s\[0\].name"),
        (Screening, {"at": NOW.isoformat(), "answers": {"age": "old"}}, "answers.age"),
    ],
)
def test_what_does_not_fit_is_refused_by_its_place(kind: type[Any], plain: Any, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        from_plain(kind, plain)


def test_what_is_missing_is_at_its_default() -> None:
    goal = from_plain(Goal, {"at": NOW.isoformat(), "words": "garden"})
    assert goal == Goal(NOW, "garden")
    told = {"at": NOW.isoformat(), "words": "", "activities": [{"name": "socks", "rating": 4}]}
    assert from_plain(Goal, told).activities == (Activity("socks", 4),)
