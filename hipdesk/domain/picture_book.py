"""The drawings of one exercise, as its picture file holds them; points are in view units."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

FORMAT = 1
START = "start"  # as a cover: the start pose, on the way back to it
LINE = "line_"  # how the id of a guided line's picture begins
_SET_UP = "setup_"  # and that of a set-up picture
_VARIANTS = {"easier", "harder"}

T = TypeVar("T")
Point = tuple[float, float]


class ArrowKind(StrEnum):
    """What an arrow tells."""

    MOVE = "move"  # the direction of a movement
    FORCE = "force"  # a push or a pull


@dataclass(frozen=True)
class Arrow:
    """A smooth line through its points, with its head at the last."""

    kind: ArrowKind
    points: tuple[Point, ...]  # at least two


@dataclass(frozen=True)
class Frame:
    """One drawing: SVG without its outer element, colours as tokens such as `@skin@`."""

    base: str
    feel: str  # the tint of the muscles that work, over the base
    ink: str  # lines, over both


@dataclass(frozen=True)
class Still:
    """A picture that does not move."""

    id: str
    alt: str  # what it shows, in words; may hold {side} and {other}
    frame: Frame
    arrows: tuple[Arrow, ...]
    feel: tuple[Point, ...]  # where it is felt


@dataclass(frozen=True)
class Loop:
    """A movement from its start pose (first frame) to its end pose (last)."""

    id: str
    alt: str  # of the end pose
    alt_start: str
    frames: tuple[Frame, ...]  # at least two
    arrows: tuple[Arrow, ...]
    feel: tuple[tuple[Point, ...], ...]  # where it is felt, in each frame; or empty


@dataclass(frozen=True)
class Book:
    """All drawings of an exercise with one figure."""

    exercise_id: str
    drawn_side: str  # the side that works as drawn: "right", or "both" when it serves both
    width: float  # view units
    height: float
    stills: tuple[Still, ...]
    loops: tuple[Loop, ...]  # at least one loop or still
    # What stands for the exercise: a still's id, or START; else the end pose.
    cover: str = field(default="", kw_only=True)

    @cached_property
    def lines(self) -> tuple[Still, ...]:
        """A picture for each line, where the exercise is guided line by line."""
        return tuple(still for still in self.stills if still.id.startswith(LINE))

    @cached_property
    def set_ups(self) -> tuple[Still, ...]:
        """What is shown while setting up, one after another."""
        return tuple(still for still in self.stills if still.id.startswith(_SET_UP))

    @cached_property
    def played(self) -> tuple[Loop, ...]:
        """The movements that a session shows."""
        if self.lines:
            own = [self.line_loops.get(still.id) for still in self.lines]
            return tuple(one for one in self.loops if one.id.startswith(LINE) or one in own)
        return tuple(one for one in self.loops if one.id not in _VARIANTS)

    @cached_property
    def played_drawings(self) -> int:
        """How many drawings a session shows once it has begun."""
        return len(self.lines) + sum(len(one.frames) for one in self.played)

    @cached_property
    def line_loops(self) -> dict[str, Loop]:
        """The movement of a guided line, by its id: the one that begins with its picture."""
        return {
            line.id: loop
            for loop in reversed(self.loops)
            for line in self.lines
            if loop.frames[0] == line.frame
        }


def read_book(data: Any) -> Book:
    """The book in a parsed picture file; ValueError says what is wrong with it."""
    try:
        if data["format"] != FORMAT:
            raise ValueError(f"it has the format {data['format']!r}, not {FORMAT}")
        book = Book(
            exercise_id=str(data["exercise"]),
            drawn_side=_one_of(data["drawn_side"], ("right", "left", "both")),
            width=_length(data["width"]),
            height=_length(data["height"]),
            stills=_all(data.get("stills", ()), _still),
            loops=_all(data.get("loops", ()), _loop),
            cover=str(data.get("cover", "")),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"something in it is missing or of the wrong kind: {error!r}") from error
    if not book.stills and not book.loops:
        raise ValueError("there is no picture in it")
    return book


def read_frame(data: Mapping[str, Any]) -> Frame:
    """One drawing; ValueError when it has no text."""
    frame = Frame(data["base"], data.get("feel", ""), data.get("ink", ""))
    if not all(isinstance(part, str) for part in (frame.base, frame.feel, frame.ink)):
        raise ValueError("a drawing is not text")
    return frame


def read_points(data: Any) -> tuple[Point, ...]:
    """Points in view units."""
    return tuple((float(x), float(y)) for x, y in data)


def _still(data: Mapping[str, Any]) -> Still:
    return Still(
        id=str(data["id"]),
        alt=str(data["alt"]),
        frame=read_frame(data["frame"]),
        arrows=_all(data.get("arrows", ()), _arrow),
        feel=read_points(data.get("feel", ())),
    )


def _loop(data: Mapping[str, Any]) -> Loop:
    frames = _all(data["frames"], read_frame)
    if len(frames) < 2:
        raise ValueError(f"the loop {data['id']} has fewer than two frames")
    return Loop(
        id=str(data["id"]),
        alt=str(data["alt"]),
        alt_start=str(data.get("alt_start") or data["alt"]),
        frames=frames,
        arrows=_all(data.get("arrows", ()), _arrow),
        feel=_feel(data.get("feel", ()), len(frames)),
    )


def _feel(data: Any, frames: int) -> tuple[tuple[Point, ...], ...]:
    """One point in each frame, or several; for all frames or for none."""
    found = tuple(
        read_points([each] if each and isinstance(each[0], (int, float)) else each) for each in data
    )
    if found and len(found) != frames:
        raise ValueError(f"{len(found)} marks for {frames} frames")
    return found


def _arrow(data: Mapping[str, Any]) -> Arrow:
    points = read_points(data["points"])
    if len(points) < 2:
        raise ValueError("an arrow has fewer than two points")
    return Arrow(ArrowKind(data["kind"]), points)


def _all(data: Any, read: Callable[[Any], T]) -> tuple[T, ...]:
    return tuple(read(each) for each in data)


def _one_of(value: object, choices: tuple[str, ...]) -> str:
    if value not in choices:
        raise ValueError(f"{value!r} is none of {', '.join(choices)}")
    return str(value)


def _length(value: Any) -> float:
    length = float(value)
    if not length > 0:
        raise ValueError(f"{value!r} is no length")
    return length
