"""Poses and settings to test with."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from illustrate.model import Body, Camera
from illustrate.pose_data import Foot, Hand, Landmark, Pose, Root
from illustrate.posing import posed
from illustrate.scenes import Setting
from illustrate.specs import View

WIDE = Camera(azimuth=0, elevation=10, target=(0.0, 0.0, 0.8), width=3.2)
FLAT = Landmark(at=(0.3, -0.4, 0.9), direction=(0.0, 0.0, 1.0))


def a_pose(
    angles: Mapping[str, float] | None = None,
    *,
    hands: Mapping[str, Hand] | None = None,
    feet: Mapping[str, Foot] | None = None,
    **root: Any,
) -> Pose:
    return Pose(Root(**root), angles or {}, hands=hands or {}, feet=feet or {})


def a_setting(body: Body, pose: Pose, **view: Any) -> Setting:
    return Setting(posed(body, pose), replace(View(WIDE), **view))
