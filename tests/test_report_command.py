"""`hipdesk programme` and `hipdesk report`, as processes of their own over real data folders."""

from pathlib import Path

import pytest

from tests.settled import settle_with_history
from tests.test_exchange_command import refusal, said
from tests.ui.paper.pdfs import about, text_of

pytestmark = pytest.mark.needs("poppler")


def test_the_programme_is_written_without_a_display(tmp_path: Path) -> None:
    data, target = settle_with_history(tmp_path / "data"), tmp_path / "sheet.pdf"
    told = said("programme", "--out", target, "--paper", "letter", "--data-dir", data)
    assert told.startswith(f"Written to {target}. ")
    assert about(target)["Page size"].startswith("612 x 792 pts")
    assert "Knee lift (single knee to chest)" in text_of(target)
    before = target.read_bytes()
    assert "There is a file" in refusal("programme", "--out", target, "--data-dir", data)
    assert target.read_bytes() == before
    said("programme", "--out", target, "--data-dir", data, "--replace")
