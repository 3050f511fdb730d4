"""Imported by each Python that has this folder in PYTHONPATH: Qt's sound is missing there.

As on a computer without libpulse. The app's audio child then ends as soon as it has begun, and
is not started again: work that a test which does not listen has no use for.
"""

import sys


class Missing:
    """Finds nothing, and says so for one module."""

    @staticmethod
    def find_spec(name: str, *_: object) -> None:
        if name == "PySide6.QtMultimedia":
            raise ImportError("libpulse.so.0: cannot open shared object file")


sys.meta_path.insert(0, Missing())
