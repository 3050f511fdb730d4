"""What a check has to say, in plain words."""

from dataclasses import dataclass

_SIDES = {"l": "left ", "r": "right "}
_WORDS = {
    "uarm": "upper arm",
    "farm": "forearm",
    "shank": "lower leg",
    "torso": "trunk",
}


@dataclass(frozen=True)
class Finding:
    """One fault: of which exercise and figure, in which picture or frame, and what it is."""

    exercise: str
    figure: str
    where: str  # pose end; loop main, frame 7
    what: str

    def __str__(self) -> str:
        return f"{self.exercise} ({self.figure}), {self.where}: {self.what}"


def named(part: str) -> str:
    """A part in words: thigh_l is the left thigh."""
    stem, _, side = part.partition("_")
    return f"the {_SIDES.get(side, '')}{_WORDS.get(stem, stem)}"


def cm(metres: float) -> str:
    return f"{metres * 100:.1f} cm"
