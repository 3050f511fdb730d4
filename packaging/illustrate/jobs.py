"""One exercise with one figure: checked, drawn and written."""

import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from illustrate import bundle, felt, figures, palettes, preview
from illustrate.arrows import drawn_arrow
from illustrate.checks import check
from illustrate.drawing import FINENESS, Artist
from illustrate.findings import Finding
from illustrate.model import DrawnArrow, DrawnLoop, DrawnStill, PictureSet, Point
from illustrate.pose_files import load
from illustrate.scenes import Setting, Stage
from illustrate.specs import LoopSpec, PictureSpec
from illustrate.wearer import Wearer, wearer

PALETTES = Path(__file__).resolve().parents[2] / "resources" / "pictures" / "palettes.toml"
DRAFT_FINENESS = 1.0
DRAFT_FRAMES = 3


@dataclass(frozen=True)
class Job:
    exercise: str
    figure: str
    out: Path
    draft: bool = False  # coarse, and of each loop only a few frames
    check_only: bool = False


@dataclass(frozen=True)
class Done:
    findings: tuple[Finding, ...]
    size: int  # bytes written
    seconds: float


def run(job: Job) -> Done:
    """Writes the bundle; a faulty exercise is not drawn, unless it is a draft."""
    started = time.monotonic()
    stage = Stage(load(job.exercise), _wearer(job.figure).body)
    findings = tuple(check(stage)) if job.check_only or not job.draft else ()
    size = 0
    if not job.check_only and not findings:
        drawn = pictures(stage, draft=job.draft)
        size = bundle.write(drawn, job.out).stat().st_size
        if job.draft:
            png = job.out / f"{job.exercise}_{job.figure}.png"
            preview.write(drawn, palettes.load(PALETTES), png)
    return Done(findings, size, time.monotonic() - started)


def pictures(stage: Stage, *, draft: bool = False) -> PictureSet:
    """All drawings of the exercise."""
    maker = _Maker(stage, draft=draft)
    return PictureSet(
        figure=stage.body.figure,
        exercise=stage.spec.exercise,
        drawn_side=stage.spec.drawn_side,
        stills=tuple(map(maker.still, stage.spec.pictures, stage.stills())),
        loops=tuple(map(maker.loop, stage.spec.loops)),
        cover=stage.spec.cover,
    )


class _Maker:
    def __init__(self, stage: Stage, *, draft: bool) -> None:
        self._stage, self._draft = stage, draft
        self._wearer = _wearer(stage.body.figure)
        self._artist = _artist(stage.body.figure, DRAFT_FINENESS if draft else FINENESS)

    def still(self, spec: PictureSpec, setting: Setting) -> DrawnStill:
        return DrawnStill(
            id=spec.id,
            alt=spec.alt,
            frame=self._artist.draw(setting.scene())[0],
            arrows=self._arrows(spec.id, [setting]),
            feel=self._feel(spec.id, [setting])[0],
        )

    def loop(self, spec: LoopSpec) -> DrawnLoop:
        settings = self._stage.loop(spec, DRAFT_FRAMES if self._draft else None)
        return DrawnLoop(
            id=spec.id,
            alt=spec.alt,
            alt_start=spec.alt_start,
            frames=tuple(self._artist.draw(*(setting.scene() for setting in settings))),
            arrows=self._arrows(spec.id, settings),
            feel=self._feel(spec.id, settings),
        )

    def _arrows(self, of: str, settings: list[Setting]) -> tuple[DrawnArrow, ...]:
        return tuple(drawn_arrow(arrow, settings) for arrow in self._stage.spec.arrows_of(of))

    def _feel(self, of: str, settings: list[Setting]) -> tuple[tuple[Point, ...], ...]:
        return felt.marks(self._stage.spec.feels_of(of), settings, self._wearer)


@lru_cache(maxsize=2)
def _wearer(figure: str) -> Wearer:
    return wearer(figure)


@lru_cache(maxsize=4)
def _artist(figure: str, fineness: float) -> Artist:
    return Artist(_wearer(figure), fineness)


def forget() -> None:
    """Lets go of the figures that were read."""
    _wearer.cache_clear()
    _artist.cache_clear()
    figures.forget()
