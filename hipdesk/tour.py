"""Drives the real app through the main job without a display, and pictures each page."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hipdesk import paths
from hipdesk.desk import Desk
from hipdesk.domain.clock import LedClock, SystemClock
from hipdesk.domain.errors import KnownError
from hipdesk.domain.preferences import ThemeChoice
from hipdesk.domain.timeline import PhaseKind
from hipdesk.main import Start, application
from hipdesk.options import Options
from hipdesk.ui.place import Place
from hipdesk.ui.slices import Slices

STEP_S = 1.0  # of session time between two looks at it: five minutes take ten seconds
LOOK_MS = 5
LAYOUT_MS = 100
PATIENCE_MS = 120_000  # from one picture to the next
THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)
CTRL = Qt.KeyboardModifier.ControlModifier
SOMEBODY = {"age": "45", "pain": "3", "home": "", "days": "", "goal": ""}  # and Enter
AT_ONCE = {"floor": "y", "side": "b", "pace": "2"}  # a key alone; of all others it is "n"
PICTURED = {"emergency", "side", "days", "goal"}  # of the first questions


def take_tour(out: Path, options: Options) -> int:
    """From an empty data folder through a session; a PNG of each page, light and dark."""
    if sys.platform == "linux" and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _make_folder(out)
    app = application()
    with tempfile.TemporaryDirectory(prefix="hipdesk-tour-") as home:
        folders = paths.Folders(paths.data_folder(Path(home) / "data"))
        clock = LedClock(SystemClock())
        start = Start(app, folders, replace(options, clock=clock))
        tour = Tour(app, start, clock, out)
        start.built.connect(tour.begin)
        start.frame.resize(1280, 800)
        start.frame.show()
        status = app.exec()
    if status:
        last = tour.pictures[-1].name if tour.pictures else "the start"
        raise KnownError(
            f"The tour came to a standstill after {last}.",
            f"{len(tour.pictures)} pictures are in {out}.",
            "Try again with less at work beside it.",
        )
    print(f"{len(tour.pictures)} pictures in {out}")  # noqa: T201  # a command talks
    return status


def _make_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError(
            f"The folder {out} for the pictures cannot be made: {error.strerror}.",
            "Nothing was changed.",
            "Name another folder.",
        ) from error


class Tour(QObject):
    """Waits for what the app shows, presses what a user would press, and takes pictures.

    It leads the session's clock, one step after each look at it, so that no moment is missed
    and none goes by while it is pictured, however slow the computer is.
    """

    def __init__(self, app: QApplication, start: Start, clock: LedClock, out: Path) -> None:
        super().__init__()
        self._app = app
        self._start = start
        self._clock = clock
        self._leads = False  # whether session time goes on
        self._out = out
        self.pictures: list[Path] = []  # taken so far
        self._walk: Iterator[Callable[[], bool]] = iter(())
        self._awaited: Callable[[], bool] = lambda: True
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._patience = QTimer(self)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._app.exit(1))

    def begin(self) -> None:
        assert self._start.desk is not None
        self._start.desk.driver.looked.connect(self._lead)
        self._walk = self._tour(self._start.desk)
        self._timer.start()
        self._patience.start()

    def _look(self) -> None:
        """Go on as soon as what the walk waits for is true."""
        if not self._awaited():
            return
        try:
            self._awaited = next(self._walk)
        except StopIteration:
            self._timer.stop()
            self._start.frame.close()
            self._app.exit(0)

    def _tour(self, desk: Desk) -> Iterator[Callable[[], bool]]:
        """The walk; each yield is something to wait for."""
        desk.settings.change(replace(desk.settings.preferences, theme=THEMES[0], set_up_s=5))
        yield lambda: desk.door.is_open
        yield from self._first_start(desk)
        yield from self._places(desk)
        self._press(Qt.Key.Key_Return)
        yield lambda: desk.window.whole is desk.rooms.check_in.page
        self._type("2")
        yield from self._both(desk, "check-in")
        self._type("n")
        yield lambda: desk.window.whole is desk.session.page
        yield from self._in_session(desk)
        yield from self._lead_to(lambda: desk.window.whole is desk.rooms.check_out.page)
        for key in (Qt.Key.Key_2, Qt.Key.Key_Tab, Qt.Key.Key_3):
            self._press(key)
        yield from self._both(desk, "check-out")
        self._press(Qt.Key.Key_Return, CTRL)
        yield lambda: self._sees("checkout_close")
        yield from self._both(desk, "how-it-went")
        self._press(Qt.Key.Key_Return)
        yield lambda: desk.window.whole is None
        self._press(Qt.Key.Key_4, CTRL)
        yield self._after(300)
        yield from self._both(desk, "progress")

    def _first_start(self, desk: Desk) -> Iterator[Callable[[], bool]]:
        """The welcome and every question, as somebody well; a few of them pictured."""
        first_start = desk.rooms.first_start
        yield from self._both(desk, "welcome")
        self._press(Qt.Key.Key_Return)
        while (asked := first_start.walk.question) is not None:
            self._type(SOMEBODY.get(asked.id, ""))
            if asked.id in PICTURED:
                yield from self._both(desk, f"question-{asked.id}")
            if asked.id in SOMEBODY:
                self._press(Qt.Key.Key_Return)
            else:
                self._type(AT_ONCE.get(asked.id, "n"))
            yield lambda before=asked: first_start.walk.question is not before  # type: ignore[misc]
        yield lambda: desk.plan.started and desk.plan.plan is not None
        yield from self._both(desk, "plan-is-ready")
        self._press(Qt.Key.Key_Return)
        yield lambda: desk.window.place is Place.HOME

    def _places(self, desk: Desk) -> Iterator[Callable[[], bool]]:
        """Every place that has something to show before the first session; Home last."""
        for key, name in (
            (Qt.Key.Key_6, "settings"),
            (Qt.Key.Key_2, "plan"),
            (Qt.Key.Key_5, "learn"),
            (Qt.Key.Key_3, "library"),
        ):
            self._press(key, CTRL)
            yield from self._both(desk, name)
        desk.rooms.library.page.show_exercise("supine_figure_four")
        yield from self._both(desk, "exercise")
        self._press(Qt.Key.Key_1, CTRL)
        yield from self._both(desk, "home")

    def _in_session(self, desk: Desk) -> Iterator[Callable[[], bool]]:
        """One picture of each kind of moment."""
        yield from self._moment(desk, "session-set-up", PhaseKind.SET_UP)
        yield from self._moment(desk, "session-hold", PhaseKind.HOLD)
        yield from self._moment(desk, "session-switch", PhaseKind.SWITCH_SIDES)
        yield from self._lead_to(lambda: _phase(desk) is PhaseKind.HOLD)
        self._press(Qt.Key.Key_H)
        yield self._after(50)
        yield from self._both(desk, "it-hurts")
        self._press(Qt.Key.Key_1)
        yield self._after(50)
        yield from self._both(desk, "emergency-signs")
        self._press(Qt.Key.Key_Escape)  # none of these
        for key in (Qt.Key.Key_9, Qt.Key.Key_2):  # an ache of 2, which may carry on
            yield self._after(50)
            self._press(key)
            self._press(Qt.Key.Key_Return)
        yield self._after(50)
        self._press(Qt.Key.Key_Return)

    def _moment(self, desk: Desk, name: str, kind: PhaseKind) -> Iterator[Callable[[], bool]]:
        """The next moment of this kind, in both themes."""
        yield from self._lead_to(lambda: _phase(desk) is kind)
        desk.session.page.notice.hide()  # of this machine, not of the session
        yield from self._both(desk, name)

    def _lead_to(self, reached: Callable[[], bool]) -> Iterator[Callable[[], bool]]:
        """Let session time go on until then."""
        self._leads = True
        yield reached
        self._leads = False

    def _lead(self) -> None:
        """The session has looked at the clock: one step further, if it is led on."""
        if self._leads and not self._awaited():
            self._clock.go_on(STEP_S)

    def _both(self, desk: Desk, name: str) -> Iterator[Callable[[], bool]]:
        """The page as it is, light and dark."""
        for theme in self._themes(desk):
            yield from self._wear(desk, theme)
            self._take(name, theme)

    @staticmethod
    def _themes(desk: Desk) -> tuple[ThemeChoice, ...]:
        """Both, the one that is worn first: dressing every page takes its time."""
        worn = desk.settings.preferences.theme
        return tuple(sorted(THEMES, key=lambda one: one is not worn))

    def _wear(self, desk: Desk, theme: ThemeChoice) -> Iterator[Callable[[], bool]]:
        """Change the theme, and wait until the page is whole, laid out and drawn."""
        if theme is not desk.settings.preferences.theme:
            desk.settings.change(replace(desk.settings.preferences, theme=theme))
        yield lambda: not any(one.busy for one in self._start.frame.findChildren(Slices))
        yield self._after(LAYOUT_MS)
        yield lambda: desk.pictures.studio.is_idle

    def _take(self, name: str, theme: ThemeChoice) -> None:
        """A picture of what is seen now."""
        file = self._out / f"{name}-{theme.value}.png"
        self._start.frame.grab().save(str(file))
        self.pictures.append(file)
        self._patience.start()

    def _after(self, milliseconds: int) -> Callable[[], bool]:
        """True once the event loop has run for so long."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.start(milliseconds)
        return lambda: not timer.isActive()

    def _sees(self, ident: str) -> bool:
        widget = self._start.frame.findChild(QWidget, ident)
        return isinstance(widget, QWidget) and widget.isVisible()

    def _type(self, text: str) -> None:
        QTest.keyClicks(self._app.focusWidget() or self._start.frame, text)

    def _press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        target = self._app.focusWidget() or self._start.frame
        QTest.keyClick(target, key, modifier)


def _phase(desk: Desk) -> PhaseKind | None:
    session = desk.driver.session
    return session.state.phase.kind if session is not None else None
