"""The card and the bar of a running session, read many times a second."""

from collections.abc import Sequence
from dataclasses import replace

from hipdesk.domain import card_view
from hipdesk.domain.card import Card, Segment
from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.routine import Prescription
from hipdesk.domain.session import Session


class CardReading:
    """Keeps what no deed and no new phase has changed: most looks find nothing but later times."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._card: Card | None = None
        self._segments: tuple[Segment, ...] = ()
        self._before_s = 0.0  # planned before the running phase

    def card(self, session: Session, catalogue: Catalogue, items: Sequence[Prescription]) -> Card:
        """What `card_view.card` gives, at the session's last reading."""
        of = (*_all_but_times(session), catalogue, items)
        before, self._of = self._of, of
        if self._card is None or of != before:
            self._card = card_view.card(session, catalogue, items)
            self._segments = card_view.segments(session)
            self._before_s = card_view.planned_before(session)
        elapsed_s = card_view.elapsed_s(session)
        if elapsed_s != self._card.elapsed_s:
            whole_s = self._before_s + elapsed_s
            self._card = replace(self._card, elapsed_s=elapsed_s, session_elapsed_s=whole_s)
        return self._card

    @property
    def segments(self) -> tuple[Segment, ...]:
        """What `card_view.segments` gives, of the card that was read last."""
        return self._segments


def _all_but_times(session: Session) -> tuple[object, ...]:
    """Equal as long as the card differs by its times alone; the same objects compare at once."""
    state = session.state
    return (
        *(state.sets, state.set_index, state.phase_index, state.phase, state.paused),
        *(tuple(state.results.values()), session.undo_text, session.can_repeat),
    )
