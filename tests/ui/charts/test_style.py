"""Tests of the colours of charts: on a screen, in grey print, and for eyes that differ."""

from collections.abc import Mapping
from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from hipdesk.domain.chart_model import Tone
from hipdesk.ui.charts.heat_legend import luminance
from hipdesk.ui.charts.style import (
    DARK_TONES,
    LIGHT_TONES,
    PAPER_TONES,
    mixed,
    paper_style,
    screen_style,
)
from hipdesk.ui.look import Look
from hipdesk.ui.theme import DARK, LIGHT

GROUNDS = ((LIGHT_TONES, LIGHT.surface), (DARK_TONES, DARK.surface), (PAPER_TONES, "#ffffff"))
IN_ONE_CHART = (Tone.MAIN, Tone.SECOND, Tone.THIRD)
APART = 8.0  # of 100 steps of lightness that eyes see as even


def lightness(colour: str) -> float:
    """L* of CIELAB, 0-100."""
    y = luminance(QColor(colour))
    return 116 * y ** (1 / 3) - 16 if y > 0.008856 else 903.3 * y


@pytest.mark.parametrize("tones", [one for one, _ in GROUNDS])
def test_series_differ_in_lightness_so_that_grey_print_tells_them_apart(
    tones: Mapping[Tone, str],
) -> None:
    for one, other in combinations(IN_ONE_CHART, 2):
        assert abs(lightness(tones[one]) - lightness(tones[other])) >= APART, (one, other)


@pytest.mark.parametrize("tones", [one for one, _ in GROUNDS])
def test_verdicts_differ_in_lightness_too(tones: Mapping[Tone, str]) -> None:
    for one, other in combinations((Tone.GOOD, Tone.CARE, Tone.STOP), 2):
        assert abs(lightness(tones[one]) - lightness(tones[other])) >= 5, (one, other)


@pytest.mark.parametrize(("tones", "ground"), GROUNDS)
def test_every_tone_stands_out_from_its_ground(tones: Mapping[Tone, str], ground: str) -> None:
    for tone, colour in tones.items():
        dark, light = sorted((luminance(QColor(colour)), luminance(QColor(ground))))
        assert (light + 0.05) / (dark + 0.05) >= 2.6, tone
    assert set(tones) == set(Tone)


@pytest.mark.usefixtures("qapp")
def test_the_screen_style_follows_the_look() -> None:
    small, large = screen_style(Look(LIGHT, 100)), screen_style(Look(DARK, 200))
    assert (small.ground, large.ground) == (LIGHT.surface, DARK.surface)
    assert large.unit == pytest.approx(2 * small.unit)
    assert large.line > 1.8 * small.line


@pytest.mark.usefixtures("qapp")
def test_paper_is_white_and_has_patterns_besides_colours() -> None:
    paper = paper_style(20)
    assert paper.ground == "#ffffff"
    assert paper.hatched
    assert paper.text.pixelSize() == 20


def test_a_mixture_goes_from_one_colour_to_the_other() -> None:
    black, white = QColor("#000000"), QColor("#ffffff")
    assert mixed(black, white, 0.0) == black
    assert mixed(black, white, 1.0).name() == "#ffffff"
    assert mixed(black, white, 0.5).red() == pytest.approx(128, abs=1)
