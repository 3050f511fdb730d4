"""A computer on which nothing can sound."""

import os
from pathlib import Path

_FOLDERS = (str(Path(__file__).with_name("no_sound_site")), os.environ.get("PYTHONPATH"))
NO_SOUND = {"PYTHONPATH": os.pathsep.join(filter(None, _FOLDERS))}
"""The environment of a process that is to find no library for sound."""
