"""A figure is drawn as layers with colour tokens."""

import re
from dataclasses import replace

import pytest
from scipy import ndimage

from illustrate import palettes
from illustrate.drawing import Artist
from illustrate.face import Face
from illustrate.far import far_parts
from illustrate.model import PARTS, Camera, Mat, Scene
from illustrate.muscles import homes
from illustrate.pose_data import Pose, Root
from illustrate.posing import posed
from illustrate.samples import look
from illustrate.wearer import Wearer

pytestmark = pytest.mark.needs("potrace")

COARSE = 0.75  # samples for each unit
FRONT = Camera(0, 5, (0.0, 0.0, 0.85), 3.4)


@pytest.fixture(scope="module")
def woman(worn: Wearer) -> Wearer:
    return worn


@pytest.fixture(scope="module")
def artist(woman: Wearer) -> Artist:
    return Artist(woman, COARSE)


@pytest.fixture(scope="module")
def standing(woman: Wearer) -> Scene:
    return Scene(posed(woman.body, Pose()).posed(), (), FRONT, ("quads_r",))


def test_a_standing_woman_is_dressed_and_has_a_face(artist: Artist, standing: Scene) -> None:
    [frame] = artist.draw(standing)
    assert {"skin", "top", "shorts", "hair", "face", "shadow"} <= palettes.tokens(frame.base)
    assert palettes.tokens(frame.feel) == {"glow", "accent"}
    assert {"line", "outline"} <= palettes.tokens(frame.ink)


def test_the_same_scene_gives_the_same_drawing(artist: Artist, standing: Scene) -> None:
    assert artist.draw(standing) == artist.draw(standing)


def test_from_behind_there_is_no_face(artist: Artist, standing: Scene) -> None:
    [frame] = artist.draw(replace(standing, camera=replace(FRONT, azimuth=180)))
    assert "face" not in palettes.tokens(frame.base)


def test_a_hidden_muscle_is_drawn_through_in_the_same_look(artist: Artist, standing: Scene) -> None:
    [seen], [hidden] = (
        artist.draw(replace(standing, muscles=(muscle,))) for muscle in ("quads_r", "hamstrings_r")
    )
    assert hidden.feel
    assert _opacity(hidden.feel) == _opacity(seen.feel)


def test_a_face_in_profile_has_one_eye(artist: Artist, standing: Scene) -> None:
    front, aside, profile = (
        artist.draw(replace(standing, camera=replace(FRONT, azimuth=azimuth)))[0].base
        for azimuth in (0, 60, 88)
    )
    assert front.count('"@face@"') == 5  # two eyes, two brows and the mouth
    assert aside.count('"@face@"') == 5
    assert profile.count('"@face@"') == 3


def test_from_the_side_the_mouth_stays_within_the_outline(woman: Wearer, standing: Scene) -> None:
    scene = replace(standing, camera=replace(FRONT, azimuth=90, target=(0, 0, 1.4), width=0.8))
    samples = look(scene, woman, frozenset(), COARSE)
    inside = ndimage.distance_transform_edt(samples.body) / COARSE
    lines = [it for it in Face(woman).drawn(samples, scene.camera) if it.width]
    assert len(lines) >= 3
    for line in lines:
        x, y = (line.curve.points * COARSE).astype(int).T
        assert inside[y, x].min() > 0.5


def test_the_tint_stays_on_the_parts_of_its_muscle() -> None:
    assert {PARTS[part] for part in homes("quads_r")} == {"pelvis", "thigh_r"}
    assert {PARTS[part] for part in homes("low_back_l")} == {"torso", "pelvis"}


def test_without_muscles_nothing_is_tinted(artist: Artist, standing: Scene) -> None:
    [frame] = artist.draw(replace(standing, muscles=()))
    assert frame.feel == ""


def test_a_mat_lies_under_the_figure(artist: Artist, standing: Scene) -> None:
    [frame] = artist.draw(replace(standing, mat=Mat((0.0, 0.0), (1.0, 1.0))))
    assert frame.base.index("@mat@") < frame.base.index("@skin@")


def test_a_forbidden_point_is_struck_out_over_everything(artist: Artist, standing: Scene) -> None:
    [frame] = artist.draw(replace(standing, cross=(0.0, -0.1, 0.85)))
    assert frame.ink.index("@cross@") > frame.ink.index("@outline@")


def test_seen_from_the_side_the_other_limbs_are_far(woman: Wearer, artist: Artist) -> None:
    turned = posed(woman.body, Pose(Root(yaw=-90))).posed()
    scene = Scene(turned, (), FRONT)
    far = far_parts([scene])
    assert {part[-1] for part in far} == {"l"} or {part[-1] for part in far} == {"r"}
    assert any(token.endswith("_far") for token in palettes.tokens(artist.draw(scene)[0].base))


def test_seen_from_the_front_no_limb_is_far(standing: Scene) -> None:
    assert far_parts([standing]) == frozenset()


def _opacity(feel: str) -> float:
    return max(float(value) for value in re.findall(r'fill-opacity="([\d.]+)"', feel))
