"""One exercise: its dose, each side, and how it felt; from a real database."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from hipdesk.domain.chart_model import Chart, Point, Table, Window
from hipdesk.domain.progress.groups import GroupId, exercise_choices, group_view
from hipdesk.domain.rules.entries import ItemScore
from tests.domain.real_catalogue import real_catalogue
from tests.storage.diary import Diary, day, material, moment

KNEE_LIFT = real_catalogue()["knee_lift"].name
MARCH = Window(day(0), day(13))


def charts(diary: Diary, file: Path, exercise_id: str = "") -> tuple[Chart, ...]:
    with closing(diary.keep(file)) as store:
        known = material(store, day(13))
        rows = store.progress.rows(GroupId.EXERCISES, MARCH, exercise_id)
        found = group_view(GroupId.EXERCISES, known, rows, MARCH, exercise_id).charts
    return tuple(one for one in found if isinstance(one, Chart))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "hipdesk.db"


@pytest.fixture
def diary() -> Diary:
    """Knee lifts of two doses; the last time the right side did not do all of it."""
    found = Diary()
    found.session(moment(0), ("knee_lift", 1), ("glute_bridge", 1))
    second = found.session(moment(2), ("knee_lift", 2), effort=6)
    right: Any = found.sessions[1]["sets"][1]
    right.update(outcome="stopped", reason="tired", reps_done=3)
    found.tell(ItemScore(moment(2, 10), "knee_lift", pain=4, eased_to=2), second)
    found.tell(ItemScore(moment(2, 11), "knee_lift", pain=3), second)
    return found


def test_dose_left_and_right_as_a_whole(diary: Diary, file: Path) -> None:
    dose, _ = charts(diary, file)
    assert dose.title == f"{KNEE_LIFT}: how much"
    assert {line.name: line.points for line in dose.series} == {
        "Planned": (
            Point(day(0), day(0), 50.0, "Planned: 50 s (step 1) on Mon 2 Mar"),
            Point(day(2), day(2), 70.0, "Planned: 1 min 10 s (step 2) on Wed 4 Mar"),
        ),
        "Left": (
            Point(day(0), day(0), 50.0, "Left: 50 s on Mon 2 Mar"),
            Point(day(2), day(2), 70.0, "Left: 1 min 10 s on Wed 4 Mar"),
        ),
        "Right": (
            Point(day(0), day(0), 50.0, "Right: 50 s on Mon 2 Mar"),
            Point(day(2), day(2), 30.0, "Right: 30 s on Wed 4 Mar"),
        ),
    }
    assert dose.finding == (
        "In 2 sessions, with 50 s planned at first and 1 min 10 s last. Less was done by the "
        "right 1 time."
    )
    assert dose.table == Table(
        ("Day", "Dose", "Planned", "Left", "Right"),
        (
            ("Wed 4 Mar 2026", "Step 2", "1 min 10 s", "1 min 10 s", "30 s"),
            ("Mon 2 Mar 2026", "Step 1", "50 s", "50 s", "50 s"),
        ),
    )


def test_pain_is_shown_where_it_was_told_and_nowhere_else(diary: Diary, file: Path) -> None:
    _, feel = charts(diary, file)
    points = {line.name: [(one.first, one.value) for one in line.points] for line in feel.series}
    assert points == {
        "Effort of the session": [(day(0), 4.0), (day(2), 6.0)],
        "Pain": [(day(2), 4.0)],
    }
    assert feel.finding == "Pain was told in 1 of 2 sessions: 4."


def test_what_both_sides_do_together_is_one_line(diary: Diary, file: Path) -> None:
    dose, feel = charts(diary, file, "glute_bridge")
    assert [line.name for line in dose.series] == ["Planned", "Done"]
    assert dose.finding == "In 1 session, with 25 s planned."
    assert feel.finding == "No pain was told of it, in 1 session."


def test_an_exercise_that_was_not_done_says_so(diary: Diary, file: Path) -> None:
    dose, feel = charts(diary, file, "mini_squat")
    assert dose.empty == "Mini squat was not done in this time."
    assert feel.empty == "Nothing was told of it in this time."
    assert charts(Diary(), file.with_name("empty.db")) == ()


def test_the_choices_have_names_and_begin_with_the_one_done_most(diary: Diary, file: Path) -> None:
    with closing(diary.keep(file)) as store:
        rows = store.progress.rows(GroupId.EXERCISES, MARCH)
        assert exercise_choices(material(store, day(13)), rows) == (
            ("knee_lift", KNEE_LIFT),
            ("glute_bridge", real_catalogue()["glute_bridge"].name),
        )
