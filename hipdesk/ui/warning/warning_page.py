"""A warning sign that fills the window: what to do now, in large words."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.warning_words import KEEPING, MISTAKE, READ, WarningWords, kept_words
from hipdesk.ui.look import Size, Space, current_look
from hipdesk.ui.warning.band import Band
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.scroll_area import ScrollArea
from hipdesk.ui.widgets.text import Ink, Text, TextRole

_DAMPING = 0.5  # what matters less grows less
_WIDEST = 1400  # pixels of a line at 100 %
_ZOOMS = (1.5, 1.3, 1.15, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5)  # the first that shows all is taken


class WarningPage(QWidget):
    """Cannot be closed before `show_kept` says that the sign is written down.

    The button does not have the focus at first: a key pressed once too often must not take an
    emergency away.
    """

    closed = Signal()
    mistaken = Signal()  # the sign was told by mistake

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: WarningWords | None = None
        self.setObjectName("warning_page")
        self.setAccessibleIdentifier("warning_page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._band = Band()
        self._lines: list[Text] = []
        self._message = QVBoxLayout()
        self._message.setSpacing(Space.M)
        self._after = Text("", TextRole.LEAD, Ink.MUTED)
        self._kept = Text("", TextRole.BODY, Ink.MUTED)
        self._close = Button(READ, ButtonKind.PRIMARY, "check", Size.LEAD)
        self._close.identify("emergency_close", READ, "Tab, then Enter")
        self._close.clicked.connect(self.closed)
        self._mistake = Button(MISTAKE, ButtonKind.PLAIN)
        self._mistake.identify("warning_mistake", MISTAKE)
        self._mistake.clicked.connect(self.mistaken)
        self._lay_out()

    def show_warning(self, words: WarningWords, *, may_be_mistaken: bool) -> None:
        """Show this sign, and have it read out at once."""
        self._mistake.setVisible(may_be_mistaken)
        self._mistake.setEnabled(False)
        self._words = words
        self._band.show_heading(words.heading, words.tone)
        for line in self._lines:
            line.hide()
            line.setParent(None)
            line.deleteLater()
        self._lines = [Text(line, TextRole.DISPLAY) for line in words.lines]
        for line in self._lines:
            self._message.addWidget(line)
            line.show()  # or it would have no height yet
        self._after.setText(words.afterwards)
        self._after.setVisible(bool(words.afterwards))
        self._kept.setText(KEEPING)
        self._close.setEnabled(False)
        spoken = " ".join((f"{words.heading}.", *words.lines))
        self.setAccessibleName(words.heading)
        self.setAccessibleDescription(" ".join((*words.lines, words.afterwards)).strip())
        self._fit()
        self._speak(spoken)

    def show_kept(self, trouble: str = "") -> None:
        """The sign is written down, or the app said why not yet: now it may be closed."""
        if self._words is not None:
            self._kept.setText(trouble or kept_words(self._words))
        self._close.setEnabled(True)
        self._mistake.setEnabled(True)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._fit)  # when its parts have their new fonts

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _speak(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        said = QAccessibleAnnouncementEvent(self, text)
        said.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(said)

    def _lay_out(self) -> None:
        self._holder = QWidget()
        words = QVBoxLayout(self._holder)
        words.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.M)
        words.setSpacing(Space.L)
        words.addLayout(self._message)
        words.addWidget(self._after)
        words.addStretch(1)
        self._scroll = ScrollArea()
        self._scroll.setWidget(self._holder)
        buttons = FlowLayout(Space.M)
        buttons.addWidget(self._close)
        buttons.addWidget(self._mistake)
        foot = self._foot = QVBoxLayout()
        foot.setContentsMargins(Space.XXL, Space.M, Space.XXL, Space.L)
        foot.setSpacing(Space.S)
        foot.addLayout(buttons)
        foot.addWidget(self._kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._band)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)

    def _fit(self) -> None:
        """As large as the words can be without scrolling."""
        if self._words is None or not self.width():
            return
        width = min(self.width(), current_look().px(_WIDEST) + 2 * Space.XXL)
        self._holder.setMaximumWidth(width)
        grown = current_look().text_percent / 100 - 1.0
        self._kept.set_zoom(1.0 / (1.0 + _DAMPING * grown))
        for zoom in _ZOOMS:
            self._band.set_zoom(min(1.0, max(zoom, 0.7)))
            for line in self._lines:
                line.set_zoom(zoom)
            self._after.set_zoom(min(1.15, max(zoom, 0.6)))
            if self._needed(width) <= self._room():
                return

    def _needed(self, width: int) -> int:
        layout = self._holder.layout()
        if layout is None:
            return 0
        self._message.invalidate()
        layout.invalidate()
        return layout.totalHeightForWidth(width)

    def _room(self) -> int:
        foot = max(self._foot.totalHeightForWidth(self.width()), self._foot.sizeHint().height())
        return self.height() - foot - self._band.heightForWidth(self.width())
