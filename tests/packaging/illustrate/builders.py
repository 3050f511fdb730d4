"""Poses and settings to test with, and what reads a drawing back."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from illustrate import shapes
from illustrate.curves import STEP
from illustrate.dress import Finish
from illustrate.model import PARTS, Body, Camera, Mesh
from illustrate.pose_data import Foot, Hand, Landmark, Pose, Root
from illustrate.posing import posed
from illustrate.samples import BODY, NOTHING, Bools, Samples
from illustrate.scenes import Setting
from illustrate.specs import View

COARSE = 0.5  # samples for each unit
ASLANT = Camera(40, 9, (0.0, 0.0, 0.8), 3.4)
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


def a_box(place: tuple[float, float, float], size: tuple[float, float, float], colour: str) -> Mesh:
    return shapes.box(np.array(place), np.array(size), np.eye(3), colour, 1)


def a_limb(body: Bools, second: Bools, colours: tuple[str, ...], *, step: float = 0.0) -> Samples:
    """A thigh as samples: what is `second` of it is `step` metres behind, in the last colour."""
    nothing = np.full(body.shape, NOTHING, np.int16)
    colour = np.where(second, len(colours) - 1, 0)
    return Samples(
        depth=np.where(body, 5.0 + step * second, 50.0).astype(np.float32),
        thing=np.where(body, BODY, nothing).astype(np.int16),
        part=np.where(body, PARTS.index("thigh_r"), nothing).astype(np.int16),
        digit=nothing,
        colour=np.where(body, colour, nothing).astype(np.int16),
        colours=colours,
        finish=np.full(body.shape, Finish.PLAIN, np.int16),
        light=np.ones(body.shape, np.float32),
        skin=np.zeros((1, 3)),
        fineness=1.0,
    )


def path_points(data: str) -> np.ndarray:
    """The ends of the pieces of a path, and the middles of its curved ones, in units, (n, 2)."""
    here, points = np.zeros(2), []
    for command, text in re.findall(r"([Mcl])([^Mclz]*)", data):
        numbers = np.array([float(number) for number in re.findall(r"-?\d+", text)])
        for piece in numbers.reshape(-1, 3 if command == "c" else 1, 2):
            start = np.zeros(2) if command == "M" else here
            if command == "c":
                points.append(start + (3 * piece[0] + 3 * piece[1] + piece[2]) / 8)
            here = start + piece[-1]
            points.append(here)
    return STEP * np.array(points)
