"""Picture books made for tests: tiny drawings, named so that each can be told apart."""

from typing import Any

from hipdesk.domain.picture_book import Book, read_book


def a_frame(name: str) -> dict[str, str]:
    """A drawing of 960 x 540 that is filled with skin; its id says which it is."""
    base = f'<path id="{name}" fill="@skin@" d="M100 100h300v300h-300z"/>'
    return {
        "base": base,
        "feel": '<path fill="@accent@" d="M10 10h9v9h-9z"/>',
        "ink": '<path stroke="@line@" d="M0 0h9"/>',
    }


def a_moving_frame(name: str, index: int) -> dict[str, str]:
    """A drawing with a bar of skin that stands 40 units farther right in each frame."""
    left = 60 + 40 * index
    return a_frame(name) | {
        "base": f'<path id="{name}" fill="@skin@" d="M{left} 100h30v300h-30z"/>',
    }


def a_still(ident: str, **changes: Any) -> dict[str, Any]:
    return {
        "id": ident,
        "alt": f"Ready, {{side}} leg first: {ident}",
        "frame": a_frame(ident),
        "arrows": [],
        "feel": [],
    } | changes


def a_loop(ident: str = "main", frames: int = 13, **changes: Any) -> dict[str, Any]:
    return {
        "id": ident,
        "alt": "{side} leg up, {other} leg down",
        "alt_start": "Both legs down",
        "frames": [a_frame(f"{ident}_{index}") for index in range(frames)],
        "arrows": [
            {"kind": "move", "points": [[100, 50], [200, 60], [300, 10]]},
            {"kind": "force", "points": [[0, 0], [10, 10]]},
        ],
        "feel": [[400 + index, 200] for index in range(frames)],
    } | changes


def book_data(exercise_id: str = "leg_lift", **changes: Any) -> dict[str, Any]:
    """A picture file as parsed: two set-up stills and a loop of 13 frames, drawn on the right."""
    return {
        "format": 1,
        "figure": "woman",
        "exercise": exercise_id,
        "drawn_side": "right",
        "width": 960,
        "height": 540,
        "stills": [a_still("setup_1"), a_still("setup_2")],
        "loops": [a_loop()],
    } | changes


def a_book(**changes: Any) -> Book:
    return read_book(book_data(**changes))


def body_map_data() -> dict[str, Any]:
    """A map with two regions on each side in front, and one of them behind."""

    def box(ident: str, left: int, top: int) -> dict[str, Any]:
        points = [[left, top], [left + 60, top], [left + 60, top + 60], [left, top + 60]]
        return {"id": ident, "points": points}

    front = [
        box("groin_right", 80, 200),
        box("groin_left", 160, 200),
        box("knee_right", 80, 400),
        box("knee_left", 160, 400),
    ]
    back = [box("knee_left", 80, 400), box("knee_right", 160, 400)]
    frame = {"base": '<path fill="@skin@" d="M50 50h200v450h-200z"/>', "feel": "", "ink": ""}
    return {
        "format": 1,
        "width": 300,
        "height": 540,
        "views": {
            "front": {"frame": frame, "regions": front},
            "back": {"frame": frame, "regions": back},
        },
    }
