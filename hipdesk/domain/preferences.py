"""The user's settings and their limits."""

from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random


class ThemeChoice(StrEnum):
    """Which colours the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class VoiceLevel(StrEnum):
    """How much the voice says."""

    FULL = "full"  # steps while an exercise is new, then phases, names, sides and counts
    SHORT = "short"  # names, sides and counts
    OFF = "off"


@dataclass(frozen=True)
class Preferences:
    """Everything that Settings changes."""

    volume: int = 80  # of the chimes; percent, 0-100
    muted: bool = False  # the chimes
    voice_level: VoiceLevel = VoiceLevel.FULL
    voice_volume: int = 95  # percent, 0-100; the chimes sit 3 to 4 dB under it
    voice_muted: bool = False
    captions: bool = True  # what the voice says is on the card
    reader_alone: bool = True  # the voice is silent while a screen reader runs
    count_in_s: int = 3  # one of COUNT_IN_CHOICES
    set_up_s: int = 20  # one of SET_UP_CHOICES
    text_size: int = 100  # percent, one of TEXT_SIZES
    theme: ThemeChoice = ThemeChoice.SYSTEM
    reduced_motion: bool = False
    figure: str = ""  # one of FIGURES; "" until one was picked, as for the two below
    skin: str = ""  # one of SKINS
    outfit: str = ""  # one of OUTFITS
    marks: bool = True  # arrows and marks lie over the figure
    weekdays: int = 0  # days of exercise, bit 0 Monday; 0: any day
    hour: int = -1  # 0-23, when they suit; -1: no hour
    release: bool = False  # ball work and press-and-lengthen are wanted
    sore_side: str = "both"  # one of SORE_SIDES
    geometry: str = ""  # where the window was, in ASCII, at most LONGEST_GEOMETRY characters
    draft: str = ""  # health questions left in the middle, in ASCII, at most LONGEST_DRAFT
    paper: str = ""  # one of PAPERS
    print_name: str = ""  # at the top of the report, at most LONGEST_NAME characters
    print_parts: int = 3  # what is printed of the person: bit 0 age, 1 health, 2 own words
    print_remember: bool = True  # whether the name and the parts are kept
    copies_to: str = ""  # the folder that backups are copied to, at most LONGEST_PATH characters


COUNT_IN_CHOICES = (0, 3, 5, 10)
SET_UP_CHOICES = (5, 10, 20, 30, 45, 60, 90, 120)
LONGEST_GEOMETRY = 2000
LONGEST_DRAFT = 8000
LONGEST_PATH = 4096
LONGEST_NAME = 60
PAPERS = ("", "a4", "letter")  # "" until one was chosen
TEXT_SIZES = (100, 125, 150, 175, 200)
FIGURES = ("woman", "man")
SKINS = ("porcelain", "honey", "almond", "chestnut", "cocoa")  # as in the pictures' palettes
SORE_SIDES = ("both", "left", "right")
OUTFITS = ("lagoon", "heather", "meadow")


def text_size_after(size: int, step: int) -> int:
    """The next larger (1) or smaller (-1) text size, in percent; 0 is the usual one."""
    if not step:
        return TEXT_SIZES[0]
    at = TEXT_SIZES.index(size) + step
    return TEXT_SIZES[min(max(at, 0), len(TEXT_SIZES) - 1)]


def with_a_figure(preferences: Preferences, chance: Random) -> Preferences:
    """What was not picked yet is left to chance: no figure is the usual one."""
    return replace(
        preferences,
        figure=preferences.figure or chance.choice(FIGURES),
        skin=preferences.skin or chance.choice(SKINS),
        outfit=preferences.outfit or chance.choice(OUTFITS),
    )
