"""One sheet shows all pictures."""

import shutil
from pathlib import Path

from PIL import Image

from illustrate import bundle, contact_sheet
from illustrate.model import FIGURES, DrawnLoop, DrawnStill, Frame, PictureSet

PALETTES = Path(__file__).parents[3] / "resources" / "pictures" / contact_sheet.PALETTES
FRAME = Frame('<path fill="@skin@" d="M0 0h960v540h-960z"/>', "", "")


def test_each_figure_has_a_row_of_its_loops_and_stills(tmp_path: Path) -> None:
    shutil.copy(PALETTES, tmp_path)
    loops = (
        DrawnLoop("main", "end", "start", (FRAME,) * 13),
        DrawnLoop("easier", "end", "start", (FRAME,) * 13),
    )
    stills = (DrawnStill("setup_1", "first", FRAME), DrawnStill("setup_2", "second", FRAME))
    for figure in FIGURES:
        bundle.write(PictureSet(figure, "glute_bridge", "both", stills, loops), tmp_path)
    with Image.open(contact_sheet.write(tmp_path)) as sheet:
        columns, rows = 3 + 1 + 2, len(FIGURES) + len(contact_sheet.PAPER)
        tall = contact_sheet.HEIGHT + contact_sheet.LABEL
        assert sheet.size == (columns * contact_sheet.WIDTH, rows * tall)
