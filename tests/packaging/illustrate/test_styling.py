"""What is made simple on a body: fingers, toes, the nose, and the ends of its clothes."""

from functools import lru_cache

import numpy as np
import pytest

from illustrate import figures, styling
from illustrate.cages import outwards, weight_on
from illustrate.digits import Digit, rounded
from illustrate.dress import looseness
from illustrate.model import FIGURES, PARTS, Cage

ALONG = np.array([0.0, 0.0, 1.0])


@lru_cache
def caged(figure: str) -> tuple[Cage, np.ndarray]:
    """A figure as it is styled, and where its vertices then are."""
    seen = []

    def styled(cage: Cage) -> np.ndarray:
        seen.append(cage)
        return styling.styled(cage, figures.load(figures.CHART, 0).rest)

    body = figures.load(figure, 0, styled)
    return seen[0], body.rest


@lru_cache
def foot(figure: str) -> np.ndarray:
    """A foot of a figure as it is drawn, in metres: the heel at y = 0, the ground at z = 0."""
    chart = figures.load(figures.CHART, 0).rest
    body = figures.load(figure, 2, lambda cage: styling.styled(cage, chart))
    skin = body.rest[body.part == PARTS.index("foot_l")]
    placed: np.ndarray = (skin - [0, skin[:, 1].max(), skin[:, 2].min()]) * [1, -1, 1]
    return placed


def test_a_digit_becomes_a_tube_with_a_round_end() -> None:
    height, turn = np.meshgrid(np.linspace(0, 0.06, 25), np.linspace(0, 2 * np.pi, 17)[:-1])
    ragged = 0.008 + 0.002 * np.sin(5 * turn)
    rough = np.stack([ragged * np.cos(turn), ragged * np.sin(turn), height], axis=-1).reshape(-1, 3)
    smooth = rounded(rough, np.ones(len(rough)), Digit(np.zeros(3), ALONG, 0.008, 1.1))
    away = np.linalg.norm(smooth[:, :2], axis=1)
    upper = (rough[:, 2] > 0.03) & (rough[:, 2] < 0.05)
    assert np.ptp(away[upper]) < 0.002
    assert away[rough[:, 2] == 0.06].max() < 0.002
    assert smooth[:, 2].max() == pytest.approx(0.0654, abs=0.0005)


def test_a_swollen_digit_is_thicker_on_that_side_alone() -> None:
    height, turn = np.meshgrid(np.linspace(0, 0.06, 25), np.linspace(0, 2 * np.pi, 17)[:-1])
    tube = np.stack([0.008 * np.cos(turn), 0.008 * np.sin(turn), height], axis=-1).reshape(-1, 3)
    swell = np.array([0.5, 0.0, 0.0])
    round_one, thick = (
        rounded(tube, np.ones(len(tube)), Digit(np.zeros(3), ALONG, 0.008, 1.0, *more))
        for more in ((), (swell,))
    )
    assert (thick - round_one)[:, 0].max() == pytest.approx(0.0025, abs=0.0008)
    assert (thick - round_one)[:, 0].min() > -1e-6
    assert np.abs((thick - round_one)[:, 1:]).max() < 1e-6


@pytest.mark.parametrize("figure", FIGURES)
def test_fingers_lie_side_by_side(figure: str) -> None:
    cage, styled = caged(figure)
    ways = []
    for finger in range(2, 6):
        own = styled[weight_on(cage, f"finger{finger}", "L") > 0.95]
        ways.append(np.linalg.svd(own - own.mean(axis=0))[2][0])
    turns = np.degrees(np.arccos(np.abs(np.clip(np.array(ways) @ ways[1], -1, 1))))
    assert turns.max() < 8


@pytest.mark.parametrize("figure", FIGURES)
def test_the_nose_stands_out_most_of_the_face(figure: str) -> None:
    cage, styled = caged(figure)
    chart = figures.load(figures.CHART, 0).rest
    head = cage.weights[:, cage.bones.index("head")] > 0.9
    foremost = chart[head][styled[head][:, 1].argmin()]
    assert foremost[2] == pytest.approx(0.638, abs=0.012)
    assert abs(foremost[0]) < 0.006


@pytest.mark.parametrize("figure", FIGURES)
def test_toes_lie_on_one_plane_with_the_ball_of_the_foot(figure: str) -> None:
    cage, styled = caged(figure)
    foot = weight_on(cage, "foot", "L") + weight_on(cage, "toe", "L") > 0.5
    under = (weight_on(cage, "toe", "L") > 0.5) & (outwards(styled, cage.quads)[:, 2] < -0.9)
    assert (styled[under, 2] - styled[foot, 2].min()).mean() < 0.0025


@pytest.mark.parametrize("figure", FIGURES)
def test_seen_from_the_side_the_back_of_a_foot_is_one_slope(figure: str) -> None:
    skin = foot(figure)
    along = skin[:, 1] / skin[:, 1].max()
    back = [skin[abs(along - at) < 0.02, 2].max() for at in np.linspace(0.55, 0.97, 22)]
    assert (back - np.minimum.accumulate(back)).max() < 0.001
    assert back[-1] < 0.8 * back[11]


@pytest.mark.parametrize("figure", FIGURES)
def test_a_heel_is_round(figure: str) -> None:
    assert np.linalg.norm(foot(figure)[:, 1:], axis=1).min() > 0.0085


def test_cloth_stands_off_the_skin_at_its_hems_alone() -> None:
    thigh = np.array([[0.1, -0.1, z] for z in (-0.25, -0.20, -0.16, -0.05)])
    below, at_hem, above, tight = looseness(thigh, np.zeros(4))
    assert below == tight == 0
    assert at_hem > above > 0
    arm = np.array([[0.20, -0.02, 0.39], [0.25, -0.02, 0.345], [0.29, -0.02, 0.30]])
    upper, sleeve, skin = looseness(arm, np.ones(3))
    assert sleeve > upper
    assert skin == 0
