"""An arrow that hides a hand, a foot or the face, or cannot be seen itself, is a fault."""

import pytest

from illustrate.checks import check
from illustrate.checks_arrows import arrow_faults
from illustrate.model import Body
from illustrate.scenes import Stage
from illustrate.specs import Arrow, ExerciseSpec, LoopSpec, PictureSpec, View
from tests.packaging.illustrate.builders import WIDE, a_pose, a_setting

BESIDE = ((0.75, 0.0, 1.2), (0.75, 0.0, 0.8))
ACROSS = ((-0.4, 0.0, 1.55), (0.4, 0.0, 1.55))
PAST = ((0.125, 0.0, 1.0), (0.125, 0.0, 1.5))  # the face, 4 cm beside it
OUT = {"shoulder_abduction_l": 40.0}
ASTRIDE = OUT | {"hip_abduction_l": 25.0}


def said(body: Body, points: tuple[tuple[float, float, float], ...], kind: str = "move") -> str:
    return "; ".join(arrow_faults(Arrow("main", kind, points), [a_setting(body, a_pose())]))


def test_an_arrow_beside_the_figure_is_no_fault(sparse: Body) -> None:
    assert said(sparse, BESIDE) == ""


def test_an_arrow_over_the_face_is_found(sparse: Body) -> None:
    assert said(sparse, ACROSS) == "an arrow lies over the head"


def test_its_head_is_wider_than_its_line(sparse: Body) -> None:
    assert said(sparse, PAST) == "an arrow lies over the head"
    assert said(sparse, PAST[::-1]) == ""


def test_a_force_may_lie_over_the_part_that_gives_it(sparse: Body) -> None:
    assert said(sparse, ACROSS, "force") == ""


@pytest.mark.parametrize("kind", ["move", "force"])
def test_an_arrow_that_is_all_head_is_found(sparse: Body, kind: str) -> None:
    short = (BESIDE[0], (0.75, 0.0, 1.1))
    assert said(sparse, short, kind).startswith("an arrow is ")


def test_an_arrow_beyond_the_card_is_found(sparse: Body) -> None:
    aside = ((1.3, 0.0, 1.0), (1.7, 0.0, 1.0))
    assert said(sparse, aside) == "an arrow comes too near to the border of the card"


def test_the_end_of_a_movement_counts(sparse: Body) -> None:
    start, astride = (a_setting(sparse, a_pose(angles)) for angles in (OUT, ASTRIDE))
    out = Arrow("main", "move", ((0.43, 0.0, 0.6), (0.43, 0.0, 0.12)))
    assert list(arrow_faults(out, [astride, start])) == []
    assert list(arrow_faults(out, [start, astride])) == ["an arrow lies over the left foot"]


def test_the_check_of_an_exercise_looks_at_its_arrows(woman: Body) -> None:
    poses = {"start": a_pose(OUT), "end": a_pose(ASTRIDE)}
    view = View(WIDE)
    spec = ExerciseSpec(
        "bow",
        "right",
        poses,
        (PictureSpec("setup_1", "start", "Straight", view),),
        (LoopSpec("main", ("start", "end"), 13, "Bent", "Straight", view),),
        (Arrow("setup_1", "move", ACROSS), Arrow("main", "move", BESIDE)),
    )
    assert [str(finding) for finding in check(Stage(spec, woman))] == [
        "bow (woman), picture setup_1, pose start: an arrow lies over the head"
    ]
