"""The cards above the day on Home: what is open of the session before."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hipdesk.domain.clock import Clock
from hipdesk.flows.check_out_offer_flow import CheckOutOfferFlow
from hipdesk.flows.morning_flow import MorningFlow
from hipdesk.flows.open_wait_flow import OpenWaitFlow
from hipdesk.flows.plan_flow import PlanFlow


class HomeCards(QObject):
    """Each comes and goes by itself."""

    check_out_wanted = Signal(str)  # the session's id
    warned = Signal(object)  # a FlagEvent, to be written down and shown
    noted = Signal(object)  # a Flag, written down already, to be shown

    def __init__(
        self,
        clock: Clock,
        plan: PlanFlow,
        morning: MorningFlow,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.offer = CheckOutOfferFlow(clock, plan, self)
        self.wait = OpenWaitFlow(clock, plan, self)
        self.morning = morning
        self.offer.wanted.connect(self.check_out_wanted)
        self.wait.warned.connect(self.warned)
        self.wait.noted.connect(self.noted)

    @property
    def cards(self) -> tuple[QWidget, ...]:
        """What cannot wait is on top, last here."""
        return self.offer.card, self.morning.card, self.wait.card

    def refresh(self) -> None:
        for one in (self.offer, self.morning, self.wait):
            one.refresh()
