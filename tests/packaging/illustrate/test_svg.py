"""What is written as SVG is seen as meant, by Qt, which paints it in the app."""

import re

import numpy as np
import pytest

from illustrate import svg
from illustrate.contact_sheet import picture
from illustrate.curves import STEP, Curve
from illustrate.model import VIEW_HEIGHT, VIEW_WIDTH

WIDE, TALL, BLUR = 60.0, 40.0, 6.0  # units
ONE, OTHER = (300.0, 200.0), (700.0, 200.0)


def block(at: tuple[float, float], size: tuple[float, float] = (WIDE, TALL)) -> Curve:
    corners = [(0, 0), (size[0], 0), size, (0, size[1])]
    return svg.polygon(np.array(corners, float) + at)


def soft(*curves: Curve, opacity: float = 1.0) -> str:
    return svg.soft_area(curves, "ink", opacity, BLUR, "soft")


def darkness(*parts: str) -> np.ndarray:
    """How dark each unit of the view is, 0 to 1, where the ink is black on white."""
    drawing = svg.group(parts).replace("@ink@", "#000000")
    box = f'viewBox="0 0 {VIEW_WIDTH} {VIEW_HEIGHT}"'
    whole = f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{drawing}</svg>'
    grey = np.asarray(picture(whole, "#ffffff", VIEW_WIDTH).convert("L"), float)
    dark: np.ndarray = 1 - grey / 255
    return dark


def test_a_soft_area_fades_out_evenly_over_its_edge() -> None:
    row = darkness(soft(block(ONE)))[int(ONE[1] + TALL / 2)]
    middle, edge = int(ONE[0] + WIDE / 2), int(ONE[0] + WIDE)
    fading = row[middle : edge + int(4 * BLUR)]
    assert fading[0] > 0.95
    assert row[edge] == pytest.approx(0.5, abs=0.08)
    assert fading[-1] < 0.02
    assert (np.diff(fading) <= 0.01).all()
    assert np.abs(np.diff(fading)).max() < 0.12  # of a ring there would be a step


def test_no_blur_is_cut_off_by_its_box() -> None:
    dark = darkness(soft(block(ONE)))
    rows, columns = np.nonzero(dark > 0.004)
    assert dark[rows.min() - 1 : rows.max() + 2].sum() == pytest.approx(dark.sum(), rel=1e-3)
    assert dark[:, columns.min()].max() < 0.06
    assert dark[rows.min()].max() < 0.06


def test_areas_far_apart_are_blurred_each_in_a_box_of_its_own() -> None:
    text = soft(block(ONE), block(OTHER))
    names = re.findall(r'<filter id="(\w+)"', text)
    assert len(names) == len(set(names)) == 2
    widths = [float(width) * STEP for width in re.findall(r' width="([\d.]+)"', text)]
    assert max(widths) < WIDE + 8 * BLUR


def test_areas_that_reach_each_other_are_blurred_together() -> None:
    beside = block((ONE[0] + WIDE + BLUR, ONE[1]))
    text = soft(block(OTHER), block(ONE), beside)
    assert text.count("<filter") == 2
    between = block((ONE[0] + WIDE - 1, ONE[1]), (BLUR + 2, TALL))
    assert soft(block(ONE), beside, between).count("<filter") == 1


def test_a_hole_stays_a_hole() -> None:
    inner = block((ONE[0] + 20, ONE[1] + 10), (20, 20))
    hole = Curve(inner.points[::-1], closed=True)
    dark = darkness(svg.soft_area([block(ONE), hole], "ink", 1.0, 1.0, "soft"))
    assert dark[int(ONE[1] + 20), int(ONE[0] + 30)] < 0.05


def test_what_lies_beyond_the_curves_is_not_seen_and_all_within_is() -> None:
    half = block((ONE[0] - 50, ONE[1] - 50), (50 + WIDE / 2, TALL + 100))
    alone = darkness(soft(block(ONE)))
    cut = darkness(svg.within([half], [soft(block(ONE))], "half"))
    middle = int(ONE[0] + WIDE / 2)
    np.testing.assert_allclose(cut[:, : middle - 1], alone[:, : middle - 1], atol=0.02)
    assert cut[:, middle + 1 :].max() < 0.02


def test_what_lies_within_a_hole_of_the_curves_is_not_seen() -> None:
    around, hole = block(ONE), block((ONE[0] + 20, ONE[1] + 10), (20, 20))
    dark = darkness(svg.within([around, hole], [svg.area([around], "ink")], "ring"))
    assert dark[int(ONE[1] + 20), int(ONE[0] + 30)] < 0.02
    assert dark[int(ONE[1] + 5), int(ONE[0] + 5)] > 0.5


def test_nothing_is_written_of_nothing() -> None:
    assert svg.area([], "ink") == svg.stroke([], "ink", 1.0) == soft() == svg.group([]) == ""
