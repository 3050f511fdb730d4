"""The usual paper of a place."""

import pytest

from hipdesk.domain.report_paper import Paper, usual_paper


@pytest.mark.parametrize(
    ("territory", "paper"),
    [
        ("US", Paper.LETTER),
        ("ca", Paper.LETTER),
        ("GB", Paper.A4),
        ("DE", Paper.A4),
        ("", Paper.A4),
    ],
)
def test_the_paper_of_a_place(territory: str, paper: Paper) -> None:
    assert usual_paper(territory) is paper
