"""Picture files as books."""

from typing import Any

import pytest

from hipdesk.domain.picture_book import ArrowKind, read_book
from tests.domain.picture_books import a_frame, a_loop, a_still, book_data


def test_a_file_becomes_a_book() -> None:
    book = read_book(book_data())
    assert (book.exercise_id, book.drawn_side, book.width) == ("leg_lift", "right", 960)
    assert [still.id for still in book.stills] == ["setup_1", "setup_2"]
    (loop,) = book.loops
    assert [arrow.kind for arrow in loop.arrows] == [ArrowKind.MOVE, ArrowKind.FORCE]
    assert loop.feel[2] == ((402.0, 200.0),)
    assert "loop" not in loop.frames[0].ink


def test_a_frame_may_have_several_marks() -> None:
    loop = a_loop(frames=2, feel=[[[1, 2], [3, 4]], []])
    assert read_book(book_data(loops=[loop])).loops[0].feel == (((1.0, 2.0), (3.0, 4.0)), ())


def test_what_has_no_tint_and_no_lines_is_a_drawing_too() -> None:
    still = a_still("setup_1", frame={"base": "<g/>"})
    assert read_book(book_data(stills=[still])).stills[0].frame.feel == ""


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"format": 2}, "format 2"),
        ({"drawn_side": "up"}, "'up'"),
        ({"width": 0}, "no length"),
        ({"loops": [], "stills": []}, "no picture"),
        ({"loops": [a_loop(frames=1)]}, "fewer than two frames"),
        ({"loops": [a_loop(feel=[[1, 2]])]}, "1 marks for 13 frames"),
        ({"loops": [a_loop(arrows=[{"kind": "move", "points": [[1, 2]]}])]}, "two points"),
        ({"loops": [a_loop(arrows=[{"kind": "odd", "points": [[1, 2], [3, 4]]}])]}, "odd"),
        ({"loops": [{"id": "main"}]}, "missing"),
        ({"stills": [a_still("x", frame=a_frame("x") | {"base": 3})]}, "not text"),
        ({"stills": 7}, "wrong kind"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_book(book_data(**changes))


@pytest.mark.parametrize("data", [None, [], {}, "text", {"format": 1}])
def test_any_other_data_is_no_book(data: Any) -> None:
    with pytest.raises(ValueError, match="missing or of the wrong kind"):
        read_book(data)
