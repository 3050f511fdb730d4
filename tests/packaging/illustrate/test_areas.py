"""Areas of one colour and their shades, and limbs whose darker step begins softly."""

import re
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from illustrate.areas import areas, in_light, in_shade, joints
from illustrate.dress import Finish
from illustrate.model import PARTS
from illustrate.samples import Samples
from tests.packaging.illustrate.builders import a_limb

pytestmark = pytest.mark.needs("potrace")

SIZE = (120, 200)
LIT, DARK = 1.0, -1.0


def halves(colours: tuple[str, ...] = ("skin_far", "skin")) -> Samples:
    """A bar across the picture, its left half in the first colour, its right in the second."""
    rows, columns = np.indices(SIZE)
    body = (rows > 30) & (rows < 90) & (columns > 20) & (columns < 180)
    return a_limb(body, columns >= 100, colours)


def shaded_areas(samples: Samples) -> str:
    return "".join(areas(samples, in_shade(samples), in_light(samples)))


def soft_joints(samples: Samples) -> str:
    return "".join(joints(samples, in_shade(samples)))


def names(text: str) -> set[str]:
    return set(re.findall(r'<(?:filter|mask) id="(\w+)"', text))


def dark_where(where: NDArray[np.bool_]) -> Samples:
    return replace(halves(), light=np.where(where, DARK, LIT).astype(np.float32))


def test_what_is_turned_from_the_light_is_shaded_within_its_area() -> None:
    text = shaded_areas(dark_where(np.indices(SIZE)[0] > 70))
    assert names(text) == {"skin_own", "skin_far_own"}
    assert text.index('"@skin@"') < text.index('"@skin_sh@"')


def test_a_spot_in_the_shade_is_not_drawn() -> None:
    rows, columns = np.indices(SIZE)
    for radius, shaded in ((10, False), (25, True)):
        spot = np.hypot(rows - 60, columns - 60) < radius
        assert in_shade(dark_where(spot))[60, 60] == shaded


def test_a_hem_shades_the_skin_on_the_side_away_from_the_light() -> None:
    rows, columns = np.indices(SIZE)
    hem = (columns > 60) & (columns < 66)
    finish = np.where(hem, Finish.SHADED, Finish.PLAIN).astype(np.int16)
    dusk = np.where(rows > 60, 0.4, LIT).astype(np.float32)
    limb = replace(halves(), finish=finish, light=dusk)
    shaded = in_shade(limb) & limb.body
    assert shaded[75:88, 62:65].all()
    assert not shaded[32:45, 62:65].any()
    assert not shaded[:, 70:].any()


def test_in_the_light_nothing_is_shaded() -> None:
    assert "_sh@" not in shaded_areas(halves())


def test_what_is_turned_to_the_light_is_lighter_but_not_at_its_edge() -> None:
    lit = in_light(dark_where(np.indices(SIZE)[1] > 100))
    assert lit[50:70, 40:80].all()
    assert not lit[:, 110:].any()
    assert not lit[30:33].any()
    assert not (lit & ~halves().body).any()
    assert '"@glint@"' in shaded_areas(halves())


def test_a_face_and_hands_have_no_light_of_their_own() -> None:
    limb = halves()
    hand = np.where(limb.body, PARTS.index("hand_l"), limb.part).astype(np.int16)
    assert not in_light(replace(limb, part=hand)).any()


def test_boards_are_shaded_up_to_a_sharp_edge() -> None:
    board = replace(halves(("wood", "wall")), thing=np.ones(SIZE, np.int16))
    below = np.indices(SIZE)[0] > 70
    text = shaded_areas(replace(board, light=np.where(below, DARK, LIT).astype(np.float32)))
    assert '"@wood_sh@"' in text
    assert not names(text)


def test_a_limb_becomes_darker_softly_where_it_goes_on() -> None:
    text = soft_joints(halves())
    assert names(text) == {"skin_far_joint0", "skin_far_at"}
    assert '"@skin_far@"' in text


def test_its_shade_too_becomes_darker_softly() -> None:
    text = soft_joints(dark_where(np.indices(SIZE)[0] > 60))
    assert names(text) == {"skin_far_joint0", "skin_far_sh_joint0", "skin_far_at"}
    assert text.index('"@skin_far@"') < text.index('"@skin_far_sh@"')


def test_a_limb_before_another_keeps_its_edge() -> None:
    limb = halves()
    before = np.indices(SIZE)[1] >= 100
    apart = np.where(before, limb.depth - 0.1, limb.depth).astype(np.float32)
    assert soft_joints(replace(limb, depth=apart)) == ""


def test_without_far_limbs_there_is_no_joint() -> None:
    assert soft_joints(halves(("skin", "top"))) == ""
