"""How sore the hip is now, what is open of the last session, and whether anything is new."""

from functools import cached_property

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipdesk.domain.check_in_words import ANYTHING_NEW, NEW_FIRST, PAIN_FIRST
from hipdesk.domain.morning import OpenQuestions
from hipdesk.ui.check_in.morning_questions import MorningQuestions
from hipdesk.ui.home_rows import FactRow
from hipdesk.ui.lines import titled_card
from hipdesk.ui.look import Size, Space, current_look
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.enter_key import ENTER
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.score_slider import ScoreSlider
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

WIDEST = 820  # pixels at 100 % text


class QuestionsView(QWidget):
    """A digit anywhere is the pain, N and Y answer the second question.

    Enter goes on from the pain to that question and never answers it: it is one about safety.
    """

    all_well = Signal(int)  # pain 0-10, and nothing new
    something_new = Signal()
    morning_told = Signal(int)  # 0-10
    hour_told = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pain = ScoreSlider(
            "Pain now", "no pain", "worst imaginable", "pain_before", size=Size.TITLE
        )
        self._missing = Text(PAIN_FIRST, TextRole.STRONG, Ink.DANGER)
        self._missing.hide()
        self._new = Text(NEW_FIRST, TextRole.STRONG, Ink.ACCENT)
        self._new.setObjectName("anything_new_how")
        self._new.setAccessibleIdentifier("anything_new_how")
        self._new.hide()
        self._last = Surface(SurfaceKind.SUNKEN)
        self._last.hide()
        self._tip = FactRow("info")
        self._page = ScrollPage("Before you start")
        self._page.set_widest(WIDEST)
        for part in (
            heading("Before you start", TextRole.DISPLAY),
            titled_card("How sore is the hip now, 0 to 10?", self.pain, self._missing),
            self._last,
            self._tip,
        ):
            self._page.column.addWidget(part)
        self._page.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._page, 1)
        whole.addWidget(self._footer())
        self.pain.scored.connect(lambda _score: self._missing.hide())
        for keys, wish in (("N", self._no), ("Y", self.something_new.emit), ("Esc", self._leave)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(wish)

    @cached_property
    def morning(self) -> MorningQuestions:
        """What may be open of the last session; made when it is first wanted."""
        morning = MorningQuestions()
        morning.morning_told.connect(self.morning_told)
        morning.hour_told.connect(self.hour_told)
        column = QVBoxLayout(self._last)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.addWidget(morning)
        return morning

    def prepare(self) -> None:
        """Make now what is only asked at times."""
        _ = self.morning

    def ask(self, tip: str, last: OpenQuestions | None, pain: int | None = None) -> None:
        """Ask anew; `pain` is what was said a moment ago."""
        self.pain.show_score(pain)
        self._missing.hide()
        self._new.hide()
        self._tip.show_text(tip)
        self._tip.setVisible(bool(tip))
        self._last.setVisible(last is not None)
        if last is not None:
            self.morning.show_questions(last)
        self._page.verticalScrollBar().setValue(0)
        self.pain.setFocus()

    def ask_pain(self) -> None:
        """Something was answered that needs the pain beside it."""
        self._missing.show()
        self.pain.setFocus()
        self._page.ensureWidgetVisible(self.pain)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.pain.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit that nobody else took is the pain."""
        if event.key() in ENTER:
            if not event.isAutoRepeat():
                self._go_on()
        elif event.text().isascii() and event.text().isdigit():
            self.pain.setFocus()
            self.pain.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._wear()

    def _wear(self) -> None:
        self._foot.setMaximumWidth(current_look().px(WIDEST))

    def _footer(self) -> QWidget:
        no = Button("No, let us start", ButtonKind.PRIMARY, "play", Size.LEAD)
        no.identify("anything_new_no", "Anything new? No: start", "N")
        no.clicked.connect(self._no)
        yes = Button("Yes", ButtonKind.QUIET, size=Size.LEAD)
        yes.identify("anything_new_yes", "Anything new? Yes", "Y")
        yes.clicked.connect(self.something_new)
        cancel = Button("Cancel", ButtonKind.PLAIN, size=Size.LEAD)
        cancel.identify("check_in_cancel", "Cancel", "Esc")
        cancel.clicked.connect(self._leave)
        row = FlowLayout(Space.S)
        for button in (no, yes, cancel):
            row.addWidget(button)
        inner = self._foot = QWidget()
        inner.setAccessibleName(NEW_FIRST)
        self._wear()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(heading("Anything new since last time?", TextRole.SUBTITLE))
        column.addWidget(Text(ANYTHING_NEW, TextRole.CAPTION, Ink.MUTED))
        column.addWidget(self._new)
        column.addSpacing(Space.XS)
        column.addLayout(row)
        footer = Surface(SurfaceKind.RAISED, 0)
        outer = QHBoxLayout(footer)
        outer.setContentsMargins(Space.XXL, Space.M, Space.XXL, Space.L)
        outer.addStretch(1)
        outer.addWidget(inner, 1000)
        outer.addStretch(1)
        return footer

    def _go_on(self) -> None:
        if self.pain.score is None:
            self.ask_pain()
            return
        self._new.show()
        self._foot.setFocus()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, NEW_FIRST))

    def _no(self) -> None:
        if self.pain.score is None:
            self.ask_pain()
            return
        self._tell_morning()
        self.all_well.emit(self.pain.score)

    def _leave(self) -> None:
        self._tell_morning()
        self.left.emit()

    def _tell_morning(self) -> None:
        if "morning" in vars(self):
            self.morning.tell_now()
