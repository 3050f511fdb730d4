"""Tests that what the app says of itself is complete and claims nothing."""

import pytest

from hipdesk.domain.limits import IS, IS_NOT, SEEK_HELP

ALL = " ".join(IS + IS_NOT + SEEK_HELP).casefold()


@pytest.mark.parametrize(
    "said",
    [
        "does not examine you",
        "replace a doctor or physiotherapist",
        "if your body disagrees with the app, stop",
        "usually modestly and over weeks",
        "some people do not improve",
        "under 18",
        "recent injury",
        "dislocation or fracture",
        "12 weeks after hip surgery",
        "numbness or weakness",
        "persists or gets worse",
        "short-term ease",
        "not active release techniques",
        "rough home measures",
        "cannot call for help",
        "stays on this computer",
    ],
)
def test_every_limit_is_said(said: str) -> None:
    assert said in ALL


@pytest.mark.parametrize("claim", ["treat", "cure", "diagnos", "adjust", "re-align", "realign"])
def test_no_word_claims_a_medical_effect(claim: str) -> None:
    assert claim not in ALL
