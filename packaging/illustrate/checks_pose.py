"""What must hold for one posed body among its props."""

from collections.abc import Iterator

import numpy as np

from illustrate.findings import cm, named
from illustrate.joint_ranges import WRIST, joints, wrists
from illustrate.model import PARTS, VIEW_HEIGHT, VIEW_WIDTH
from illustrate.overlaps import ALLOWED, overlaps
from illustrate.scenes import Setting

MISS = 0.02  # metres
MARGIN = 4.0  # units of the view, to the edge of the card
_SOFT = frozenset({"pelvis", "torso", "thigh_l", "thigh_r", "head"})  # they are pressed flat


def faults(setting: Setting) -> Iterator[str]:
    """Everything that is wrong, in words."""
    yield from missed_targets(setting)
    yield from bent_joints(setting)
    yield from under_the_floor(setting)
    yield from inside_props(setting)
    yield from inside_the_body(setting)
    yield from outside_the_card(setting)


def missed_targets(setting: Setting) -> Iterator[str]:
    for limb, reach in sorted(setting.posed.reaches.items()):
        if reach.missed_m > MISS:
            yield f"{named(limb)} misses its target by {cm(reach.missed_m)}"


def bent_joints(setting: Setting) -> Iterator[str]:
    for hand, bend in wrists(setting.posed.frames):
        if bend > WRIST:
            yield f"the wrist of {named(hand)} bends by {bend:.0f} degrees, over {WRIST:.0f}"
    yield from filter(None, (joint.fault() for joint in joints(setting.posed.frames)))


def under_the_floor(setting: Setting) -> Iterator[str]:
    for part, index in _parts():
        lowest = float(setting.skin[setting.posed.body.part == index][:, 2].min())
        if -lowest > _give(setting, part):
            yield f"{named(part)} lies {cm(-lowest)} under the floor"


def inside_props(setting: Setting) -> Iterator[str]:
    own = setting.posed.body.part
    for prop in setting.props:
        deepest: dict[str, float] = {}
        for solid in prop.solids:
            depths = solid.depths(setting.skin)
            for part, index in _parts():
                depth = float(depths[own == index].max()) - solid.gives
                if depth > _give(setting, part):
                    deepest[part] = max(depth + solid.gives, deepest.get(part, 0.0))
        for part, depth in deepest.items():
            yield f"{named(part)} lies {cm(depth)} inside the {prop.spec.id}"


def inside_the_body(setting: Setting) -> Iterator[str]:
    for overlap in overlaps(setting.posed.body, setting.skin):
        depth = cm(overlap.depth)
        yield f"{named(overlap.part)} lies {depth} inside {named(overlap.other)}"


def outside_the_card(setting: Setting) -> Iterator[str]:
    seen = setting.view.camera.project(setting.posed.skin())
    for word, beyond in (
        ("left", MARGIN - float(seen[:, 0].min())),
        ("right", float(seen[:, 0].max()) - VIEW_WIDTH + MARGIN),
        ("upper", MARGIN - float(seen[:, 1].min())),
        ("lower", float(seen[:, 1].max()) - VIEW_HEIGHT + MARGIN),
    ):
        if beyond > 0.5:
            yield f"the figure needs {beyond:.0f} units more room at the {word} edge of the card"


def _parts() -> Iterator[tuple[str, int]]:
    for index, part in enumerate(PARTS):
        yield part, index


def _give(setting: Setting, part: str) -> float:
    """How far a part may be pressed in: soft ones as far as the pose says."""
    sink = setting.skeleton.pose.root.sink if part in _SOFT else 0.0
    return float(np.maximum(ALLOWED, sink + 0.008))
