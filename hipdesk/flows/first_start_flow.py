"""The first start: welcome, health questions, wishes; a re-screening; and what is closed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.clock import Clock
from hipdesk.domain.first_start import Part, Spot, Walk
from hipdesk.domain.first_start_blocks import Block, Way, blocks_of_locks
from hipdesk.domain.first_start_draft import draft_of, resumed
from hipdesk.domain.first_start_meanwhile import meanwhile
from hipdesk.domain.first_start_question import Question
from hipdesk.domain.first_start_standing import Standing, standing
from hipdesk.domain.first_start_words import (
    BEFORE,
    GO_ON_WHY,
    RE_SCREENING,
    RE_SCREENING_WHY,
    THANKS,
    WELCOME,
    after_questions,
    first_plan,
)
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.facts import Screening
from hipdesk.domain.rules.red_flags import MESSAGES
from hipdesk.flows.clearance_flow import ClearanceFlow
from hipdesk.flows.first_start_keeper import Keeper, keep_wish
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.ui.first_start.first_start_page import BACK, FirstStartPage, Foot, Head
from hipdesk.ui.first_start.pane import Pane
from hipdesk.ui.first_start.panes import pane_for
from hipdesk.ui.first_start.text_panes import BlocksPane, EndPane, UrgentPane, WelcomePane
from hipdesk.ui.widgets.button import ButtonKind

_BACK = Foot(BACK, "Back", ButtonKind.PLAIN, "chevron_left")
_NEXT = Foot("screening_next", "Next", ButtonKind.PRIMARY)
_BEGIN = Foot("welcome_begin", "Begin", ButtonKind.PRIMARY)
_GO_ON = Foot(_BEGIN.ident, "Go on", ButtonKind.PRIMARY)
_LATER = Foot("welcome_later", "Look around first", ButtonKind.PLAIN)
_NOT_NOW = Foot("welcome_later", "Not now", ButtonKind.PLAIN)
_MISTAKE = Foot(BACK, "I pressed that by mistake", ButtonKind.PLAIN, "chevron_left")
_SEEN = Foot("urgent_read", "I have read this", ButtonKind.PRIMARY)
_AGAIN = Foot("block_again", "Answer again")
_WORD = Foot("block_word", "A professional said yes")
_GONE = Foot("block_gone", "The pain down the leg has gone")
_READ = Foot("block_read", "To the reading pages", ButtonKind.PRIMARY)
_START = Foot("first_start_done", "To today", ButtonKind.PRIMARY, "check")
_BLOCKED = Head(
    "Not today, and here is why",
    "The reading pages stay open, and what you entered is kept.",
)

_WAITING = Head("What waits, and why", "The rest of your plan is open.")
_OPEN = Head("Nothing is closed", "Your plan is open.")


class FirstStartFlow(QObject):
    """One page for the whole window; `finished` when there is no more to ask."""

    finished = Signal()
    left = Signal()  # to the pages that are open while the plan is not

    def __init__(self, clock: Clock, plan: PlanFlow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._plan = plan
        self._walk = Walk(clock.now().date())
        self._resumed: Walk | None = None  # what waits behind the welcome
        self._blocks: tuple[Block, ...] = ()
        self._keeper = Keeper(plan)
        self.page = FirstStartPage()
        self._clearance = ClearanceFlow(self.page, clock, plan, self)
        self._clearance.kept.connect(self._on_word)
        self._clearance.given_up.connect(self._show)
        self.page.pressed.connect(self._on_pressed)
        self.page.chosen.connect(self._answer)
        plan.changed.connect(self._on_plan)

    @property
    def due(self) -> bool:
        """Whether the first start has not come to its end yet."""
        return not self._standing.started

    def open(self) -> None:
        """What is due: the first start from where it was left, the health questions, a block."""
        now = self._standing
        self._keeper = Keeper(self._plan)
        self._resumed = None
        plan = self._plan.plan
        due = now.started and plan is not None and plan.kind is DayKind.SCREENING
        if due or not now.fresh:
            self._walk = now.walk(Part.HEALTH if now.started else Part.ALL)
            self._resumed = resumed(self._walk, self._plan.draft)
        elif self._plan_closed(now):
            self._walk = replace(now.walk(Part.HEALTH), spot=Spot.BLOCKED)
        elif not now.started:
            self._walk = resumed(now.rest(), self._plan.draft) or now.rest()
        else:
            self._walk = replace(now.walk(Part.HEALTH), spot=Spot.END)
        self._show()

    def re_screen(self) -> None:
        """The health questions alone, answered afresh (PRE-3, R9)."""
        self._keeper = Keeper(self._plan)
        now = self._standing
        self._walk = now.walk(Part.HEALTH if now.started else Part.ALL)
        self._resumed = resumed(self._walk, self._plan.draft)
        self._show()

    def show_closed(self) -> None:
        """What is closed, though the plan may be open: parked exercises, too."""
        self._keeper = Keeper(self._plan)
        self._walk = replace(self._standing.walk(Part.HEALTH), spot=Spot.BLOCKED)
        self._show()

    @property
    def walk(self) -> Walk:
        """Where it is."""
        return self._walk

    @property
    def _standing(self) -> Standing:
        return standing(self._plan.entered, self._clock.now().date())

    def _closed(self, now: Standing) -> tuple[Block, ...]:
        plan = self._plan.plan
        locks = plan.locks if plan is not None else ()
        return (*now.blocks, *blocks_of_locks(locks, self._plan.catalogue))

    def _plan_closed(self, now: Standing) -> bool:
        return any(one.whole_plan for one in self._closed(now))

    def _show(self) -> None:
        walk = self._walk
        match walk.spot:
            case Spot.WELCOME:
                self._show_welcome()
            case Spot.QUESTION:
                self._show_question(walk.question)
            case Spot.URGENT:
                self._show_urgent()
            case Spot.BLOCKED:
                self._show_blocked()
            case Spot.END:
                self._show_end()

    def _show_welcome(self) -> None:
        begin = _GO_ON if self._resumed else _BEGIN
        if self._walk.part is Part.ALL:
            head, pane = Head(WELCOME, GO_ON_WHY if self._resumed else BEFORE), WelcomePane()
            self.page.show_pane(head, pane, (_LATER, begin), answer=False)
        else:
            head = Head(RE_SCREENING, GO_ON_WHY if self._resumed else RE_SCREENING_WHY)
            self.page.show_pane(head, EndPane(()), (_NOT_NOW, begin), answer=False)

    def _show_question(self, one: Question | None) -> None:
        assert one is not None  # the walk is at a question
        head = Head(one.ask, one.hint, self._walk.progress)
        pane = pane_for(one, self._walk.value)
        feet = (_NEXT,) if self._walk.back() is self._walk else (_BACK, _NEXT)
        self.page.show_pane(head, pane, feet, answer=True)

    def _show_urgent(self) -> None:
        sign = self._walk.urgent
        assert sign is not None  # the walk is at a warning sign
        pane = UrgentPane(MESSAGES[sign])
        self.page.show_pane(Head("Please stop here"), pane, (_MISTAKE, _SEEN), answer=False)

    def _show_blocked(self) -> None:
        blocks = self._blocks = self._closed(self._standing)
        hard = any(one.way is Way.ANSWERS for one in blocks)
        feet: list[Foot] = [_BACK] if self._walk.at else []
        if any(one.rule.startswith("SC-") for one in blocks):
            feet.append(_AGAIN)
        if self._clearable:
            feet.append(_WORD)
        if any(one.way is Way.WORD_OR_GONE for one in blocks) and not hard:
            feet.append(_GONE)
        head = _BLOCKED if any(one.whole_plan for one in blocks) else _WAITING if blocks else _OPEN
        feet.append(_READ if head is _BLOCKED else _START)
        told = meanwhile(blocks, started=self._standing.started)
        self.page.show_pane(head, BlocksPane(blocks, told), feet, answer=False)

    @property
    def _clearable(self) -> list[Block]:
        """No word helps a screening while one of its answers is hard."""
        hard = any(one.way is Way.ANSWERS for one in self._blocks)
        return [
            one for one in self._blocks if one.needs_word and not (hard and one.rule[:2] == "SC")
        ]

    def _show_end(self) -> None:
        plan = self._plan.plan
        feet = (_START,)
        if self._walk.part is Part.HEALTH:
            told = after_questions(plan, self._plan.catalogue) if plan is not None else ()
            self.page.show_pane(Head(THANKS), EndPane(told), feet, answer=False)
            return
        if plan is None:
            pane: Pane = EndPane(())
        else:
            each = {one.id: one for one in self._plan.catalogue.exercises}
            items = plan.items or plan.coming
            pictures = [each[one.exercise_id] for one in items]
            pane = EndPane(first_plan(plan, self._plan.catalogue), pictures)
        self.page.show_pane(Head("Your plan is ready"), pane, (_BACK, *feet), answer=False)

    def _on_pressed(self, ident: str) -> None:
        does: dict[str, Callable[[], None]] = {
            _BEGIN.ident: lambda: self._go(self._resumed or self._walk.begin()),
            _LATER.ident: self.left.emit,
            _NEXT.ident: self._answer,
            _SEEN.ident: lambda: self._go(self._walk.read()),
            _AGAIN.ident: self.re_screen,
            _WORD.ident: lambda: self._clearance.ask(self._clearable),
            _GONE.ident: self._ask_gone,
            _READ.ident: self.left.emit,
            _START.ident: self.finished.emit,
        }
        if self._clearance.take(ident):
            return
        if ident == BACK:
            self._go_back()
        elif ident in does:
            does[ident]()

    def _ask_gone(self) -> None:
        self._clearance.ask_gone(next(one for one in self._blocks if one.way is Way.WORD_OR_GONE))

    def _answer(self) -> None:
        one, value = self._walk.question, self.page.pane.value
        if one is None or value is None:
            return
        walk = self._walk.answer(value)
        if one.rule and (walk.question is None or not walk.question.rule):
            asked_at = self._clock.now()
            self._keeper.keep(Screening(asked_at, walk.answers))
        elif not one.rule:
            keep_wish(self._plan, self._keeper, one, walk, self._clock.now())
        self._go(walk)

    def _go_back(self) -> None:
        value = self.page.pane.value
        walk = self._walk if value is None else self._walk.keep(value)
        self._go(walk.back())

    def _go(self, walk: Walk) -> None:
        """On or back; what was answered so far is kept for a start after this one."""
        self._walk, self._resumed = walk, None
        if walk.spot is not Spot.WELCOME:
            self._plan.remember_draft(draft_of(walk))
        self._show()

    def _on_word(self, questions_next: bool) -> None:
        if questions_next:
            self.re_screen()
        else:
            self._settle()

    def _on_plan(self) -> None:
        """The plan follows what was entered, a moment later."""
        if not self.page.isVisible():
            return
        if self._walk.spot is Spot.BLOCKED and not self._clearance.asking:
            if self._closed(self._standing) != self._blocks:
                self._settle()
        elif self._walk.spot is Spot.END:
            if self._walk.part is Part.HEALTH and self._plan_closed(self._standing):
                self._walk = replace(self._walk, spot=Spot.BLOCKED, at="")
            self._show()

    def _settle(self) -> None:
        """Show what is still closed; when nothing is, go on."""
        if self._closed(self._standing):
            self._show()
        else:
            self.open()
