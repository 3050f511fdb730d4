"""Tests of the page of one exercise."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Exercise
from hipdesk.domain.citations import citation
from hipdesk.ui.breakable import breakable
from hipdesk.ui.exercise_page import ExercisePage
from hipdesk.ui.exercise_steps import ExerciseSteps
from hipdesk.ui.figure.still_view import StillView
from hipdesk.ui.widgets.chip import Chip
from tests.domain.picture_books import book_data
from tests.ui.figure.studios import a_folder, a_studio, all_drawn
from tests.ui.pages import button, cut_off, dressed, shown_as_place, the_catalogue, unnamed

CATALOGUE = the_catalogue()


def a_page(qtbot: QtBot, exercise_id: str) -> ExercisePage:
    page = ExercisePage(CATALOGUE[exercise_id], CATALOGUE)
    shown_as_place(qtbot, page)
    return page


def texts(page: ExercisePage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_the_steps_are_told_for_the_side_that_is_chosen(qtbot: QtBot) -> None:
    page = a_page(qtbot, "hip_abduction")
    (steps,) = page.findChildren(ExerciseSteps)
    assert "Lift your left leg out to the side." in steps.texts
    button(page, "steps_right").click()
    assert "Lift your right leg out to the side." in steps.texts
    assert not any("{" in text for text in texts(page))


def test_an_extra_step_stands_where_it_belongs(qtbot: QtBot) -> None:
    page = a_page(qtbot, "seated_figure_four")
    (steps,) = page.findChildren(ExerciseSteps)
    place = steps.texts.index("If you like: Tip forward from your hips. Keep your back straight.")
    assert steps.texts[place - 1].startswith("Press the knee down")
    assert steps.texts[place + 1].startswith("Hold and breathe")


def test_no_side_is_offered_where_both_take_part(qtbot: QtBot) -> None:
    page = a_page(qtbot, "glute_bridge")
    assert page.findChildren(ExerciseSteps)
    assert not page.findChildren(Chip)


def test_dose_cautions_stop_signs_and_sources_are_all_told(qtbot: QtBot) -> None:
    page = a_page(qtbot, "lateral_hip_ball_release")
    exercise = CATALOGUE["lateral_hip_ball_release"]
    told = texts(page)
    assert {"10 s each side", "30 s each side", "45 s each side", "1 min each side"} <= set(told)
    assert "Never above 6 of 10 on the pain scale." in told
    assert "On 3 days a week at most." in told
    for tag in (*exercise.leave_out, *exercise.caution):
        assert CATALOGUE.tags[tag] in told
    for line in (*exercise.stop_when, *exercise.easier, *exercise.harder, *exercise.mistakes):
        assert line in told
    button(page, "exercise_sources").click()
    told = texts(page)
    for source in exercise.sources:
        assert breakable(citation(CATALOGUE.sources[source])) in told
        assert source not in told


@pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda one: one.id)
def test_nothing_is_cut_at_twice_the_size(qtbot: QtBot, exercise: Exercise) -> None:
    with dressed(200):
        page = a_page(qtbot, exercise.id)
        assert cut_off(page) == []
        assert unnamed(page) == []


def test_the_pictures_are_of_the_side_that_the_steps_are_told_for(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder = a_folder(tmp_path, book_data("hip_abduction"))
    with dressed(), a_studio(folder) as studio:
        page = a_page(qtbot, "hip_abduction")
        all_drawn(qtbot, studio)
        head = page.findChildren(StillView)[0]
        for ident, mirrored in (("steps_right", False), ("steps_left", True)):
            button(page, ident).click()
            assert head.page is not None
            assert head.page.mirrored is mirrored
        assert head.accessibleName() == "Left leg up, right leg down"
        assert cut_off(page) == []
