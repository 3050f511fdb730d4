"""What is imported behind the window, in steps that do not freeze it.

Classes of Qt may be made on the window's thread alone, where a module that names one must
therefore be imported. On Python 3.11 PySide keeps what it knows of each class in one table,
which the window's thread reads without asking for the interpreter's lock: when another thread
makes a class, the app ends now and then at its start (2 of 800 under load, with a reader at
work).
"""

import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.abc import InspectLoader
from importlib.util import find_spec
from itertools import chain
from opcode import opmap
from pkgutil import walk_packages
from types import CodeType

from PySide6 import QtWidgets

from hipdesk.domain.clock import SystemClock

LATER = ("hipdesk.ui", "hipdesk.flows", "hipdesk.domain.progress")  # what pages to come need
NAMES_AT_ONCE = 8
LOAD_NAME, IMPORT_NAME = opmap["LOAD_NAME"], opmap["IMPORT_NAME"]
STEP_S = 0.008  # a module that is begun within it may take as long again


def import_in_steps(names: Iterable[str]) -> Iterator[None]:
    """Import these modules, after those of ours that they need; some in each step."""
    now = SystemClock().monotonic
    began = now()
    for name in _in_order(names, set()):
        import_module(name)
        if now() - began > STEP_S:
            yield
            began = now()


def import_pages() -> Iterator[None]:
    """Import what the pages that are not shown yet are made of; a little in each step.

    PySide makes a class of Qt when it is first named, and all of them when it meets a widget
    that it does not know: at once that is a freeze of 20 ms.
    """
    for index, name in enumerate(dir(QtWidgets)):
        getattr(QtWidgets, name)
        if index % NAMES_AT_ONCE == 0:
            yield
    packages = map(import_module, LATER)
    found = (walk_packages(one.__path__, f"{one.__name__}.") for one in packages)
    yield from import_in_steps(module.name for module in chain.from_iterable(found))


def _in_order(names: Iterable[str], seen: set[str]) -> Iterator[str]:
    """These modules as far as they are ours and not imported, each after those that it needs.

    At once the first module of the charts takes 24 others along: a freeze of 45 ms.
    """
    for name in names:
        if name in sys.modules or name in seen or not name.startswith("hipdesk."):
            continue
        seen.add(name)
        spec = find_spec(name)
        if spec is None or not isinstance(spec.loader, InspectLoader):
            continue  # it is missing: the one that needs it tells so
        code = spec.loader.get_code(name)
        if code is not None:
            yield from _in_order(_needed(code), seen)
        yield name


def _needed(code: CodeType) -> Iterator[str]:
    """The modules that are imported at the head of one, before it uses any name.

    The first name is TYPE_CHECKING where there are imports for the type checker alone. What
    is missed here, the module imports itself.
    """
    content = code.co_code
    for operation, index in zip(content[::2], content[1::2], strict=True):
        if operation == LOAD_NAME:
            return
        if operation == IMPORT_NAME:
            yield code.co_names[index]
