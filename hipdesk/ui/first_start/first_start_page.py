"""The whole window of the first start: a heading, one thing to answer or read, and buttons."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from hipdesk.domain.first_start import Progress
from hipdesk.ui.first_start.pane import Pane, typed_of
from hipdesk.ui.first_start.progress_line import ProgressLine
from hipdesk.ui.look import Space, current_look
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.enter_key import ENTER
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

WIDEST = 860  # pixels at 100 % text
BACK = "screening_back"


@dataclass(frozen=True)
class Foot:
    """A button below; the last of them is what Enter presses."""

    ident: str
    words: str
    kind: ButtonKind = ButtonKind.QUIET
    icon: str = ""


@dataclass(frozen=True)
class Head:
    """What stands above."""

    title: str
    hint: str = ""
    progress: Progress | None = None


class FirstStartPage(QWidget):
    """Shows one pane after another; the flow knows which.

    Who wants to go on without an answer is told what is missing.
    """

    pressed = Signal(str)  # the id of a button below
    chosen = Signal()  # an answer that goes on by itself

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("first_start_page")
        self.setAccessibleIdentifier("first_start_page")
        self.setAccessibleName("First start")
        self.pane = Pane()
        self._buttons: dict[str, Button] = {}
        self._main: Button | None = None
        self._needs_value = False
        self._part = Text("", TextRole.LABEL, Ink.MUTED)
        self._part.setObjectName("screening_progress")
        self._bar = ProgressLine()
        self._title = heading("", TextRole.TITLE)
        self._hint = Text("", TextRole.LEAD, Ink.MUTED)
        self._scroll = ScrollPage("First start")
        self._scroll.set_widest(WIDEST)
        for part in (self._part, self._title, self._hint):
            self._scroll.column.addWidget(part)
        self._scroll.column.insertWidget(1, self._bar)
        self._scroll.column.addWidget(self.pane)
        self._missing = Text("", TextRole.STRONG, Ink.DANGER)
        self._missing.setObjectName("answer_missing")
        self._missing.setAccessibleIdentifier("answer_missing")
        self._missing.hide()
        self._scroll.column.addWidget(self._missing)
        self._scroll.column.addStretch(1)
        self._foot = QWidget()
        self._row = QHBoxLayout(self._foot)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.L)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._footer())
        for keys in ("Alt+Left", "Esc"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._go_back)
        self._wear()

    def show_pane(self, head: Head, pane: Pane, feet: Iterable[Foot], *, answer: bool) -> None:
        """Show this; with `answer` the main button only goes on from a pane with a value."""
        self._needs_value = answer
        self._title.setText(head.title)
        self._hint.setText(head.hint)
        self._hint.setVisible(bool(head.hint))
        self._show_progress(head.progress)
        old, self.pane = self.pane, pane
        pane.setAccessibleName(head.title)
        pane.setAccessibleDescription(head.hint)
        self._scroll.column.replaceWidget(old, pane)
        old.hide()
        old.deleteLater()
        self._show_feet(tuple(feet))
        pane.changed.connect(self._follow)
        pane.chosen.connect(self._go_on)
        pane.unseen.connect(self._scroll_to)
        self._missing.hide()
        self._scroll.verticalScrollBar().setValue(0)
        pane.show()
        self.take_focus()

    def take_focus(self) -> None:
        """Give the keyboard to what is wanted most."""
        if self.pane.starts_at_next and self._main is not None:
            self._main.setFocus()
        else:
            self.pane.take_focus()

    @property
    def feet(self) -> list[str]:
        """The ids of the buttons below."""
        return list(self._buttons)

    def enable(self, enabled: bool) -> None:
        """Whether the main button may be pressed."""
        if self._main is not None:
            self._main.setEnabled(enabled)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hands the keyboard on; a proxy would be another one for every pane."""
        super().focusInEvent(event)
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in ENTER:
            if self._main is not None and not event.isAutoRepeat():
                self._main.click()
        elif key == Qt.Key.Key_Backspace and not event.isAutoRepeat():
            self._go_back()
        elif not (typed := typed_of(event)) or not self.pane.take_key(typed):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._wear()

    def _go_back(self) -> None:
        if BACK in self._buttons:
            self.pressed.emit(BACK)

    def _go_on(self) -> None:
        if self.sender() is self.pane:  # a page that is gone chooses no more
            self.chosen.emit()

    def _scroll_to(self, part: QWidget) -> None:
        self._scroll.ensureWidgetVisible(part, 0, Space.L)

    def _follow(self) -> None:
        if self.pane.value is not None:
            self._missing.hide()

    def _press(self, ident: str) -> None:
        last = self._main is not None and self._main.objectName() == ident
        if last and self._needs_value and self.pane.value is None:
            self._tell_missing()
        else:
            self.pressed.emit(ident)

    def _tell_missing(self) -> None:
        words = self.pane.unanswered
        self._missing.setText(words)
        self._missing.show()
        focused = QApplication.focusWidget()
        if focused is None or not (focused is self.pane or self.pane.isAncestorOf(focused)):
            self.pane.take_focus()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        QTimer.singleShot(0, self, lambda: self._scroll_to(self._missing))  # once it has a place

    def _show_progress(self, progress: Progress | None) -> None:
        self._part.setVisible(progress is not None)
        self._bar.setVisible(progress is not None)
        if progress is not None:
            self._part.setText(f"{progress.part}: {progress.number} of {progress.of}")
            self._bar.show_progress(progress)

    def _show_feet(self, feet: tuple[Foot, ...]) -> None:
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons = {foot.ident: self._button(foot, last=foot is feet[-1]) for foot in feet}
        self._main = self._buttons[feet[-1].ident]
        self._place(list(self._buttons.values()))
        for button in self._buttons.values():
            button.show()  # what is not there yet cannot take the keyboard

    def _place(self, buttons: list[Button]) -> None:
        """Back at the left; several others go on below when their row is full."""
        if BACK in self._buttons:
            self._row.addWidget(buttons.pop(0), 0, Qt.AlignmentFlag.AlignTop)
        if len(buttons) == 1 or (len(buttons) == 2 and BACK not in self._buttons):
            self._row.addStretch(1)
            for one in buttons:
                self._row.addWidget(one)
            return
        holder = QWidget()
        several = FlowLayout(Space.S, holder)
        for one in buttons:
            several.addWidget(one)
        self._row.addWidget(holder, 1)
        holder.show()

    def _button(self, foot: Foot, *, last: bool) -> Button:
        button = Button(foot.words, foot.kind, foot.icon)
        button.identify(foot.ident, foot.words, "Esc" if foot.ident == BACK else "Enter" * last)
        button.clicked.connect(lambda: self._press(foot.ident))
        return button

    def _footer(self) -> QWidget:
        footer = QWidget()
        outer = QHBoxLayout(footer)
        outer.setContentsMargins(Space.XXL, Space.M, Space.XXL, Space.L)
        outer.addStretch(1)
        outer.addWidget(self._foot, 1000)
        outer.addStretch(1)
        return footer

    def _wear(self) -> None:
        self._foot.setMaximumWidth(current_look().px(WIDEST))
