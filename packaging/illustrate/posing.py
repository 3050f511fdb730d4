"""Poses a body, and finds the poses between two; contacts are solved in both."""

import numpy as np

from illustrate.anatomy import NECK, SIDES, SPINE
from illustrate.contacts import lay_head, lay_head_from_here, rest_on_ground
from illustrate.kinematics import pose_all
from illustrate.limbs import reach_with_foot, reach_with_hand
from illustrate.model import Body
from illustrate.pose_data import Pose, mixed
from illustrate.rotations import between
from illustrate.skeleton import Skeleton

# Each segment and the one on which it hangs.
_HANGS_ON = {
    **{f"{part}_{s}": on for s in SIDES for part, on in (("thigh", "root"), ("uarm", "chest"))},
    **{f"shank_{s}": f"thigh_{s}" for s in SIDES},
    **{f"foot_{s}": f"shank_{s}" for s in SIDES},
    **{f"farm_{s}": f"uarm_{s}" for s in SIDES},
    **{f"hand_{s}": f"farm_{s}" for s in SIDES},
}


def posed(body: Body, pose: Pose) -> Skeleton:
    skeleton = Skeleton(body, pose)
    pose_all(skeleton)
    skeleton.settle()
    rest_on_ground(skeleton, pose.root)
    if pose.head_on_floor:
        lay_head(skeleton)
    _hold_on(skeleton)
    return skeleton


def blended(one: Skeleton, two: Skeleton, share: float) -> Skeleton:
    """The pose at `share` (0 to 1) of the way: every joint turns, what both hold is held on to."""
    pose = mixed(one.pose, two.pose, share)
    skeleton = Skeleton(one.body, pose)
    _turn_joints(skeleton, one, two, share)
    skeleton.offset = one.offset + (two.offset - one.offset) * share
    skeleton.settle()
    _rest_between(skeleton)
    if one.head_lies and two.head_lies:
        lay_head_from_here(skeleton)
    _hold_on(skeleton)
    return skeleton


def _hold_on(skeleton: Skeleton) -> None:
    """Feet before hands, since hands may hold them; standing feet before those on a leg."""
    feet = skeleton.pose.feet
    for side in sorted(feet, key=lambda side: (feet[side].kind == "on", side)):
        reach_with_foot(skeleton, side, feet[side])
    skeleton.settle()
    for side, hand in sorted(skeleton.pose.hands.items()):
        reach_with_hand(skeleton, side, hand)
    skeleton.settle()


def _turn_joints(skeleton: Skeleton, one: Skeleton, two: Skeleton, share: float) -> None:
    frames = skeleton.frames
    frames["root"] = between(one.frames["root"], two.frames["root"], share)
    axes, first, second = frames["root"], one.frames["root"], two.frames["root"]
    for bone, _ in (*SPINE, *NECK):
        step = between(first.T @ one.spine[bone], second.T @ two.spine[bone], share)
        axes, first, second = axes @ step, one.spine[bone], two.spine[bone]
        skeleton.spine[bone] = axes
    frames["chest"], frames["head"] = skeleton.spine["spine01"], skeleton.spine["head"]
    for segment, on in _HANGS_ON.items():
        before = one.frames[on].T @ one.frames[segment]
        after = two.frames[on].T @ two.frames[segment]
        frames[segment] = frames[on] @ between(before, after, share)


def _rest_between(skeleton: Skeleton) -> None:
    """Rests the body on what both poses rest on, and stands it where both stand."""
    root, here = skeleton.pose.root, skeleton.offset.copy()
    if not root.ground:
        return
    skeleton.move(-here)
    rest_on_ground(skeleton, root)
    if not root.anchor:
        skeleton.move(np.array([*(here[:2] - skeleton.offset[:2]), 0.0]))
