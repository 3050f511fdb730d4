"""Somebody who starts the app for the first time, and presses keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.domain.preferences import Preferences
from hipdesk.domain.rules.entries import Entry
from hipdesk.domain.rules.plan import Plan
from hipdesk.flows.first_start_flow import FirstStartFlow
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.settings_flow import SettingsFlow
from tests.domain.real_catalogue import real_catalogue
from tests.flows.worlds import NOON, StoppedClock, World, a_world
from tests.ui.pages import settle, shown
from tests.well import well_keys

ENTER, BACK = Qt.Key.Key_Return, Qt.Key.Key_Escape


@dataclass
class Newcomer:
    """A person at the page, with a real store behind it."""

    world: World
    clock: StoppedClock
    settings: SettingsFlow
    plan: PlanFlow
    flow: FirstStartFlow
    pressed: int = 0
    heard: list[str] = field(default_factory=list)

    def wait(self) -> Plan:
        """Until everything is saved and planned."""
        for _ in range(3):
            assert self.world.worker.drain(10)
            settle()
        assert self.plan.plan is not None
        return self.plan.plan

    def press(self, *keys: Qt.Key | str) -> None:
        """Real presses of keys, where the keyboard is."""
        for key in keys:
            target = QApplication.focusWidget() or self.flow.page
            if isinstance(key, str):
                QTest.keyClicks(target, key)
            else:
                QTest.keyClick(target, key)
            self.pressed += 1
            settle()

    def answer_well(self, until: str = "", **said: tuple[Qt.Key | str, ...]) -> None:
        """Answer by the keyboard as somebody well but for what is said."""
        before = None
        while (title := self.title) != until and self.question and title != before:
            before = title
            one = self.flow.walk.question
            assert one is not None
            self.press(*(said.get(one.id) or well_keys(one)))

    @property
    def question(self) -> str:
        """The id of the question on show."""
        one = self.flow.walk.question
        return "" if one is None else one.id

    @property
    def title(self) -> str:
        """The heading."""
        labels = self.flow.page.findChildren(QLabel)
        return next(one.text() for one in labels if one.accessibleDescription() == "Heading")

    @property
    def texts(self) -> str:
        labels = self.flow.page.findChildren(QLabel)
        return " ".join(one.text() for one in labels if one.isVisible())

    @property
    def buttons(self) -> list[str]:
        """The ids of the buttons below, from left to right."""
        return self.flow.page.feet

    def find(self, ident: str) -> QWidget:
        (one,) = [
            one
            for one in self.flow.page.findChildren(QWidget)
            if one.objectName() == ident and one.isVisible()
        ]
        return one

    def press_at(self, ident: str, *keys: Qt.Key | str) -> None:
        """Reach a control by the keyboard and press keys there."""
        self.find(ident).setFocus(Qt.FocusReason.TabFocusReason)
        self.press(*keys)

    def kept(self, kind: type[Entry]) -> list[Entry]:
        """What the database holds of this kind."""
        self.wait()
        told = self.world.ask(lambda store: store.entries.known()).entered
        return [one.entry for one in told if isinstance(one.entry, kind)]

    def comes_back(self, qtbot: QtBot) -> "Newcomer":
        """A new start of the app over the same database."""
        self.wait()
        again = _at_the_page(qtbot, self.world, self.clock, self.settings.preferences)
        again.flow.open()
        again.wait()
        return again


def _at_the_page(
    qtbot: QtBot, world: World, clock: StoppedClock, preferences: Preferences
) -> Newcomer:
    settings = SettingsFlow(preferences, world.door)
    plan = PlanFlow(real_catalogue(), clock, settings, world.door, world.worker)
    flow = FirstStartFlow(clock, plan)
    person = Newcomer(world, clock, settings, plan, flow)
    flow.finished.connect(lambda: person.heard.append("finished"))
    flow.left.connect(lambda: person.heard.append("left"))
    shown(qtbot, flow.page)
    plan.refresh()
    person.wait()
    return person


@contextmanager
def a_newcomer(qtbot: QtBot, folder: Path) -> Iterator[Newcomer]:
    """At the welcome."""
    with a_world(qtbot, folder / "hipdesk.db") as world:
        person = _at_the_page(qtbot, world, StoppedClock(NOON), Preferences())
        person.flow.open()
        settle()
        yield person
