"""Tests of the names of own exercises among the clips."""

import pytest

from hipdesk.domain.layout import planned_sets
from hipdesk.domain.own_catalogue import with_own
from hipdesk.domain.own_exercise import LONGEST_NAME, OwnExercise
from hipdesk.domain.preferences import VoiceLevel
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.domain.timeline import PhaseKind
from hipdesk.domain.voice.manner import Manner
from hipdesk.domain.voice.own_names import seconds_of, with_names
from hipdesk.domain.voice.prompts import VoiceBook
from tests.domain.own_ones import OTHER_ID, OWN_ID, a_timed_one, an_own
from tests.domain.real_catalogue import real_catalogue
from tests.domain.voice.books import a_book
from tests.domain.voice.listening import Listener

NAME = f"name.{OWN_ID}"


def heard(*ids: str, own: OwnExercise | None = None, sets: int = 1) -> Listener:
    catalogue = with_own(real_catalogue(), {OWN_ID: own or an_own(), OTHER_ID: a_timed_one()})
    items = tuple(Prescription(one, 1, sets) for one in ids)
    routine = Routine(RoutineKind.FREE, items)
    book = with_names(a_book(), planned_sets(routine, catalogue))
    return Listener.of(routine, catalogue, book, Manner(VoiceLevel.SHORT))


def test_the_system_says_the_name_and_a_clip_the_side() -> None:
    first = heard(OWN_ID).to(PhaseKind.COUNT_IN)
    assert first.words[:2] == ["Clam with a band", "Left side."]
    assert [one.clip.by_system for one in first.said[:2]] == [True, False]


def test_both_sides_together_are_a_name_alone() -> None:
    assert heard(OTHER_ID).to(PhaseKind.COUNT_IN).words[0] == "Sit and rock"


def test_a_name_that_comes_next_ends_a_moment_before_the_rest_does() -> None:
    all_of_it = heard("glute_bridge", OWN_ID).to_the_end()
    at = all_of_it.ids.index(NAME)
    assert all_of_it.ids[at + 1] == "side.left"
    (set_up,) = (one for one in all_of_it.phases[1:] if one.phase.kind is PhaseKind.SET_UP)
    assert set_up.at - all_of_it.said[at + 1].until == pytest.approx(0.3)


def test_a_name_that_is_too_long_for_the_rest_gives_way_whole() -> None:
    long = an_own(name="x" * 18 + " " + "y" * 18 + " " + "z" * 18)
    all_of_it = heard("glute_bridge", OWN_ID, own=long).to_the_end()
    assert NAME not in all_of_it.ids
    assert "count.3" in all_of_it.ids


def test_its_room_is_foreseen_from_its_length() -> None:
    assert seconds_of("Clam with a band") == pytest.approx(2.1)
    assert seconds_of("x" * LONGEST_NAME) == pytest.approx(6.5)


def test_without_own_exercises_or_without_a_voice_the_book_stays_as_it_is() -> None:
    catalogue = with_own(real_catalogue(), {OWN_ID: an_own()})
    own = planned_sets(Routine(RoutineKind.FREE, (Prescription(OWN_ID),)), catalogue)
    other = planned_sets(Routine(RoutineKind.FREE, (Prescription("knee_lift"),)), catalogue)
    silent = VoiceBook({})
    assert with_names(silent, own) is silent
    assert with_names(a_book(), other) is a_book()
    assert len(with_names(a_book(), own)) == len(a_book()) + 1
