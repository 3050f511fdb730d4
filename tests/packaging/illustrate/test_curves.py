"""Curves are smooth, few and short to write."""

import numpy as np
import pytest

from illustrate.curves import STEP, Curve, fitted, path_data, smoothed

TURN = np.linspace(0, 2 * np.pi, 200, endpoint=False)
CIRCLE = np.stack([40 * np.cos(TURN), 40 * np.sin(TURN)], axis=1) + 100


def test_a_circle_takes_few_pieces_and_stays_round() -> None:
    curve = fitted(CIRCLE, closed=True, tolerance=0.3)
    assert len(curve.points) // 3 <= 8
    t = np.linspace(0, 1, 9)[:, None]
    for k in range(0, len(curve.points) - 1, 3):
        a, b, c, d = curve.points[k : k + 4]
        drawn = (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t**2 * c + t**3 * d
        assert np.hypot(*(drawn - 100).T) == pytest.approx(40, abs=0.4)


def test_a_closed_curve_ends_where_it_began() -> None:
    curve = fitted(CIRCLE, closed=True, tolerance=0.3)
    assert curve.points[0] == pytest.approx(curve.points[-1])


def test_steps_of_samples_are_smoothed_away_but_ends_stay() -> None:
    stairs = np.array([(k // 2, (k + 1) // 2) for k in range(60)], float)
    line = smoothed(stairs, closed=False, width=3)
    assert line[0] == pytest.approx(stairs[0])
    assert line[-1] == pytest.approx(stairs[-1])
    assert np.abs(np.diff(line[10:-10], axis=0) - 0.5).max() < 0.05


def test_a_straight_piece_is_written_as_a_line() -> None:
    line = np.array([[0, 0], [1, 0], [2, 0], [3, 0]], float)
    assert path_data([Curve(line, closed=False)]) == f"M0 0l{round(3 / STEP)} 0"


def test_a_bend_is_written_relative_and_closed() -> None:
    bend = np.array([[10, 10], [10, 20], [20, 30], [30, 30]], float) * STEP
    assert path_data([Curve(bend, closed=True)]) == "M10 10c0 10 10 20 20 20z"


def test_rounding_does_not_add_up_along_a_path() -> None:
    points = np.linspace((0, 0), (33.3, 66.6), 31)
    data = path_data([Curve(points, closed=False)])
    steps = np.array(data.replace("M", " ").replace("l", " ").split(), float).reshape(-1, 2)
    assert steps.sum(axis=0) * STEP == pytest.approx([33.3, 66.6], abs=STEP)
