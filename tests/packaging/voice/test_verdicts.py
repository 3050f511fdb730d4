"""Whether what the recognisers heard is good enough."""

from voice.verdicts import Verdict, report

REASON = "too short for the grammar, and heard freely without a fault"


def a_verdict(name: str = "a.b", free: str = "hold still", chosen: str = "hold still") -> Verdict:
    return Verdict(name, "Hold still.", free, chosen)


def test_what_is_understood_needs_no_words() -> None:
    lines, understood = report([a_verdict()] * 10, {})
    assert understood
    assert lines == [
        (
            "10 clips, 20 words: 100.0% of the words heard freely (10 clips whole), "
            "100.0% of the clips by the grammar"
        )
    ]


def test_too_many_words_misheard_freely_fail() -> None:
    heard = [a_verdict()] * 30
    assert report([*heard, a_verdict(free="hold")], {})[1]
    assert not report([*heard, a_verdict(free="")], {})[1]
    assert "    heard freely: nothing" in report([a_verdict(free="")], {})[0]


def test_a_clip_misheard_by_the_grammar_is_named_until_it_is_excused() -> None:
    heard = [*[a_verdict()] * 199, a_verdict("phase.hold", chosen="count")]
    lines, understood = report(heard, {})
    assert not understood
    assert lines[0] == "phase.hold: Hold still."
    assert lines[1] == "    by grammar:   count"
    assert lines[-1].endswith("not_heard.toml: phase.hold")
    lines, understood = report(heard, {"phase.hold": REASON})
    assert understood
    assert f"    excused:      {REASON}" in lines


def test_too_many_excuses_fail() -> None:
    heard = [*[a_verdict()] * 50, a_verdict("phase.hold", chosen="count")]
    assert not report(heard, {"phase.hold": REASON})[1]


def test_more_words_than_were_said_are_no_more_than_all_wrong() -> None:
    assert a_verdict(free="one two three four").wrong_words == 2
