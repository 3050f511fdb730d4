"""The places that the window's navigation leads to."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Protocol, runtime_checkable


class Place(StrEnum):
    """A place of the window; its order is the order in the navigation."""

    HOME = "home"
    PLAN = "plan"
    LIBRARY = "library"
    PROGRESS = "progress"
    LEARN = "learn"
    SETTINGS = "settings"


@runtime_checkable
class Prepares(Protocol):
    """A page that can make its parts before it is shown."""

    def prepare(self) -> Iterator[None]:
        """Make them, in short steps."""


@runtime_checkable
class TakesFocus(Protocol):
    """A page that knows which of its controls the focus belongs to."""

    def take_focus(self) -> None: ...
