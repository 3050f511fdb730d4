"""The programme on paper."""

from functools import cache
from pathlib import Path

import pytest

from hipdesk.domain.preferences import Preferences
from hipdesk.domain.programme import Programme, programme
from hipdesk.domain.report_paper import Paper
from hipdesk.domain.rules.facts import Facts
from hipdesk.paths import resources
from hipdesk.ui.paper.press import drawings, open_press, printed
from hipdesk.ui.paper.sheet import Drawings, Sheet
from lives.life import Life
from lives.people import REPLACED
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import some_facts
from tests.domain.rules.walks import plan
from tests.ui.paper.pdfs import A4, LETTER, about, fonts_of, text_of

pytestmark = [pytest.mark.needs("poppler"), pytest.mark.usefixtures("qapp")]


def sheet(told: Programme, target: Path, paper: Paper = Paper.A4) -> Path:
    open_press(resources())
    found = drawings([one.exercise_id for one in told.items], Preferences(), resources())
    target.write_bytes(printed(Sheet(told, Drawings(*found), paper)))
    return target


def first_day(facts: Facts | None = None) -> Programme:
    facts = facts or some_facts()
    return programme(plan(facts, 0), facts, real_catalogue())


@cache
def after_a_hundred_days() -> Programme:
    """Of somebody with a replaced hip, at stage 6."""
    life = Life(REPLACED, real_catalogue()).live(105)
    return programme(life.plan(105), life.facts, real_catalogue())


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, A4), (Paper.LETTER, LETTER)])
def test_it_says_all_of_it_in_words_that_can_be_selected(
    tmp_path: Path, paper: Paper, size: str
) -> None:
    told = first_day()
    file = sheet(told, tmp_path / "sheet.pdf", paper)
    assert about(file)["Page size"].startswith(size)
    assert about(file)["Title"] == "My hip exercises, Mon 2 Mar 2026"
    assert fonts_of(file) == {"Inter-Regular": True, "Inter-SemiBold": True}
    words = text_of(file)
    for item in told.items:
        assert f"{item.name}" in words
        assert all(line in words for line in item.dose)
        assert "Hold 10 seconds" in words
    assert "Week 4" in words
    assert "Stop, and call" in words
    assert "Page 1 of 1" in words


def test_many_exercises_go_over_pages_and_none_is_torn(tmp_path: Path) -> None:
    told = after_a_hundred_days()
    assert len(told.items) == 6
    file = sheet(told, tmp_path / "sheet.pdf")
    pages = int(about(file)["Pages"])
    assert pages == 2
    texts = [text_of(file, page) for page in range(1, pages + 1)]
    for number, text in enumerate(texts, start=1):
        assert f"Page {number} of {pages}" in text
        assert text.count("Feel it here") == text.count("Stop this one for") == text.count("Week 1")
    assert sum(text.count("Feel it here") for text in texts) == len(told.items)
    assert "While you exercise" in texts[-1]


def test_the_easier_version_is_named(tmp_path: Path) -> None:
    told = after_a_hundred_days()
    assert any(one.easier for one in told.items)
    assert "The easier version: " in text_of(sheet(told, tmp_path / "sheet.pdf"))


def test_without_pictures_the_words_are_there(tmp_path: Path) -> None:
    open_press(resources())
    file = tmp_path / "sheet.pdf"
    file.write_bytes(printed(Sheet(first_day(), Drawings({}, {}), Paper.A4)))
    assert "Knee lift (single knee to chest)" in text_of(file)
