"""`hipdesk calendar`, as a process of its own over real data folders."""

from datetime import timedelta
from pathlib import Path

from icalendar import Calendar

from hipdesk.domain.clock import SystemClock
from tests.settled import settle, settle_with_history
from tests.storage.worlds import modules_after
from tests.test_exchange_command import refusal, said


def test_the_planned_days_are_written(tmp_path: Path) -> None:
    data, target = settle_with_history(tmp_path / "data"), tmp_path / "hip.ics"
    told = said("calendar", "--out", target, "--data-dir", data)
    assert f"Written to {target}. " in told
    events = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    days = [one.decoded("DTSTART") for one in events]
    assert len(days) >= 4
    today = SystemClock().now().date()
    assert all(today - timedelta(days=1) <= one < today + timedelta(days=15) for one in days)
    assert f"{len(days)} sessions" in told
    assert "There is a file" in refusal("calendar", "--out", target, "--data-dir", data)


def test_before_the_first_start_there_is_none(tmp_path: Path) -> None:
    refusal("calendar", "--out", tmp_path / "hip.ics", "--data-dir", tmp_path / "new")
    assert not (tmp_path / "hip.ics").exists()


def test_neither_the_window_nor_the_store_is_loaded(tmp_path: Path) -> None:
    data = settle(tmp_path / "data")
    arguments = ["calendar", "--data-dir", str(data), "--out", str(tmp_path / "hip.ics")]
    loaded = modules_after(f"from hipdesk.cli import main; main({arguments!r})")
    heavy = {one.partition(".")[0] for one in loaded} & {"PySide6", "sqlalchemy", "alembic"}
    assert not heavy
