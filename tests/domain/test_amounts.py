"""Numbers, sizes and moments in words."""

from datetime import UTC, datetime

import pytest

from hipdesk.domain.amounts import counted, moment_text, size_text


@pytest.mark.parametrize(
    ("count", "what", "told"),
    [(0, "set", "0 sets"), (1, "entry", "1 entry"), (3, "entry", "3 entries")],
)
def test_things_are_counted(count: int, what: str, told: str) -> None:
    assert counted(count, what) == told


@pytest.mark.parametrize(
    ("size", "told"),
    [(0, "1 KB"), (52_400, "52 KB"), (999_400, "999 KB"), (3_440_000, "3.4 MB")],
)
def test_sizes_are_told_as_file_managers_do(size: int, told: str) -> None:
    assert size_text(size) == told


def test_a_moment_has_its_day_and_its_clock() -> None:
    assert moment_text(datetime(2026, 11, 18, 7, 5, tzinfo=UTC)) == "Wed 18 Nov 2026, 07:05"
