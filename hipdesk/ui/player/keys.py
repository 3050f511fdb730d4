"""The keys of the player: one table for shortcuts, tooltips and the help."""

from dataclasses import dataclass
from enum import StrEnum


class Act(StrEnum):
    """What a key does in the player."""

    PAUSE = "pause"
    BACK = "back"
    SKIP = "skip"
    MORE_TIME = "more_time"
    REPEAT = "repeat"
    HURTS = "hurts"
    MUTE = "mute"
    UNDO = "undo"
    ROOM_VIEW = "room_view"
    END = "end"
    SCROLL_DOWN = "scroll_down"
    SCROLL_UP = "scroll_up"


@dataclass(frozen=True)
class KeyHelp:
    """One line of the help."""

    shown: str
    does: str


KEYS: dict[Act, tuple[str, ...]] = {
    Act.PAUSE: ("Space",),
    Act.BACK: ("Left",),
    Act.SKIP: ("Right",),
    Act.MORE_TIME: ("Up",),
    Act.REPEAT: ("R",),
    Act.HURTS: ("H",),
    Act.MUTE: ("M",),
    Act.UNDO: ("U", "Ctrl+Z"),
    Act.ROOM_VIEW: ("F11",),
    Act.END: ("Esc",),
    Act.SCROLL_DOWN: ("PgDown",),
    Act.SCROLL_UP: ("PgUp",),
}

HELP = (
    KeyHelp("Space", "Pause or go on; in a stopwatch test: foot down"),
    KeyHelp("Enter", "I am ready; or press the button that has the focus"),
    KeyHelp("\N{LEFTWARDS ARROW}", "Back to the start of this set; twice quickly: the set before"),
    KeyHelp("\N{RIGHTWARDS ARROW}", "Skip this set"),
    KeyHelp("\N{UPWARDS ARROW}", "10 more seconds"),
    KeyHelp("R", "Repeat the set"),
    KeyHelp("H", "It hurts"),
    KeyHelp("0 to 9", "A score, when one is asked for"),
    KeyHelp("M", "Sound off or on"),
    KeyHelp("U", "Undo a skip or an end"),
    KeyHelp("F11", "Room view: large, to read from the mat"),
    KeyHelp("PgUp, PgDn", "Scroll the steps when they are long"),
    KeyHelp("Esc", "End the session (asks first)"),
    KeyHelp("?", "This help"),
)


def shown_keys(act: Act) -> str:
    """The key as it stands in a tooltip."""
    arrows = {
        "Left": "\N{LEFTWARDS ARROW}",
        "Right": "\N{RIGHTWARDS ARROW}",
        "Up": "\N{UPWARDS ARROW}",
    }
    return arrows.get(KEYS[act][0], KEYS[act][0])
