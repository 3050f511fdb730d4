"""What is read and made while nobody looks, so that it is there at once when it is wanted."""

from collections.abc import Iterator
from contextlib import suppress

from hipdesk.domain.errors import KnownError
from hipdesk.flows.household import Household
from hipdesk.flows.session_flow import SessionFlow
from hipdesk.rooms import Rooms
from hipdesk.services.worker import Worker
from hipdesk.ui.main_window import MainWindow
from hipdesk.ui.place import Place

PLACES = (Place.LIBRARY, Place.PROGRESS, Place.PLAN)  # all of them would take too much memory

MOST_TURNS = 2_000  # of the event loop that the worker thread is waited for: some seconds


def while_busy(worker: Worker) -> Iterator[None]:
    """Let the worker thread have its say first: two at once take turns and slow each other down."""
    for _ in range(MOST_TURNS):
        if worker.is_idle:
            return
        yield


def read_ahead(household: Household) -> Iterator[None]:
    """Have the worker thread read and work out what would make the first pages wait."""
    if household.door.is_closing:
        return
    from hipdesk.flows.learn_flow import read_shelf  # noqa: PLC0415  # not at the start
    from hipdesk.flows.plan_page_flow import rulebook  # noqa: PLC0415  # as above

    def read_pages() -> None:
        with suppress(KnownError):  # told when the page is opened
            read_shelf()
        rulebook()

    for job in (read_pages, household.person.warm()):
        household.worker.submit(job)
    household.door.warm()
    yield from while_busy(household.worker)


def make_ahead(
    household: Household, window: MainWindow, rooms: Rooms, session: SessionFlow
) -> Iterator[None]:
    """Make pages in short steps: at once with showing them it would be a freeze."""
    check_in = rooms.check_in.page
    yield
    yield from window.prepare_whole(check_in)
    yield from session.make_parts()
    for place in PLACES:
        rooms.page(place)
        yield
        yield from window.prepare_place(place)
        yield
    if household.door.is_open:
        rooms.progress.refresh()
        yield
