"""What the command line can ask of the window."""

from dataclasses import dataclass
from pathlib import Path

MAX_TIME_SCALE = 1000


@dataclass(frozen=True)
class Options:
    """How to run: where the data is, and how fast a session's clock goes (1 is real time)."""

    data_dir: Path | None = None
    time_scale: float = 1.0
