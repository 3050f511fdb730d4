"""The parts of the app, joined: what no single part can do."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hipdesk.domain.errors import KnownError
from hipdesk.domain.history import CheckOut, SessionState
from hipdesk.domain.preferences import Preferences, with_a_figure
from hipdesk.domain.session_view import PastSession
from hipdesk.storage.store import Store
from hipdesk.ui.home_rows import ExerciseRow
from hipdesk.ui.look import Size
from hipdesk.ui.place import Place
from hipdesk.ui.widgets.text import Text
from tests.offices import SEED, Office, an_office
from tests.settled import THREE_WEEKS, settle, settle_with_history
from tests.ui.pages import all_slices, button, found

FAST = 20.0

pytestmark = pytest.mark.usefixtures("no_sound")


@pytest.fixture
def office(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Office]:
    """Somebody has begun, and a session is due; its clock runs twenty times faster."""
    with an_office(qtbot, qapp, settle(tmp_path / "data"), FAST) as one:
        yield one


def test_a_session_goes_from_home_to_the_check_out_and_home_again(office: Office) -> None:
    office.begin()
    office.end()
    QTest.keyClick(office.desk.rooms.check_out.page.form.effort, Qt.Key.Key_6)
    office.done()
    office.frame.close()
    (line,) = office.kept().history.summaries(9)
    assert (line.state, line.check_out.effort) == (SessionState.ENDED, 6)


def test_a_note_that_is_being_typed_is_kept_when_the_window_closes(
    qtbot: QtBot, office: Office
) -> None:
    office.begin()
    office.end()
    note = office.desk.rooms.check_out.page.form.note
    office.frame.activateWindow()
    note.setFocus()
    qtbot.waitUntil(note.hasFocus)
    QTest.keyClicks(note, "stiff")
    assert office.frame.close()
    (line,) = office.kept().history.summaries(9)
    assert line.check_out == CheckOut(note="stiff")


def test_closing_in_a_session_asks_first(office: Office) -> None:
    office.begin()
    assert not office.frame.close()
    assert found(office.frame, "end_panel").isVisible()
    button(office.frame, "end_keep_going").click()
    assert office.desk.session.running


def test_closing_with_something_unsaved_warns_once(office: Office) -> None:
    def on_a_full_disk(_: Store) -> None:
        raise KnownError("The disk is full.")

    office.desk.door.keep(on_a_full_disk)
    office.desk._worker.drain(10)
    assert office.problem.startswith("The disk is full.")
    assert not office.frame.close()
    assert "not saved yet" in office.problem
    office.desk.door._try_again()  # and in vain
    office.desk._worker.drain(10)
    assert office.frame.close()


def test_a_change_of_settings_is_seen_and_is_there_at_the_next_start(office: Office) -> None:
    size = office.frame.font().pointSizeF()
    office.desk.settings.change(Preferences(text_size=200, volume=10))
    assert office.desk.home.page.font().pixelSize() != size
    rows = office.desk.home.page.findChildren(ExerciseRow)
    names = [row.findChildren(Text)[0].font().pixelSize() for row in rows]
    assert names[-1] == 2 * Size.LEAD  # what was made anew is in the new look too
    assert office.frame.close()
    kept = office.kept().preferences.load()
    assert (kept.text_size, kept.volume) == (200, 10)
    assert kept.geometry


def test_the_first_start_leaves_the_figure_to_chance_and_keeps_it(office: Office) -> None:
    picked = office.desk.settings.preferences
    assert picked == with_a_figure(Preferences(), Random(SEED))
    assert office.frame.close()
    kept = office.kept().preferences.load()
    assert (kept.figure, kept.skin, kept.outfit) == (picked.figure, picked.skin, picked.outfit)


def test_the_first_pictures_of_today_are_made_beforehand(qtbot: QtBot, office: Office) -> None:
    exercise_id = office.desk.home.likely_routine.items[0].exercise_id
    studio = office.desk.pictures.studio
    qtbot.waitUntil(lambda: studio.is_idle)
    assert studio.book(exercise_id) is not None or studio.is_missing(exercise_id)


def test_some_places_are_made_ahead_and_the_others_when_they_are_first_shown(
    office: Office,
) -> None:
    made = vars(office.desk.rooms)
    assert {"library", "progress", "plan_page"} <= set(made)
    assert not {"learn", "settings_page"} & set(made)
    for place in Place:
        office.desk.window.show_place(place)
        assert office.desk.window.place is place
    assert {"learn", "settings_page"} <= set(made)


def test_progress_is_there_at_once_and_then_follows_what_has_changed(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    data = settle_with_history(tmp_path / "data")
    with an_office(qtbot, qapp, data, FAST) as office:
        page = office.desk.rooms.progress.page.list
        office.settle()
        all_slices(qtbot, page)
        assert not page.isVisible()
        assert page.charts.shown_ids()
        table = page.sessions.table
        assert table is not None
        assert table.model().rowCount() == len(THREE_WEEKS)
        office.begin()
        office.end()
        button(office.frame, "checkout_done").click()
        button(office.frame, "nav_progress").click()
        office.wait(lambda: table.model().rowCount() == len(THREE_WEEKS) + 1)


def test_a_place_chosen_again_goes_back_to_its_list(office: Office) -> None:
    office.begin()
    office.end()
    button(office.frame, "checkout_done").click()
    button(office.frame, "nav_library").click()
    office.wait(lambda: office.desk.window.place is Place.LIBRARY)
    library = office.desk.rooms.library.page
    library.show_exercise("knee_lift")
    button(office.frame, "nav_library").click()
    assert library.currentIndex() == 0
    assert button(office.frame, "nav_library").hasFocus()
    button(office.frame, "nav_progress").click()
    office.wait(lambda: office.desk.window.place is Place.PROGRESS)
    progress = office.desk.rooms.progress.page
    store = office.kept()
    (session,) = store.history.summaries(2)
    past = PastSession(store.history.session(session.id))
    progress.show_session(past, office.desk.catalogue)
    button(office.frame, "nav_progress").click()
    assert progress.currentIndex() == 0


def test_a_bug_is_told_in_the_window(office: Office) -> None:
    office.desk._show_bug("Something went wrong inside HipDesk.")
    assert office.problem == "Something went wrong inside HipDesk."
