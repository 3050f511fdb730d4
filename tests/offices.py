"""The whole app in its window, in this process: driven by keys, and read from its database."""

import gc
import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.desk import Desk
from hipdesk.domain.rules.fold import evaluate
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.rules.series import Reading
from hipdesk.loading import load
from hipdesk.options import Options
from hipdesk.paths import Folders
from hipdesk.storage.store import Store, open_store
from hipdesk.ui.frame import Frame
from hipdesk.ui.place import Place
from tests.settled import let_days_pass
from tests.ui.pages import button, dressed, found

T = TypeVar("T")
SEED = 7
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Office:
    """A desk in its window, with the store open."""

    def __init__(self, qtbot: QtBot, app: QApplication, data: Path, scale: float) -> None:
        self.qtbot = qtbot
        self._app = app
        self.data = data
        self.read = ExitStack()  # what was opened to look into it
        self.frame = Frame("light")
        loaded = replace(load(Folders(data)), chance=Random(SEED))
        self.desk = Desk(app, self.frame, loaded, Options(data, scale))
        self.frame.resize(1280, 800)
        self.frame.show()
        self.frame.activateWindow()
        with qtbot.waitSignal(self.desk.door.opened):
            for _ in self.desk.build():
                app.processEvents()
        self.settle()
        self.hold_keyboard()

    def hold_keyboard(self) -> None:
        """Wait until this window has the keyboard, and not one that an earlier test left."""
        if not self.frame.isActiveWindow():
            with self.qtbot.waitActive(self.frame):
                self.frame.activateWindow()
        assert self._app.focusWidget() is not None

    def press(self, *keys: Qt.Key | str, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press keys one after another, each where the focus is by then; text is typed."""
        for key in keys:
            target = self._app.focusWidget() or self.frame
            if isinstance(key, str):
                QTest.keyClicks(target, key)
            else:
                QTest.keyClick(target, key, modifier)
            self._app.processEvents()

    def wait(self, until: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(until()))

    def settle(self) -> None:
        """Wait until everything is saved and planned."""
        for _ in range(3):
            assert self.desk._worker.drain(10)

    def begin(self, pain: int = 2) -> None:
        """From Home through the check-in, by keys, into the session."""
        button(self.frame, "start_button").setFocus()
        self.press(Qt.Key.Key_Return)
        self.press(str(pain), "n")
        self.wait(lambda: self.desk.window.whole is self.desk.session.page)

    def end(self) -> None:
        """End the session that runs, by its buttons, once its work has begun."""
        self.in_work()
        button(self.frame, "end_button").click()
        button(self.frame, "end_confirm").click()
        self.check_out()

    def in_work(self) -> None:
        """Wait until something of a set is being done."""
        self.wait(self._in_work)

    def come_to(self, exercise_id: str) -> None:
        """Leave the exercises before this one for lack of equipment; wait until it is done."""
        while self.now_at != exercise_id:
            self.press(Qt.Key.Key_Right, "3")
        self.in_work()

    def check_out(self) -> None:
        """Wait for the check-out."""
        self.wait(lambda: self.desk.window.whole is self.desk.rooms.check_out.page)

    def done(self) -> None:
        """Leave the check-out for Home, past what it says of the session."""
        self.press(Qt.Key.Key_Return, modifier=CTRL)
        self.wait(lambda: self.sees("checkout_close") or self.desk.window.place is Place.HOME)
        if self.sees("checkout_close"):
            self.press(Qt.Key.Key_Return)
        self.wait(lambda: self.desk.window.place is Place.HOME)
        self.settle()

    @property
    def now_at(self) -> str:
        """The exercise of the set that is next or runs; "" when there is none."""
        session = self.desk.driver.session
        current = session.state.current if session is not None and not session.over else None
        return current.exercise_id if current is not None else ""

    def reach(self, ident: str) -> None:
        """Go from control to control by Tab until this one has the focus."""
        for _ in range(60):
            focused = self._app.focusWidget()
            if focused is not None and focused.objectName() == ident:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"no way to {ident} by Tab")

    def sees(self, ident: str) -> bool:
        """Whether something with this id is in view."""
        return any(one.isVisible() for one in self.frame.findChildren(QWidget, ident))

    @property
    def plan(self) -> Plan:
        """Of today, as it is once everything is planned."""
        self.settle()
        assert self.desk.plan.plan is not None
        return self.desk.plan.plan

    @property
    def last(self) -> Reading:
        """The last session, as the rules read it."""
        self.settle()
        _, context = evaluate(self.desk.plan.facts, self.desk.plan.catalogue, self.plan.day)
        return context.readings[-1]

    @property
    def problem(self) -> str:
        banner = found(self.frame, "problem_banner")
        return banner.accessibleName() if banner.isVisible() else ""

    def entries(self, kind: type[T]) -> list[T]:
        """What the database holds of this kind."""
        self.settle()
        known = self.kept().entries.known()
        return [one.entry for one in known.entered if isinstance(one.entry, kind)]

    def kept(self) -> Store:
        """The store as the next start finds it."""
        store = open_store(self.data / "hipdesk.db")
        self.read.callback(store.close)
        return store

    def _in_work(self) -> bool:
        session = self.desk.driver.session
        return session is not None and session.state.in_work and session.state.work_s > 0


@dataclass
class Person:
    """Somebody who opens and closes the app, day after day."""

    qtbot: QtBot
    app: QApplication
    data: Path

    @contextmanager
    def opens(self, scale: float = 35.0) -> Iterator[Office]:
        """The app, from its start to its end."""
        with an_office(self.qtbot, self.app, self.data, scale) as office:
            yield office

    def sleeps(self, nights: int = 1) -> None:
        let_days_pass(self.data, nights)

    @property
    def plan(self) -> Plan:
        """Of today, as the next start finds it."""
        today = load(Folders(self.data)).today
        assert today is not None
        return today.plan


@contextmanager
def an_office(qtbot: QtBot, app: QApplication, data: Path, scale: float) -> Iterator[Office]:
    """The app from its start to its end; whatever it logs as a bug is a failure."""
    hooks = sys.excepthook, threading.excepthook
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    data.mkdir(parents=True, exist_ok=True)
    with dressed():
        one = Office(qtbot, app, data, scale)
        try:
            yield one
        finally:
            one.desk.driver.end()
            one.wait(lambda: not one.desk.session.running)
            one.desk.window.guard(False)
            one.frame.close()
            one.frame.deleteLater()
            one.read.close()
            log = data / "hipdesk.log"
            bugs = log.read_text() if log.exists() else ""
            for handler in set(root.handlers) - set(handlers):
                root.removeHandler(handler)
                handler.close()
            root.setLevel(level)
            sys.excepthook, threading.excepthook = hooks
            gc.unfreeze()
    assert "Traceback" not in bugs
