"""Which borders are lines, and which are covered by what is drawn later."""

from dataclasses import replace

import numpy as np

from illustrate.chains import Borders
from illustrate.dress import Finish
from illustrate.outline import Lines, lines
from tests.packaging.illustrate.builders import a_limb


def test_a_hem_is_not_drawn_through_what_covers_it() -> None:
    whole, none = (
        Borders(np.full((8, 9), on, np.bool_), np.full((7, 10), on, np.bool_))
        for on in (True, False)
    )
    covered = np.zeros((8, 10), np.bool_)
    covered[2:5, 3:6] = True
    lines = Lines(none, none, whole, none, none, none, none, none).without_hems(covered)
    assert not lines.hem.beside[2:5, 2:6].any()
    assert not lines.hem.below[1:5, 3:6].any()
    assert lines.hem.beside[5:].all()
    assert lines.hem.below[:, :3].all()


def test_a_seam_runs_along_the_trim_of_cloth_and_not_where_cloth_meets_skin() -> None:
    body = np.zeros((40, 60), np.bool_)
    body[5:35, 5:55] = True
    columns = np.indices(body.shape)[1]
    sleeve = a_limb(body, columns < 30, ("skin", "hair", "top"))  # cloth to the left of column 30
    trim = (columns >= 22) & (columns < 30)
    finish = np.where(trim, Finish.TRIM, Finish.PLAIN).astype(np.int16)
    drawn = lines(replace(sleeve, finish=finish))
    assert drawn.seam.beside[5:35, 21].all()
    assert np.count_nonzero(drawn.seam.beside) == 30
    assert drawn.hem.beside[5:35, 29].all()
