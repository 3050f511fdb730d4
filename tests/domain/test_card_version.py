"""The version of an exercise, as the set-up card says it."""

from dataclasses import replace

from hipdesk.domain.card_version import version_lines
from hipdesk.domain.routine import Prescription
from tests.domain.builders import an_exercise

LIFT = an_exercise(easier=("Lift less", "2 s hold"))


def test_the_usual_version_needs_no_words() -> None:
    assert version_lines(LIFT, Prescription("leg_lift")) == ()


def test_the_easier_version_is_the_catalogues() -> None:
    lines = version_lines(LIFT, Prescription("leg_lift", easier=True))
    assert lines == ("Easier version today: lift less; 2 s hold.",)
    assert version_lines(an_exercise(easier=()), Prescription("leg_lift", easier=True)) == ()


def test_place_support_and_weight_are_told_one_by_one() -> None:
    prescribed = Prescription(
        "leg_lift", off_floor=True, propped=True, supported=True, weight_kg=0.5
    )
    assert version_lines(LIFT, prescribed) == (
        "On a bed or a chair, not on the floor.",
        "Propped up on pillows, not flat on your back.",
        "Both hands on something firm.",
        "With 0.5 kg at the ankle.",
    )


def test_what_makes_it_safe_comes_first() -> None:
    lift = replace(LIFT, safety="Hold on to something firm.")
    assert version_lines(lift, Prescription("leg_lift", easier=True)) == (
        "Hold on to something firm.",
        "Easier version today: lift less; 2 s hold.",
    )
