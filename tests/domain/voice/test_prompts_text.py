"""The file of words: it has what a session needs, in the catalogue's words, and nothing else."""

import re

import pytest

from hipdesk import paths
from hipdesk.domain.catalogue_error import CatalogueError
from hipdesk.domain.voice.prompts import Kind, Prompt
from hipdesk.domain.voice.prompts_needed import needed
from hipdesk.domain.voice.prompts_text import FILE, drift, parse_prompts
from tests.domain.real_catalogue import real_catalogue
from tests.domain.test_learn import FORBIDDEN

EMPTY = "".join(f"[{kind}]\n" for kind in Kind)


def real_prompts() -> tuple[Prompt, ...]:
    return parse_prompts((paths.resources() / "voice" / "en" / FILE).read_text(encoding="utf-8"))


def test_words_and_catalogue_have_not_drifted_apart() -> None:
    wanted = {one.id: one.text for one in needed(real_catalogue())}
    assert list(drift(real_prompts(), wanted)) == []


def test_every_prompt_is_of_the_kind_that_is_needed() -> None:
    kinds = {one.id: one.kind for one in needed(real_catalogue())}
    assert {one.id: one.kind for one in real_prompts()} == kinds


def test_words_promise_nothing_and_are_for_the_ear() -> None:
    for prompt in real_prompts():
        assert not FORBIDDEN.search(prompt.text), prompt
        assert not re.search(r"[/&%]|\be\.g\.|\bapprox", prompt.said), prompt
        assert not re.search(r"\d", prompt.said), prompt


def test_what_has_drifted_is_said_line_by_line() -> None:
    prompts = (Prompt("count.1", Kind.COUNT, "One."), Prompt("count.2", Kind.COUNT, "Two."))
    assert list(drift(prompts, {"count.1": "", "count.2": "Two!", "count.3": "Three."})) == [
        'to be: "count.2" = "Two!", not "Two."',
        'missing: "count.3" = "Three."',
    ]
    assert list(drift(prompts, {"count.1": ""})) == ['not needed: "count.2"']


def test_a_prompt_has_its_kind_and_its_spelling() -> None:
    text = EMPTY.replace("[count]\n", '[count]\n"count.1" = "One."\n')
    assert parse_prompts(text) == (Prompt("count.1", Kind.COUNT, "One."),)
    spelt = parse_prompts(f'{text}[say]\n"count.1" = "Won."\n')
    assert spelt == (Prompt("count.1", Kind.COUNT, "One.", "Won."),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[count]\n", "safety should be a table, but is missing"),
        (f"{EMPTY}[shout]\n", "shout should be left out"),
        (EMPTY.replace("[do]\n", '[do]\n"count" = "One."\n'), "should be an id such as"),
        (EMPTY.replace("[do]\n", '[do]\n"count.A" = "One."\n'), "should be an id such as"),
        (EMPTY.replace("[do]\n", '[do]\n"count.1" = 1\n'), "should be a text, but is 1"),
        (f'{EMPTY}[say]\n"count.1" = "Won."\n', "should be the id of a prompt"),
    ],
)
def test_what_is_wrong_in_the_file_is_said_with_its_place(text: str, said: str) -> None:
    with pytest.raises(CatalogueError, match=said) as caught:
        parse_prompts(text)
    assert FILE in str(caught.value)


def test_an_id_in_two_tables_is_refused() -> None:
    text = EMPTY.replace("[count]\n", '[count]\n"count.1" = "One."\n')
    text = text.replace("[do]\n", '[do]\n"count.1" = "One."\n')
    with pytest.raises(CatalogueError, match="named once, but is also in count"):
        parse_prompts(text)
