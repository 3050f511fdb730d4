"""Borders between samples are joined into lines."""

import numpy as np

from illustrate.chains import Bools, Borders, chains, joined


def _round(mask: Bools) -> Borders:
    return Borders(mask[:, 1:] != mask[:, :-1], mask[1:] != mask[:-1])


def _square() -> Bools:
    mask = np.zeros((40, 40), np.bool_)
    mask[10:30, 10:30] = True
    return mask


def test_the_border_of_an_area_is_one_closed_line() -> None:
    [(line, closed)] = joined(_round(_square()))
    assert closed
    assert len(line) == 80
    assert line.min() == 10
    assert line.max() == 30


def test_lines_end_where_three_areas_meet() -> None:
    parts = np.zeros((40, 40), int)
    parts[:, 20:] = 1
    parts[20:, 20:] = 2
    lines = joined(Borders(parts[:, 1:] != parts[:, :-1], parts[1:] != parts[:-1]))
    assert sorted(len(line) for line, _ in lines) == [21, 21, 21]
    assert not any(closed for _, closed in lines)


def test_no_border_makes_no_line() -> None:
    nothing = np.zeros((8, 8), np.bool_)
    assert joined(_round(nothing)) == []


def test_short_lines_are_left_out() -> None:
    borders = _round(_square())
    assert len(chains(borders, 2.0, shortest=30)) == 1
    assert chains(borders, 2.0, shortest=50) == []


def _lines(*rows: int) -> Borders:
    """Lines across below these rows."""
    below = np.zeros((99, 100), np.bool_)
    for row in rows:
        below[row, 20:80] = True
    return Borders(np.zeros((100, 99), np.bool_), below)


def test_a_short_line_close_to_another_gives_way() -> None:
    apart = chains(_lines(20), 1.0, shortest=5, besides=_lines(60))
    close = chains(_lines(20), 1.0, shortest=5, besides=_lines(24))
    assert len(apart) == 1
    assert close == []


def test_of_two_close_lines_one_stays() -> None:
    nothing = Borders(np.zeros((100, 99), np.bool_), np.zeros((99, 100), np.bool_))
    assert len(chains(_lines(20, 24), 1.0, shortest=5, besides=nothing)) == 1
    assert len(chains(_lines(20, 60), 1.0, shortest=5, besides=nothing)) == 2


def test_a_scratch_that_meets_no_other_line_is_left_out() -> None:
    outline = _round(_square())
    scratch, root = (np.zeros((40, 39), np.bool_) for _ in range(2))
    scratch[16:24, 19] = True
    root[10:24, 19] = True
    nothing = np.zeros((39, 40), np.bool_)
    for beside, count in ((scratch, 0), (root, 1)):
        inner = Borders(beside, nothing)
        lines = chains(inner, 1.0, shortest=5, meets=outline)
        assert len(lines) == count
