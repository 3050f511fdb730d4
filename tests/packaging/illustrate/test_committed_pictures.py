"""What is committed is what the generator makes: two exercises are drawn again, coarsely."""

import json
import lzma
from typing import Any

import numpy as np
import pytest

from illustrate import palettes
from illustrate.arrows import drawn_arrow
from illustrate.bundle import SUFFIX, frame_content
from illustrate.command import OUT
from illustrate.contact_sheet import PAPER, picture
from illustrate.drawing import Artist
from illustrate.jobs import DRAFT_FINENESS, DRAFT_FRAMES, PALETTES
from illustrate.pose_files import load
from illustrate.scenes import Stage
from illustrate.wearer import wearer

WIDTH = 240  # pixels
ALIKE = 4.0  # of 255, on the average of all pixels


def committed(exercise: str, figure: str) -> dict[str, Any]:
    text = lzma.decompress((OUT / figure / f"{exercise}{SUFFIX}").read_bytes())
    bundle: dict[str, Any] = json.loads(text)
    return bundle


@pytest.mark.needs("potrace")
@pytest.mark.parametrize(("exercise", "figure"), [("glute_bridge", "woman"), ("dead_bug", "man")])
def test_a_committed_picture_is_what_the_generator_makes(exercise: str, figure: str) -> None:
    wears, spec, bundle = wearer(figure), load(exercise), committed(exercise, figure)
    assert [loop["id"] for loop in bundle["loops"]] == [loop.id for loop in spec.loops]
    assert [still["id"] for still in bundle["stills"]] == [still.id for still in spec.pictures]
    main, drawn = spec.loops[0], bundle["loops"][0]
    assert (drawn["alt"], drawn["alt_start"]) == (main.alt, main.alt_start)
    assert len(drawn["frames"]) == main.frames
    settings = Stage(spec, wears.body).loop(main, DRAFT_FRAMES)
    frames = Artist(wears, DRAFT_FINENESS).draw(*(setting.scene() for setting in settings))
    colours = palettes.load(PALETTES).colours("light", 0, 0)
    for coarse, fine in ((frames[0], drawn["frames"][0]), (frames[-1], drawn["frames"][-1])):
        one = picture(palettes.whole(frame_content(coarse), colours), PAPER["light"], WIDTH)
        two = picture(palettes.whole(fine, colours), PAPER["light"], WIDTH)
        apart = np.abs(np.asarray(one, dtype=float) - np.asarray(two, dtype=float)).mean()
        assert apart < ALIKE
    points = [drawn_arrow(it, settings).points for it in spec.arrows if it.of == main.id]
    for made, kept in zip(points, drawn["arrows"], strict=True):
        if len(made) == len(kept["points"]):  # a path that is followed has more frames there
            np.testing.assert_allclose(made, kept["points"], atol=0.3)
