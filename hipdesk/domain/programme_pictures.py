"""The two pictures that stand beside a printed exercise: how it begins and where it goes."""

from dataclasses import replace

from hipdesk.domain.picture import Picture, Way
from hipdesk.domain.picture_book import Book, Loop, Still
from hipdesk.domain.picture_page import MAIN, Page, end_page, page, start_page, still_page
from hipdesk.domain.timeline import Side

Titled = tuple[str, Page]

EASIER = "easier"


def printed_pictures(book: Book, side: Side, *, easier: bool) -> tuple[Titled, ...]:
    """At most two, of the easier version where that is meant and drawn; mirrored for the side."""
    loops = {one.id: one for one in book.loops}
    if easier and EASIER in loops:
        return _movement(book, loops[EASIER], side)
    variant = _still(book, EASIER) if easier else None
    if MAIN in loops and variant is not None:
        start = _movement(book, loops[MAIN], side)[0]
        return start, ("2", still_page(book, variant, side))
    if MAIN not in loops:
        return _stills(book, side)
    efforts = [one for one in book.loops if one.id not in {MAIN, "out", "easier", "harder"}]
    if efforts:  # such as the push that follows the squeeze: each of them at its end
        ends = (loops[MAIN], efforts[0])
        return tuple(
            (str(at), _movement(book, one, side)[1][1]) for at, one in enumerate(ends, start=1)
        )
    return _movement(book, loops[MAIN], side)


def _movement(book: Book, loop: Loop, side: Side) -> tuple[Titled, ...]:
    """The end pose as it is held: with its arrows and the mark of where it is felt."""
    part = "" if loop.id == MAIN else loop.id
    wanted = Picture(book.exercise_id, side, part=part)
    held = replace(end_page(book, wanted), arrows=_moved(book, wanted).arrows)
    held = replace(held, feel=_moved(book, wanted).feel)
    return ("1", start_page(book, wanted)), ("2", held)


def _moved(book: Book, wanted: Picture) -> Page:
    return page(book, replace(wanted, at=1.0, way=Way.IN, effort=True))


def _stills(book: Book, side: Side) -> tuple[Titled, ...]:
    """Of an exercise without a movement of its own: its first pictures."""
    return tuple(
        (str(at), still_page(book, one, side)) for at, one in enumerate(book.stills[:2], start=1)
    )


def _still(book: Book, kind: str) -> Still | None:
    return next((one for one in book.stills if one.id.startswith(kind)), None)
