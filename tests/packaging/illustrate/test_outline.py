"""Which borders are lines, and which are covered by what is drawn later."""

import numpy as np

from illustrate.chains import Borders
from illustrate.outline import Lines


def test_a_hem_is_not_drawn_through_what_covers_it() -> None:
    whole, none = (
        Borders(np.full((8, 9), on, np.bool_), np.full((7, 10), on, np.bool_))
        for on in (True, False)
    )
    covered = np.zeros((8, 10), np.bool_)
    covered[2:5, 3:6] = True
    lines = Lines(none, none, whole, none, none, none, none).without_hems(covered)
    assert not lines.hem.beside[2:5, 2:6].any()
    assert not lines.hem.below[1:5, 3:6].any()
    assert lines.hem.beside[5:].all()
    assert lines.hem.below[:, :3].all()
