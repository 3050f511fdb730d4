"""What can be asked of the window before it opens."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # not needed before the first paint
    from hipdesk.domain.clock import Clock

MAX_TIME_SCALE = 1000


@dataclass(frozen=True)
class Options:
    """How to run.

    `time_scale` is how fast a session's clock goes (1 is real time); `clock` is what tells the
    time (None: the computer's clocks).
    """

    data_dir: Path | None = None
    time_scale: float = 1.0
    clock: "Clock | None" = None
