"""Areas of one colour, softly shaded, and limbs whose darker step begins softly."""

import re
from dataclasses import replace

import numpy as np
import pytest

from illustrate.areas import areas, in_shade, joints
from illustrate.model import PARTS
from illustrate.samples import BODY, NOTHING, Samples

pytestmark = pytest.mark.needs("potrace")

SIZE = (120, 200)
LIT, DARK = 1.0, -1.0


def a_limb(colours: tuple[str, ...] = ("skin_far", "skin")) -> Samples:
    """A bar across the picture, its left half in the first colour, its right in the second."""
    rows, columns = np.indices(SIZE)
    body = (rows > 30) & (rows < 90) & (columns > 20) & (columns < 180)
    halves = np.where(columns < 100, 0, 1)
    nothing = np.full(SIZE, NOTHING, np.int16)
    return Samples(
        depth=np.where(body, 5.0, 50.0).astype(np.float32),
        thing=np.where(body, BODY, nothing).astype(np.int16),
        part=np.where(body, PARTS.index("thigh_r"), nothing).astype(np.int16),
        digit=nothing,
        colour=np.where(body, halves, nothing).astype(np.int16),
        colours=colours,
        light=np.full(SIZE, LIT, np.float32),
        skin=np.zeros((1, 3)),
        fineness=1.0,
    )


def shaded_areas(samples: Samples) -> str:
    return "".join(areas(samples, in_shade(samples)))


def soft_joints(samples: Samples) -> str:
    return "".join(joints(samples, in_shade(samples)))


def names(text: str) -> set[str]:
    return set(re.findall(r'<(?:filter|mask) id="(\w+)"', text))


def test_what_is_turned_from_the_light_is_shaded_softly_within_its_area() -> None:
    limb = a_limb()
    below = np.indices(SIZE)[0] > 70
    text = shaded_areas(replace(limb, light=np.where(below, DARK, LIT).astype(np.float32)))
    assert {"skin_own", "skin_sh0", "skin_far_own", "skin_far_sh0"} <= names(text)
    assert text.index('"@skin@"') < text.index('"@skin_sh@"')


def test_in_the_light_nothing_is_shaded() -> None:
    assert "_sh@" not in shaded_areas(a_limb())


def test_boards_are_shaded_up_to_a_sharp_edge() -> None:
    board = replace(a_limb(("wood", "wall")), thing=np.ones(SIZE, np.int16))
    below = np.indices(SIZE)[0] > 70
    text = shaded_areas(replace(board, light=np.where(below, DARK, LIT).astype(np.float32)))
    assert '"@wood_sh@"' in text
    assert not names(text)


def test_a_limb_becomes_darker_softly_where_it_goes_on() -> None:
    text = soft_joints(a_limb())
    assert names(text) == {"skin_far_joint0", "skin_far_at"}
    assert '"@skin_far@"' in text


def test_its_shade_too_becomes_darker_softly() -> None:
    below = np.indices(SIZE)[0] > 60
    limb = replace(a_limb(), light=np.where(below, DARK, LIT).astype(np.float32))
    text = soft_joints(limb)
    assert names(text) == {"skin_far_joint0", "skin_far_sh_joint0", "skin_far_at"}
    assert text.index('"@skin_far@"') < text.index('"@skin_far_sh@"')


def test_a_limb_before_another_keeps_its_edge() -> None:
    limb = a_limb()
    before = np.indices(SIZE)[1] >= 100
    apart = np.where(before, limb.depth - 0.1, limb.depth).astype(np.float32)
    assert soft_joints(replace(limb, depth=apart)) == ""


def test_without_far_limbs_there_is_no_joint() -> None:
    assert soft_joints(a_limb(("skin", "top"))) == ""
