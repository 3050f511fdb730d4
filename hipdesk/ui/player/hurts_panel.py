"""What it is like when it hurts, and what to do."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from hipdesk.domain.hurt import Kind
from hipdesk.domain.hurt_words import ASK_KIND, SEE_SOMEONE, TITLE, Question, Said, Waiting
from hipdesk.ui.look import Space
from hipdesk.ui.player.choice_row import ChoiceRow
from hipdesk.ui.player.hurt_sheets import (
    AdviceSheet,
    KindSheet,
    SaidSheet,
    ScoreSheet,
    Sheet,
    WaitSheet,
)
from hipdesk.ui.player.panel import Panel
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.enter_key import ENTER
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.text import Ink, Text, TextRole

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class HurtsPanel(Panel):
    """One sheet at a time; "stop for today" and "see someone" are always below it.

    A digit or an arrow chooses a row, and Enter takes it: what locks a plan is no slip of a key.
    Esc goes back a step, or emits `closed`; not while something must be answered or is still
    being written down.
    """

    kind_chosen = Signal(object)  # Kind
    scored = Signal(int)
    answered = Signal(bool)  # whether what was waited for has gone
    chosen = Signal(object)  # Choice
    stepped_back = Signal()  # to the kinds
    stop_today = Signal()
    emergency = Signal()  # the signs are wanted, whatever is being asked
    opened = Signal()
    gone = Signal()  # put away: what was asked is answered

    def __init__(self, parent: QWidget) -> None:
        super().__init__(TITLE, "hurts_panel", 760, parent)
        self._sheet_shown: Sheet | None = None
        self._before_advice: Sheet | None = None
        self._esc = ""
        self._kept = True
        self._how = Text("", TextRole.CAPTION, Ink.MUTED)
        self._how.setObjectName("hurt_how")
        self._how.setAccessibleIdentifier("hurt_how")
        self._note = Text("", TextRole.CAPTION, Ink.MUTED)
        self._note.setObjectName("hurt_kept")
        self._note.setAccessibleIdentifier("hurt_kept")
        self._stop = Button("Stop for today")
        self._see = Button("See someone", ButtonKind.PLAIN)
        self._signs = Button("Emergency signs", ButtonKind.PLAIN, "warning")
        self._stop.clicked.connect(self.stop_today)
        self._see.clicked.connect(self._advise)
        self._signs.clicked.connect(self.emergency)
        row = FlowLayout(Space.S)
        row.addWidget(self._stop)
        row.addWidget(self._see)
        row.addWidget(self._signs)
        self.footer.addSpacing(Space.S)
        self.footer.addWidget(self._how)
        self.footer.addWidget(self._note)
        self.footer.addLayout(row)

    def ask_kind(self, rows: Iterable[tuple[Kind, str]], signs: str) -> None:
        """Ask what it is like, with the stop signs of the exercise that runs."""
        sheet = KindSheet(TITLE, ASK_KIND, rows, signs)
        sheet.chosen.connect(self.kind_chosen)
        self._show(sheet, "close")

    def ask_score(self, asked: Question, *, back: bool) -> None:
        """Ask for a score; `back` says whether Esc leads to the kinds."""
        sheet = ScoreSheet(asked)
        sheet.given.connect(self.scored)
        self._show(sheet, "back" if back else "")

    def wait(self, words: Waiting, seconds: float, *, back: bool) -> None:
        """Show a wait of so many seconds, which `show_left` keeps up to date."""
        sheet = WaitSheet(words, seconds)
        sheet.answered.connect(self.answered)
        self._show(sheet, "back" if back else "")

    def show_left(self, seconds: float) -> None:
        """How long the wait still is; told aloud when it is over."""
        sheet = self._before_advice or self._sheet_shown
        if isinstance(sheet, WaitSheet) and sheet.show_left(seconds):
            said = QAccessibleAnnouncementEvent(self, sheet.left.text())
            QAccessible.updateAccessibility(said)
            self._fit()

    def say(self, words: Said, *, closes: bool) -> None:
        """Say what is decided; `closes` says whether Esc leaves it for the paused session."""
        sheet = SaidSheet(words)
        sheet.chosen.connect(self.chosen)
        self._show(sheet, "close" if closes else "")

    def show_kept(self, kept: bool, words: str) -> None:
        """Nothing can be pressed before what happened is written down."""
        for button, _, _ in self._sheet_shown.keys if self._sheet_shown else ():
            button.setEnabled(kept)
        self._mind_kept(kept, words)
        if self.isVisible():
            self._fit()

    def _mind_kept(self, kept: bool, words: str) -> None:
        self._kept = kept
        self._note.setText(words)
        self._note.setVisible(bool(words))
        for button in (self._stop, self._see):
            button.setEnabled(kept)

    def reopen(self) -> None:
        """What was asked before something covered it is asked again."""
        self.opened.emit()
        self.open()
        if self._sheet_shown is not None and (first := self._sheet_shown.first_focus()):
            first.setFocus()
        self._tell_how()

    def put_away(self) -> None:
        """Nothing is asked any more."""
        if not self.isHidden():
            self.hide()
            self.gone.emit()

    def show_stop(self, offered: bool) -> None:
        """Whether the session can still be stopped."""
        if offered == self._stop.isHidden():
            self._stop.setVisible(offered)
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sheet = self._sheet_shown
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.key() in ENTER and sheet is not None and sheet.default is not None:
            if sheet.default.isEnabled() and not event.isAutoRepeat():
                sheet.default.click()
        elif sheet is not None and (row := sheet.row_of(event.text())) is not None:
            if sheet.at_once(row):
                row.click()
            else:
                self._choose(row)
        elif sheet is not None and len(sheet.rows) > 1 and event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
        elif isinstance(sheet, ScoreSheet) and event.text().isdigit():
            sheet.slider.setFocus()
            sheet.slider.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        self._tell_how()
        return moved

    def _step(self, by: int) -> None:
        rows = self._sheet_shown.rows if self._sheet_shown else []
        start = 0 if by < 0 else -1
        at = next((index for index, one in enumerate(rows) if one.hasFocus()), start)
        self._choose(rows[(at + by) % len(rows)])

    def _choose(self, row: ChoiceRow) -> None:
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(row)
        self._tell_how()

    def _tell_how(self) -> None:
        """What Enter brings now, or how to choose."""
        sheet = self._sheet_shown
        if sheet is None:
            return
        chosen = next((one for one in sheet.rows if one.hasFocus()), None)
        words = sheet.how_told if chosen is None else sheet.follows(chosen)
        if words != self._how.text():
            self._how.setText(words)
            self._how.setVisible(bool(words))
            self._fit()

    def _arrange(self, *, tight: bool) -> None:
        if tight and self._sheet_shown is not None:
            self._sheet_shown.tighten()

    def _escape(self) -> None:
        if isinstance(self._sheet_shown, AdviceSheet):
            self._end_advice()
        elif self._kept and self._esc == "back":
            self.stepped_back.emit()
        elif self._kept and self._esc == "close":
            self.hide()
            self.closed.emit()

    def _show(self, sheet: Sheet, esc: str) -> None:
        self._esc = esc
        self._drop(self._before_advice)
        self._before_advice = None
        self._mind_kept(True, "")
        self._put(sheet)

    def _put(self, sheet: Sheet, *, keep: bool = False) -> None:
        """Bring a sheet into view in place of the one before."""
        before, self._sheet_shown = self._sheet_shown, sheet
        if before is not None:
            before.hide()
            self.column.removeWidget(before)
            if not keep:
                self._drop(before)
        self._heading.setText(sheet.title)
        self.setAccessibleName(sheet.title)
        self.column.addWidget(sheet)
        sheet.show()
        self._digits.clear()
        for button, ident, key in sheet.keys:
            self.add_choice(button, ident, key)
        for row in sheet.rows:
            row.stepped.connect(self._step)
        self.add_choice(self._stop, "hurt_stop", "s")
        self.add_choice(self._see, "hurt_see_someone", "a")
        self.add_choice(self._signs, "hurt_emergency_signs", "e")
        self._see.setVisible(not isinstance(sheet, AdviceSheet))
        self._signs.setVisible(not isinstance(sheet, KindSheet))  # which begins with them
        self.reopen()

    def _advise(self) -> None:
        self._before_advice = self._sheet_shown
        sheet = AdviceSheet("See someone", SEE_SOMEONE)
        sheet.back.connect(self._end_advice)
        self._put(sheet, keep=True)

    def _end_advice(self) -> None:
        sheet, self._before_advice = self._before_advice, None
        if sheet is not None:
            self._put(sheet)

    @staticmethod
    def _drop(sheet: Sheet | None) -> None:
        if sheet is not None:
            sheet.hide()
            sheet.setParent(None)
            sheet.deleteLater()
