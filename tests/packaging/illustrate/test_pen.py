"""Lines are inked: whose colour they have, where they are finer and where they taper."""

import re
from dataclasses import replace

import numpy as np
import pytest

from illustrate.chains import Borders, Chain, joined
from illustrate.curves import STEP, Curve
from illustrate.inks import FIGURE, NAMES, PLAIN, Inks, line_token
from illustrate.model import PARTS
from illustrate.pen import Pen, Stroke
from illustrate.samples import Samples
from tests.packaging.illustrate.builders import a_limb

SIZE = (120, 240)
ROUND = Stroke(2.0, softness=1.4, tolerance=0.4, outer=True)
OVERLAP = Stroke(2.0, softness=1.4, tolerance=0.4, tapered=True)
ROWS, COLUMNS = np.indices(SIZE)
BAR = (ROWS > 30) & (ROWS < 90) & (COLUMNS > 20) & (COLUMNS < 220)


def limb(*, second: str = "skin", split: int = 120) -> Samples:
    """A bar across the picture: skin, and from the split on the second colour."""
    return a_limb(BAR, split <= COLUMNS, ("skin", second))


def outline_of(samples: Samples) -> list[Chain]:
    shown = samples.body
    return joined(Borders(shown[:, 1:] != shown[:, :-1], shown[1:] != shown[:-1]))


def widths(text: str) -> dict[str, set[float]]:
    """The widths of the strokes in units, by their tokens."""
    found: dict[str, set[float]] = {}
    for token, width in re.findall(r'stroke="@(\w+)@".*? stroke-width="([\d.]+)"', text):
        found.setdefault(token, set()).add(round(float(width) * STEP, 2))
    return found


def drawn(samples: Samples, stroke: Stroke = ROUND) -> dict[str, set[float]]:
    return widths("".join(Pen(samples).drawn(outline_of(samples), stroke)))


def test_a_line_has_the_colour_of_what_it_goes_round() -> None:
    assert set(drawn(limb(second="top"))) == {"skin_edge", "top_edge"}
    assert set(drawn(limb(second="top"), replace(ROUND, outer=False))) == {"skin_line", "top_line"}


def test_a_speck_of_another_colour_does_not_break_a_line() -> None:
    speck = a_limb(BAR, np.abs(COLUMNS - 120) < 2, ("skin", "top"))
    assert set(drawn(speck)) == {"skin_edge"}


@pytest.mark.parametrize(
    ("colour", "nearer", "ink"),
    [
        ("ball", 0.004, "top"),
        ("ball", 0.020, "ball"),
        ("strap", 0.004, "strap"),
    ],
)
def test_where_a_thing_presses_on_the_figure_the_line_is_the_figures(
    colour: str, nearer: float, ink: str
) -> None:
    both = a_limb(BAR, COLUMNS >= 120, ("top", colour), step=-nearer)
    thing = np.where(COLUMNS >= 120, 7, both.thing).astype(np.int16)
    assert NAMES[Inks(replace(both, thing=thing)).ink[60, 120]] == ink


def test_cloth_that_lies_close_to_the_skin_has_the_edge() -> None:
    behind = a_limb(BAR, COLUMNS >= 120, ("skin", "shorts"), step=0.02)
    far_behind = a_limb(BAR, COLUMNS >= 120, ("skin", "shorts"), step=0.2)
    for samples, name in ((behind, "shorts"), (far_behind, "skin")):
        assert NAMES[Inks(samples).ink[60, 120]] == name


def test_a_hand_on_cloth_keeps_its_own_colour() -> None:
    over = a_limb(BAR, COLUMNS >= 120, ("skin", "shorts"), step=0.02)
    hand = np.where(BAR & (COLUMNS < 120), PARTS.index("hand_r"), over.part).astype(np.int16)
    assert NAMES[Inks(replace(over, part=hand)).ink[60, 120]] == "skin"


def test_an_outline_is_heavier_below_and_finer_round_a_hand() -> None:
    arm = limb()
    hand = replace(arm, part=np.where(BAR, PARTS.index("hand_r"), arm.part).astype(np.int16))
    assert max(drawn(arm)["skin_edge"]) > min(drawn(arm)["skin_edge"]) == 2.0
    assert max(drawn(hand)["skin_edge"]) < 1.6


def test_a_line_tapers_where_it_ends_in_the_open_alone() -> None:
    pen = Pen(limb())
    line: Chain = (np.stack([np.arange(40.0, 120), np.full(80, 60.0)], axis=1), False)
    stops: list[Chain] = [
        (np.stack([np.full(21, x), np.arange(50.0, 71)], axis=1), False) for x in (39.0, 120.0)
    ]
    text = "".join(pen.drawn([line], OVERLAP))
    assert len(widths(text)["skin_line"]) >= 4
    assert widths("".join(pen.drawn([line], OVERLAP, stops))) == {"skin_line": {2.0}}
    assert widths("".join(pen.drawn([line], replace(OVERLAP, tapered=False)))) == {
        "skin_line": {2.0}
    }


def ends(text: str) -> list[tuple[int, int]]:
    """Where each piece of the strokes begins, in steps."""
    return [(int(x), int(y)) for x, y in re.findall(r"M(-?\d+) ?(-?\d+)", text)]


def test_the_pieces_of_an_outline_join() -> None:
    samples = limb(second="top")
    [(ring, _)] = outline_of(samples)
    pen = Pen(samples)
    curves = [np.array(place) * STEP for place in ends("".join(pen.drawn([(ring, True)], ROUND)))]
    away = [np.hypot(*(ring - place).T).min() for place in curves]
    assert len(curves) > 2
    assert max(away) < 3


def test_an_outline_of_one_kind_is_one_closed_stroke() -> None:
    disc = np.hypot(ROWS - 60, COLUMNS - 120) < 50
    samples = a_limb(disc, disc, ("hair",))
    head = replace(samples, part=np.where(disc, PARTS.index("hand_l"), -1).astype(np.int16))
    text = "".join(Pen(head).drawn(outline_of(head), ROUND))
    assert text.count("<path") == text.count("z") == 1


def test_curves_of_things_stay_whole_in_one_colour() -> None:
    chair = replace(limb(second="towel", split=200), colours=("wood", "towel"))
    line = Curve(np.linspace((30.0, 31.0), (215.0, 31.0), 4), closed=False)
    text = "".join(Pen(chair).fixed([line], 2.0))
    assert widths(text) == {"wood_line": {2.0}}
    assert text.count("M") == 1


@pytest.mark.parametrize("name", NAMES)
def test_each_ink_has_a_token(name: str) -> None:
    assert line_token(name) == (PLAIN if name == PLAIN else f"{name}_line")
    assert line_token(name, outer=True).endswith("_edge") == (name in FIGURE)


def test_without_lines_nothing_is_drawn() -> None:
    assert list(Pen(limb()).drawn([], OVERLAP)) == []
