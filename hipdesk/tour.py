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
from hipdesk.domain.card import PauseReason
from hipdesk.domain.errors import KnownError
from hipdesk.domain.preferences import ThemeChoice
from hipdesk.domain.timeline import PhaseKind
from hipdesk.main import Start, application
from hipdesk.options import Options
from hipdesk.ui.place import Place
from hipdesk.ui.slices import Slices

SCALE = 40.0  # a session of five minutes takes eight seconds
LOOK_MS = 5
LAYOUT_MS = 100
PATIENCE_MS = 240_000
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
        start = Start(app, folders, replace(options, time_scale=SCALE))
        tour = Tour(app, start, out)
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
    """Waits for what the app shows, presses what a user would press, and takes pictures."""

    def __init__(self, app: QApplication, start: Start, out: Path) -> None:
        super().__init__()
        self._app = app
        self._start = start
        self._out = out
        self.pictures: list[Path] = []
        self._walk: Iterator[Callable[[], bool]] = iter(())
        self._awaited: Callable[[], bool] = lambda: True
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        assert self._start.desk is not None
        self._walk = self._tour(self._start.desk)
        self._timer.start()
        QTimer.singleShot(PATIENCE_MS, self, lambda: self._app.exit(1))

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
        yield lambda: not self._stands(desk) and desk.window.whole is desk.rooms.check_out.page
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
        yield self._after(LAYOUT_MS)  # the last picture is being written

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
        yield lambda: not self._stands(desk) and _phase(desk) is PhaseKind.HOLD
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
        """Both themes of one moment, which waits while the window is dressed."""
        for theme in self._themes(desk):
            while not (_pause(desk) and _phase(desk) is kind):
                if _pause(desk):  # the moment was over by then
                    self._press(Qt.Key.Key_Space)
                yield lambda: self._comes_to(desk, kind)
                self._press(Qt.Key.Key_Space)
            desk.session.page.notice.hide()  # of this machine, not of the session
            yield from self._wear(desk, theme)
            self._press(Qt.Key.Key_Space)
            self._take(name, theme)
            self._press(Qt.Key.Key_Space)
        self._press(Qt.Key.Key_Space)

    def _comes_to(self, desk: Desk, kind: PhaseKind) -> bool:
        """Whether the session is in a phase of this kind; if that was missed, it goes back."""
        if self._stands(desk):
            return False
        if _is_past(desk, kind):
            for _ in range(2):  # to the set before
                self._press(Qt.Key.Key_Left)
        return _phase(desk) is kind

    def _stands(self, desk: Desk) -> bool:
        """Whether the session is paused after a gap, on a slow machine: it is asked to go on."""
        stands = _pause(desk) is PauseReason.GAP
        if stands:
            self._press(Qt.Key.Key_Space)
        return stands

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
        """A picture of what is seen now, once for each name and theme."""
        file = self._out / f"{name}-{theme.value}.png"
        if file not in self.pictures:
            self.pictures.append(file)
            picture = self._start.frame.grab()
            QTimer.singleShot(0, self, lambda: picture.save(str(file)))  # the session runs on

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


def _pause(desk: Desk) -> PauseReason | None:
    session = desk.driver.session
    return session.state.paused if session is not None else None


def _phase(desk: Desk) -> PhaseKind | None:
    session = desk.driver.session
    return session.state.phase.kind if session is not None else None


def _is_past(desk: Desk, kind: PhaseKind) -> bool:
    """Whether the running set has had its last phase of this kind."""
    session = desk.driver.session
    running = session.state.current if session is not None else None
    if session is None or running is None:
        return False
    kinds = [one.kind for one in (*running.lead, *running.work)]
    return kind in kinds and kind not in kinds[session.state.phase_index :]
