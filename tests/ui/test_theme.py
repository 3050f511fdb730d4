"""Tests of the themes' colours."""

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor

from hipdesk.ui.theme import DARK, LIGHT, Theme

BACKGROUNDS = ("window", "surface", "surface_raised", "surface_sunken")
TEXTS = {
    "text": (*BACKGROUNDS, "hover", "warn_soft", "danger_soft"),
    "text_muted": BACKGROUNDS,
    "accent": BACKGROUNDS,
    "accent_text": ("accent", "accent_hover"),
    "accent_soft_text": ("accent_soft",),
    "left": ("left_soft", *BACKGROUNDS),
    "right": ("right_soft", *BACKGROUNDS),
    "both": ("both_soft", *BACKGROUNDS),
    "good": BACKGROUNDS,
    "warn": ("warn_soft", *BACKGROUNDS),
    "danger": ("danger_soft", *BACKGROUNDS),
    "danger_text": ("danger", "danger_hover"),
}
GRAPHICS = {
    "outline": (*BACKGROUNDS, "accent_soft"),
    "focus": (*BACKGROUNDS, "hover"),
    "accent": ("ring_track", "accent_soft"),
    "left": ("ring_track",),
    "right": ("ring_track",),
    "text": ("left_soft", "right_soft", "both_soft", "accent_soft"),
}


def luminance(colour: str) -> float:
    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4

    rgb = QColor(colour)
    red, green, blue = linear(rgb.redF()), linear(rgb.greenF()), linear(rgb.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """As WCAG 2 defines it, 1-21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_weak(theme: Theme, pairs: dict[str, tuple[str, ...]], least: float) -> list[str]:
    return [
        f"{ink} on {paper}: {contrast(getattr(theme, ink), getattr(theme, paper)):.2f}"
        for ink, papers in pairs.items()
        for paper in papers
        if contrast(getattr(theme, ink), getattr(theme, paper)) < least
    ]


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_all_text_meets_wcag_aa(theme: Theme) -> None:
    assert too_weak(theme, TEXTS, 4.5) == []


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_graphics_and_focus_meet_wcag_aa(theme: Theme) -> None:
    assert too_weak(theme, GRAPHICS, 3.0) == []


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_colour_can_be_read(theme: Theme) -> None:
    colours = [getattr(theme, field.name) for field in fields(theme) if field.name != "name"]
    assert all(QColor.isValidColorName(colour) for colour in colours)
