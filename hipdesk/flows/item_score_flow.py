"""A score when an exercise is over: of every release, and of what hurt; the clock goes on."""

from dataclasses import replace

from PySide6.QtCore import QObject

from hipdesk.domain import hurt_words
from hipdesk.domain.clock import Clock
from hipdesk.domain.history import SkipReason
from hipdesk.domain.hurt import Ask
from hipdesk.domain.hurt_place import HurtPlace, item_is_over, was_begun
from hipdesk.domain.rules.entries import ItemScore
from hipdesk.domain.session_events import Event, Finished, PhaseStarted, SetFinished, SetReopened
from hipdesk.domain.timeline import PhaseKind
from hipdesk.flows.hurt_flow import HurtFlow
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.services.session_driver import SessionDriver
from hipdesk.ui.player.player_page import PlayerPage

_ASKED_IN = {PhaseKind.NEXT_EXERCISE, PhaseKind.SET_UP, PhaseKind.FINISH}


class ItemScoreFlow(QObject):
    """Asks in the set-up of what comes next, and takes the question away when that begins."""

    def __init__(
        self,
        clock: Clock,
        driver: SessionDriver,
        plan: PlanFlow,
        hurt: HurtFlow,
        page: PlayerPage,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._driver = driver
        self._plan = plan
        self._hurt = hurt
        self._page = page
        self._session_id = ""
        self._sore: set[int] = set()
        self._place: HurtPlace | None = None  # what is asked about
        self._entry_id = ""
        hurt.sore.connect(self._sore.add)
        page.item_scored.connect(self._on_scored)

    def begin(self, session_id: str) -> None:
        self._session_id = session_id
        self._sore.clear()
        self._drop()

    def hear(self, event: Event) -> None:
        """What the session tells."""
        match event:
            case SetFinished(_, result):
                if result.reason is SkipReason.PAIN:
                    self._mind_pain(result.key.item)
                side = result.key.side
                self._on_item(HurtPlace(result.exercise_id, "", side, result.key.item))
            case SetReopened(_, key) if self._place is not None and key.item == self._place.item:
                self._drop()
            case Finished():
                self._drop()
            case PhaseStarted(_, _, phase) if phase.kind not in _ASKED_IN:
                self._drop()
            case _:
                pass

    def _mind_pain(self, item: int) -> None:
        """Left for pain: its score was told with that, or is still to be asked for."""
        if self._hurt.asks:
            self._sore.discard(item)
        else:
            self._sore.add(item)

    def _on_item(self, place: HurtPlace) -> None:
        session = self._driver.session
        if session is None or session.over or place.item is None:
            return
        state, moment = session.state, self._hurt.moment_of(place)
        if not (item_is_over(state, place.item) and was_begun(state, place.item)):
            return
        wanted = moment.under_pressure or place.item in self._sore
        if not wanted or moment.exercise is None or self._hurt.was_too_much(place.exercise_id):
            return
        self._place, self._entry_id = place, ""
        asked = hurt_words.question(Ask.SCORE, moment)
        words = hurt_words.end_question(moment, moment.exercise.name)
        self._page.ask_item_score(words, asked.low, asked.high)

    def _on_scored(self, score: int) -> None:
        place = self._place
        if place is None:
            return
        noted = ItemScore(self._clock.now(), place.exercise_id)
        if self._hurt.moment_of(place).under_pressure:
            noted = replace(noted, pressure=score)
        else:
            noted = replace(noted, pain=score)
        if self._entry_id:
            self._plan.correct(self._entry_id, noted)
        else:
            self._entry_id = self._plan.note(noted, session_id=self._session_id)
        self._hurt.take_score(place, score)
        if self._hurt.was_too_much(place.exercise_id):
            self._drop()

    def _drop(self) -> None:
        self._place = None
        self._page.drop_item_score()
