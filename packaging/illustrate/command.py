"""The command: checks the poses, draws them, and writes the bundles.

illustrate [ID ...] [--check-only] [--draft] [--figure woman|man] [--out FOLDER]
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from illustrate import body_map, contact_sheet
from illustrate.findings import Finding
from illustrate.jobs import Done, Job, run
from illustrate.model import FIGURES
from illustrate.pose_files import known_exercises, load
from illustrate.tables import PoseFileError

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "resources" / "pictures"
MOST_PROCESSES = 2


@dataclass(frozen=True)
class Options:
    exercises: tuple[str, ...]
    figures: tuple[str, ...]
    check_only: bool
    draft: bool
    out: Path
    processes: int


def main(arguments: Sequence[str]) -> int:
    options = _options(arguments)
    unreadable = [fault for name in options.exercises for fault in _unreadable(name)]
    for fault in unreadable:
        print(fault, file=sys.stderr)
    if unreadable:
        return 1
    findings = _make(options)
    if not findings and not options.check_only and not options.draft:
        _overview(options.out)
    for finding in findings:
        print(finding, file=sys.stderr)
    if findings:
        print(f"{len(findings)} faults: mend the poses, then run this again", file=sys.stderr)
    return 1 if findings else 0


def _options(arguments: Sequence[str]) -> Options:
    parser = argparse.ArgumentParser(prog="dev.py illustrate", allow_abbrev=False)
    parser.add_argument("exercises", nargs="*", metavar="ID", help="exercises; all, when none")
    parser.add_argument("--check-only", action="store_true", help="draw nothing")
    parser.add_argument("--draft", action="store_true", help="coarse and quick, into build/")
    parser.add_argument("--figure", choices=FIGURES, help="only this one; both, when not given")
    parser.add_argument("--out", type=Path, help=f"a folder instead of {OUT}")
    parser.add_argument("--processes", type=int, default=MOST_PROCESSES, help="at most 2")
    given = parser.parse_args(arguments)
    default = ROOT / "build" / "pictures" if given.draft else OUT
    return Options(
        exercises=tuple(given.exercises) or tuple(known_exercises()),
        figures=(given.figure,) if given.figure else FIGURES,
        check_only=given.check_only,
        draft=given.draft,
        out=given.out or default,
        processes=max(1, min(given.processes, MOST_PROCESSES)),
    )


def _overview(folder: Path) -> None:
    """The body map, and where the colours are, the sheet that shows all."""
    print(body_map.write(folder))
    if (folder / contact_sheet.PALETTES).exists():
        print(contact_sheet.write(folder))


def _unreadable(exercise: str) -> Iterable[PoseFileError]:
    try:
        load(exercise)
    except PoseFileError as fault:
        yield fault


def _make(options: Options) -> list[Finding]:
    """Does every exercise with every figure; what was written is said as it is done."""
    jobs = [
        Job(exercise, figure, options.out, options.draft, options.check_only)
        for exercise in options.exercises
        for figure in options.figures
    ]
    findings: list[Finding] = []
    for job, done in zip(jobs, _each(jobs, options.processes), strict=True):
        findings += done.findings
        verdict = f"{len(done.findings)} faults" if done.findings else "ok"
        written = f", {done.size / 1024:.0f} KB" if done.size else ""
        print(
            f"{job.exercise:28}{job.figure:7}{done.seconds:6.1f} s  {verdict}{written}", flush=True
        )
    return findings


def _each(jobs: Sequence[Job], processes: int) -> Iterable[Done]:
    if processes == 1 or len(jobs) == 1:
        yield from map(run, jobs)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from pool.map(run, jobs)
