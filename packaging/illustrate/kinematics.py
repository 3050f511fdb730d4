"""Forward kinematics: anatomical angles to the axes of the segments, from the pelvis outwards."""

from illustrate.anatomy import NECK, ORIENTATIONS, SIDES, SPINE
from illustrate.model import Floats
from illustrate.pose_data import Root
from illustrate.rotations import X, Y, Z, about
from illustrate.skeleton import Skeleton


def pose_all(skeleton: Skeleton) -> None:
    """Sets every segment by the angles of the pose."""
    skeleton.frames["root"] = root_axes(skeleton.pose.root)
    pose_trunk(skeleton)
    pose_neck(skeleton, skeleton.pose.angle("neck_flexion"))
    for side in SIDES:
        pose_leg(skeleton, side)
        pose_arm(skeleton, side)


def root_axes(root: Root) -> Floats:
    turned = about(Z, root.yaw) @ ORIENTATIONS[root.orient]
    return turned @ about(X, -root.pitch) @ about(Y, root.roll) @ about(Z, root.twist)


def pose_trunk(skeleton: Skeleton) -> None:
    pose, axes = skeleton.pose, skeleton.frames["root"]
    for bone, share in SPINE:
        axes = axes @ _bend(
            share,
            pose.angle("trunk_flexion"),
            pose.angle("trunk_side_l"),
            pose.angle("trunk_twist_l"),
        )
        skeleton.spine[bone] = axes
    skeleton.frames["chest"] = axes


def pose_neck(skeleton: Skeleton, flexion: float) -> None:
    """Sets the neck and the head; `flexion` replaces that of the pose."""
    pose, axes = skeleton.pose, skeleton.frames["chest"]
    for bone, share in NECK:
        side, turn = pose.angle("neck_side_l"), pose.angle("neck_twist_l")
        axes = axes @ _bend(share, flexion, side, turn)
        skeleton.spine[bone] = axes
    skeleton.frames["head"] = axes


def _bend(share: float, flexion: float, side: float, turn: float) -> Floats:
    return about(X, share * flexion) @ about(Y, share * side) @ about(Z, share * turn)


def pose_leg(skeleton: Skeleton, side: str) -> None:
    def angle(name: str) -> float:
        return skeleton.pose.angle(f"{name}_{side}")

    frames, sign = skeleton.frames, _sign(side)
    frames[f"thigh_{side}"] = (
        frames["root"]
        @ about(X, -angle("hip_flexion"))
        @ about(Y, -sign * angle("hip_abduction"))
        @ about(Z, sign * angle("hip_rotation_ext"))
    )
    frames[f"shank_{side}"] = frames[f"thigh_{side}"] @ about(X, angle("knee_flexion"))
    ankle = foot_on_shank(side, angle("ankle_dorsi"), angle("ankle_inversion"))
    frames[f"foot_{side}"] = frames[f"shank_{side}"] @ ankle @ about(Z, sign * angle("foot_out"))


def foot_on_shank(side: str, dorsi: float, inversion: float) -> Floats:
    return about(X, -dorsi) @ about(Y, _sign(side) * inversion)


def pose_arm(skeleton: Skeleton, side: str) -> None:
    def angle(name: str) -> float:
        return skeleton.pose.angle(f"{name}_{side}")

    frames, sign = skeleton.frames, _sign(side)
    frames[f"uarm_{side}"] = (
        frames["chest"]
        @ about(X, -angle("shoulder_flexion"))
        @ about(Y, -sign * angle("shoulder_abduction"))
        @ about(Z, sign * angle("shoulder_rotation_ext"))
    )
    frames[f"farm_{side}"] = frames[f"uarm_{side}"] @ about(X, -angle("elbow_flexion"))
    frames[f"hand_{side}"] = (
        frames[f"farm_{side}"]
        @ about(Z, -sign * angle("pronation"))
        @ about(X, -angle("wrist_flexion"))
        @ about(Y, sign * angle("wrist_ulnar"))
    )


def _sign(side: str) -> int:
    return 1 if side == "l" else -1
