"""The report on paper: two pages whatever the history, and no table torn."""

from dataclasses import replace
from pathlib import Path

import pytest

from hipdesk.domain.report import Report
from hipdesk.domain.report_choices import Choices, Part
from hipdesk.domain.report_lists import Listing
from hipdesk.domain.report_paper import Paper
from hipdesk.paths import resources
from hipdesk.ui.paper.press import open_press, printed
from hipdesk.ui.paper.report_pages import ReportPages
from tests.domain.reports import EVERYTHING, a_report, told_by, told_in
from tests.domain.rules.people import some_facts
from tests.ui.paper.pdfs import A4, LETTER, about, fonts_of, text_of

pytestmark = [pytest.mark.needs("poppler"), pytest.mark.usefixtures("qapp")]

PAPERS = pytest.mark.parametrize(("paper", "size"), [(Paper.A4, A4), (Paper.LETTER, LETTER)])
LONG = "Something that was told at length, with all that belongs to it and a little more. "


def file_of(told: Report, target: Path, paper: Paper = Paper.A4) -> Path:
    open_press(resources())
    target.write_bytes(printed(ReportPages(told, paper)))
    return target


def some_report(days: int = 40, notes: int = 2, choices: Choices = EVERYTHING) -> Report:
    return a_report(told_by("replaced", days, notes, goal="Walk to the lake"), choices)


def of_monstrous_size(told: Report) -> Report:
    """Every list and every word longer than a page has room for."""

    def grown(one: Listing) -> Listing:
        row = tuple(f"{LONG * 3}{column}" for column in one.columns)
        return replace(one, rows=(row,) * 300, note=LONG)

    return replace(
        told,
        name="N" * 60,
        who=tuple((label, LONG * 9) for label, _ in told.who),
        waiting=(LONG,) * 40,
        signs=grown(told.signs),
        tests=grown(told.tests),
        steps=grown(told.steps),
        notes=told.notes and grown(told.notes),
    )


@PAPERS
def test_every_section_is_there_in_words_that_can_be_selected(
    tmp_path: Path, paper: Paper, size: str
) -> None:
    told = some_report()
    file = file_of(told, tmp_path / "report.pdf", paper)
    facts = about(file)
    assert facts["Pages"] == "2"
    assert facts["Page size"].startswith(size)
    assert facts["Title"] == f"Hip exercises: a report, {told.period}"
    assert facts["Author"] == "Änne O'Neill <b>%s</b>"
    assert fonts_of(file) == {"Inter-Regular": True, "Inter-SemiBold": True}
    first, second = text_of(file, 1), text_of(file, 2)
    for words in (
        "Hip exercises: a report",
        "Änne O'Neill <b>%s</b>",
        told.period,
        "Walk to the lake",
        "An operated hip",
        "Planned days kept",
        "Sessions per week",
        "How sessions went",
        "Pain before sessions",
        "Pain before, after and on the next morning",
        "Page 1 of 2",
    ):
        assert words in first, words
    for words in (
        "Warning signs",
        "One-leg balance",
        "Chair stands in 30 seconds",
        "Tests, the best try of each day",
        "What the hip makes hard",
        "Putting on socks",
        "The plan on",
        "Glute bridge (bridging)",
        "Steps of the plan",
        "Notes",
        "Note 1. Stiff at first, then better.",
        "Page 2 of 2",
    ):
        assert words in second, words


@PAPERS
def test_an_empty_history_has_two_pages(tmp_path: Path, paper: Paper, size: str) -> None:
    file = file_of(a_report(told_in(some_facts(), 0)), tmp_path / "report.pdf", paper)
    assert about(file)["Pages"] == "2"
    assert about(file)["Page size"].startswith(size)
    assert "No sessions in this time." in text_of(file, 1)
    assert "No warning sign was told in this time." in text_of(file, 2)


@PAPERS
def test_however_much_there_is_it_stays_on_its_pages(
    tmp_path: Path, paper: Paper, size: str
) -> None:
    told = of_monstrous_size(some_report())
    file = file_of(replace(told, notes=None), tmp_path / "two.pdf", paper)
    assert about(file)["Pages"] == "2"
    assert about(file)["Page size"].startswith(size)
    words = text_of(file, 2)
    assert words.count("and 298 more") == 3
    assert words.index("Steps of the plan") < words.index("Made by HipDesk")
    three = file_of(told, tmp_path / "three.pdf", paper)
    assert about(three)["Pages"] == "3"
    assert " more" in text_of(three, 3)


def test_a_row_is_cut_away_whole_and_those_that_are_left_out_are_counted(tmp_path: Path) -> None:
    told = some_report(notes=0)
    rows = tuple((f"Day {number}", f"Sign {number}", "-") for number in range(40))
    told = replace(told, signs=replace(told.signs, rows=rows), notes=None)
    words = text_of(file_of(told, tmp_path / "report.pdf"), 2)
    shown = sum(f"Day {number} Sign {number} -" in words for number in range(40))
    assert 2 <= shown < 40
    assert f"and {40 - shown} more" in words


def test_what_was_not_chosen_is_nowhere_in_the_file(tmp_path: Path) -> None:
    told = some_report(choices=Choices("", frozenset({Part.AGE})))
    file = file_of(told, tmp_path / "report.pdf")
    words = text_of(file)
    assert about(file)["Author"] == "HipDesk"
    for left_out in ("Änne", "operated", "Walk to the lake", "Stiff at first", "Notes"):
        assert left_out not in words
    assert "Age 70, as told on" in words


def test_many_notes_have_a_page_of_their_own(tmp_path: Path) -> None:
    file = file_of(some_report(notes=30), tmp_path / "report.pdf")
    assert about(file)["Pages"] == "3"
    assert "Notes" not in text_of(file, 2)
    assert "Note 29." in text_of(file, 3)
