"""A figure is drawn as layers with colour tokens."""

import re
from dataclasses import replace

import numpy as np
import pytest
from scipy import ndimage

from illustrate import palettes
from illustrate.bones import Bones
from illustrate.curves import STEP
from illustrate.drawing import Artist
from illustrate.face import Face
from illustrate.far import far_parts
from illustrate.model import PARTS, VIEW_WIDTH, Camera, Mat, Scene
from illustrate.muscles import homes
from illustrate.pose_data import Pose, Root
from illustrate.posing import posed
from illustrate.samples import look
from illustrate.wearer import Wearer
from tests.packaging.illustrate.builders import path_points

pytestmark = pytest.mark.needs("potrace")

COARSE = 0.75  # samples for each unit
FRONT = Camera(0, 5, (0.0, 0.0, 0.85), 3.4)
KNEE, NEAR = 0.47, 14.0  # metres above the floor, and units from there


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
    worn = {"skin", "top", "shorts", "hair"}
    assert {f"{name}_edge" for name in worn} <= palettes.tokens(frame.ink)
    assert {"skin_line", "top_line", "shorts_line"} <= palettes.tokens(frame.ink)


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
    assert [view.count('fill="@face@"') for view in (front, aside, profile)] == [2, 2, 1]
    lashes = [view.count('stroke="@face@"') for view in (front, aside, profile)]
    assert lashes[0] == lashes[1] == 2 * lashes[2] > 0
    assert [view.count('"@lips@"') for view in (front, aside, profile)] == [1, 1, 1]


def test_a_brow_is_thinner_where_it_ends(woman: Wearer, standing: Scene) -> None:
    close = replace(FRONT, target=(0, 0, 1.4), width=0.8)
    samples = look(replace(standing, camera=close), woman, frozenset(), COARSE)
    brows = [it for it in Face(woman).drawn(samples, close) if it.feature.tapered]
    left = [it for it in brows if it.feature is brows[-1].feature]
    assert [it.width for it in left] == sorted((it.width for it in left), reverse=True)
    outwards = [float(np.abs(it.curve.points[:, 0] - VIEW_WIDTH / 2).mean()) for it in left]
    assert outwards == sorted(outwards)
    assert left[-1].width < 0.7 * left[0].width


def test_from_the_side_the_mouth_stays_within_the_outline(woman: Wearer, standing: Scene) -> None:
    scene = replace(standing, camera=replace(FRONT, azimuth=90, target=(0, 0, 1.4), width=0.8))
    samples = look(scene, woman, frozenset(), COARSE)
    inside = ndimage.distance_transform_edt(samples.body) / COARSE
    lines = [it for it in Face(woman).drawn(samples, scene.camera) if it.width]
    assert len(lines) >= 3
    for line in lines:
        x, y = (line.curve.points * COARSE).astype(int).T
        assert inside[y, x].min() > 0.5


def test_a_mouth_that_turns_away_keeps_off_the_outline(woman: Wearer, standing: Scene) -> None:
    scene = replace(standing, camera=replace(FRONT, azimuth=58, target=(0, 0, 1.4), width=0.8))
    samples = look(scene, woman, frozenset(), COARSE)
    inside = ndimage.distance_transform_edt(samples.body) / COARSE
    mouth = [
        it for it in Face(woman).drawn(samples, scene.camera) if it.feature.profile is not None
    ]
    assert len(mouth) == 2  # and the shade below it
    for line in mouth:
        x, y = (line.curve.points * COARSE).astype(int).T
        assert inside[y, x].min() > 4


def test_the_tint_stays_on_the_parts_of_its_muscle() -> None:
    assert {PARTS[part] for part in homes("quads_r")} == {"pelvis", "thigh_r"}
    assert {PARTS[part] for part in homes("low_back_l")} == {"torso", "pelvis"}


def test_without_muscles_nothing_is_tinted(artist: Artist, standing: Scene) -> None:
    [frame] = artist.draw(replace(standing, muscles=()))
    assert frame.feel == ""


def test_a_mat_lies_under_the_figure(artist: Artist, standing: Scene) -> None:
    [frame] = artist.draw(replace(standing, mat=Mat((0.0, 0.0), (1.0, 1.0))))
    assert frame.base.index("@mat@") < frame.base.index("@skin@")


def test_no_shadow_is_blurred_over_the_edge_of_the_mat(artist: Artist, standing: Scene) -> None:
    above = Camera(0, 40, (0.0, 0.0, 0.3), 1.6)
    skin = standing.posed.skin()
    front = float(skin[skin[:, 2] < 0.03, 1].min()) - 0.01
    mat = Mat((0.0, front + 0.5), (1.2, 1.0))
    [frame] = artist.draw(replace(standing, camera=above, mat=mat))
    edge = above.project(np.array([[0.0, front, 0.0]]))[0, 1]
    found = re.findall(
        r'deviation="([\d.]+)"/></filter><path .*?#floor.*? d="(.*?)"', frame.base, re.IGNORECASE
    )
    assert len(found) > 4
    for blur, data in found:
        assert path_points(data)[:, 1].max() < edge - float(blur) * STEP


def test_a_forbidden_point_is_struck_out_over_everything(artist: Artist, standing: Scene) -> None:
    [frame] = artist.draw(replace(standing, cross=(0.0, -0.1, 0.85)))
    assert frame.ink.index("@cross@") > frame.ink.rindex("_edge@")


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


def test_without_a_mat_the_figure_stands_on_a_floor_if_there_is_to_be_one(
    artist: Artist, standing: Scene
) -> None:
    on_mat = replace(standing, mat=Mat((0.0, 0.0), (1.0, 1.0)))
    bare = replace(standing, ground=False)
    drawn = [artist.draw(scene)[0].base for scene in (standing, on_mat, bare)]
    assert [base.count('"@ground@"') for base in drawn] == [1, 0, 0]


def test_below_each_knee_is_a_line_where_it_is_seen(woman: Wearer, standing: Scene) -> None:
    front, behind = (
        Bones(woman).drawn(look(scene, woman, frozenset(), COARSE), scene.camera)
        for scene in (standing, replace(standing, camera=replace(FRONT, azimuth=180)))
    )
    y = FRONT.project(np.array([[0.0, 0.0, KNEE]]))[0, 1]
    knees = [line for line in front if abs(line.points[:, 1].mean() - y) < NEAR]
    assert {np.sign(line.points[0, 0] - VIEW_WIDTH / 2) for line in knees} == {-1, 1}
    assert not [line for line in behind if abs(line.points[:, 1].mean() - y) < NEAR]


def test_a_line_of_a_bone_lies_within_the_leg_and_sags(woman: Wearer, standing: Scene) -> None:
    samples = look(standing, woman, frozenset(), COARSE)
    inside = ndimage.distance_transform_edt(samples.body) / COARSE
    lines = Bones(woman).drawn(samples, FRONT)
    assert lines
    for line in lines:
        x, y = (line.points * COARSE).astype(int).T
        assert inside[y, x].min() > 1.5
        middle = line.points[len(line.points) // 2]
        assert middle[1] > max(line.points[0, 1], line.points[-1, 1])
