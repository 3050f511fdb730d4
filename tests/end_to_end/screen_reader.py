"""A screen reader for tests: run by the system's own Python, it reads and presses through AT-SPI.

One command a line on standard input, as a JSON list; one JSON answer a line on standard output:
["read", ID], ["press", ID], ["set", ID, VALUE], ["wait", ID, SECONDS], ["unnamed"], ["ids"],
["headings"].
A thing is named by its accessible id alone. It has nothing of Qt and nothing of HipDesk in it.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi  # type: ignore[import-not-found]  # the system Python has it

gi.require_version("Atspi", "2.0")
from gi.repository import (  # type: ignore[import-not-found]  # noqa: E402  # see above
    Atspi,
    GLib,
)

APP = "HipDesk"
OFTEN_S, SELDOM_S = 0.05, 0.5  # between two looks
NEED_A_NAME = {
    "push button",
    "check box",
    "progress bar",
    "image",
    "chart",
    "slider",
    "spin button",
    "text",
    "list",
    "table",
    "radio button",
    "toggle button",
    "combo box",
}


def hear() -> None:
    """What has changed since the last look."""
    while GLib.MainContext.default().iteration(False):
        pass


def application() -> Any:
    hear()
    desktop = Atspi.get_desktop(0)
    desktop.set_cache_mask(Atspi.Cache.NONE)  # not every change is told
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and (child.get_name() or "").startswith(APP):
            return child
    return None


class Gone(Exception):  # noqa: N818  # no error: it comes, or has ended
    """The app is not to be seen."""


def everything() -> Iterator[Any]:
    """All of the app that is on show."""
    root = application()
    if root is None:
        raise Gone
    yield from things(root)


def things(root: Any) -> Iterator[Any]:
    """All that is on show, parents first; what a hidden page holds cannot be."""
    for index in range(root.get_child_count()):
        child = root.get_child_at_index(index)
        if child is not None and has(child, Atspi.StateType.VISIBLE):
            yield child
            yield from things(child)


def has(thing: Any, state: Any) -> bool:
    return bool(thing.get_state_set().contains(state))


_found: dict[str, Any] = {}  # to look at all that is on show takes half a second of two programs


def find(wanted: str) -> Any:
    hear()
    if wanted in _found and is_shown_as(_found[wanted], wanted):
        return _found[wanted]
    root = application()
    if root is None:
        return None
    met: dict[str, Any] = {}
    found = None
    for thing in things(root):
        ident = id_of(thing)
        met.setdefault(ident, thing)  # what is asked for next was often met on the way
        if ident == wanted and is_shown_as(thing, wanted):
            found = met[wanted] = thing
            break
    _found.update(met)
    return found


def id_of(thing: Any) -> str:
    """Its accessible id; "" if it has none, or is gone."""
    try:
        return thing.get_accessible_id() or ""
    except GLib.Error:
        return ""


def is_shown_as(thing: Any, wanted: str) -> bool:
    """Whether it is on show under this id; not if it is gone, with its program or without."""
    try:
        return bool(thing.get_accessible_id() == wanted and has(thing, Atspi.StateType.SHOWING))
    except GLib.Error:
        return False


def value_of(thing: Any) -> float | None:
    try:
        value = thing.get_value_iface()
    except GLib.Error:
        return None
    return float(value.get_current_value()) if value is not None else None


def described(thing: Any) -> dict[str, Any]:
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name() or "",
        "description": thing.get_description() or "",
        "value": value_of(thing),
        "enabled": has(thing, Atspi.StateType.ENABLED),
        "focused": has(thing, Atspi.StateType.FOCUSED),
        "checked": has(thing, Atspi.StateType.CHECKED),
    }


def read(wanted: str) -> Any:
    thing = find(wanted)
    return None if thing is None else described(thing)


def press(wanted: str) -> Any:
    thing = find(wanted)
    if thing is None:
        return False
    actions = thing.get_action_iface()
    names = [actions.get_action_name(index).lower() for index in range(actions.get_n_actions())]
    for name in ("press", "click", "toggle"):
        if name in names:
            return bool(actions.do_action(names.index(name)))
    return False


def set_value(wanted: str, value: float | str) -> Any:
    thing = find(wanted)
    if thing is None:
        return False
    if isinstance(value, str):
        return bool(thing.get_editable_text_iface().set_text_contents(value))
    return bool(thing.get_value_iface().set_current_value(value))


def wait(wanted: str, seconds: float) -> Any:
    return until(lambda: read(wanted), seconds)


def until(look: Callable[[], Any], seconds: float = 5.0) -> Any:
    """What the look finds; again when it finds nothing, or all changed under our hands.

    Each look is work for the app, too: what is long in coming is looked for less often.
    """
    began = time.monotonic()
    while (waited := time.monotonic() - began) < seconds:
        try:
            found = look()
        except (GLib.Error, Gone):
            found = None
        if found is not None:
            return found
        time.sleep(min(SELDOM_S, OFTEN_S + waited / 20))
    return None


def unnamed() -> Any:
    return [
        f"{thing.get_role_name()} {thing.get_accessible_id()!r}"
        for thing in everything()
        if has(thing, Atspi.StateType.SHOWING)
        and not (thing.get_name() or "").strip()
        and (has(thing, Atspi.StateType.FOCUSABLE) or thing.get_role_name() in NEED_A_NAME)
    ]


def ids() -> Any:
    return [
        thing.get_accessible_id()
        for thing in everything()
        if thing.get_accessible_id() and has(thing, Atspi.StateType.SHOWING)
    ]


def headings() -> Any:
    return [
        thing.get_name()
        for thing in everything()
        if thing.get_description() == "Heading" and has(thing, Atspi.StateType.SHOWING)
    ]


COMMANDS: dict[str, Callable[..., Any]] = {
    "read": read,
    "press": press,
    "set": set_value,
    "wait": wait,
    "unnamed": lambda: until(unnamed),
    "ids": lambda: until(ids),
    "headings": lambda: until(headings),
}


def main() -> None:
    for line in sys.stdin:
        name, *arguments = json.loads(line)
        try:
            answer: Any = {"answer": COMMANDS[name](*arguments)}
        except GLib.Error as error:
            answer = {"error": str(error)}
        print(json.dumps(answer), flush=True)  # noqa: T201  # it talks on the terminal


if __name__ == "__main__":
    main()
