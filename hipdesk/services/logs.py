"""The log file."""

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from logging.handlers import RotatingFileHandler

MAX_BYTES = 512 * 1024
OLD_FILES = 2
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def log_to(file: Path, level: int = logging.INFO) -> logging.Handler:
    """Write the log to this file from now on, once; a disk that fails is no error."""
    root = logging.getLogger()
    for one in root.handlers:
        if isinstance(one, logging.FileHandler) and Path(one.baseFilename) == file.absolute():
            return one
    handler = _handler(file)
    handler.setFormatter(logging.Formatter(FORMAT))
    root.addHandler(handler)
    root.setLevel(level)
    return handler


def close_log() -> None:
    """Let go of the log's file, so that it can be deleted; the next line begins a new one."""
    for one in logging.getLogger().handlers:
        if isinstance(one, logging.FileHandler):
            one.close()


def _handler(file: Path) -> "RotatingFileHandler":
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - brings sockets along

    class QuietHandler(RotatingFileHandler):
        """Keeps the file private, and quiet when it cannot be written."""

        def _open(self) -> Any:
            def private(path: str, flags: int) -> int:
                return os.open(path, flags, 0o600)

            return open(
                self.baseFilename,
                self.mode,
                encoding=self.encoding,
                errors="replace",
                opener=private,
            )

        def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
            """Nothing: there is nowhere left to tell it."""

    return QuietHandler(
        file,
        maxBytes=MAX_BYTES,
        backupCount=OLD_FILES,
        encoding="utf-8",
        delay=True,
    )
