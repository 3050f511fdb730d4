"""What is done with the files while nothing has them open; then the app starts again from them."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from hipdesk.domain.errors import KnownError
from hipdesk.domain.safe_keeping import Outcome

log = logging.getLogger(__name__)

OUR_FAULT = KnownError(
    "Something went wrong inside HipDesk; it is described in the log.",
    "What was saved before is kept.",
    'Please report it with what "hipdesk doctor" prints.',
)


@dataclass(frozen=True)
class Task:
    """Runs on a thread of its own; its words are shown meanwhile."""

    words: str
    run: Callable[[], Outcome]

    def done(self) -> Outcome:
        """How it ended, whatever happened."""
        try:
            return self.run()
        except Exception as error:  # noqa: BLE001  # told, whatever it was
            known = as_known(error)
            rest = (known.what_was_kept, known.what_to_do)
            return Outcome(known.what_happened, tuple(filter(None, rest)), failed=True)


def as_known(error: Exception) -> KnownError:
    """A fault of the world as it is; a bug is logged, and told kindly."""
    if isinstance(error, KnownError):
        return error
    log.error("safe-keeping met a bug", exc_info=error)
    return OUR_FAULT
