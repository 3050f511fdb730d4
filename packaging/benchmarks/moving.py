"""Plays one exercise on the card at 30 different pictures a second, and tells what that costs.

    moving.py EXERCISE SECONDS

It prints one line, a Python literal: the share of one core, the pictures painted in each
second, the bytes of all drawings, and the seconds between the first paint of the card and
that of its picture.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import replace

ROOT = __file__.rpartition("/packaging/")[0]
sys.path[:1] = [ROOT]

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer  # noqa: E402  # needs the path above
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from hipdesk import paths  # noqa: E402
from hipdesk.domain.card import Card  # noqa: E402
from hipdesk.domain.card_view import card  # noqa: E402
from hipdesk.domain.catalogue_text import parse_catalogue  # noqa: E402
from hipdesk.domain.layout import planned_sets  # noqa: E402
from hipdesk.domain.plan import free_routine  # noqa: E402
from hipdesk.domain.preferences import Preferences  # noqa: E402
from hipdesk.domain.routine import Pacing  # noqa: E402
from hipdesk.domain.session import Session  # noqa: E402
from hipdesk.domain.timeline import PhaseKind, Side  # noqa: E402
from hipdesk.flows.picture_flow import PictureFlow  # noqa: E402
from hipdesk.services.session_driver import FRAME_MS  # noqa: E402
from hipdesk.ui.frame import Frame  # noqa: E402
from hipdesk.ui.look import Look, apply_look  # noqa: E402
from hipdesk.ui.player.player_page import PlayerPage  # noqa: E402
from hipdesk.ui.theme import LIGHT  # noqa: E402

SIZE = (1024, 700)
PATIENCE_S = 30.0


class Paints(QObject):
    """Counts the paints of a widget that mean something, and when the first one was."""

    def __init__(self, watched: QWidget, meant: Callable[[], bool]) -> None:
        super().__init__()
        self._meant = meant
        self.count = 0
        self.first = 0.0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        if event.type() is QEvent.Type.Paint and self._meant():
            self.count += 1
            self.first = self.first or time.monotonic()
        return super().eventFilter(watched, event)


class Show:
    """The player's page in the smallest window, moving without a pause."""

    def __init__(self, exercise_id: str) -> None:
        self.page = PlayerPage()
        figure = self.page.face.picture.figure
        self._cards = Paints(self.page, lambda: True)
        self._pictures = Paints(figure, lambda: figure.is_drawn)
        self._looks = 0
        self._card = first_card(exercise_id)
        self._timer = QTimer()
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._look)
        frame = self._frame = Frame("light")
        frame.fill(self.page)
        frame.resize(*SIZE)

    def begin(self) -> float:
        """Show the card as a session does; its picture is painted so many seconds after it."""
        self.page.show_card(self._card)
        self._frame.show()
        self.wait(lambda: self._pictures.count > 0)
        return self._pictures.first - self._cards.first

    def move(self, seconds: float) -> tuple[float, float]:
        """The share of one core, and pictures in each second."""
        self._timer.start()
        self.wait_s(2.0)  # all its pictures are drawn by then
        cpu, painted, started = time.process_time(), self._pictures.count, time.monotonic()
        self.wait_s(seconds)
        passed = time.monotonic() - started
        self._timer.stop()
        return (time.process_time() - cpu) / passed, (self._pictures.count - painted) / passed

    def wait(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE_S
        while not done() and time.monotonic() < end:
            self.wait_s(0.001)

    def wait_s(self, seconds: float) -> None:
        loop = QEventLoop()
        QTimer.singleShot(round(1000 * seconds), loop.quit)
        loop.exec()

    def _look(self) -> None:
        """Every look shows the frame after the last one."""
        self._looks += 1
        moving = replace(
            self._card,
            phase=PhaseKind.WORK,
            phase_s=600.0,
            elapsed_s=self._looks * FRAME_MS / 1000,
            cycle_s=2 * 12 * FRAME_MS / 1000,  # the least number of frames that a loop has
        )
        self.page.show_card(moving)


def first_card(exercise_id: str) -> Card:
    """The card that a session of this exercise begins with."""
    catalogue = parse_catalogue(paths.catalogue_texts())
    pacing = Pacing(20.0, 3)
    routine = free_routine((exercise_id,), catalogue, pacing)
    session = Session(planned_sets(routine, catalogue), pacing, 0.0)
    session.start()
    return card(session, catalogue)


def main() -> int:
    exercise_id, seconds = sys.argv[1], float(sys.argv[2])
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    apply_look(app, Look(LIGHT, 100, paths.resources()))
    pictures = PictureFlow(paths.resources() / "pictures")
    pictures.wear(Preferences(), dark=False)
    pictures.start()
    show = Show(exercise_id)
    show.page.prepare_pictures(exercise_id, Side.LEFT)
    show.wait(lambda: pictures.studio.is_idle)
    first_s = show.begin()
    share, a_second = show.move(seconds)
    told = {
        "share": share,
        "a_second": a_second,
        "bytes": pictures.studio.kept_bytes,
        "first_s": first_s,
    }
    print(repr(told))
    pictures.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
