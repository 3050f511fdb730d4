"""The guided session on the screen: shows cards, emits wishes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QShortcut,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.card import Card, Segment
from hipdesk.domain.timeline import Cue, PhaseKind, Side
from hipdesk.ui.look import Space
from hipdesk.ui.player.caption import Caption
from hipdesk.ui.player.card_face import CardFace
from hipdesk.ui.player.control_row import ControlRow
from hipdesk.ui.player.flash_frame import FlashFrame
from hipdesk.ui.player.keys import KEYS, Act
from hipdesk.ui.player.moment import announcement
from hipdesk.ui.player.notice import Notice
from hipdesk.ui.player.questions import Questions
from hipdesk.ui.player.score_row import ScoreRow
from hipdesk.ui.player.status_strip import StatusStrip
from hipdesk.ui.slices import Slices
from hipdesk.ui.widgets.enter_key import ENTER
from hipdesk.ui.widgets.session_bar import SessionBar

_HELP = {Qt.Key.Key_Question, Qt.Key.Key_F1}


class PlayerPage(QWidget):
    """The step card, the controls, and the questions that lie over them.

    The clock has to stand between `choice_opened` and `choice_closed`. What is asked when it
    hurts is up to the owner, by `questions`. While room view is wanted the owner makes the
    window full screen.
    """

    pause_requested = Signal()
    resume_requested = Signal()
    ready_requested = Signal()
    stop_clock_requested = Signal()
    back_requested = Signal()
    skip_requested = Signal(object)  # SkipReason
    more_time_requested = Signal()
    repeat_requested = Signal()
    mute_requested = Signal()
    hurts_requested = Signal()
    item_scored = Signal(int)  # an answer to `ask_item_score`; it may be given again
    undo_requested = Signal()
    end_requested = Signal()
    room_view_requested = Signal(bool)
    choice_opened = Signal()
    choice_closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: Card | None = None
        self._room_view = False
        self._announces = True
        self.setObjectName("player_page")
        self.setAccessibleIdentifier("player_page")
        self.setAccessibleName("Session")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.face = CardFace()
        self.bar = SessionBar()
        self.caption = Caption()
        self.strip = StatusStrip()
        self.controls = ControlRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.S)
        column.setSpacing(Space.M)
        self._column = column
        self._score: ScoreRow | None = None
        column.addWidget(self.bar)
        column.addWidget(self.face, 1)
        column.addWidget(self.caption)
        column.addWidget(self.strip)
        column.addWidget(self.controls)
        self.notice = Notice(self)
        self._flash = FlashFrame(self)
        self.questions = Questions(self)
        self._slices = Slices(self)
        self._acts: dict[Act, Callable[[], object]] = {
            Act.PAUSE: self._pause_or_go_on,
            Act.BACK: self.back_requested.emit,
            Act.SKIP: self.questions.ask_skip,
            Act.MORE_TIME: self.more_time_requested.emit,
            Act.REPEAT: self._repeat,
            Act.MUTE: self.mute_requested.emit,
            Act.HURTS: self.hurts_requested.emit,
            Act.UNDO: self.undo_requested.emit,
            Act.ROOM_VIEW: self._toggle_room_view,
            Act.END: self._end,
            Act.SCROLL_DOWN: lambda: self.face.picture.turn_steps(1),
            Act.SCROLL_UP: lambda: self.face.picture.turn_steps(-1),
        }
        self._shortcuts = [
            self._shortcut(keys, act) for act, all_keys in KEYS.items() for keys in all_keys
        ]
        self._connect()

    def show_card(self, card: Card) -> None:
        """Show this instant; cheap to call for every frame."""
        before, self._card = self._card, card
        pressed = self.face.focused
        self.face.show_card(card)
        if pressed is not None and pressed.isHidden():
            self.setFocus()  # or the next button would have it, and Space would press that
        over = card.phase is PhaseKind.FINISH
        left_s = 0.0 if over else card.session_s - card.session_elapsed_s
        self.strip.show_next(card.next_text, left_s)
        if before is not None and _still_words(before) == _still_words(card):
            return
        self.controls.show_paused(card.paused is not None)
        self.controls.show_undo(card.undo)
        self.controls.repeat.setEnabled(card.can_repeat)
        self.controls.more.setEnabled(card.phase not in {PhaseKind.STOPWATCH, PhaseKind.FINISH})
        self.controls.skip.setEnabled(card.phase is not PhaseKind.FINISH)
        said = announcement(before, card)
        if said and self._announces:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def show_segments(self, segments: tuple[Segment, ...], fraction: float) -> None:
        """The sets of the session, the running one done by `fraction` (0-1)."""
        self.bar.show_segments(segments, fraction)

    def flash(self, cue: Cue) -> None:
        """Show a cue to the eye, in the moment it sounds."""
        self._flash.flash(cue)

    def show_sound(self, text: str, muted: bool) -> None:
        """What of the sound is off, and why, or ""; `muted` says that all of it is, by choice."""
        self.controls.show_muted(muted)
        self.strip.sound.show_sign("sound_off", text)

    def show_awake(self, text: str) -> None:
        """Say that the screen is kept on; "" takes the sign away."""
        self.strip.awake.show_sign("awake", text)

    def show_not_awake(self, text: str) -> None:
        """Say why the screen may turn off: for a while in words, then by a quiet sign."""
        self.strip.awake.show_sign("awake_off", text)
        self.notice.say(text)

    def show_scale(self, scale: float) -> None:
        """Say that time runs faster; 1 says nothing."""
        self.strip.show_scale(scale)

    def set_announcing(self, announces: bool) -> None:
        """Whether a screen reader is told of each new phase, or the voice tells of it."""
        self._announces = announces

    def set_reduced_motion(self, reduced: bool) -> None:
        self.face.set_still(reduced)
        self._flash.set_still(reduced)

    def prepare_pictures(self, exercise_id: str, side: Side) -> None:
        """Have the first pictures of a session that may begin drawn."""
        self.face.picture.figure.prepare(exercise_id, side)

    def prepare_card(self, card: Card) -> None:
        """Have the first card of a session that may begin drawn and laid out, in short steps."""
        self.prepare_pictures(card.exercise_id, card.side)
        if self._card is not None:
            return  # of an earlier session: all of it is laid out
        # To grab what is hidden lets it have its size, and its letters be at hand.
        grabs = (part.grab for part in (self.face.picture, self.face, self.controls))
        self._slices.start((partial(self._show_ahead, card), self._column.activate, *grabs))

    def _show_ahead(self, card: Card) -> None:
        if self._card is None:
            self.face.show_card(card)

    def show_room_view(self, on: bool) -> None:
        """Only picture, digits, side and what comes next."""
        self._room_view = on
        self.bar.setVisible(not on)
        self.controls.setVisible(not on)
        self.strip.show_room_view(on)
        self.face.show_room_view(on)

    def ask_item_score(self, words: str, low: str, high: str) -> None:
        """Ask for a score from 0 to 10 in passing, until `drop_item_score`."""
        self.drop_item_score()
        row = self._score = ScoreRow(words, low, high)
        row.scored.connect(self.item_scored)
        self._column.insertWidget(self._column.indexOf(self.strip), row)
        row.show()
        row.speak()

    def drop_item_score(self) -> None:
        """Whatever was asked in passing is asked no longer."""
        row, self._score = self._score, None
        if row is not None:
            row.hide()  # or it would come back as a window of its own
            row.setParent(None)
            row.deleteLater()

    def ask_end(self) -> None:
        """Ask whether to end, as when the window is to be closed."""
        self.questions.ask_end()

    def event(self, event: QEvent) -> bool:
        """Claims the help keys from the window, which has its own help."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            wanted = event.key() in _HELP or event.text() == "?"
            if wanted and not self.questions.is_open:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        card = self._card
        if event.key() in _HELP or event.text() == "?":
            self.questions.open_help()
        elif event.key() in ENTER and card is not None and card.can_stop_clock:
            self.stop_clock_requested.emit()
        elif event.key() in ENTER and card is not None and card.can_get_ready:
            self.ready_requested.emit()
        elif self._score is not None and event.text().isdigit():
            self._score.take_key(event)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._room_view:
            self._toggle_room_view()
        super().mousePressEvent(event)

    def _connect(self) -> None:
        self.controls.wished.connect(lambda act: self._acts[Act(act)]())
        self.face.zoomed.connect(self.strip.zoom)
        self.face.zoomed.connect(self.caption.zoom)
        self.face.zoomed.connect(self.controls.zoom)
        self.face.ready_requested.connect(self.ready_requested)
        self.face.stop_clock_requested.connect(self.stop_clock_requested)
        self.strip.room_view_requested.connect(self._toggle_room_view)
        self.strip.help_requested.connect(self.questions.open_help)
        questions = self.questions
        questions.opened.connect(self.choice_opened)
        questions.answered.connect(self.choice_closed)
        questions.open_changed.connect(self._mind_the_keys)
        questions.skip_chosen.connect(self.skip_requested)
        questions.end_chosen.connect(self.end_requested)
        questions.hurts_chosen.connect(self.hurts_requested)

    def _shortcut(self, keys: str, act: Act) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self._acts[act])
        return shortcut

    def _mind_the_keys(self, panel_open: bool) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(not panel_open)
        if not panel_open:
            self.setFocus()

    def _pause_or_go_on(self) -> None:
        card = self._card
        if card is not None and card.paused is not None:
            self.resume_requested.emit()
        elif card is not None and card.can_stop_clock:
            self.stop_clock_requested.emit()
        else:
            self.pause_requested.emit()

    def _repeat(self) -> None:
        if self._card is not None and self._card.can_repeat:
            self.repeat_requested.emit()

    def _end(self) -> None:
        if self._room_view:
            self._toggle_room_view()
        else:
            self.questions.ask_end()

    def _toggle_room_view(self) -> None:
        self.show_room_view(not self._room_view)
        self.room_view_requested.emit(self._room_view)


def _still_words(card: Card) -> tuple[object, ...]:
    return card.phase, card.side, card.paused, card.can_repeat, card.exercise_id, card.undo
