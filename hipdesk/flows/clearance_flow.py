"""A professional's word that opens what is closed, and pain down the leg that has gone."""

from collections.abc import Sequence
from datetime import date, datetime, time

from PySide6.QtCore import QObject, Signal

from hipdesk.domain.clock import Clock
from hipdesk.domain.dates import full_day
from hipdesk.domain.first_start_blocks import Block, Way, earliest_word
from hipdesk.domain.rules.facts import Clearance, SymptomsGone
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.ui.first_start.clearance_pane import LONGEST_AGO, ClearancePane, GonePane
from hipdesk.ui.first_start.first_start_page import BACK, FirstStartPage, Foot, Head
from hipdesk.ui.widgets.button import ButtonKind

_WORD = Head("A professional's word", "Only what was said to you, about this hip, as it is now.")
_GONE = Head(
    "Since when has the pain down the leg been gone?",
    "The plan opens after seven full days without it, gently, one stage lower if there is one.",
)
_KEEP = "clearance_keep"
_KEEP_GONE = "gone_keep"


class ClearanceFlow(QObject):
    """Asks on the page it is given, and keeps what was said."""

    kept = Signal(bool)  # whether the health questions come next (R9)
    given_up = Signal()

    def __init__(
        self, page: FirstStartPage, clock: Clock, plan: PlanFlow, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._clock = clock
        self._plan = plan
        self._word: ClearancePane | None = None
        self._gone: GonePane | None = None

    @property
    def asking(self) -> bool:
        return self._word is not None or self._gone is not None

    def ask(self, blocks: Sequence[Block]) -> None:
        """Ask for the word about any of these."""
        today = self._clock.now().date()
        days = [earliest_word(one, today) for one in blocks]
        longest = max(LONGEST_AGO if day is None else (today - day).days for day in days)
        pane = self._word = ClearancePane(blocks, today, longest)
        self._show(_WORD, pane, _KEEP)
        pane.changed.connect(self._follow)
        self._follow()

    def ask_gone(self, block: Block) -> None:
        """Ask since when what this warned of has been gone (P1)."""
        today = self._clock.now().date()
        self._gone = GonePane(today, (today - block.since).days)
        self._show(_GONE, self._gone, _KEEP_GONE)

    def _show(self, head: Head, pane: ClearancePane | GonePane, keep: str) -> None:
        feet = (
            Foot(BACK, "Back", ButtonKind.PLAIN, "chevron_left"),
            Foot(keep, "Keep this", ButtonKind.PRIMARY, "check"),
        )
        self._page.show_pane(head, pane, feet, answer=False)

    def _follow(self) -> None:
        word = self._word.word if self._word is not None else None
        today = self._clock.now().date()
        fits = word is not None and all(_counts(one, word.day, today) for one in word.blocks)
        self._page.enable(fits)

    def take(self, ident: str) -> bool:
        """Whether a button that was pressed is of this flow; it has been dealt with then."""
        word, gone = self._word, self._gone
        if not self.asking:
            return False
        self._word = self._gone = None
        if ident == _KEEP and word is not None:
            self._keep(word)
        elif ident == _KEEP_GONE and gone is not None:
            self._plan.note(SymptomsGone(gone.day))
            self.kept.emit(False)
        else:
            self.given_up.emit()
        return True

    def _keep(self, pane: ClearancePane) -> None:
        word = pane.word
        assert word is not None  # the button waits for it
        now = self._clock.now()
        for block in word.blocks:
            self._plan.note(_clearance(block, word.role, word.day, now))
        self.kept.emit(any(one.way is Way.WORD_THEN_ANSWERS for one in word.blocks))


def _counts(block: Block, day: date, today: date) -> bool:
    earliest = earliest_word(block, today)
    return earliest is None or day >= earliest


def _clearance(block: Block, role: str, day: date, now: datetime) -> Clearance:
    """A word about a screening counts from the tick, for an older one does not carry over to it.

    One about a warning sign counts from the end of its day: it came after the sign.
    """
    if day == now.date():
        return Clearance(now, role, block.rule, block.exercise_id)
    if block.rule.startswith("SC-"):
        return Clearance(now, f"{role}, on {full_day(day)}", block.rule, block.exercise_id)
    end_of_day = datetime.combine(day, time(23, 59, 59), now.tzinfo)
    return Clearance(end_of_day, role, block.rule, block.exercise_id)
