"""The empty window that is painted first; what fills it comes when it has been loaded.

It imports next to nothing, for it is what the user waits for; the name `Qt` alone would take
a sixth of the time.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

LEAST_WIDTH, LEAST_HEIGHT = 1024, 700
GROUND = {"light": "#f6f5f1", "dark": "#121716"}  # as in the themes, which are not loaded yet
_HALF = 128  # of the lightness of a colour, 0-255


class Frame(QWidget):
    """A top-level window in the theme's colour; closing it is up to its content."""

    first_painted = Signal()

    def __init__(self, theme: str) -> None:
        super().__init__()
        self._content: QWidget | None = None
        self._painted = False
        self.setObjectName("frame")
        self.setWindowTitle("HipDesk")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.set_ground(GROUND[theme])

    def set_ground(self, colour: str) -> None:
        """The colour behind everything, as "#rrggbb"."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colour))
        self.setPalette(palette)

    def fill(self, content: QWidget) -> None:
        """Let this widget take the whole window."""
        before, self._content = self._content, content
        column = self.layout()
        if column is None:
            column = QVBoxLayout(self)
            column.setContentsMargins(0, 0, 0, 0)
        if before is not None:
            column.removeWidget(before)
            before.hide()
            before.deleteLater()
        column.addWidget(content)
        content.setFocus()

    def show_full_screen(self, full: bool) -> None:
        """Fill the screen, or go back to what it was."""
        from PySide6.QtCore import Qt  # noqa: PLC0415  # see the module's first lines

        self.setWindowState(
            self.windowState() | Qt.WindowState.WindowFullScreen
            if full
            else self.windowState() & ~Qt.WindowState.WindowFullScreen
        )

    def raise_window(self) -> None:
        """Bring the window before the others."""
        from PySide6.QtCore import Qt  # noqa: PLC0415  # see the module's first lines

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def restore(self, geometry: str) -> None:
        """Put the window where it was; in the middle at first, or when that screen is gone."""
        saved = QByteArray.fromBase64(geometry.encode("ascii"))
        if saved.isEmpty() or not self.restoreGeometry(saved) or not self._can_be_seen():
            screen = QGuiApplication.primaryScreen().availableGeometry()
            size = self.minimumSize().expandedTo(screen.size() * 0.8).boundedTo(screen.size())
            self.resize(size)
            self.move(screen.center() - self.rect().center())

    @property
    def place(self) -> str:
        """Where the window is, for `restore` at the next start."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def paintEvent(self, event: "QPaintEvent") -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def closeEvent(self, event: "QCloseEvent") -> None:
        event.setAccepted(self._content is None or self._content.close())

    def _can_be_seen(self) -> bool:
        screens = (screen.availableGeometry() for screen in QGuiApplication.screens())
        return any(
            screen.intersects(self.geometry().adjusted(80, 0, -80, -80)) for screen in screens
        )


def desktop_theme() -> str:
    """The desktop's own choice, "light" or "dark", as its palette tells it.

    To ask Qt for the colour scheme by name makes all the enums of Qt, which takes as long as
    the window itself.
    """
    window = QGuiApplication.palette().window().color()
    return "dark" if window.lightness() < _HALF else "light"
