"""A player at work: a real page, driver and store, with a clock moved by hand."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.history import SessionRecord
from hipdesk.domain.preferences import Preferences
from hipdesk.domain.routine import Routine
from hipdesk.domain.rules.entries import Entered, Entry
from hipdesk.domain.session import Session
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.session_flow import SessionFlow
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.services.keep_awake import KeepAwake
from hipdesk.services.session_driver import SessionDriver
from hipdesk.services.sound import SoundPlayer
from tests.domain.builders import CATALOGUE
from tests.flows.worlds import StoppedClock, World, a_world
from tests.ui.pages import button, found, shown


@dataclass
class Lamp:
    """A means to keep the screen on that does what it is told, or refuses."""

    refusal: str = ""
    lit: bool = False
    told: list[str] = field(default_factory=list)
    name: str = "a lamp"

    def hold(
        self, reason: str, on_held: Callable[[], None], on_refused: Callable[[str], None]
    ) -> None:
        self.told.append(reason)
        if self.refusal:
            on_refused(self.refusal)
        else:
            self.lit = True
            on_held()

    def release(self) -> None:
        self.lit = False


@dataclass
class Player:
    """What a test of a session needs at hand."""

    world: World
    clock: StoppedClock
    driver: SessionDriver
    flow: SessionFlow
    sound: SoundPlayer
    awake: KeepAwake
    lamp: Lamp
    plan: PlanFlow
    settings: SettingsFlow
    begun: list[str]
    finished: list[str]

    @property
    def session(self) -> Session:
        assert self.driver.session is not None
        return self.driver.session

    @property
    def phase(self) -> str:
        return self.session.state.phase.kind.value

    @property
    def paused(self) -> bool:
        return self.session.state.paused is not None

    @property
    def record(self) -> SessionRecord:
        """The session as the store has it now."""
        return self.world.ask(lambda store: store.history.session(self.session_id))

    @property
    def session_id(self) -> str:
        return self.flow._records.session_id

    def entries(self, kind: type[Entry]) -> list[Entry]:
        """The entries of this kind that belong to the session, as the store has them."""
        entered: tuple[Entered, ...] = self.world.ask(lambda store: store.entries.known().entered)
        own = (one for one in entered if one.session_id == self.session_id)
        return [one.entry for one in own if isinstance(one.entry, kind)]

    def begin(self, routine: Routine, session_id: str = "", pre: int = 0) -> None:
        """A session, with an id of its own if none is given."""
        self.flow.begin(routine, session_id or str(uuid4()), pre)

    def pass_time(self, seconds: float) -> None:
        """Let the session's time go on, with a look each second."""
        end = self.clock.reading + seconds
        while self.clock.reading < end:
            self.clock.go_on(min(1.0, end - self.clock.reading))
            self.driver._look()

    def until(self, phase: str) -> None:
        """Let time pass until this phase runs."""
        for _ in range(600):
            if self.phase == phase:
                return
            self.pass_time(0.5)
        raise AssertionError(f"{phase} never came")

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.flow.page, key)

    def press(self, ident: str) -> None:
        button(self.flow.page, ident).click()

    def choose(self, panel: str, ident: str) -> None:
        """A choice of a panel that is open."""
        assert found(self.flow.page, panel).isVisible()
        self.press(ident)


@contextmanager
def a_player(
    qtbot: QtBot, folder: Path, lamp: Lamp | None = None, catalogue: Catalogue = CATALOGUE
) -> Iterator[Player]:
    """The page is shown; no session runs yet. Sound is not started, so nothing is played."""
    with a_world(qtbot, folder / "hipdesk.db") as world:
        clock, lamp = StoppedClock(), lamp or Lamp()
        driver = SessionDriver(clock)
        sound, awake = SoundPlayer(folder), KeepAwake(by=lamp)
        settings = SettingsFlow(Preferences(), world.door)
        plan = PlanFlow(catalogue, clock, settings, world.door, world.worker)
        flow = SessionFlow(clock, driver, world.door, sound, awake, plan=plan, settings=settings)
        begun: list[str] = []
        finished: list[str] = []
        flow.begun.connect(lambda: begun.append(flow._records.session_id))
        flow.finished.connect(finished.append)
        shown(qtbot, flow.page).activateWindow()
        flow.page.setFocus()
        player = Player(
            world, clock, driver, flow, sound, awake, lamp, plan, settings, begun, finished
        )
        try:
            yield player
        finally:
            driver._frames.stop()
            driver._due.stop()
            flow.close()
