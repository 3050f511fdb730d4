"""Moments as text."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipdesk.storage.instants import from_text, offset_seconds, to_utc_text
from tests.storage.builders import NOW

offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
# Away from the ends of the calendar, which another offset would cross.
moments = st.datetimes(
    datetime(1, 1, 3),  # noqa: DTZ001  # Hypothesis wants bounds without an offset
    datetime(9999, 12, 29),  # noqa: DTZ001  # as above
    timezones=offsets,
)


def test_a_moment_is_written_as_utc() -> None:
    assert to_utc_text(NOW) == "2026-11-21T17:30:00.000000Z"
    assert offset_seconds(NOW) == 3600


@given(moments)
def test_a_moment_comes_back_with_its_offset(moment: datetime) -> None:
    again = from_text(to_utc_text(moment), offset_seconds(moment))
    assert again == moment
    assert again.utcoffset() == moment.utcoffset()


@given(moments, moments)
def test_the_texts_sort_as_the_moments_do(one: datetime, two: datetime) -> None:
    assert (to_utc_text(one) < to_utc_text(two)) == (one < two)


def test_a_moment_without_an_offset_is_refused() -> None:
    naive = datetime(2026, 11, 21, 18, 30)  # noqa: DTZ001  # naive on purpose
    with pytest.raises(ValueError, match="offset"):
        to_utc_text(naive)
    assert offset_seconds(naive.replace(tzinfo=UTC)) == 0
