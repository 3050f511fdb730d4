"""What is asked and shown when it hurts: the panel, its waits, and the pages over the player."""

from functools import cached_property

from PySide6.QtCore import QObject, QTimer, Signal

from hipdesk.domain import hurt, hurt_words
from hipdesk.domain.hurt import Ask, Decision, Moment, Then
from hipdesk.domain.warning_words import KEEPING
from hipdesk.services.session_driver import SessionDriver
from hipdesk.ui.player.questions import Questions
from hipdesk.ui.warning.signs_page import SignsPage
from hipdesk.ui.warning.warning_page import WarningPage

LOOK_MS = 200
_STAYS = {Then.CARRY_ON, Then.SMALLER, Then.FINISH}


class HurtTalk(QObject):
    """Shows one thing at a time and passes on the answers."""

    kind_chosen = Signal(object)  # Kind
    scored = Signal(int)
    waited = Signal(bool)  # whether it has gone
    chosen = Signal(object)  # Choice
    sign_chosen = Signal(object)  # Flag
    stepped_back = Signal()
    stop_today = Signal()
    put_off = Signal()  # by Esc: the session stands
    waits_changed = Signal()

    def __init__(
        self, driver: SessionDriver, questions: Questions, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._driver = driver
        self._questions = questions
        self._until = 0.0
        panel = self._panel = questions.hurts
        self._looks = QTimer(panel)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self._look)
        panel.kind_chosen.connect(self.kind_chosen)
        panel.scored.connect(self.scored)
        panel.answered.connect(self.waited)
        panel.chosen.connect(self.chosen)
        panel.stepped_back.connect(self.stepped_back)
        panel.stop_today.connect(self.stop_today)
        panel.closed.connect(self.put_off)
        panel.emergency.connect(self._show_signs)

    @property
    def waits(self) -> bool:
        """Whether a wait is being counted down."""
        return self._looks.isActive()

    @cached_property
    def _signs(self) -> SignsPage:
        """Made when first wanted: pages take a while."""
        signs = SignsPage(hurt.SIGNS)
        signs.chosen.connect(self.sign_chosen)
        signs.none.connect(self._go_back)
        return signs

    def ask_kind(self, moment: Moment) -> None:
        """Ask what it is like."""
        self._stop_waiting()
        self._questions.uncover()
        rows = [(kind, hurt_words.kind_words(kind, moment)) for kind in hurt.kinds(moment)]
        signs = hurt_words.stop_signs(moment.exercise) if moment.exercise is not None else ""
        self._panel.ask_kind(rows, signs)

    def show(
        self,
        decision: Decision,
        moment: Moment,
        *,
        over: bool,
        pending: bool,
        left_s: float | None = None,
    ) -> None:
        """What a decision without a page asks or says; `over` says that the session is.

        While a sign is `pending`, not yet written down, nothing can be pressed. `left_s`: what
        is left of a wait that was cut off.
        """
        self._stop_waiting()
        ask = decision.ask
        if ask is Ask.SIGN:
            self._show_signs()
            return
        if ask in {Ask.SCORE, Ask.EASED}:
            self._panel.ask_score(hurt_words.question(ask, moment), back=ask is Ask.SCORE)
        elif ask is not None:
            seconds = hurt.wait_s(ask) if left_s is None else left_s
            self._wait(ask, moment, seconds, back=ask is Ask.GONE and not over)
        else:
            said = hurt_words.said(decision, moment, over=over)
            self._panel.say(said, closes=decision.then in _STAYS)
        self._panel.show_stop(not over)
        if pending:
            self._panel.show_kept(False, KEEPING)

    def show_kept(self, trouble: str) -> None:
        """All is written down, or the app said why not yet."""
        self._panel.show_kept(True, trouble)

    def drop_stop(self) -> None:
        """The session has been stopped; what is asked is still to be answered."""
        self._panel.show_stop(False)

    def lay_over(self, page: WarningPage) -> None:
        """Let a warning cover all."""
        self._stop_waiting()
        self._questions.lay_over(page)

    def put_away(self) -> None:
        """Nothing is asked or shown any more."""
        self._stop_waiting()
        self._questions.uncover()
        self._panel.put_away()

    def _show_signs(self) -> None:
        self._questions.lay_over(self._signs)
        self._signs.speak()

    def _go_back(self) -> None:
        """None of the signs: back to what was asked."""
        self._questions.uncover()
        self._panel.reopen()

    def _wait(self, ask: Ask, moment: Moment, seconds: float, *, back: bool) -> None:
        self._panel.wait(hurt_words.waiting(ask, moment), seconds, back=back)
        self._until = self._driver.now + seconds
        self._looks.start()
        self.waits_changed.emit()

    def _stop_waiting(self) -> None:
        if self.waits:
            self._looks.stop()
            self.waits_changed.emit()

    def _look(self) -> None:
        left = max(0.0, self._until - self._driver.now)
        self._panel.show_left(left)
        if not left:
            self._stop_waiting()  # both answers stay
