"""The mark of where it is felt stays on one place of the skin, in sight of the reader."""

import numpy as np
import pytest

from illustrate.felt import marks
from illustrate.model import Camera
from illustrate.pose_data import Pose
from illustrate.posing import posed
from illustrate.scenes import Setting
from illustrate.specs import Feel, View
from illustrate.wearer import Wearer

TARGET = (0.0, 0.0, 0.8)


def _setting(worn: Wearer, azimuth: float = 0.0, **angles: float) -> Setting:
    return Setting(posed(worn.body, Pose(angles=angles)), View(Camera(azimuth, 0, TARGET, 3.2)))


def test_a_mark_on_a_muscle_moves_with_the_limb(worn: Wearer) -> None:
    down, up = _setting(worn), _setting(worn, hip_flexion_r=80, knee_flexion_r=80)
    (low,), (high,) = marks([Feel("main", "quads_r")], [down, up], worn)
    vertex = [
        np.linalg.norm(setting.view.camera.project(setting.posed.skin())[:, :2] - mark, axis=1)
        for setting, mark in ((down, low), (up, high))
    ]
    assert (vertex[0] + vertex[1]).min() == pytest.approx(0, abs=1e-6)
    assert high[1] < low[1] - 20


def test_where_a_muscle_is_seen_its_mark_lies_within_the_figure(worn: Wearer) -> None:
    for azimuth in (120, 150, 180):
        setting = _setting(worn, azimuth)
        [[mark]] = marks([Feel("main", "glute_max_r")], [setting], worn)
        drawn = setting.view.camera.project(setting.posed.skin())
        level = drawn[np.abs(drawn[:, 1] - mark[1]) < 3, 0]
        assert level.min() + 3 < mark[0] < level.max() - 3


def test_a_muscle_that_is_hidden_has_no_mark(worn: Wearer) -> None:
    for azimuth, seen in ((0, 0), (180, 1)):
        [found] = marks([Feel("main", "low_back_r")], [_setting(worn, azimuth)], worn)
        assert len(found) == seen


def test_a_point_of_the_world_stays_there(worn: Wearer) -> None:
    first, last = marks([Feel("main", TARGET)], [_setting(worn), _setting(worn, 30)], worn)
    assert np.array([first, last]) == pytest.approx(np.array([[[480, 270]]] * 2))


def test_nothing_is_felt_where_nothing_is_said(worn: Wearer) -> None:
    assert marks([], [_setting(worn), _setting(worn)], worn) == ((), ())
