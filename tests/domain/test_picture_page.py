"""The page of a book that shows a picture."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipdesk.domain.picture import Picture, View, Way
from hipdesk.domain.picture_book import ArrowKind, Book
from hipdesk.domain.picture_page import (
    Leaf,
    cover,
    end_page,
    frame,
    gallery,
    leaves,
    most_leaves,
    page,
    start_page,
    still_page,
)
from hipdesk.domain.timeline import Side
from tests.domain.picture_books import a_book, a_loop, a_still

RIGHT = Picture("leg_lift", Side.RIGHT)
SIDES = (Side.LEFT, Side.RIGHT, Side.BOTH)

pictures = st.builds(
    Picture,
    st.just("leg_lift"),
    st.sampled_from(SIDES),
    st.sampled_from(View),
    st.sampled_from(["", "squeeze", "line_1", "line_9"]),
    st.floats(0, 1),
    st.sampled_from(Way),
    st.integers(0, 9),
    st.floats(0, 1),
    st.floats(0, 100),
    st.floats(1, 100),
)
books = st.builds(
    a_book,
    drawn_side=st.sampled_from(["right", "left", "both"]),
    stills=st.sampled_from([[a_still("only")], [a_still("setup_1"), a_still("line_2")]]),
    loops=st.sampled_from(
        [[], [a_loop()], [a_loop("squeeze"), a_loop("out", 2)], [a_loop(), a_loop("rotate", 3)]]
    ),
)


@given(books, pictures)
def test_every_picture_has_a_page_and_every_page_its_drawing(book: Book, wanted: Picture) -> None:
    shown = page(book, wanted)
    assert frame(book, shown.leaf).base
    assert "{" not in shown.alt
    assert all(frame(book, leaf).base for leaf in leaves(book, wanted))
    assert shown.leaf in leaves(book, wanted)
    assert len(leaves(book, wanted)) <= most_leaves(book, wanted)


@given(st.floats(0, 1))
def test_the_place_in_the_movement_names_the_frame(at: float) -> None:
    shown = page(a_book(), replace(RIGHT, at=at))
    assert shown.leaf == Leaf("loop main", round(at * 12))


def test_the_ends_of_the_movement_are_its_first_and_last_frame() -> None:
    wanted = replace(RIGHT, at=0.4, way=Way.IN)
    assert start_page(a_book(), wanted).leaf == Leaf("loop main", 0)
    assert end_page(a_book(), wanted).leaf == Leaf("loop main", 12)


def test_the_other_side_is_mirrored_and_its_words_and_points_with_it() -> None:
    wanted = replace(RIGHT, at=1.0, way=Way.IN, effort=True)
    as_drawn, mirrored = (page(a_book(), replace(wanted, side=side)) for side in SIDES[1::-1])
    assert (as_drawn.mirrored, mirrored.mirrored) == (False, True)
    assert as_drawn.leaf == mirrored.leaf
    assert as_drawn.alt == "Right leg up, left leg down"
    assert mirrored.alt == "Left leg up, right leg down"
    assert as_drawn.feel == ((412.0, 200.0),)
    assert mirrored.feel == ((548.0, 200.0),)
    assert mirrored.arrows[0].points[0] == (860.0, 50.0)


def test_a_picture_that_serves_both_sides_is_never_mirrored() -> None:
    book = a_book(drawn_side="both")
    assert not any(page(book, replace(RIGHT, side=side)).mirrored for side in SIDES)


def test_the_start_pose_has_its_own_words() -> None:
    assert page(a_book(), RIGHT).alt == "Both legs down"
    assert page(a_book(), replace(RIGHT, at=0.0, way=Way.IN)).alt.startswith("Right leg up")


def test_set_up_pictures_come_one_after_another() -> None:
    wanted = replace(RIGHT, view=View.SET_UP, phase_s=20.0)
    clips = [page(a_book(), replace(wanted, elapsed_s=at)).leaf.clip for at in (0, 4.9, 5.1, 10)]
    assert clips == ["still setup_1"] * 2 + ["still setup_2", "still setup_1"]


def test_a_set_up_without_pictures_shows_the_start_pose() -> None:
    book = a_book(stills=[])
    assert page(book, replace(RIGHT, view=View.SET_UP)).leaf == Leaf("loop main", 0)


@pytest.mark.parametrize(
    ("line", "shown"), [(1, "line_2"), (2, "line_2"), (3, "line_2"), (4, "line_4"), (9, "line_4")]
)
def test_a_guided_line_shows_the_last_picture_up_to_it(line: int, shown: str) -> None:
    stills = [a_still("setup_1"), a_still("line_2"), a_still("line_4")]
    book = a_book(stills=stills, loops=[])
    wanted = replace(RIGHT, view=View.LINE, part=f"line_{line}")
    assert page(book, wanted).leaf.clip == f"still {shown}"


def test_a_guided_line_may_have_a_movement() -> None:
    stills = [a_still("line_2"), a_still("line_6")]
    book = a_book(stills=stills, loops=[a_loop("line_6"), a_loop("swing")])
    moving = Picture("x", Side.RIGHT, View.LINE, "line_6", at=0.5, way=Way.AROUND)
    assert page(book, moving).leaf == Leaf("loop line_6", 6)
    assert page(book, replace(moving, part="line_7")).leaf == Leaf("still line_6")
    assert {leaf.clip for leaf in leaves(book, moving)} == {
        "still line_2",
        "still line_6",
        "loop line_6",
    }


def test_a_movement_that_begins_with_the_picture_of_a_line_is_that_lines() -> None:
    swing = a_loop("swing")
    stills = [a_still("line_2"), a_still("line_6", frame=swing["frames"][0])]
    book = a_book(stills=stills, loops=[swing])
    moving = Picture("x", Side.RIGHT, View.LINE, "line_6", at=1.0, way=Way.AROUND)
    assert page(book, moving).leaf == Leaf("loop swing", 12)
    assert page(book, replace(moving, part="line_7")).leaf == Leaf("still line_6")
    assert Leaf("loop swing", 3) in leaves(book, moving)


@pytest.mark.parametrize("view", [View.SET_UP, View.LOOP])
def test_before_the_first_guided_line_its_picture_is_shown(view: View) -> None:
    book = a_book(stills=[a_still("line_2"), a_still("line_4")], loops=[a_loop("swing")])
    assert page(book, replace(RIGHT, view=view)).leaf.clip == "still line_2"
    assert cover(book).leaf.clip == "still line_2"


def test_continuous_work_with_two_movements_does_them_in_turn() -> None:
    book = a_book(loops=[a_loop(), a_loop("rotate"), a_loop("easier")])
    work = replace(RIGHT, way=Way.AROUND)
    clips = [page(book, replace(work, turn=turn)).leaf.clip for turn in range(6)]
    assert clips == ["loop main"] * 2 + ["loop rotate"] * 2 + ["loop main"] * 2


def test_pictures_have_titles() -> None:
    stills = [a_still("setup_1"), a_still("easier_cushion"), a_still("line_3")]
    loops = [a_loop(), a_loop("harder"), a_loop("out")]
    titles = [title for title, _ in gallery(a_book(stills=stills, loops=loops))]
    assert titles == ["Set-up", "Start", "End", "Harder", "Way back", "Easier: cushion", "Step 3"]


def test_an_effort_of_a_round_has_its_own_loop_where_there_is_one() -> None:
    book = a_book(loops=[a_loop(), a_loop("push")])
    found = [page(book, replace(RIGHT, part=part)).leaf.clip for part in ("squeeze", "push", "")]
    assert found == ["loop main", "loop push", "loop main"]


def test_a_way_back_of_its_own_is_played_forwards() -> None:
    book = a_book(loops=[a_loop(), a_loop("out", 5)])
    back = [page(book, replace(RIGHT, at=at, way=Way.OUT)).leaf for at in (1.0, 0.5, 0.0)]
    assert back == [Leaf("loop out", 0), Leaf("loop out", 2), Leaf("loop out", 4)]


def test_arrows_go_the_way_of_the_movement_and_force_is_shown_while_it_is_given() -> None:
    def arrows(way: Way, effort: bool) -> list[tuple[ArrowKind, tuple[float, float]]]:
        found = page(a_book(), replace(RIGHT, at=0.5, way=way, effort=effort)).arrows
        return [(arrow.kind, arrow.points[-1]) for arrow in found]

    force = (ArrowKind.FORCE, (10.0, 10.0))
    assert arrows(Way.IN, True) == [(ArrowKind.MOVE, (300.0, 10.0)), force]
    assert arrows(Way.OUT, False) == [(ArrowKind.MOVE, (100.0, 50.0))]
    assert arrows(Way.NONE, True) == [force]
    assert arrows(Way.NONE, False) == []


def test_the_cover_is_the_end_pose_with_its_marks() -> None:
    shown = cover(a_book())
    assert (shown.leaf, shown.mirrored) == (Leaf("loop main", 12), False)
    assert shown.alt == "Right leg up, left leg down"
    assert len(shown.arrows) == 2
    assert shown.feel


def test_the_cover_of_an_exercise_without_a_movement_is_its_last_still() -> None:
    assert cover(a_book(loops=[])).leaf.clip == "still setup_2"


def test_a_book_may_name_its_cover() -> None:
    assert cover(a_book(cover="setup_1")).leaf.clip == "still setup_1"
    back = cover(a_book(cover="start"))
    assert back.leaf == Leaf("loop main", 0)
    assert ArrowKind.FORCE in [arrow.kind for arrow in back.arrows]
    moves = [arrow.points for arrow in back.arrows if arrow.kind is ArrowKind.MOVE]
    there = [arrow.points for arrow in cover(a_book()).arrows if arrow.kind is ArrowKind.MOVE]
    assert moves == [points[::-1] for points in there]


def test_a_still_is_shown_for_a_side() -> None:
    book = a_book()
    assert still_page(book, book.stills[0], Side.LEFT).mirrored
    assert still_page(book, book.stills[0]).alt == "Ready, right leg first: setup_1"


def test_variants_are_not_part_of_a_session() -> None:
    book = a_book(loops=[a_loop(), a_loop("easier")])
    assert {leaf.clip for leaf in leaves(book, RIGHT)} == {"loop main"}


def test_there_is_no_drawing_of_an_unknown_leaf() -> None:
    with pytest.raises(KeyError):
        frame(a_book(), Leaf("loop main", 13))
