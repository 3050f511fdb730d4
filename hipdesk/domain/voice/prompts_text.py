"""Reads `prompts.toml`: the words of a voice, one table for each kind, and how some are spelt."""

from collections.abc import Iterator

from hipdesk.domain.catalogue_reader import Table, read_toml
from hipdesk.domain.voice.prompts import Kind, Prompt

FILE = "prompts.toml"
_RESPELT = "say"
_LONGEST = 160  # characters; about ten seconds
_ID_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_.")


def parse_prompts(text: str) -> tuple[Prompt, ...]:
    """The prompts in the order of the file; raises CatalogueError, naming the place.

    The table `say` holds, by id, the spelling for the engine where it would say the text wrong.
    """
    root = read_toml(FILE, "prompts", text)
    respelt = _texts(root, _RESPELT) if _RESPELT in root else {}
    found: dict[str, Prompt] = {}
    for kind in Kind:
        table = root.place.inside(kind)
        for prompt_id, words in _texts(root, kind).items():
            place = table.inside(prompt_id)
            if not set(prompt_id) <= _ID_SIGNS or "." not in prompt_id:
                raise place.error('an id such as "count.3"', prompt_id)
            if prompt_id in found:
                raise place.error_saying("named once", f"also in {found[prompt_id].kind}")
            found[prompt_id] = Prompt(prompt_id, kind, words, respelt.pop(prompt_id, ""))
    root.finish()
    for prompt_id in respelt:
        place = root.place.inside(_RESPELT).inside(prompt_id)
        raise place.error_saying("the id of a prompt", "none of them")
    return tuple(found.values())


def drift(prompts: tuple[Prompt, ...], wanted: dict[str, str]) -> Iterator[str]:
    """How the words differ from those wanted by id ("": any words), a sentence each."""
    have = {prompt.id: prompt.text for prompt in prompts}
    for prompt_id, text in wanted.items():
        if prompt_id not in have:
            yield f'missing: "{prompt_id}" = "{text}"'
        elif text and have[prompt_id] != text:
            yield f'to be: "{prompt_id}" = "{text}", not "{have[prompt_id]}"'
    for prompt_id in have:
        if prompt_id not in wanted:
            yield f'not needed: "{prompt_id}"'


def _texts(root: Table, name: str) -> dict[str, str]:
    table = root.table(name)
    return {key: table.text(key, _LONGEST) for key in table.names()}
