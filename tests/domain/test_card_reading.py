"""What is kept between two looks at a session is never another than what it says."""

from collections.abc import Iterator

from hypothesis import given

from hipdesk.domain import card_view
from hipdesk.domain.card_reading import CardReading
from hipdesk.domain.layout import planned_sets
from hipdesk.domain.session import Session
from tests.domain.builders import CATALOGUE
from tests.domain.test_session_properties import Use, give, uses

LOOK_MS = 330


def looks(use: Use) -> Iterator[Session]:
    """A session at many moments: after each command, and between them."""
    session = Session(planned_sets(use.routine, CATALOGUE), use.routine.pacing, 0.0)
    session.start()
    yield session
    now_ms = 0
    for wait_ms, command in use.commands:
        for reading in range(now_ms + LOOK_MS, now_ms + min(wait_ms, 9_000), LOOK_MS):
            session.tick(reading / 1000)
            yield session
        now_ms += wait_ms
        give(session, command, now_ms / 1000)
        yield session


@given(uses)
def test_the_card_and_the_bar_are_those_of_the_moment(use: Use) -> None:
    reading, items = CardReading(), use.routine.items
    for session in looks(use):
        assert reading.card(session, CATALOGUE, items) == card_view.card(session, CATALOGUE, items)
        assert reading.segments == card_view.segments(session)


@given(uses)
def test_an_exercise_made_easier_is_on_the_card_at_once(use: Use) -> None:
    reading, items = CardReading(), use.routine.items
    for session in looks(use):
        for shown in (items, ()):
            wanted = card_view.card(session, CATALOGUE, shown)
            assert reading.card(session, CATALOGUE, shown) == wanted
