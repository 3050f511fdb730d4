"""Tables on paper."""

import pytest

from hipdesk.domain.report_lists import Listing
from hipdesk.paths import resources
from hipdesk.ui.paper.canvas import mm
from hipdesk.ui.paper.press import open_press
from hipdesk.ui.paper.tables import facts, table

pytestmark = pytest.mark.usefixtures("qapp")


def a_listing(rows: int, words: str = "a word") -> Listing:
    return Listing("Notes", ("Day", "Note"), (1, 3), (("Mon", words),) * rows, "None was told.")


def height(listing: Listing, most: int, lines: int = 3) -> float:
    open_press(resources())
    return table(listing, mm(100), most, lines).height


def test_a_table_is_as_high_as_the_rows_it_shows() -> None:
    one, two = height(a_listing(1), 9), height(a_listing(2), 9)
    three = height(a_listing(3), 9)
    assert three - two == pytest.approx(two - one)
    assert height(a_listing(50), 9) < height(a_listing(10), 10) + (two - one)


def test_what_is_left_out_takes_a_line() -> None:
    assert height(a_listing(3), 3) < height(a_listing(4), 3) < height(a_listing(4), 4)


def test_a_cell_has_no_more_lines_than_it_may() -> None:
    long = a_listing(1, "a word " * 100)
    assert height(long, 1, 1) < height(long, 1, 2) < height(long, 1, 12)


def test_no_rows_are_told_in_a_line() -> None:
    assert height(a_listing(0), 5) < height(a_listing(1), 5)


def test_facts_stand_beside_their_names() -> None:
    open_press(resources())
    one = facts((("Age", "45"),), mm(100), 2).height
    assert facts((("Age", "45"), ("Goal", "to walk")), mm(100), 2).height > 2 * one
    assert facts((), mm(100), 2).height == 0
