"""What lies within an area goes on beyond its edge."""

import numpy as np

from illustrate.spreading import beyond

SIZE = (40, 60)


def test_beyond_the_edge_a_sample_has_the_value_of_the_nearest_one_within() -> None:
    own = np.zeros(SIZE, np.bool_)
    own[10:30, 20:40] = True
    values = np.where(own, np.indices(SIZE)[1], -1)
    spread = beyond(values, own, 8)
    assert (spread[own] == values[own]).all()
    assert (spread[10:30, 13:20] == 20).all()
    assert (spread[10:30, 40:47] == 39).all()


def test_far_from_the_area_nothing_is_changed_into_something() -> None:
    own = np.zeros(SIZE, np.bool_)
    own[18:22, 28:32] = True
    spread = beyond(own.copy(), own, 5)
    assert not spread[:10].any()
    assert not spread[:, 50:].any()
