"""Garbage is collected on the UI thread."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from hipdesk.services.collector import Collector, collect_if_due


class Knot:
    """Something that only a collection frees."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def usual_collection() -> Iterator[None]:
    gc.enable()
    yield
    gc.unfreeze()
    gc.disable()  # as conftest.py has it


@pytest.mark.usefixtures("qtbot")
def test_python_no_longer_collects_by_itself() -> None:
    collector = Collector()
    assert not gc.isenabled()
    assert not collector._timer.isActive()  # the start is not over
    collector.begin()
    assert not gc.isenabled()
    assert collector._timer.isActive()


@pytest.mark.usefixtures("qtbot")
def test_what_has_piled_up_is_freed_when_the_timer_comes() -> None:
    collector = Collector()
    gc.collect()
    first = weakref.ref(Knot())
    knots = [Knot() for _ in range(gc.get_threshold()[0] + 1)]
    knots.clear()
    assert first() is not None
    collector._timer.timeout.emit()
    assert first() is None


@pytest.mark.usefixtures("qtbot")
def test_what_was_there_before_it_began_is_spared() -> None:
    collector = Collector()
    gc.collect()
    spared = weakref.ref(Knot())
    collector.begin()
    first = weakref.ref(Knot())
    knots = [Knot() for _ in range(gc.get_threshold()[0] + 1)]
    knots.clear()
    collector._timer.timeout.emit()
    assert first() is None
    assert spared() is not None


def test_nothing_is_done_while_little_has_piled_up() -> None:
    gc.disable()
    gc.collect()
    assert collect_if_due() == 0
