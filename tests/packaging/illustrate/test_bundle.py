"""The files that the app reads."""

import json
import lzma
from pathlib import Path

from illustrate import bundle
from illustrate.model import DrawnArrow, DrawnLoop, DrawnStill, Frame, PictureSet

FRAME = Frame("<path/>", "", "<g/>")
SET = PictureSet(
    figure="woman",
    exercise="knee_lift",
    drawn_side="right",
    stills=(DrawnStill("setup_1", "Lying, 119°", FRAME, feel=((10.26, 20.7),)),),
    loops=(
        DrawnLoop(
            "main",
            "the end",
            "the start",
            (FRAME, FRAME),
            (DrawnArrow("move", ((1.0, 2.0), (3.0, 4.0))),),
            (((1.0, 1.0),), ((2.0, 2.0),)),
        ),
    ),
)


def test_a_bundle_says_what_was_drawn(tmp_path: Path) -> None:
    path = bundle.write(SET, tmp_path)
    assert path == tmp_path / "woman" / "knee_lift.json.xz"
    content = json.loads(lzma.decompress(path.read_bytes()))
    assert content["format"] == 1
    assert (content["width"], content["height"]) == (960, 540)
    assert content["stills"][0]["alt"] == "Lying, 119°"
    assert content["stills"][0]["feel"] == [[10.5, 20.5]]
    assert content["loops"][0]["arrows"] == [{"kind": "move", "points": [[1, 2], [3, 4]]}]
    assert content["loops"][0]["feel"] == [[[1, 1]], [[2, 2]]]
    assert [frame["ink"] for frame in content["loops"][0]["frames"]] == ["<g/>", "<g/>"]


def test_the_same_drawings_give_the_same_bytes(tmp_path: Path) -> None:
    one = bundle.write(SET, tmp_path / "one").read_bytes()
    two = bundle.write(SET, tmp_path / "two").read_bytes()
    assert one == two
