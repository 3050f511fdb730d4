"""The pictures: a studio with a thread of its own, and the figure that the user has chosen."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from hipdesk.domain.picture_colours import Cast
from hipdesk.domain.preferences import FIGURES, Preferences
from hipdesk.services.worker import Worker
from hipdesk.ui.figure.studio import Studio, open_studio

QUIET_MS = 60
CLOSE_S = 5.0  # longer than any one drawing takes


class PictureFlow(QObject):
    """Opens the studio, in which every widget asks for its pictures."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker(self)
        self.studio = Studio(folder, self._worker.submit, self, QUIET_MS)
        open_studio(self.studio)

    def wear(self, preferences: Preferences, *, dark: bool) -> None:
        """Draw the chosen figure, for this theme."""
        figure = preferences.figure or FIGURES[0]
        palette = _palette(dark=dark)
        self.studio.set_marks(preferences.marks)
        self.studio.wear(Cast(figure, preferences.skin, preferences.outfit, palette))

    def start(self) -> None:
        """Begin to draw, once the window is there."""
        self.studio.start()

    def close(self) -> None:
        open_studio(None)
        self.studio.stop()
        self._worker.close(CLOSE_S)


def _palette(*, dark: bool) -> str:
    """The colours of high contrast are for a light ground."""
    if dark:
        return "dark"
    hints = QGuiApplication.styleHints()
    contrast = hints.accessibility().contrastPreference()
    return "contrast" if contrast is Qt.ContrastPreference.HighContrast else "light"
