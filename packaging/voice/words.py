"""The prompts of a voice, once they are what the catalogue needs."""

from pathlib import Path

from hipdesk import paths
from hipdesk.domain.catalogue_text import parse_catalogue
from hipdesk.domain.errors import KnownError
from hipdesk.domain.voice.prompts import Prompt
from hipdesk.domain.voice.prompts_needed import needed
from hipdesk.domain.voice.prompts_text import FILE, drift, parse_prompts


class WordsError(Exception):
    """The words are not what the catalogue needs; a line for each difference."""


def read_words(folder: Path) -> tuple[Prompt, ...]:
    """The prompts of a voice's folder; raises WordsError."""
    try:
        catalogue = parse_catalogue(paths.catalogue_texts())
        prompts = parse_prompts((folder / FILE).read_text(encoding="utf-8"))
    except (KnownError, OSError) as error:
        raise WordsError(str(error)) from error
    faults = list(drift(prompts, {one.id: one.text for one in needed(catalogue)}))
    if faults:
        raise WordsError("\n".join((f"{folder / FILE} and the catalogue differ:", *faults)))
    return prompts
