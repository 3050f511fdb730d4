"""The user's settings, and who shows the exercises before one was chosen."""

from random import Random

from hipdesk.domain.preferences import FIGURES, OUTFITS, SKINS, Preferences, with_a_figure


def test_the_first_start_picks_a_figure_by_chance() -> None:
    picked = {with_a_figure(Preferences(), Random(seed)) for seed in range(400)}
    assert {one.figure for one in picked} == set(FIGURES)
    assert {one.skin for one in picked} == set(SKINS)
    assert {one.outfit for one in picked} == set(OUTFITS)
    assert len(picked) == len(FIGURES) * len(SKINS) * len(OUTFITS)


def test_what_was_chosen_stays() -> None:
    chosen = Preferences(figure="man", skin="cocoa", outfit="meadow", volume=3)
    assert with_a_figure(chosen, Random(1)) == chosen


def test_the_same_chance_picks_the_same_figure() -> None:
    one, two = (with_a_figure(Preferences(volume=7), Random(5)) for _ in range(2))
    assert one == two
    assert one.volume == 7
