"""Which copies are kept."""

from datetime import date, datetime, timedelta

from hipdesk.domain.backup_rotation import Copy, superfluous
from hipdesk.domain.dates import week_start

NOW = datetime(2026, 11, 21, 18, 30)  # noqa: DTZ001  # names have no zone


def days(*ago: int) -> list[Copy]:
    return [Copy(f"{one} days ago", NOW - timedelta(days=one)) for one in ago]


def test_three_years_of_days_thin_out_to_days_weeks_and_months() -> None:
    copies = days(*range(1100))
    kept = {one for one in copies if one.name not in superfluous(copies, NOW)}
    assert {one.made.date() for one in kept} >= {NOW.date() - timedelta(days=n) for n in range(7)}
    assert len({week_start(one.made.date()) for one in kept}) >= 8
    assert len({one.made.date().replace(day=1) for one in kept}) == 24
    assert 24 <= len(kept) <= 7 + 8 + 24
    assert superfluous(kept, NOW) == set()


def test_of_one_day_the_last_stays() -> None:
    copies = [Copy(str(hour), NOW.replace(hour=hour)) for hour in (8, 12, 17)]
    assert superfluous(copies, NOW) == {"8", "12"}


def test_a_long_break_takes_nothing_away() -> None:
    copies = days(*range(700, 707))
    assert superfluous(copies, NOW) == set()


def test_a_clock_set_back_takes_nothing_away() -> None:
    copies = days(*range(-40, -30))
    assert superfluous([*copies, Copy("now", NOW)], NOW) == set()


def test_a_clock_that_ran_ahead_takes_no_month_away() -> None:
    before = days(*range(0, 400, 30))
    later = NOW + timedelta(days=4000)
    gone = superfluous([*before, Copy("ahead", later)], later)
    months = {date(one.made.year, one.made.month, 1) for one in before if one.name not in gone}
    assert months == {date(one.made.year, one.made.month, 1) for one in before}


def test_the_last_ten_snapshots_stay() -> None:
    copies = [Copy(str(n), NOW - timedelta(hours=n), "before-import") for n in range(12)]
    assert superfluous(copies, NOW) == {"10", "11"}


def test_of_each_kind_of_snapshot_the_last_stays() -> None:
    imports = [Copy(f"import {n}", NOW - timedelta(hours=n), "before-import") for n in range(20)]
    old = [Copy(f"migration {n}", NOW - timedelta(days=n), "before-migration") for n in (300, 400)]
    gone = superfluous([*imports, *old], NOW)
    assert "migration 300" not in gone
    assert "migration 400" in gone


def test_snapshots_take_no_place_of_a_day() -> None:
    copies = days(*range(7))
    snapshots = [Copy(str(n), NOW - timedelta(minutes=n), "before-import") for n in range(10)]
    assert superfluous([*copies, *snapshots], NOW) == set()
