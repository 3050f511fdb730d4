"""Fitting what is to be said into the time there is."""

from typing import Any

import pytest

from hipdesk.domain.voice.fitting import GAP_S, Speech, Wish, fit, seconds
from hipdesk.domain.voice.prompts import Clip, Kind


def clip(words: str, length: float) -> Clip:
    return Clip(words, Kind.CARE, words, length, f"{words}.opus")


def wish(words: str, kind: Kind, at: float, length: float = 1.0, **more: Any) -> Wish:
    wanted: dict[str, Any] = {"end_by": at + length, **more}
    return Wish(words, 0, kind, ((clip(words, length),),), at, **wanted)


def times(speech: Speech) -> list[tuple[str, object]]:
    return [(line.clip.id, pytest.approx(line.at)) for line in speech.lines]


def test_what_does_not_meet_is_said_at_its_time() -> None:
    speech = fit([wish("later", Kind.CARE, 5.0), wish("first", Kind.COUNT, 1.0)])
    assert times(speech) == [("first", 1.0), ("later", 5.0)]
    assert not speech.lost


def test_the_less_important_gives_way_whatever_the_order() -> None:
    count, care = wish("three", Kind.COUNT, 1.0), wish("breathe", Kind.CARE, 0.5)
    for wishes in ([count, care], [care, count]):
        speech = fit(wishes)
        assert times(speech) == [("three", 1.0)]
        assert speech.lost == (care,)


def test_it_gives_way_in_time_where_it_may() -> None:
    count = wish("three", Kind.COUNT, 1.0)
    care = wish("breathe", Kind.CARE, 0.5, slack_s=2.0, end_by=9.0)
    assert times(fit([count, care])) == [("three", 1.0), ("breathe", 2.0 + GAP_S)]


def test_what_ends_with_something_moves_forward_before_what_is_more_important() -> None:
    name = wish("next", Kind.NAME, 0.0, 2.0, end_by=6.0, ends=True)
    assert times(fit([name])) == [("next", 4.0)]
    count = wish("three", Kind.COUNT, 5.0)
    assert times(fit([name, count])) == [("next", 3.0 - GAP_S), ("three", 5.0)]


def test_the_longest_choice_that_fits_is_taken() -> None:
    long, short = clip("switch sides", 2.0), clip("left", 0.8)
    both = Wish("side", 0, Kind.NAME, ((long,), (short,)), 0.0, 1.5)
    assert times(fit([both])) == [("left", 0.0)]


def test_clips_of_one_choice_follow_each_other_whole() -> None:
    parts = (clip("two", 0.5), clip("lift", 1.0))
    speech = fit([Wish("number", 0, Kind.NUMBER, (parts,), 1.0, 9.0)])
    assert times(speech) == [("two", 1.0), ("lift", 1.5 + GAP_S)]
    assert seconds(parts) == pytest.approx(1.5 + GAP_S)


def test_a_chain_keeps_its_order_and_breaks_where_it_has_no_room() -> None:
    chain = [
        wish(words, Kind.STEP, 0.0, length, end_by=6.0, slack_s=6.0, chain="steps", pause_s=0.5)
        for words, length in (("one", 2.0), ("two", 4.0), ("three", 1.0))
    ]
    speech = fit(chain)
    assert times(speech) == [("one", 0.0)]
    assert speech.lost == tuple(chain[1:])


def test_nothing_begins_while_something_is_being_said() -> None:
    moves = wish("breathe", Kind.CARE, 1.0, end_by=9.0, slack_s=2.0)
    speech = fit([moves, wish("three", Kind.COUNT, 1.0)], busy_until=1.5)
    assert times(speech) == [("breathe", 1.5 + GAP_S)]


def test_on_a_faster_clock_a_clip_takes_more_of_its_time() -> None:
    speech = fit([wish("one", Kind.CARE, 0.0, end_by=9.0)], scale=4.0)
    assert speech.lines[0].until == 4.0
    assert fit([wish("one", Kind.CARE, 0.0)], scale=4.0).lost
