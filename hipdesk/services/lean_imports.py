"""Imports PySide6 without the price it puts on every import after it.

From then on PySide6 reads the source text of each imported module, to see whether that module
switches Python features of Qt on; HipDesk switches none. That costs the start 40 ms, SQLAlchemy
another 48 ms and 22 MB. The switch below is not a public one: where it is missing, imports are
slow and nothing else happens.
"""

import importlib

import PySide6.QtCore  # noqa: F401  # puts its import hook in place


def _uses_no_features(_module: object) -> bool:
    return False


def make_lean() -> None:
    """Switch the reading off; call it once, before other imports."""
    try:
        feature = importlib.import_module("shibokensupport.feature")
    except ImportError:
        return
    if hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = _uses_no_features


make_lean()
