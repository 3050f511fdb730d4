"""Inverse kinematics: an arm or a leg of two bones that reaches for a point."""

from dataclasses import dataclass

import numpy as np

from illustrate.girth import ENDS, TRUNK, hand_ratio, thicker
from illustrate.kinematics import foot_on_shank
from illustrate.model import Floats, Reach
from illustrate.pose_data import Foot, Hand, Landmark
from illustrate.rotations import X, Z, aligning, angle_between, unit
from illustrate.skeleton import Skeleton

_STRETCH = 0.998  # of its length: a limb never locks quite straight
_FOLD = 1.02  # of the difference of its bones: nor does it fold flat
_STRAIGHT = 1e-3  # the sine below which a joint has no plane of its own
_SHOULDER_STEPS = 12  # the shoulder follows the arm, which changes where the arm begins
_NEAR = 5e-4  # metres at which the arm has arrived

PLACES = frozenset({f"{part}_{side}" for part in ENDS for side in "lr"} | {*TRUNK, "pelvis"})


def landmark(skeleton: Skeleton, given: Landmark) -> tuple[Floats, Floats]:
    """A point in the world, and the direction away from what it lies on."""
    if not given.on:
        return np.array(given.at), unit(given.direction)
    start, end = _span(skeleton, given.on)
    axes = skeleton.frames.get(given.on, skeleton.frames["root"])
    away = unit(axes @ np.array(given.direction))
    off = given.r + thicker(skeleton.body, given)
    return start + given.u * (end - start) + away * off, away


def _span(skeleton: Skeleton, on: str) -> tuple[Floats, Floats]:
    part, _, side = on.partition("_")
    if part in ENDS:
        start, end = (skeleton.bone(f"{bone}.{side.upper()}") for bone in ENDS[part])
        return start, end
    if on == "pelvis":
        middle = (skeleton.bone("upperleg01.L") + skeleton.bone("upperleg01.R")) / 2
        return middle, middle
    return skeleton.bone(TRUNK[on]), skeleton.bone(TRUNK[on])


@dataclass(frozen=True, eq=False)
class TwoBones:
    """Where the middle joint and the end come to lie, and how far the end is from its target."""

    middle: Floats
    end: Floats
    missed_m: float


def two_bones(start: Floats, target: Floats, first: float, second: float, pole: Floats) -> TwoBones:
    """Bends a limb of the lengths `first` and `second` towards `pole` until it ends at `target`."""
    away = target - start
    distance = float(np.linalg.norm(away))
    longest, shortest = (first + second) * _STRETCH, abs(first - second) * _FOLD
    reached = min(max(distance, shortest), longest)
    missed = max(0.0, distance - longest)
    towards = unit(away)
    cosine = float(np.clip((first**2 + reached**2 - second**2) / (2 * first * reached), -1, 1))
    aside = unit(pole - towards * float(pole @ towards))
    middle = start + first * (cosine * towards + np.sqrt(1 - cosine**2) * aside)
    return TwoBones(middle, start + towards * reached, missed)


def reach_with_hand(skeleton: Skeleton, side: str, hand: Hand) -> None:
    """Lays the palm against the hand's landmark."""
    sign = 1 if side == "l" else -1
    point, away = landmark(skeleton, hand.touches)
    axes = skeleton.frames.get(hand.touches.on, np.eye(3)) if hand.local else np.eye(3)
    palm = -away if hand.palm is None else unit(axes @ np.array(hand.palm))
    fingers = unit(axes @ np.array(hand.fingers))
    fingers = unit(fingers - palm * float(fingers @ palm))
    ratio = hand_ratio(skeleton.body)
    target = point - ratio * (fingers * hand.reach + palm * hand.thick)
    pole_axes = skeleton.frames["chest"] if hand.elbow_in == "chest" else np.eye(3)
    pole = pole_axes @ np.array(hand.elbow or (sign, 0.3, -1.0))
    frames, lengths = skeleton.frames, skeleton.segments.lengths
    for _ in range(_SHOULDER_STEPS):
        shoulder = skeleton.bone(f"upperarm01.{side.upper()}")
        bent = two_bones(shoulder, target, lengths[f"uarm_{side}"], lengths[f"farm_{side}"], pole)
        upper, fore = unit(bent.middle - shoulder), unit(bent.end - bent.middle)
        hinge = np.cross(upper, fore)
        if np.linalg.norm(hinge) < _STRAIGHT:
            hinge = np.cross(upper, -pole)
        frames[f"uarm_{side}"] = aligning(-Z, -X, upper, hinge)
        frames[f"farm_{side}"] = aligning(-Z, -X, fore, hinge)
        frames[f"hand_{side}"] = aligning(-Z, (0.0, -1.0, 0.0), fingers, palm)
        skeleton.settle()
        missed = float(np.linalg.norm(target - skeleton.bone(f"wrist.{side.upper()}")))
        if missed < _NEAR:
            break
    skeleton.reaches[f"hand_{side}"] = Reach(
        missed_m=missed,
        bend=angle_between(upper, fore),
        wrist=angle_between(fore, fingers),
    )


def reach_with_foot(skeleton: Skeleton, side: str, foot: Foot) -> None:
    """Puts the foot where it stands or lies."""
    s, frames, lengths = side.upper(), skeleton.frames, skeleton.segments.lengths
    point, _ = landmark(skeleton, foot.place)
    if foot.kind == "ball":
        ball = skeleton.body.head(f"toe3-1.{s}") - skeleton.body.head(f"foot.{s}")
        point = point - foot.axes @ ball
    pole = np.array(foot.knee)
    if foot.kind == "on":
        pole = frames["root"] @ pole
    hip = skeleton.bone(f"upperleg01.{s}")
    bent = two_bones(hip, point, lengths[f"thigh_{side}"], lengths[f"shank_{side}"], pole)
    thigh, shank = unit(bent.middle - hip), unit(bent.end - bent.middle)
    hinge = np.cross(thigh, shank)
    if np.linalg.norm(hinge) < _STRAIGHT:
        hinge = np.cross(pole, thigh)
    frames[f"thigh_{side}"] = aligning(-Z, X, thigh, hinge)
    frames[f"shank_{side}"] = aligning(-Z, X, shank, hinge)
    if foot.point:
        ankle = foot_on_shank(side, foot.dorsi, foot.inversion)
        frames[f"foot_{side}"] = frames[f"shank_{side}"] @ ankle
    else:
        frames[f"foot_{side}"] = foot.axes
    skeleton.settle()
    missed = float(np.linalg.norm(point - skeleton.bone(f"foot.{s}")))
    skeleton.reaches[f"foot_{side}"] = Reach(missed, angle_between(thigh, shank))
