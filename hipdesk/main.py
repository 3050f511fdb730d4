"""The start: an empty window as soon as can be, then everything else behind it."""

import gc
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

# isort: off
import hipdesk.services.lean_imports  # noqa: F401  # before all that it makes lean

# isort: on
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from hipdesk import paths
from hipdesk.domain.errors import KnownError
from hipdesk.options import Options
from hipdesk.services.single_instance import claim_or_raise
from hipdesk.storage.first_glance import first_glance
from hipdesk.ui.frame import Frame, desktop_theme

if TYPE_CHECKING:  # what it needs is loaded after the first paint
    from hipdesk.desk import Desk
    from hipdesk.domain.safe_keeping import Outcome
    from hipdesk.flows.safe_keeping_task import Task
    from hipdesk.loading import Loaded


BETWEEN_STEPS_MS = 2  # enough for what is painted, typed and clicked

gc.disable()  # a tenth of the start would go to it; services/collector.py takes over
sys.setswitchinterval(0.0002)  # seconds: what is loaded behind must not make the window wait


class Start(QObject):
    """Paints the frame, reads the files on a thread, and builds the rest in short steps.

    Only the window's own thread may import what names a class of Qt (see `importing`).
    """

    reachable = Signal()  # a second start may ask for the window, whatever it shows
    built = Signal()  # everything is made
    _loaded = Signal(object)  # Loaded, or the exception that came instead

    def __init__(self, app: QApplication, folders: paths.Folders, options: Options) -> None:
        super().__init__()
        self._app = app
        self._folders = folders
        self._options = options
        self.desk: Desk | None = None
        self._was_built = False
        self._task: Task | None = None  # comes before the files are read
        self._outcome: Outcome | None = None  # of the task
        self._steps: Iterator[None] = iter(())
        theme, geometry = first_glance(folders.database)
        self.frame = Frame(desktop_theme() if theme == "system" else theme)
        self.frame.restore(geometry)
        self.frame.first_painted.connect(self._load)
        self._loaded.connect(self._build)

    def _load(self) -> None:
        import threading  # noqa: PLC0415  # not before the first paint

        threading.Thread(target=self._load_behind, name="start", daemon=True).start()

    def _load_behind(self) -> None:
        try:
            from hipdesk.loading import load  # noqa: PLC0415  # slow, and has nothing of Qt

            if self._task is not None:
                self._outcome = self._task.done()
            self._loaded.emit(load(self._folders))
        except Exception as error:  # noqa: BLE001  # told on the UI thread, whatever it was
            self._loaded.emit(error)

    def _build(self, loaded: "Loaded | Exception") -> None:
        self.reachable.emit()
        self._steps = self._fill(loaded)
        self._step()

    def _fill(self, loaded: "Loaded | Exception") -> Iterator[None]:
        from hipdesk.importing import import_in_steps  # noqa: PLC0415  # not before the first paint

        if isinstance(loaded, Exception):
            yield from import_in_steps(["hipdesk.trouble"])
            self.show_trouble(loaded)
            return
        yield from import_in_steps(["hipdesk.desk"])
        from hipdesk.desk import Desk  # noqa: PLC0415  # imported by now

        self.desk = Desk(self._app, self.frame, loaded, self._options)
        self.desk.anew.connect(self._begin_anew)
        self.desk.ready.connect(self._tell_outcome)
        yield from self.desk.build()

    def show_trouble(self, error: Exception) -> None:
        """Fill the window with why HipDesk cannot go on."""
        from hipdesk.trouble import trouble_page  # noqa: PLC0415  # seldom needed

        page = trouble_page(self._app, error)
        page.close_requested.connect(self.frame.close)
        self.frame.fill(page)

    def _step(self) -> None:
        """One step, then the event loop: the window must not freeze."""
        try:
            next(self._steps)
        except StopIteration:
            if not self._was_built:  # by the first of several starts in this window
                self._was_built = True
                self.built.emit()
            return
        except Exception as error:
            if self.desk is not None:
                raise  # it tells of bugs itself
            self.show_trouble(error)
            return
        QTimer.singleShot(BETWEEN_STEPS_MS, self, self._step)

    def _tell_outcome(self) -> None:
        """How the task ended that this start follows, if it has left anything to tell."""
        if self.desk is not None and self._outcome is not None and self._outcome.title:
            self.desk.rooms.safe_keeping.show_outcome(self._outcome)

    def _begin_anew(self, task: "Task") -> None:
        """Close everything, have this done with the files, and start again from them."""
        from hipdesk.domain.clock import SystemClock  # noqa: PLC0415  # seldom
        from hipdesk.ui.safe_keeping.working_page import WorkingPage  # noqa: PLC0415  # seldom

        self._task = task
        self._steps = iter(())
        if self.desk is not None:
            self.desk.close()
            self.desk.deleteLater()
        self.frame.fill(WorkingPage(task.words, SystemClock()))
        QTimer.singleShot(0, self, self._clear)  # not within what was pressed

    def _clear(self) -> None:
        """What was there for good is garbage now."""
        gc.unfreeze()
        gc.collect()
        self._load()


def application() -> QApplication:
    """The QApplication, named for desktops and screen readers."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("HipDesk")
    app.setApplicationDisplayName("HipDesk")
    app.setDesktopFileName("hipdesk")
    return app


def show_alone(app: QApplication, error: KnownError) -> int:
    """A window that only says why HipDesk cannot start."""
    from hipdesk.trouble import trouble_page  # noqa: PLC0415  # seldom needed

    frame = Frame(desktop_theme())
    page = trouble_page(app, error)
    page.close_requested.connect(frame.close)
    frame.fill(page)
    frame.restore("")
    frame.show()
    app.exec()
    return 1


def launch(options: Options) -> int:
    """Open the window and run until it is closed; returns the exit status."""
    app = application()
    try:
        folders = paths.Folders(paths.data_folder(options.data_dir))
        held = claim_or_raise(folders.data)
    except KnownError as error:
        return show_alone(app, error)
    if held is None:
        return 0
    start = Start(app, folders, options)
    start.reachable.connect(
        lambda: held.listen(start.frame.raise_window), Qt.ConnectionType.SingleShotConnection
    )
    start.frame.show()
    status = app.exec()
    held.release()
    return status
