"""Finds the page of a picture book that shows a picture, with its words and its marks."""

from dataclasses import dataclass, replace

from hipdesk.domain.picture import Picture, View, Way, still_index
from hipdesk.domain.picture_book import (
    LINE,
    START,
    Arrow,
    ArrowKind,
    Book,
    Frame,
    Loop,
    Point,
    Still,
)
from hipdesk.domain.timeline import Side

MAIN = "main"
WAY_OUT = "out"  # a loop for the way back, where that is not the way there backwards
TURNS = 2  # so often each of several movements goes there and back before the next one
_TITLES = {MAIN: "End", WAY_OUT: "Way back"}


@dataclass(frozen=True)
class Leaf:
    """Names one drawing of a book."""

    clip: str  # the loop's or the still's id, such as "loop main"
    index: int = 0  # of the frame


@dataclass(frozen=True)
class Page:
    """A drawing and what lies over it; points are as they are seen, mirrored where it is."""

    leaf: Leaf
    mirrored: bool
    alt: str
    arrows: tuple[Arrow, ...] = ()
    feel: tuple[Point, ...] = ()


def page(book: Book, wanted: Picture) -> Page:
    """The page that shows this picture; there is one for every picture."""
    loop = _loop(book, wanted)
    mirrored = is_mirrored(book, wanted.side)
    still = _still(book, wanted, has_loop=loop is not None)
    if still is not None:
        found = Page(_still_leaf(still), mirrored, still.alt, still.arrows, still.feel)
    else:
        assert loop is not None
        found = _in_loop(loop, wanted, mirrored=mirrored)
    return _as_seen(found, book, wanted.side)


def start_page(book: Book, wanted: Picture) -> Page:
    """The start pose of the movement that this picture is from."""
    return page(book, replace(wanted, view=View.LOOP, at=0.0, way=Way.NONE))


def end_page(book: Book, wanted: Picture) -> Page:
    """The end pose of the movement that this picture is from."""
    return page(book, replace(wanted, view=View.LOOP, at=1.0, way=Way.NONE))


def cover(book: Book, side: Side = Side.BOTH) -> Page:
    """The one picture that stands for the exercise: the end pose with its marks.

    It is as drawn, unless a side is asked for. The book may name another; without that, a guided
    exercise is shown by its first line, another one without a movement by its last still.
    """
    for still in book.stills:
        if still.id == book.cover:
            return still_page(book, still, side)
    if book.lines or not book.loops:
        return still_page(book, (book.lines or book.stills[::-1])[0], side)
    at, way = (0.0, Way.OUT) if book.cover == START else (1.0, Way.IN)
    return page(book, Picture(book.exercise_id, side, at=at, way=way, effort=True))


def gallery(book: Book, side: Side = Side.BOTH) -> tuple[tuple[str, Page], ...]:
    """The pictures worth a look before a session, each with its title, in order."""
    set_ups = book.set_ups
    others = [still for still in book.stills if still not in set_ups]
    numbered = len(set_ups) > 1
    found = [
        (f"Set-up {number}" if numbered else "Set-up", still_page(book, still, side))
        for number, still in enumerate(set_ups, start=1)
    ]
    for loop in book.loops:
        if loop.id == MAIN and all(still.frame != loop.frames[0] for still in set_ups):
            start = Picture(book.exercise_id, side)
            found.append(("Start", page(book, start)))
        found.append((_title(loop.id), _loop_end(book, loop, side)))
    found += [(_title(still.id), still_page(book, still, side)) for still in others]
    return tuple(found)


def still_page(book: Book, still: Still, side: Side = Side.BOTH) -> Page:
    """One of the book's stills."""
    mirrored = is_mirrored(book, side)
    found = Page(_still_leaf(still), mirrored, still.alt, still.arrows, still.feel)
    return _as_seen(found, book, side)


def frame(book: Book, leaf: Leaf) -> Frame:
    """The drawing itself; KeyError if the book has no such leaf."""
    for still in book.stills:
        if leaf.clip == f"still {still.id}":
            return still.frame
    for loop in book.loops:
        if leaf.clip == f"loop {loop.id}" and leaf.index < len(loop.frames):
            return loop.frames[leaf.index]
    raise KeyError(leaf)


def leaves(book: Book, wanted: Picture) -> tuple[Leaf, ...]:
    """Every drawing that a session may show from here on, the soonest wanted first.

    On the set-up card that is the set-up and the start pose: what comes after is shown larger.
    """
    loop = _loop(book, wanted)
    clip = f"loop {loop.id}" if loop is not None else ""
    ends = [Leaf(clip, 0), Leaf(clip, len(loop.frames) - 1)] if loop is not None else []
    found = [page(book, wanted).leaf]
    if wanted.view is View.SET_UP:
        return tuple(dict.fromkeys([*found, *map(_still_leaf, book.set_ups), *ends[:1]]))
    found += map(_still_leaf, book.lines)
    found += [leaf for leaf in ends if not book.lines]
    for one in sorted(book.played, key=lambda other: other is not loop):
        found += [Leaf(f"loop {one.id}", index) for index in range(len(one.frames))]
    return tuple(dict.fromkeys(found))


def most_leaves(book: Book, wanted: Picture) -> int:
    """How many `leaves` there are at the most; quick to tell."""
    return len(book.set_ups) + 2 if wanted.view is View.SET_UP else book.played_drawings + 1


def is_mirrored(book: Book, side: Side) -> bool:
    """Whether the drawing has to be turned over to show this side."""
    drawn = {"right": Side.RIGHT, "left": Side.LEFT}.get(book.drawn_side)
    return drawn is not None and side in {Side.LEFT, Side.RIGHT} and side is not drawn


def _loop_end(book: Book, loop: Loop, side: Side) -> Page:
    wanted = Picture(book.exercise_id, side, at=1.0, way=Way.IN, effort=True)
    return _as_seen(_in_loop(loop, wanted, mirrored=is_mirrored(book, side)), book, side)


def _title(ident: str) -> str:
    """Such as "Easier" or "Easier: cushion"."""
    if ident.startswith(LINE):
        return f"Step {_number(ident)}"
    name, _, more = ident.partition("_")
    return _TITLES.get(ident) or f"{name.capitalize()}{': ' * bool(more)}{more.replace('_', ' ')}"


def _loop(book: Book, wanted: Picture) -> Loop | None:
    """The movement: the way out, the part's own, the main one, or the first there is.

    Continuous work with several movements does each of them a few times, in turn.
    """
    by_id = {loop.id: loop for loop in book.loops}
    out = by_id.get(WAY_OUT) if wanted.way is Way.OUT else None
    first = book.loops[0] if book.loops else None
    part = by_id.get(wanted.part) or book.line_loops.get(wanted.part)
    main = out or part or by_id.get(MAIN) or first
    if wanted.way is not Way.AROUND or main is None or main is not by_id.get(MAIN):
        return main
    in_turn = [one for one in book.played if one is not main and one.id != WAY_OUT]
    return [main, *in_turn][wanted.turn // TURNS % (1 + len(in_turn))]


def _still(book: Book, wanted: Picture, *, has_loop: bool) -> Still | None:
    lines = book.lines
    moves = any(loop.id == wanted.part for loop in book.loops)
    if lines and (moves or book.line_loops.get(wanted.part) is not None):
        return None
    if lines and not (wanted.view is View.SET_UP and book.set_ups):
        past = [still for still in lines if _number(still.id) <= _number(wanted.part)]
        return (past or lines)[-1 if past else 0]
    if wanted.view is View.SET_UP and book.set_ups:
        return book.set_ups[still_index(wanted.elapsed_s, wanted.phase_s, len(book.set_ups))]
    return None if has_loop else book.stills[-1 if wanted.at > 0.5 else 0]


def _in_loop(loop: Loop, wanted: Picture, *, mirrored: bool) -> Page:
    at = 1.0 - wanted.at if loop.id == WAY_OUT and wanted.way is Way.OUT else wanted.at
    index = round(at * (len(loop.frames) - 1))
    alt = loop.alt if wanted.at > 0.0 or wanted.way is not Way.NONE else loop.alt_start
    return Page(
        Leaf(f"loop {loop.id}", index),
        mirrored,
        alt,
        tuple(_arrows(loop, wanted)),
        loop.feel[index] if loop.feel and wanted.effort else (),
    )


def _arrows(loop: Loop, wanted: Picture) -> list[Arrow]:
    """Those of a movement while it goes on, those of a force while it is given."""
    found = []
    for arrow in loop.arrows:
        if arrow.kind is ArrowKind.FORCE:
            found += [arrow] * wanted.effort
        elif wanted.way is Way.OUT and loop.id != WAY_OUT:
            found.append(replace(arrow, points=arrow.points[::-1]))
        elif wanted.way is not Way.NONE:
            found.append(arrow)
    return found


def _as_seen(found: Page, book: Book, side: Side) -> Page:
    drawn = side if side in {Side.LEFT, Side.RIGHT} else Side(book.drawn_side)
    words = ("left", "right") if drawn is Side.LEFT else ("right", "left")
    alt = found.alt.replace("{side}", words[0]).replace("{other}", words[1])
    alt = f"{alt[:1].upper()}{alt[1:]}"
    if not found.mirrored:
        return replace(found, alt=alt)
    return replace(
        found,
        alt=alt,
        arrows=tuple(
            replace(arrow, points=_mirrored(arrow.points, book.width)) for arrow in found.arrows
        ),
        feel=_mirrored(found.feel, book.width),
    )


def _mirrored(points: tuple[Point, ...], width: float) -> tuple[Point, ...]:
    return tuple((width - x, y) for x, y in points)


def _still_leaf(still: Still) -> Leaf:
    return Leaf(f"still {still.id}")


def _number(ident: str) -> int:
    digits = ident.removeprefix(LINE)
    return int(digits) if digits.isdecimal() else 0
