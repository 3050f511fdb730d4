"""What is read and imported away from the UI thread: before the window is filled, and after."""

from dataclasses import dataclass, field
from datetime import timedelta
from importlib import import_module
from random import Random

from PySide6 import QtWidgets

from hipdesk import paths
from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.catalogue_text import parse_catalogue
from hipdesk.domain.clock import SystemClock
from hipdesk.domain.dates import week_start
from hipdesk.services.logs import log_to
from hipdesk.storage.quick_look import QuickLook, quick_look

LATER = ("library", "progress", "settings_page", "check_out")  # flows that are joined when used


@dataclass(frozen=True)
class Loaded:
    """What is read before the window is filled."""

    folders: paths.Folders
    catalogue: Catalogue
    look: QuickLook
    chance: Random = field(default_factory=Random)  # picks who shows the exercises at first


def load(folders: paths.Folders) -> Loaded:
    """Read the catalogue and today's few rows; on any thread."""
    log_to(folders.log)
    monday = week_start(SystemClock().now().date())
    look = quick_look(folders.database, monday, monday + timedelta(days=6))
    return Loaded(folders, parse_catalogue(paths.catalogue_texts()), look)


def load_pages() -> None:
    """What the pages that are not shown yet will import; on the worker thread.

    PySide makes a class of Qt when it is first named, and all of them when it meets a widget
    that it does not know: on the UI thread that is a freeze of 20 ms.
    """
    for name in dir(QtWidgets):
        getattr(QtWidgets, name)
    for flow in LATER:
        import_module(f"hipdesk.flows.{flow}_flow")
