"""The places that the window's navigation leads to."""

from enum import StrEnum


class Place(StrEnum):
    """A place of the window; its order is the order in the navigation."""

    HOME = "home"
    PLAN = "plan"
    LIBRARY = "library"
    PROGRESS = "progress"
    LEARN = "learn"
    SETTINGS = "settings"
