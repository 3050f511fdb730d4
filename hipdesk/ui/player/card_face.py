"""The step card: exercise, side, picture and instruction beside the ring."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hipdesk.domain.card import Card, PauseReason
from hipdesk.domain.picture import picture
from hipdesk.domain.timeline import PhaseKind
from hipdesk.ui.look import Size, Space, Weight, current_look
from hipdesk.ui.player.moment import WITH_STEPS, count_text, moment_text
from hipdesk.ui.player.picture_panel import PicturePanel
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.countdown_ring import CountdownRing
from hipdesk.ui.widgets.fitted_text import FittedText
from hipdesk.ui.widgets.side_badge import SideBadge

_LEAST = QSize(1024, 700)
_MOST_ZOOM = 2.2
_RING_SHARE = 0.42  # of the width
_RING_SHARE_BESIDE_STEPS = 0.32
_NAME, _MOMENT, _INSTRUCTION, _START_POSITION = 26, 17, 30, 20  # pixels at 100 %
_COUNT, _SIDE, _SIDE_IN_ROOM, _STEPS, _VERSION = 18, 18, 26, 20, 18
_DAMPING = 0.4  # large words grow less than small ones when the user wants larger text
_NAME_DAMPING = 0.8  # the name least: it is known by then, and the picture needs the room
_LOW = 300  # pixels at 100 % text; in a card that is lower the picture needs every line


class CardFace(QWidget):
    """Shows a card; in room view only picture, side, digits and what to do now."""

    ready_requested = Signal()
    stop_clock_requested = Signal()
    zoomed = Signal(float)  # how much larger than usual the words are

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Card | None = None
        self._room_view = self._is_low = False
        self.name = FittedText(_NAME, Weight.STRONG)
        self.side = SideBadge(_SIDE)
        self.count = FittedText(_COUNT, Weight.STRONG, lines=1)
        self.picture = PicturePanel()
        self.moment = FittedText(_MOMENT, Weight.STRONG)
        self.instruction = FittedText(_INSTRUCTION, Weight.STRONG, lines=3)
        self.version = FittedText(_VERSION, Weight.STRONG, lines=3)
        self.ring = CountdownRing()
        self.ready = Button("I'm ready", ButtonKind.PRIMARY, "check", Size.LEAD)
        self.stop_clock = Button("Foot down", ButtonKind.PRIMARY, "foot", Size.LEAD)
        self.ready.clicked.connect(self.ready_requested)
        self.stop_clock.clicked.connect(self.stop_clock_requested)
        self._below_ring = (self.ready, self.stop_clock)
        self._identify()
        self._lay_out()

    def show_card(self, card: Card) -> None:
        """Cheap to call for every frame: only what differs is touched."""
        before, self._shown = self._shown, card
        self.ring.show_time(
            card.phase,
            card.side,
            card.elapsed_s,
            card.phase_s,
            counts_up=card.counts_up,
            paused=card.paused is not None,
        )
        if before is None or _words(before) != _words(card):
            self._show_words(card)
        self.picture.show_picture(picture(card), card.next_exercise_id)
        if card.phase in WITH_STEPS:
            self.picture.follow(card.elapsed_s / max(card.phase_s, 0.001))

    @property
    def focused(self) -> QWidget | None:
        """The button of the card that has the keyboard."""
        return next((one for one in self._below_ring if one.hasFocus()), None)

    def show_room_view(self, on: bool) -> None:
        self._room_view = on
        if self._shown is not None:
            self._show_words(self._shown)
        self._zoom()

    def set_still(self, still: bool) -> None:
        self.ring.set_still(still)
        self.picture.figure.set_still(still)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._zoom()

    def _show_words(self, card: Card) -> None:
        words = not self._room_view
        self.name.show_text(card.exercise)
        self.side.show_side(card.side)
        self.moment.show_text(moment_text(card))
        self.instruction.show_text(card.instruction)
        self.instruction.setAccessibleName(card.instruction)
        self.version.show_text(" ".join(card.version))
        self.version.setAccessibleName(self.version.text())
        self.picture.figure.show_position(card.position)
        with_steps = words and card.phase in WITH_STEPS
        self.picture.show_steps(card.steps if with_steps else ())
        finished = card.phase is PhaseKind.FINISH
        self.name.setVisible(words and not finished)
        self.instruction.setVisible(bool(card.instruction))
        told = card.phase in WITH_STEPS or self.moment.text() == card.instruction
        with_moment = words and (not told or card.paused is not None)
        beside = self._is_low and card.paused is not PauseReason.GAP  # which needs two lines
        self.moment.setVisible(with_moment and not beside)
        parts = (count_text(card), self.moment.text() if with_moment and beside else "")
        self.count.show_text(" \N{MIDDLE DOT} ".join(filter(None, parts)))
        self.version.setVisible(words and bool(card.version) and card.phase in WITH_STEPS)
        self.count.setVisible(words)
        self.side.setVisible(not finished)
        self.ready.setVisible(words and card.can_get_ready)
        self.stop_clock.setVisible(words and card.can_stop_clock)
        self._zoom()

    @property
    def _setting_up(self) -> bool:
        return self._shown is not None and self._shown.phase in WITH_STEPS

    def _identify(self) -> None:
        self.ready.identify("ready_button", "I'm ready", "Enter")
        self.stop_clock.identify("stop_clock_button", "Foot down", "Space or Enter")
        named = {
            "exercise_label": self.name,
            "side_label": self.side,
            "rep_label": self.count,
            "moment_label": self.moment,
            "instruction_label": self.instruction,
            "version_label": self.version,
        }
        for ident, widget in named.items():
            widget.setObjectName(ident)
            widget.setAccessibleIdentifier(ident)
        self.moment.setForegroundRole(QPalette.ColorRole.Link)
        self.version.setForegroundRole(QPalette.ColorRole.Link)
        self.version.hide()
        self.count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.count.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _lay_out(self) -> None:
        facts = QHBoxLayout()
        facts.setSpacing(Space.L)
        facts.addWidget(self.side)
        facts.addWidget(self.count, 1000)
        facts.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        left.addWidget(self.name)
        left.addLayout(facts)
        left.addSpacing(Space.XS)
        left.addWidget(self.picture, 1)
        left.addSpacing(Space.XS)
        left.addWidget(self.moment)
        left.addWidget(self.instruction)
        left.addWidget(self.version)
        right = QVBoxLayout()
        right.setSpacing(Space.S)
        right.addWidget(self.ring, 1)
        for button in self._below_ring:
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.hide()
            right.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XL)
        row.addLayout(left, 1)
        row.addLayout(right)

    def _zoom(self) -> None:
        """Larger windows are read from farther away."""
        low = self.height() < current_look().px(_LOW)
        if low is not self._is_low:
            self._is_low = low
            if self._shown is not None:
                self._show_words(self._shown)  # and back to here
                return
        window = self.window().size()
        zoom = min(window.width() / _LEAST.width(), window.height() / _LEAST.height())
        zoom = max(1.0, min(_MOST_ZOOM, zoom))
        if self._room_view:
            zoom *= 1.3
        grown = current_look().text_percent / 100 - 1.0
        large = zoom / (1.0 + _DAMPING * grown)
        self.name.set_pixels(round(_NAME * zoom / (1.0 + _NAME_DAMPING * grown)))
        self.count.set_pixels(round(_COUNT * zoom))
        self.side.set_pixels(round((_SIDE_IN_ROOM if self._room_view else _SIDE) * zoom))
        self.moment.set_pixels(round(_MOMENT * zoom))
        wished = _START_POSITION if self._setting_up else _INSTRUCTION
        self.instruction.set_pixels(round(wished * large))
        self.version.set_pixels(round(_VERSION * large))
        self.picture.steps.set_pixels(round(_STEPS * zoom))
        gentle = 1.0 + (zoom - 1.0) / (1.0 + 2.0 * grown)  # what is large already grows less
        for button in self._below_ring:
            button.set_zoom(gentle)
        self.picture.next.set_zoom(gentle)
        self.zoomed.emit(zoom if self._room_view else gentle)
        self.ring.setFixedWidth(self._ring_width())

    def _ring_width(self) -> int:
        """No wider than it is high, which leaves the rest to the words."""
        height = self.height() + (current_look().px(90) if self._room_view else 0)
        for button in self._below_ring:
            if not button.isHidden():
                height -= button.sizeHint().height() + Space.S
        share = _RING_SHARE_BESIDE_STEPS if self._setting_up else _RING_SHARE
        return round(min(self.width() * share, height))


def _words(card: Card) -> tuple[object, ...]:
    """All of a card that is not the running time."""
    return (
        card.phase,
        card.exercise_id,
        card.side,
        card.instruction,
        card.rep,
        card.reps,
        card.set_number,
        card.sets,
        card.paused,
        card.can_get_ready,
        card.can_stop_clock,
        card.steps,
        card.version,
    )
