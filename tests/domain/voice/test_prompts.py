"""Ids of prompts, and the book that finds their clips."""

from hipdesk.domain.timeline import Phase, PhaseKind, Side
from hipdesk.domain.voice.prompts import Clip, Kind, Prompt, VoiceBook, do_id, sided, step_id


def a_clip(prompt_id: str, seconds: float = 1.0) -> Clip:
    return Clip(prompt_id, Kind.DO, "Hold", seconds, f"{prompt_id}.opus")


def a_phase(kind: PhaseKind, part: str = "") -> Phase:
    return Phase(kind, 5.0, Side.LEFT, "Hold", 1, (), part)


def test_a_side_ends_an_id_only_where_there_is_one() -> None:
    assert sided("next.knee_lift", Side.RIGHT) == "next.knee_lift.right"
    assert sided("next.dead_bug", Side.ALTERNATE) == "next.dead_bug"
    assert sided("next.dead_bug", Side.BOTH) == "next.dead_bug"


def test_a_phase_is_named_by_exercise_kind_and_part() -> None:
    assert do_id("knee_lift", a_phase(PhaseKind.HOLD)) == "do.knee_lift.hold"
    squeeze = a_phase(PhaseKind.MOVE_IN, "squeeze")
    assert do_id("si_shotgun", squeeze) == "do.si_shotgun.move_in.squeeze"


def test_a_guided_phase_says_its_step() -> None:
    line = a_phase(PhaseKind.GUIDED, "line_4")
    assert do_id("hip_self_check", line) == step_id("hip_self_check", 4) == "step.hip_self_check.4"


def test_the_clip_of_a_side_comes_before_the_one_for_both() -> None:
    ids = ("do.a.hold.left", "do.a.pause")
    book = VoiceBook({one: a_clip(one) for one in ids})
    assert book.find("do.a.hold", Side.LEFT) == book["do.a.hold.left"]
    assert book.find("do.a.pause", Side.LEFT) == book["do.a.pause"]
    assert book.find("do.a.hold", Side.RIGHT) is None
    assert book.find("do.a.hold") is None


def test_a_book_is_asked_like_a_collection() -> None:
    clip = a_clip("count.3")
    book = VoiceBook({"count.3": clip})
    assert "count.3" in book
    assert "count.4" not in book
    assert list(book) == [clip]
    assert len(book) == 1


def test_the_engine_is_given_a_whole_sentence() -> None:
    assert Prompt("a", Kind.DO, "Lower the leg slowly").said == "Lower the leg slowly."
    assert Prompt("a", Kind.DO, "How was it?").said == "How was it?"


def test_the_engine_is_given_compounds_apart() -> None:
    assert Prompt("a", Kind.NAME, "Hip self-check").said == "Hip self check."


def test_a_respelling_is_for_the_engine_alone() -> None:
    prompt = Prompt("a", Kind.NAME, "Next: 30-second test.", "Next: thirty second test.")
    assert prompt.said == "Next: thirty second test."
    assert prompt.text == "Next: 30-second test."
