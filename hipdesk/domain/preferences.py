"""The user's settings and their limits."""

from dataclasses import dataclass
from enum import StrEnum


class ThemeChoice(StrEnum):
    """Which colours the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Preferences:
    """Everything that Settings changes."""

    volume: int = 80  # percent, 0-100
    muted: bool = False
    count_in_s: int = 3  # one of COUNT_IN_CHOICES
    set_up_s: int = 20  # one of SET_UP_CHOICES
    text_size: int = 100  # percent, one of TEXT_SIZES
    theme: ThemeChoice = ThemeChoice.SYSTEM
    reduced_motion: bool = False
    geometry: str = ""  # where the window was, in ASCII, at most LONGEST_GEOMETRY characters


COUNT_IN_CHOICES = (0, 3, 5, 10)
SET_UP_CHOICES = (5, 10, 20, 30, 45, 60, 90, 120)
LONGEST_GEOMETRY = 2000
TEXT_SIZES = (100, 125, 150, 175, 200)
