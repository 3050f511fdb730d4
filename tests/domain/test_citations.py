"""Sources are shown as people name them, and never by an id of ours."""

import re

import pytest

from hipdesk import paths
from hipdesk.domain.citations import citation
from hipdesk.domain.rules.rulebook import parse_rulebook
from tests.domain.real_catalogue import real_catalogue

BOOK = parse_rulebook((paths.resources() / "rules.toml").read_text("utf-8"))
EVERY = {**real_catalogue().sources, **BOOK.sources}


@pytest.mark.parametrize("source", EVERY)
def test_no_id_is_left_in_a_source(source: str) -> None:
    told = citation(EVERY[source])
    assert told
    assert not re.search(r"\bseed\b|\barticle \d|\bS\d+\b|not opened|[0-9a-f]{12}", told), told


def test_what_names_a_source_stays() -> None:
    told = "How to safely pop your lower back and hip"
    assert citation(f"{told} (article 001_de5d1deb466dbfe5)") == told
    assert citation("Bohannon RW 2006, 22(1):70-77") == "Bohannon RW 2006, 22(1):70-77"
