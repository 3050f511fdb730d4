"""Toes and fingers have nails on their backs, and a foot has a sole, seen from below alone."""

import numpy as np
import pytest

from illustrate.dress import Finish
from illustrate.model import PARTS, Camera, Scene
from illustrate.nails import Nails
from illustrate.pose_data import Pose
from illustrate.posing import posed
from illustrate.samples import look
from illustrate.wearer import Wearer

FINE = 2.0  # samples for each unit
FEET = [PARTS.index("foot_l"), PARTS.index("foot_r")]
HANDS = [PARTS.index("hand_l"), PARTS.index("hand_r")]
TARGET = (0.0, -0.12, 0.03)


def _scene(worn: Wearer, elevation: float) -> Scene:
    return Scene(posed(worn.body, Pose()).posed(), (), Camera(0, elevation, TARGET, 0.9))


def _hands(worn: Wearer, azimuth: float) -> Scene:
    """With straight fingers and both palms to the front, seen from so far round the figure."""
    straight = Pose(angles={"curl_l": -15.0, "curl_r": -15.0})
    posture = posed(worn.body, straight).posed()
    hands = posture.skin()[np.isin(worn.body.part, HANDS)].mean(axis=0)
    return Scene(posture, (), Camera(azimuth, 0, tuple(hands), 0.9))


def test_from_above_toes_have_small_nails_near_their_tips(worn: Wearer) -> None:
    scene = _scene(worn, 55)
    samples = look(scene, worn, frozenset(), FINE)
    nails = Nails(worn).drawn(samples, scene.camera)
    assert 8 <= len(nails) <= 10
    skin = scene.camera.project(samples.skin)[:, :2]
    toes = [
        skin[(worn.body.part == PARTS.index(f"foot_{side}")) & (worn.digit[:, toe] > 0.7)]
        for side in "lr"
        for toe in range(5)
    ]
    middles = np.array([toe.mean(axis=0) for toe in toes])
    for nail in nails:
        low, high = nail.points.min(axis=0), nail.points.max(axis=0)
        toe = toes[np.linalg.norm(middles - (low + high) / 2, axis=1).argmin()]
        assert (low > toe.min(axis=0) - 1).all()
        assert (high < toe.max(axis=0) + 1).all()
        assert (high - low).max() < 0.7 * np.ptp(toe, axis=0).max()
        assert high[1] > toe[:, 1].mean()  # towards the reader, where the tips are


@pytest.mark.parametrize(("azimuth", "nails"), [(150, 4), (210, 4), (330, 0)])
def test_fingers_have_nails_on_the_back_of_a_hand_alone(
    worn: Wearer, azimuth: float, nails: int
) -> None:
    scene = _hands(worn, azimuth)
    drawn = Nails(worn).drawn(look(scene, worn, frozenset(), FINE), scene.camera)
    assert len(drawn) == nails


@pytest.mark.parametrize("elevation", [-55, 0])
def test_from_below_and_from_the_front_there_is_none(worn: Wearer, elevation: float) -> None:
    scene = _scene(worn, elevation)
    nails = Nails(worn).drawn(look(scene, worn, frozenset(), FINE), scene.camera)
    assert len(nails) < (1 if elevation < 0 else 8)


def test_a_sole_is_seen_from_below_alone(worn: Wearer) -> None:
    above, below = (
        look(_scene(worn, elevation), worn, frozenset(), FINE) for elevation in (55, -55)
    )
    shares = [
        (seen.finish == Finish.SOLE)[np.isin(seen.part, FEET)].mean() for seen in (above, below)
    ]
    assert shares[0] < 0.02
    assert shares[1] > 0.3
