"""What was heard and what was said are compared by their words."""

import pytest

from voice.folding import fold, misheard, vocabulary


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hold for 30 seconds.", "hold for thirty seconds"),
        ("Forty-five seconds.", "45 seconds"),
        ("10", "Ten."),
        ("Half-way.", "Halfway"),
        ("Back to the centre.", "back to the center"),
        ("Your legs now make a figure four.", "Your legs now make a figure 4."),
        ("Do not, don't.", "do not dont"),
    ],
)
def test_case_digits_and_spelling_make_no_difference(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_words_that_only_sound_alike_are_different() -> None:
    assert fold("Two.") != fold("To.")


@pytest.mark.parametrize(
    ("heard", "wrong"),
    [
        ("lift your left leg", 0),
        ("lift your leg", 1),
        ("lift your right leg", 1),
        ("lift up your left leg", 1),
        ("", 4),
    ],
)
def test_misheard_words_are_counted(heard: str, wrong: int) -> None:
    assert misheard(fold("Lift your left leg."), fold(heard)) == wrong


def test_a_vocabulary_has_each_word_once() -> None:
    assert vocabulary(["Hold.", "Hold on."]) == ("hold", "on")
