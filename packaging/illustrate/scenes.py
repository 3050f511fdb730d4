"""From the specification of an exercise and a body to the scenes of its stills and loops."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from illustrate.model import Body, Floats, PosedBody, Scene
from illustrate.posing import blended, posed
from illustrate.props import Prop, build
from illustrate.skeleton import Skeleton
from illustrate.specs import ExerciseSpec, LoopSpec, View


@dataclass(frozen=True, eq=False)
class Setting:
    """A posed body among its props, in a view."""

    skeleton: Skeleton
    view: View

    @cached_property
    def posed(self) -> PosedBody:
        return self.skeleton.posed()

    @cached_property
    def skin(self) -> Floats:
        """The vertices as the bones carry them, before the floor presses them flat."""
        return self.posed.unpressed_skin

    @cached_property
    def props(self) -> tuple[Prop, ...]:
        return build(self.view.props, self.skeleton, self.skin)

    def scene(self) -> Scene:
        meshes = tuple(mesh for prop in self.props for mesh in prop.meshes)
        dials = tuple(prop.dial for prop in self.props if prop.dial)
        view = self.view
        return Scene(self.posed, meshes, view.camera, view.muscles, view.mat, view.cross, dials)


class Stage:
    """One figure doing one exercise: every pose is solved once."""

    def __init__(self, spec: ExerciseSpec, body: Body) -> None:
        self.spec, self.body = spec, body
        self._keys: dict[str, Skeleton] = {}
        self._loops: dict[tuple[str, int], list[Setting]] = {}

    def key(self, pose: str) -> Skeleton:
        if pose not in self._keys:
            self._keys[pose] = posed(self.body, self.spec.poses[pose])
        return self._keys[pose]

    def stills(self) -> list[Setting]:
        """In the order of the specification's pictures."""
        return [Setting(self.key(it.pose), it.view) for it in self.spec.pictures]

    def loop(self, loop: LoopSpec, frames: int | None = None) -> list[Setting]:
        """From the start to the end; `frames` for fewer than the specification asks for."""
        count = frames or loop.frames
        if (loop.id, count) not in self._loops:
            skeletons = in_between([self.key(key) for key in loop.keys], count)
            self._loops[loop.id, count] = [Setting(it, loop.view) for it in skeletons]
        return self._loops[loop.id, count]


def in_between(keys: Sequence[Skeleton], frames: int) -> list[Skeleton]:
    """Even frames through all keys, gently begun and ended; each leg has the time of its length."""
    lengths = [_way(one, two) for one, two in pairwise(keys)]
    marks = np.concatenate([[0.0], np.cumsum(lengths)]) / sum(lengths)
    return [_at(keys, marks, eased(frame / (frames - 1))) for frame in range(frames)]


def eased(time: float) -> float:
    """Slow, fast, slow: 0 to 1."""
    return time * time * (3 - 2 * time)


def _at(keys: Sequence[Skeleton], marks: Floats, time: float) -> Skeleton:
    leg = min(int(np.searchsorted(marks, time, side="right")) - 1, len(keys) - 2)
    share = float((time - marks[leg]) / (marks[leg + 1] - marks[leg]))
    if share < 1e-6:
        return keys[leg]
    if share > 1 - 1e-6:
        return keys[leg + 1]
    return blended(keys[leg], keys[leg + 1], share)


def _way(one: Skeleton, two: Skeleton) -> float:
    """How far the joints move, on the average of their squares; never nothing."""
    moved = np.linalg.norm(two.positions - one.positions, axis=1)
    return max(float(np.sqrt((moved**2).mean())), 1e-3)
