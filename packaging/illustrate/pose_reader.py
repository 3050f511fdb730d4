"""Reads one pose of a pose file: angles in degrees, rest, hands and feet."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import numpy as np

from illustrate.anatomy import ORIENTATIONS, SIDES
from illustrate.limbs import PLACES
from illustrate.model import PARTS, Floats
from illustrate.pose_data import ANGLES, Foot, Hand, Landmark, Pose, Root, foot_axes
from illustrate.rotations import axes
from illustrate.tables import PoseFileError, Table

T = TypeVar("T")

_SQUARE = 0.02  # how far given axes may be from a rotation


def read_pose(table: Table, base: Pose) -> Pose:
    """The pose of a table whose keys replace those of `base`; false takes a contact away."""
    root = read_root(table.table("root")) if "root" in table else base.root
    angles, hands, feet = dict(base.angles), dict(base.hands), dict(base.feet)
    for key in table:
        if key in ANGLES:
            angles[key] = table.number(key)
    for side in SIDES:
        _change(hands, side, table, f"hand_{side}", read_hand)
        _change(feet, side, table, f"foot_{side}", read_foot)
    head = table.flag("head_on_floor", base.head_on_floor)
    table.done()
    return Pose(root, angles, head, hands, feet)


def _change(
    held: dict[str, T], side: str, table: Table, key: str, read: Callable[[Table], T]
) -> None:
    if table.is_taken_away(key):
        held.pop(side, None)
    elif key in table:
        held[side] = read(table.table(key))


def read_root(table: Table) -> Root:
    plain = Root()
    ground = plain.ground
    if table.is_taken_away("ground"):
        ground = ()
    elif "ground" in table:
        ground = _parts(table)
    x, y = _flat_point(table, "at", plain.at)
    root = Root(
        orient=table.choice("orient", ORIENTATIONS, plain.orient),
        yaw=table.number("yaw", 0.0),
        pitch=table.number("pitch", 0.0),
        roll=table.number("roll", 0.0),
        twist=table.number("twist", 0.0),
        ground=ground,
        z=table.number("z", 0.0),
        sink=table.number("sink", 0.0),
        at=(x, y),
        anchor=table.text("anchor", "none"),
    )
    table.done()
    return replace(root, anchor="") if root.anchor == "none" else root


def _parts(table: Table) -> tuple[str, ...]:
    parts = table.names("ground")
    unknown = [part for part in parts if part not in PARTS]
    if unknown:
        raise table.wrong("ground", f"parts of the body, of {', '.join(PARTS)}")
    return parts


def _flat_point(table: Table, key: str, default: tuple[float, float]) -> tuple[float, float]:
    numbers = table.numbers(key, default)
    if len(numbers) != 2:
        raise table.wrong(key, "two numbers, in metres")
    return numbers[0], numbers[1]


def read_landmark(table: Table) -> Landmark:
    """`on` with u, dir and r; or `at`, a point of the world, with the direction n away from it."""
    if "on" in table:
        return Landmark(
            on=table.choice("on", PLACES),
            u=table.number("u", 0.0),
            direction=table.vector("dir", (0.0, -1.0, 0.0)),
            r=table.number("r", 0.0),
        )
    return Landmark(at=table.vector("at"), direction=table.vector("n", (0.0, 0.0, 1.0)))


def read_hand(table: Table) -> Hand:
    plain = Hand(Landmark())
    hand = Hand(
        touches=read_landmark(table),
        fingers=table.vector("fingers", plain.fingers),
        palm=table.vector("palm") if "palm" in table else None,
        local=table.flag("local", plain.local),
        reach=table.number("reach", plain.reach),
        thick=table.number("thick", plain.thick),
        elbow=table.vector("elbow") if "elbow" in table else None,
        elbow_in=table.choice("elbow_in", ("chest", "world"), plain.elbow_in),
    )
    table.done()
    return hand


def read_foot(table: Table) -> Foot:
    kinds = [kind for kind in ("on", "ankle", "ball") if kind in table]
    if len(kinds) != 1:
        raise PoseFileError(f"{table.where}: wanted: one of on, ankle or ball")
    kind = kinds[0]
    if kind == "on":
        inner = table.table("on")
        place = read_landmark(inner)
        inner.done()
    else:
        place = Landmark(at=table.vector(kind))
    given = foot_axes(table.number("yaw", 0.0), table.number("pitch", 0.0))
    foot = Foot(
        kind=kind,
        place=place,
        axes=_axes(table) if "frame" in table else given,
        knee=table.vector("knee", (0.0, 0.0, 1.0)),
        point=table.flag("point"),
        dorsi=table.number("dorsi", 0.0),
        inversion=table.number("inversion", 0.0),
    )
    table.done()
    return foot


def _axes(table: Table) -> Floats:
    """The foot's left, back and up in the world, as columns."""
    rows = np.array(table.vectors("frame"))
    wanted = "three unit vectors, square to each other: the foot's left, back and up"
    if rows.shape != (3, 3):
        raise table.wrong("frame", wanted)
    given = rows.T
    if np.abs(given.T @ given - np.eye(3)).max() > _SQUARE or np.linalg.det(given) < 0:
        raise table.wrong("frame", f"{wanted}, right-handed")
    return axes(given[:, 0], given[:, 1])
