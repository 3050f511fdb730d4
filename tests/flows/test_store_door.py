"""Questions and deeds at the door of the store."""

from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from hipdesk.domain.errors import KnownError
from hipdesk.domain.preferences import Preferences
from hipdesk.flows.store_door import StoreDoor
from hipdesk.services.worker import Worker
from hipdesk.storage.store import Store
from tests.domain.builders import a_routine
from tests.flows.worlds import NOON, a_world


def test_what_is_kept_is_there_for_the_next_question(qtbot: QtBot, tmp_path: Path) -> None:
    with a_world(qtbot, tmp_path / "hipdesk.db") as world:
        world.door.keep(lambda store: store.preferences.save(Preferences(volume=33)))
        assert world.ask(lambda store: store.preferences.load()).volume == 33


def test_a_store_that_cannot_be_opened_is_refused_with_its_reason(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "hipdesk.db"
    file.write_bytes(b"this is no database" * 100)
    worker = Worker()
    door = StoreDoor(worker, file)
    with qtbot.waitSignal(door.refused) as refused:
        door.open()
    assert isinstance(refused.args[0], KnownError)
    assert not door.is_open
    worker.close()


def test_what_cannot_be_saved_is_kept_told_and_saved_later_in_order(
    qtbot: QtBot, tmp_path: Path
) -> None:
    full = True
    done: list[str] = []

    def first(_: Store) -> None:
        if full:
            raise KnownError("The disk is full.", "", "")
        done.append("first")

    with a_world(qtbot, tmp_path / "hipdesk.db") as world:
        troubles: list[str] = []
        world.door.trouble.connect(troubles.append)
        world.door.keep(first)
        world.door.keep(lambda _: done.append("second"))
        world.worker.drain(10)
        assert done == []
        assert "The disk is full." in troubles[0]
        assert "goes on trying" in troubles[0]
        full = False
        with qtbot.waitSignal(world.door.relieved):
            world.door._try_again()
        assert done == ["first", "second"]


def test_our_own_fault_does_not_hold_up_what_comes_after(qtbot: QtBot, tmp_path: Path) -> None:
    with a_world(qtbot, tmp_path / "hipdesk.db") as world:
        troubles: list[str] = []
        world.door.trouble.connect(troubles.append)
        world.door.keep(lambda store: store.history.reopen_set("x", None, NOON))  # type: ignore[arg-type]  # the fault
        world.door.keep(lambda store: store.history.begin("a", a_routine(), 2, NOON))
        world.worker.drain(10)
        assert "described in the log" in troubles[0]
        assert world.ask(lambda store: store.history.session("a")).id == "a"


def test_days_are_asked_for_by_their_dates(qtbot: QtBot, tmp_path: Path) -> None:
    with a_world(qtbot, tmp_path / "hipdesk.db") as world:
        first, last = NOON.date(), NOON.date() + timedelta(days=6)
        assert world.ask(lambda store: store.history.daily_totals(first, last)) == ()


def test_what_is_kept_before_the_store_is_open_is_saved_once_it_is(
    qtbot: QtBot, tmp_path: Path
) -> None:
    worker = Worker()
    door = StoreDoor(worker, tmp_path / "hipdesk.db")
    troubles: list[str] = []
    loaded: list[Preferences] = []
    door.trouble.connect(troubles.append)
    with qtbot.waitSignal(door.opened):
        door.open()
        door.keep(lambda store: store.preferences.save(Preferences(volume=7)))
        door.ask(lambda store: store.preferences.load(), loaded.append)
    door.close()
    assert [one.volume for one in loaded] == [7]
    assert troubles == []


def test_after_a_refusal_every_question_is_answered_with_its_reason(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "hipdesk.db"
    file.write_bytes(b"this is no database" * 100)
    worker = Worker()
    door = StoreDoor(worker, file)
    troubles: list[str] = []
    door.trouble.connect(troubles.append)
    with qtbot.waitSignal(door.refused) as refused:
        door.open()
    door.ask(lambda store: store.preferences.load(), print)
    worker.drain(10)
    door.close()
    assert troubles == [refused.args[0].told]


def test_closing_tries_once_more_to_save_what_waits(qtbot: QtBot, tmp_path: Path) -> None:
    full = True
    done: list[str] = []

    def deed(_: Store) -> None:
        if full:
            raise KnownError("The disk is full.")
        done.append("deed")

    with a_world(qtbot, tmp_path / "hipdesk.db") as world:
        world.door.keep(deed)
        world.worker.drain(10)
        assert world.door.in_trouble
        full = False
    assert done == ["deed"]


def test_a_question_without_an_answer_is_told_so_and_no_second_trouble(
    qtbot: QtBot, tmp_path: Path
) -> None:
    def on_a_full_disk(_: Store) -> None:
        raise KnownError("The disk is full.")

    with a_world(qtbot, tmp_path / "hipdesk.db") as world:
        troubles: list[str] = []
        unanswered: list[str] = []
        world.door.keep(on_a_full_disk)
        world.worker.drain(10)
        world.door.trouble.connect(troubles.append)
        world.door.ask(
            lambda store: store.history.session("nobody"),
            lambda _: unanswered.append("an answer"),
            lambda: unanswered.append("none"),
        )
        world.worker.drain(10)
        assert (unanswered, troubles) == (["none"], [])


def test_a_store_that_opens_while_the_app_closes_is_told_to_nobody(
    qtbot: QtBot, tmp_path: Path
) -> None:
    worker = Worker()
    door = StoreDoor(worker, tmp_path / "hipdesk.db")
    told: list[str] = []
    door.opened.connect(lambda: told.append("opened"))
    door.open()
    door.close()
    qtbot.wait(1)
    assert door.is_open
    assert told == []


def test_what_is_asked_while_the_app_closes_is_no_bug(qtbot: QtBot, tmp_path: Path) -> None:
    with a_world(qtbot, tmp_path / "hipdesk.db") as world:
        answers: list[object] = []
        world.door.close()
        world.door.ask(lambda store: store.history.first_day(), answers.append)
        assert answers == []
