"""The check-out offered again on Home, until it is answered or put off for the day."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.check_out_offer import untold_session
from hipdesk.domain.clock import Clock
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.ui.check_out.offer_card import OfferCard


class CheckOutOfferFlow(QObject):
    """Keeps the card up to date with what is known."""

    wanted = Signal(str)  # the check-out of this session

    def __init__(self, clock: Clock, plan: PlanFlow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._plan = plan
        self._put_off_on: date | None = None
        self.card = OfferCard()
        self.card.tell_requested.connect(self.wanted)
        self.card.put_off.connect(self._put_off)
        plan.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Ask about the last session, if nothing was told of it."""
        now = self._clock.now()
        untold = untold_session(self._plan.facts, self._plan.catalogue, now)
        self.card.show_offer(None if self._put_off_on == now.date() else untold)

    def _put_off(self) -> None:
        self._put_off_on = self._clock.now().date()
        self.card.hide()
