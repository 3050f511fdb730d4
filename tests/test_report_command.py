"""`hipdesk programme` and `hipdesk report` over real data folders."""

from datetime import timedelta
from pathlib import Path

import pytest

from hipdesk.domain.clock import SystemClock
from hipdesk.domain.dates import full_day
from hipdesk.domain.errors import KnownError
from hipdesk.domain.report import Days
from hipdesk.domain.report_choices import Choices
from hipdesk.report_command import Target, write_programme, write_report
from tests.settled import settle, settle_with_history
from tests.storage.worlds import ordinary_user_in_a_foreign_folder, small_disk
from tests.test_exchange_command import refusal, said
from tests.ui.paper.pdfs import about, text_of

pytestmark = [pytest.mark.needs("poppler"), pytest.mark.usefixtures("qapp")]

CLOCK = SystemClock()


def test_the_programme_is_written_without_a_display(tmp_path: Path) -> None:
    data, target = settle_with_history(tmp_path / "data"), tmp_path / "sheet.pdf"
    told = said("programme", "--out", target, "--paper", "letter", "--data-dir", data)
    assert told.startswith(f"Written to {target}. ")
    assert about(target)["Page size"].startswith("612 x 792 pts")
    assert "Knee lift (single knee to chest)" in text_of(target)


def test_the_report_is_written_without_a_display(tmp_path: Path) -> None:
    data, target = settle_with_history(tmp_path / "data"), tmp_path / "report.pdf"
    told = said(
        "report", "--out", target, "--paper", "a4", "--name", "Änne {0} %s", "--with", "age",
        "--data-dir", data,
    )  # fmt: skip
    assert told.startswith(f"Written to {target}: ")
    assert about(target)["Pages"] == "2"
    assert about(target)["Author"] == "Änne {0} %s"
    words = text_of(target)
    assert "45, as told on" in words
    assert "Told of their health" not in words
    assert "9 days of practice" in words


def test_a_file_that_is_there_stays_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    data, target = settle(tmp_path / "data"), tmp_path / "sheet.pdf"
    target.write_bytes(b"mine")
    with pytest.raises(KnownError, match="There is a file"):
        write_programme(data, Target(target), CLOCK.now())
    assert target.read_bytes() == b"mine"
    write_programme(data, Target(target, replace=True), CLOCK.now())
    assert target.read_bytes().startswith(b"%PDF-")


def test_only_the_days_that_are_named_are_in_it(tmp_path: Path) -> None:
    data, target = settle_with_history(tmp_path / "data"), tmp_path / "report.pdf"
    now = CLOCK.now()
    first, last = (now.date() - timedelta(days=one) for one in (8, 4))
    write_report(data, Target(target), now, Days(first, last), Choices())
    assert f"{full_day(first)} to {full_day(last)}" in text_of(target)
    assert "2 days of practice" in text_of(target)
    with pytest.raises(KnownError, match="comes after the last one"):
        write_report(data, Target(tmp_path / "other.pdf"), now, Days(last, first), Choices())
    assert not (tmp_path / "other.pdf").exists()


@pytest.mark.parametrize("command", ["report", "programme"])
def test_before_the_first_start_there_is_none(command: str, tmp_path: Path) -> None:
    target = tmp_path / "it.pdf"
    assert "There is no plan yet" in refusal(
        command, "--out", target, "--data-dir", tmp_path / "new"
    )
    assert not target.exists()


def test_what_cannot_be_written_leaves_nothing_half_written(tmp_path: Path) -> None:
    data = settle(tmp_path / "data")
    in_a_file = tmp_path / "file"
    in_a_file.write_text("not a folder")
    for target in (in_a_file / "report.pdf", tmp_path / "none" / "report.pdf"):
        with pytest.raises(KnownError, match=f"HipDesk cannot write {target}: "):
            write_report(data, Target(target), CLOCK.now(), Days(), Choices())
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(KnownError, match="There is a folder"):
        write_programme(data, Target(tmp_path / "folder.pdf", replace=True), CLOCK.now())
    assert sorted(one.name for one in tmp_path.iterdir()) == ["data", "file", "folder.pdf"]


@pytest.mark.only_on("linux")
def test_a_full_disk_and_a_foreign_folder_are_told(tmp_path: Path) -> None:
    data = settle(tmp_path / "data")
    with small_disk(tmp_path, 16_384) as disk:
        with pytest.raises(KnownError, match=f"cannot write {disk}/report.pdf: "):
            write_report(data, Target(disk / "report.pdf"), CLOCK.now(), Days(), Choices())
        assert list(disk.iterdir()) == []
    with ordinary_user_in_a_foreign_folder() as folder:
        with pytest.raises(KnownError, match="cannot write"):
            Target(folder / "report.pdf").write(b"content")
        assert list(folder.iterdir()) == []
