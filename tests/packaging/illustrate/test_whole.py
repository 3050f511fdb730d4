"""Gaps between fingers are filled, but never what lies before the hand."""

import numpy as np

from illustrate import whole
from illustrate.model import PARTS

HAND = PARTS.index("hand_l")
SCALE = 1500.0  # samples in a metre
NO_DIGIT = np.full((60, 60), -1, np.int16)


def _fingers() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Two fingers, 10 samples apart, before something else; the parts, colours and depths."""
    part = np.full((60, 60), -1, np.int16)
    part[10:50, 10:25] = part[10:50, 35:50] = HAND
    colour = np.where(part == HAND, 3, 7).astype(np.int16)
    depth = np.where(part == HAND, 2.0, 2.1).astype(np.float32)
    return part, colour, depth


def test_the_gap_becomes_hand_at_the_depth_of_the_hand() -> None:
    part, colour, depth = _fingers()
    whole.filled(part, NO_DIGIT, (colour, part), depth, SCALE)
    assert (part[20:40, 25:35] == HAND).all()
    assert (colour[20:40, 25:35] == 3).all()
    assert (depth[20:40, 25:35] == 2.0).all()


def test_what_is_nearer_stays() -> None:
    part, colour, depth = _fingers()
    depth[:, 28:32] = 1.5
    whole.filled(part, NO_DIGIT, (colour, part), depth, SCALE)
    assert (part[20:40, 28:32] == -1).all()


def test_wide_gaps_stay_open() -> None:
    part, colour, depth = _fingers()
    whole.filled(part, NO_DIGIT, (colour, part), depth, SCALE / 4)
    assert (part[20:40, 27:33] == -1).all()


def test_the_tips_of_fingers_get_one_outline_and_the_thumb_stays_apart() -> None:
    part = np.full((60, 60), -1, np.int16)
    digit = part.copy()
    for place, number in ((slice(5, 15), 1), (slice(17, 27), 2), (slice(46, 56), 0)):
        part[10:50, place], digit[10:50, place] = HAND, number
    depth = np.where(part == HAND, 2.0, 2.1).astype(np.float32)
    whole.filled(part, digit, (part, digit), depth, SCALE)
    assert (part[20:40, 15:17] == HAND).all()
    assert (part[20:40, 29:44] == -1).all()


def test_the_bumps_of_a_hand_are_smoothed_away() -> None:
    part, colour, depth = _fingers()
    part[10:50, 10:50] = HAND
    part[9:10, 20:22] = HAND
    depth[:] = 2.0
    whole.filled(part, NO_DIGIT, (colour, part), depth, SCALE)
    assert (part[9:10, 20:22] == -1).all()
    assert (part[15:45, 15:45] == HAND).all()


def test_a_hand_at_the_edge_of_the_picture_does_not_grow_along_it() -> None:
    part = np.full((60, 60), -1, np.int16)
    part[45:60, 25:35] = HAND
    depth = np.where(part == HAND, 2.0, 2.1).astype(np.float32)
    digit = np.where(part == HAND, 2, -1).astype(np.int16)
    whole.filled(part, digit, (part, digit), depth, SCALE)
    assert (part[:, :20] == -1).all()
    assert (part[:, 40:] == -1).all()


def test_other_parts_are_left_alone() -> None:
    part, colour, depth = _fingers()
    part[part == HAND] = PARTS.index("farm_l")
    before = part.copy()
    whole.filled(part, NO_DIGIT, (colour, part), depth, SCALE)
    assert (part == before).all()


def test_a_speck_of_background_is_filled_and_a_window_is_not() -> None:
    thing = np.zeros((80, 80), np.int16)
    thing[10:13, 10:13] = -1
    thing[40:70, 40:70] = -1
    depth = np.ones((80, 80), np.float32)
    whole.specks_filled(thing == -1, (thing,), depth, 40)
    assert (thing[10:13, 10:13] == 0).all()
    assert (thing[40:70, 40:70] == -1).all()


def test_only_small_pieces_of_a_cloth_become_what_lies_beside_them() -> None:
    colour = np.full((60, 60), 3, np.int16)
    colour[5:8, 5:8] = colour[20:50, 20:50] = 7
    depth = np.full((60, 60), 2.0, np.float32)
    whole.specks_filled(colour == 7, (colour,), depth, smallest=20)
    assert (colour[5:8, 5:8] == 3).all()
    assert (colour[20:50, 20:50] == 7).all()


def test_a_patch_amid_the_body_is_filled_and_one_at_its_edge_is_not() -> None:
    colour = np.full((60, 60), 3, np.int16)
    colour[20:25, 20:25] = colour[40:45, 50:55] = 7
    body = np.ones((60, 60), np.bool_)
    body[:, 55:] = False
    depth = np.full((60, 60), 2.0, np.float32)
    whole.specks_filled(colour == 7, (colour,), depth, 40, body)
    assert (colour[20:25, 20:25] == 3).all()
    assert (colour[40:45, 50:55] == 7).all()


def test_a_hand_has_no_notch_where_it_joins_the_forearm() -> None:
    part = np.full((60, 60), -1, np.int16)
    part[10:30, 20:40], part[30:55, 20:40] = HAND, PARTS.index("farm_l")
    depth = np.where(part >= 0, 2.0, 2.1).astype(np.float32)
    whole.filled(part, NO_DIGIT, (part,), depth, SCALE)
    assert (part[24:55, 20:40] != -1).all()
