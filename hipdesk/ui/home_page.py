"""Home: what is on today and why, the week so far, one big deed, and what is open."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from hipdesk.domain.catalogue import Equipment
from hipdesk.domain.home import WARM_UP_TIP, HomeDeed, HomeItem, HomeView
from hipdesk.domain.words import needed
from hipdesk.ui.fold import Fold
from hipdesk.ui.home_rows import ExerciseRow, FactRow, InsteadRow, OfferBanner
from hipdesk.ui.lines import titled_card
from hipdesk.ui.look import Size, Space
from hipdesk.ui.recovery import DiscardedBanner, RecoveryBanner
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.week_dots import WeekDots
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

TWO_COLUMNS = 720  # pixels of width at 100 % text
_DEEDS = {
    HomeDeed.START: ("Start", "Start today's session", "play"),
    HomeDeed.QUESTIONS: ("Answer the questions", "Answer the questions about your health", "edit"),
    HomeDeed.OPEN_AGAIN: (
        "What opens it again",
        "What closes your plan, and what opens it again",
        "info",
    ),
}


class HomePage(ScrollPage):
    """Shows one day and emits what the user wants to do."""

    appeared = Signal()  # it has come into view
    start_requested = Signal()
    questions_requested = Signal()  # about health
    opening_requested = Signal()  # what closes the plan, and what opens it
    step_up_requested = Signal()
    stay_requested = Signal()
    plan_requested = Signal()
    library_requested = Signal()
    reading_requested = Signal()
    resume_requested = Signal()
    finish_requested = Signal()
    discard_requested = Signal()
    undo_discard_requested = Signal()

    def __init__(self) -> None:
        super().__init__("Home")
        self._recovery = RecoveryBanner()
        self._discarded = DiscardedBanner()
        self._day = Text(ink=Ink.MUTED)
        self._greeting = heading("", TextRole.DISPLAY)
        self._lead = Text("", TextRole.LEAD, Ink.MUTED)
        self._offer = OfferBanner()
        self._head = heading("Today")
        self._items = QVBoxLayout()
        self._shown: tuple[HomeItem, ...] = ()
        self._minutes = FactRow("clock")
        self._needed = FactRow("chair")
        self._deed: HomeDeed | None = HomeDeed.START
        self._start = Button("Start", ButtonKind.PRIMARY, "play", Size.TITLE)
        self._focus_at: QWidget = self._start
        self._instead = InsteadRow()
        self._why = Text()
        self._goal = Text("")
        self._goal_card = titled_card("What you train for", self._goal)
        self._why_card = titled_card("Why", self._why, self._make_plan_link())
        self._week = WeekDots()
        self._week_text = Text()
        self._tip = FactRow("info")
        self._lay_out()
        self._start.clicked.connect(self._do)
        self._offer.step_up_requested.connect(self.step_up_requested)
        self._offer.stay_requested.connect(self.stay_requested)
        self._instead.library_requested.connect(self.library_requested)
        self._instead.reading_requested.connect(self.reading_requested)
        self._recovery.resume_requested.connect(self.resume_requested)
        self._recovery.finish_requested.connect(self.finish_requested)
        self._recovery.discard_requested.connect(self.discard_requested)
        self._discarded.undo_requested.connect(self.undo_discard_requested)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.appeared.emit()

    def show_day(self, view: HomeView) -> None:
        self._day.setText(view.day)
        self._greeting.setText(view.greeting)
        self._lead.setText(view.lead)
        self._head.setText(view.heading)
        self._show_items(view)
        self._minutes.setVisible(bool(view.minutes))
        self._minutes.show_text(
            "About 1 minute" if view.minutes == 1 else f"About {view.minutes} minutes"
        )
        self._needed.setVisible(bool(view.items))
        self._needed.show_text(f"You need: {needed(view.equipment).lower()}", _icon(view.equipment))
        self._why.setText("\n\n".join(view.why))
        self._why_card.setVisible(bool(view.why))
        self._offer.show_offer(view.offer)
        became_ready = self._show_deed(view)
        self._week.show_week(view.week)
        self._week_text.setText(view.week_text)
        self._goal.setText(view.goal)
        self._goal_card.setVisible(bool(view.goal))
        self._recovery.show_set(view.recovery, enabled=view.start_enabled)
        wanted = self._wanted(view)
        changed = wanted is not self._focus_at
        self._focus_at = wanted
        if self.isVisible() and (changed or became_ready):
            self.take_focus()
        if view.recovery and changed:
            self._show_top()

    def place_above(self, card: QWidget) -> None:
        """Put a card that comes and goes above the day, and Tab in the order of the eye."""
        self.column.insertWidget(2, card)
        controls = card.findChildren(QAbstractButton)
        for one, following in pairwise((*self._discarded.findChildren(QAbstractButton), *controls)):
            self.setTabOrder(one, following)

    def _wanted(self, view: HomeView) -> QWidget:
        """What the focus belongs to."""
        if view.recovery:
            return self._recovery
        return self._instead if view.deed is None else self._start

    def _show_deed(self, view: HomeView) -> bool:
        """The big button, or what there is instead; whether it can be pressed only now."""
        self._deed = view.deed
        self._start.setVisible(view.deed is not None)
        self._instead.setVisible(view.deed is not HomeDeed.START)
        text, name, icon = _DEEDS[view.deed or HomeDeed.START]
        self._start.set_icon_name(icon)
        self._start.setText(text)
        self._start.setAccessibleName(name)
        became_ready = view.start_enabled and not self._start.isEnabled()
        self._start.setEnabled(view.start_enabled)
        return became_ready

    def _do(self) -> None:
        match self._deed:
            case HomeDeed.START:
                self.start_requested.emit()
            case HomeDeed.QUESTIONS:
                self.questions_requested.emit()
            case HomeDeed.OPEN_AGAIN:
                self.opening_requested.emit()

    def _make_plan_link(self) -> Button:
        link = Button("See your plan", ButtonKind.PLAIN, "plan")
        link.identify("home_plan_button", "See your plan")
        link.clicked.connect(self.plan_requested)
        return link

    def take_focus(self) -> None:
        """Where it belongs today. A focus proxy would hide from Tab what stands before it."""
        self._focus_at.setFocus()

    def show_discarded(self) -> None:
        """Offer to take back the discarding of a session."""
        self._discarded.show_discarded()
        self._discarded.setFocus()
        self._show_top()

    def _show_top(self) -> None:
        """Where the banners are: Qt scrolls away when a button with the focus is hidden."""
        self.verticalScrollBar().setValue(0)

    def _show_items(self, view: HomeView) -> None:
        if view.items == self._shown:
            return
        self._shown = view.items
        while (taken := self._items.takeAt(0)) is not None:
            row = taken.widget()
            if row is not None:
                row.deleteLater()
        for item in view.items:
            self._items.addWidget(ExerciseRow(item))

    def _lay_out(self) -> None:
        self._start.identify("start_button", "Start today's session")
        self._start.setEnabled(False)  # until there is a day to show
        self._tip.show_text(WARM_UP_TIP)
        head = QVBoxLayout()
        head.setSpacing(Space.XS)
        for text in (self._day, self._greeting, self._lead):
            head.addWidget(text)
        self.column.addWidget(self._recovery)
        self.column.addWidget(self._discarded)
        self.column.addWidget(self._offer)
        self.column.addLayout(head)
        self.column.addWidget(Fold(self._make_today(), self._make_side(), 2, TWO_COLUMNS, Space.L))
        self.column.addStretch(1)

    def _make_today(self) -> QWidget:
        card = Surface()
        column = QVBoxLayout(card)
        column.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.XXL)
        column.setSpacing(Space.L)
        column.addWidget(self._head)
        facts = QVBoxLayout()
        facts.setSpacing(Space.S)
        facts.addWidget(self._minutes)
        facts.addWidget(self._needed)
        column.addLayout(facts)
        column.addWidget(self._start)  # above the exercises, which may be many
        column.addWidget(self._instead)
        column.addSpacing(Space.S)
        self._items.setSpacing(Space.L)
        column.addLayout(self._items)
        column.addStretch(1)
        return card

    def _make_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addWidget(self._why_card)
        column.addWidget(titled_card("This week", self._week, self._week_text))
        column.addWidget(self._goal_card)
        column.addWidget(titled_card("Good to know", self._tip))
        column.addStretch(1)
        return side


def _icon(equipment: tuple[Equipment, ...]) -> str:
    """The icon of the first thing needed."""
    first = equipment[0] if equipment else None
    return {None: "check", Equipment.SOFT_BALL: "ball"}.get(first, str(first))
