"""Looks at every still and every frame of an exercise, and lists what is wrong."""

from collections.abc import Iterator, Sequence

from illustrate.checks_arrows import arrow_faults
from illustrate.checks_motion import jumps, slides
from illustrate.checks_pose import faults
from illustrate.findings import Finding
from illustrate.scenes import Setting, Stage


def check(stage: Stage) -> list[Finding]:
    """Every fault of the exercise with this figure, each once."""
    exercise, figure = stage.spec.exercise, stage.body.figure
    return [Finding(exercise, figure, where, what) for where, what in _all(stage)]


def _all(stage: Stage) -> Iterator[tuple[str, str]]:
    for picture, setting in zip(stage.spec.pictures, stage.stills(), strict=True):
        for fault in (*faults(setting), *_of_arrows(stage, picture.id, [setting])):
            yield f"picture {picture.id}, pose {picture.pose}", fault
    for loop in stage.spec.loops:
        frames = stage.loop(loop)
        last = len(frames) - 1
        told: set[str] = set()
        for number, setting in enumerate(frames):
            where = {0: f"pose {loop.keys[0]}", last: f"pose {loop.keys[-1]}"}.get(number, "")
            for fault in faults(setting):
                kind = "".join(letter for letter in fault if not letter.isdigit())
                if kind not in told:  # the same fault goes on from frame to frame
                    told.add(kind)
                    yield f"loop {loop.id}, {where or f'frame {number}'}", fault
        for number, fault in (*slides(frames), *jumps(frames)):
            yield f"loop {loop.id}, frame {number}", fault
        for fault in _of_arrows(stage, loop.id, frames):
            yield f"loop {loop.id}", fault


def _of_arrows(stage: Stage, of: str, settings: Sequence[Setting]) -> Iterator[str]:
    for arrow in stage.spec.arrows_of(of):
        yield from arrow_faults(arrow, settings)
