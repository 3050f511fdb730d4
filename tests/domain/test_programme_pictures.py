"""Which two pictures stand beside a printed exercise."""

import pytest

from hipdesk.domain.picture_book import Book
from hipdesk.domain.picture_page import Leaf
from hipdesk.domain.programme_pictures import printed_pictures
from hipdesk.domain.timeline import Side
from hipdesk.paths import resources
from hipdesk.ui.figure.easel import Easel
from tests.domain.real_catalogue import real_catalogue


def book_of(exercise_id: str) -> Book:
    found = Easel(resources() / "pictures").read("woman", exercise_id)
    assert found is not None
    return found


def leaves(exercise_id: str, *, easier: bool = False) -> list[Leaf]:
    found = printed_pictures(book_of(exercise_id), Side.BOTH, easier=easier)
    return [page.leaf for _, page in found]


def test_a_movement_is_shown_by_its_start_and_its_end() -> None:
    assert leaves("knee_lift") == [Leaf("loop main", 0), Leaf("loop main", 16)]


def test_the_easier_version_is_shown_where_it_is_meant_and_drawn() -> None:
    assert leaves("knee_lift", easier=True) == [Leaf("loop easier", 0), Leaf("loop easier", 14)]
    assert leaves("hip_abduction", easier=True) == [Leaf("loop main", 0), Leaf("still easier")]
    assert leaves("supine_figure_four", easier=True) == leaves("supine_figure_four")


def test_of_several_efforts_each_is_shown_at_its_end() -> None:
    assert leaves("si_shotgun") == [Leaf("loop main", 16), Leaf("loop push", 12)]


@pytest.mark.parametrize("easier", [False, True])
def test_every_exercise_has_two_pictures_of_its_side(easier: bool) -> None:
    for one in real_catalogue().exercises:
        book = book_of(one.id)
        found = printed_pictures(book, Side.LEFT, easier=easier)
        assert len(found) == 2, one.id
        for _, page in found:
            assert page.mirrored == (book.drawn_side == "right"), one.id
