"""What is asked and said when it hurts."""

from itertools import product

import pytest

from hipdesk.domain.catalogue import Category
from hipdesk.domain.hurt import SIGNS, Ask, Decision, Kind, Moment, Then, kinds, scored, told
from hipdesk.domain.hurt_words import (
    KINDS,
    SEE_SOMEONE,
    SIGNS_TITLE,
    TOO_MUCH_PRESSURE,
    Choice,
    easier_words,
    end_question,
    kind_words,
    question,
    said,
    waiting,
)
from hipdesk.domain.hurt_words import SIGNS as SIGN_WORDS
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.red_flags import EMERGENCY_NUMBER, MESSAGES
from tests.domain.builders import an_exercise

CAUSES = ("nerve damage", "tear", "arthritis", "fracture", "disc")


def at(category: Category, pre: int = 2) -> Moment:
    return Moment(an_exercise(category=category), pre)


@pytest.mark.parametrize("category", Category)
def test_every_kind_has_words_of_its_own(category: Category) -> None:
    moment = at(category)
    words = [kind_words(kind, moment) for kind in kinds(moment)]
    assert len(set(words)) == len(words)
    assert all(len(line) <= 44 for line in words)  # one line at any text size
    assert (TOO_MUCH_PRESSURE in words) == (category is Category.RELEASE)


def test_each_emergency_sign_is_named_and_whom_to_call() -> None:
    assert SIGN_WORDS.keys() == set(SIGNS)
    assert EMERGENCY_NUMBER in SIGNS_TITLE
    every = " ".join(SIGN_WORDS.values())
    for sign in ("bladder", "both legs", "clunk", "out of place", "Chest pain", "fainting", "calf"):
        assert sign in every


def test_no_cause_is_named() -> None:
    every = " ".join((*KINDS.values(), *SIGN_WORDS.values(), SEE_SOMEONE))
    assert not any(cause in every.lower() for cause in CAUSES)


def test_a_score_under_the_ball_is_one_of_pressure() -> None:
    """PAIN-D4."""
    assert "pressure" in question(Ask.SCORE, at(Category.RELEASE)).title
    assert "pressure" not in question(Ask.SCORE, at(Category.STRETCH)).title
    assert "pressure at most" in end_question(at(Category.RELEASE), "Slow roll")
    assert end_question(at(Category.STRETCH), "Twist").startswith("Twist: how strong was the pain")


def test_an_eased_stretch_is_asked_for_its_score_now() -> None:
    asked = question(Ask.EASED, at(Category.STRETCH))
    assert asked.title == "Make the range smaller"
    assert asked.text.endswith("now?")


@pytest.mark.parametrize("category", Category)
def test_a_wait_says_how_long_and_offers_both_answers(category: Category) -> None:
    for ask in (Ask.GONE, Ask.PASSED, Ask.SETTLED):
        words = waiting(ask, at(category))
        assert words.over.startswith("Five" if ask is Ask.PASSED else "Two")
        assert words.gone != words.still


def test_after_too_much_the_others_wait_for_the_pain_to_fall_to_the_score_before() -> None:
    """X2."""
    words = waiting(Ask.SETTLED, at(Category.STRETCH, pre=3))
    assert words.text.startswith(MESSAGES[Flag.X2])
    assert "3 of 10" in words.text


def test_numbness_is_never_said_to_have_passed() -> None:
    """P2: only tingling may pass."""
    words = waiting(Ask.GONE, at(Category.STRETCH))
    assert "tingling" in words.gone
    assert "numb" in words.still


@pytest.mark.parametrize(("category", "pre"), [*product(Category, (2, 7))])
def test_each_decision_without_a_page_offers_a_way_on(category: Category, pre: int) -> None:
    moment = at(category, pre)
    for decided in (told(Kind.STUCK), *(scored(moment, score) for score in range(11))):
        words = said(decided, moment)
        assert words.title
        assert words.text
        assert words.choices[0] is {
            Then.LEAVE: Choice.GO_ON,
            Then.END: Choice.END,
            Then.STAND: Choice.GO_ON,
        }.get(decided.then, Choice.EASE_OFF)


def test_what_may_go_on_may_go_on_in_its_easier_version() -> None:
    for decided in (Decision(Then.CARRY_ON), Decision(Then.FINISH)):
        words = said(decided, at(Category.STRENGTHEN))
        assert words.choices == (Choice.EASE_OFF, Choice.EASIER, Choice.LEAVE)
        assert words.text.endswith("Easier: lift less.")


def test_without_an_easier_version_none_is_offered() -> None:
    moment = Moment(an_exercise(easier=()), 2)
    assert easier_words(moment) == easier_words(Moment(None)) == ""
    assert Choice.EASIER not in said(Decision(Then.FINISH), moment).choices


def test_the_line_is_told_as_a_number() -> None:
    """PAIN-D1: up to C, which is what one came with, and 2 at least."""
    assert "Up to 2 of 10" in said(Decision(Then.CARRY_ON), at(Category.STRETCH, pre=0)).text
    assert "Up to 4 of 10" in said(Decision(Then.CARRY_ON), at(Category.STRETCH, pre=4)).text


def test_what_is_left_says_the_words_of_its_sign() -> None:
    """X2a, X1 and X3; without a sign it is left all the same."""
    for flag in (Flag.X2A, Flag.X1, Flag.X3):
        assert said(Decision(Then.LEAVE, (flag,)), at(Category.MOBILISE)).text == MESSAGES[flag]
    assert said(Decision(Then.LEAVE), at(Category.TEST)).text == "Let it rest for today."


def test_a_gentle_session_says_why_it_ends() -> None:
    """R12."""
    assert "gentle session" in said(Decision(Then.END, (Flag.X2,)), at(Category.STRETCH)).text
    assert "gentle" not in said(Decision(Then.END), at(Category.STRETCH)).text
