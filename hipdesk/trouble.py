"""When HipDesk cannot go on: a page that says why, dressed like the rest."""

import logging

from PySide6.QtWidgets import QApplication

from hipdesk import paths
from hipdesk.domain.errors import KnownError
from hipdesk.domain.preferences import ThemeChoice
from hipdesk.ui.look import Look, apply_look, theme_for
from hipdesk.ui.problem_page import ProblemPage

log = logging.getLogger(__name__)

OUR_FAULT = KnownError(
    "Something went wrong inside HipDesk.",
    "Your history was not touched.",
    'Please report it with what "hipdesk doctor" prints.',
)


def trouble_page(app: QApplication, error: Exception) -> ProblemPage:
    """The page for this error; a bug is logged with its traceback and told kindly."""
    if not isinstance(error, KnownError):
        log.error("HipDesk could not start", exc_info=error)
        error = OUR_FAULT
    _dress(app)
    title, _, detail = error.told.partition("\n")
    return ProblemPage(title, detail)


def _dress(app: QApplication) -> None:
    try:
        resources = paths.resources()
    except KnownError:  # this may be the very trouble
        resources = None
    apply_look(app, Look(theme_for(ThemeChoice.SYSTEM, app), 100, resources))
