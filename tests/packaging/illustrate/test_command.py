"""The command: what it checks, what it writes, and how it says what is wrong."""

import json
import lzma
from pathlib import Path

import pytest

from illustrate import command, jobs, pose_files
from illustrate.jobs import Done, Job
from illustrate.model import FIGURES

STRETCHED = """
exercise = "{name}"
drawn_side = "right"
muscles = ["quads_r"]
camera = {{ azimuth = 24, elevation = 12, target = [0, 0, 0.8], width = 3.2 }}

[pose.start]
root = {{ orient = "standing" }}

[pose.end]
from = "start"
root = {{ orient = "standing", ground = ["foot_l"] }}
hip_flexion_r = {flexion}

[[loop]]
id = "main"
keys = ["start", "end"]
frames = 13
alt = "Standing, the {{side}} leg lifted"
alt_start = "Standing"

[[arrow]]
of = "main"
kind = "move"
follow = "ankle_r"
offset = [-0.35, 0.0, 0.1]

[[feel]]
of = "main"
at = "quads_r"
"""


@pytest.fixture
def poses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of poses with one that can be drawn, one that nobody can do, one with a slip."""
    folder = tmp_path / "poses"
    folder.mkdir()
    for name, flexion in (("lift", 40), ("split", 170), ("slip", '"high"')):
        text = STRETCHED.format(name=name, flexion=flexion)
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(pose_files, "FOLDER", folder)
    for function in (pose_files.load, pose_files.known_exercises):
        *kept, _ = function.__defaults__ or ()
        monkeypatch.setattr(function, "__defaults__", (*kept, folder))
    return folder


def run(*arguments: str) -> int:
    return command.main([*arguments, "--processes", "1", "--figure", "woman"])


@pytest.mark.usefixtures("poses")
def test_a_good_exercise_passes_the_checks(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("lift", "--check-only") == 0
    told = capsys.readouterr()
    assert told.out.startswith("lift ")
    assert told.out.rstrip().endswith("ok")
    assert not told.err


@pytest.mark.usefixtures("poses")
def test_a_pose_that_nobody_can_do_fails_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("split", "--out", str(tmp_path / "out")) == 1
    told = capsys.readouterr().err
    assert "split (woman), loop main, " in told
    assert "hip flexion of the right thigh is " in told
    assert "faults: mend the poses, then run this again" in told
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("poses")
def test_a_slip_of_the_pen_stops_everything_before_it_begins(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("--check-only") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("slip.toml: pose: end: hip_flexion_r is 'high'; wanted: a number")


@pytest.mark.needs("potrace")
@pytest.mark.usefixtures("poses")
def test_a_draft_is_drawn_with_arrow_mark_and_words(tmp_path: Path) -> None:
    done = jobs.run(Job("lift", "woman", tmp_path, draft=True))
    assert done.findings == ()
    path = tmp_path / "woman" / "lift.json.xz"
    assert path.stat().st_size == done.size
    (loop,) = json.loads(lzma.decompress(path.read_bytes()))["loops"]
    assert (loop["id"], loop["alt_start"]) == ("main", "Standing")
    assert len(loop["frames"]) == len(loop["feel"]) == jobs.DRAFT_FRAMES
    assert all("@skin@" in frame["base"] for frame in loop["frames"])
    assert [arrow["kind"] for arrow in loop["arrows"]] == ["move"]
    assert (tmp_path / "lift_woman.png").exists()


@pytest.mark.needs("potrace")
@pytest.mark.usefixtures("poses")
def test_the_same_poses_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for out in (first, second):
        jobs.run(Job("lift", "man", out, draft=True))
        jobs.forget()
    one, two = (out / "man" / "lift.json.xz" for out in (first, second))
    assert one.read_bytes() == two.read_bytes()


def test_every_exercise_is_done_with_both_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[tuple[str, str]] = []

    def note(job: Job) -> Done:
        done.append((job.exercise, job.figure))
        return Done((), 0, 0.0)

    monkeypatch.setattr(command, "run", note)
    assert command.main(["--check-only", "--processes", "1"]) == 0
    names = pose_files.known_exercises()
    assert done == [(name, figure) for name in names for figure in FIGURES]
