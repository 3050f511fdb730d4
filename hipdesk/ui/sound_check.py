"""Listens to a chime from Settings, and says whether sound works."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipdesk.domain.timeline import Cue
from hipdesk.ui.choice_box import ChoiceBox
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.button import Button
from hipdesk.ui.widgets.text import Ink, Text, TextRole

VOICE = None  # in place of a chime
CHIMES: dict[Cue | None, str] = {
    Cue.START: "Start",
    Cue.TICK: "Count-in",
    Cue.HALFWAY: "Half-way",
    Cue.LAST: "Last seconds",
    Cue.SWITCH: "Switch sides",
    Cue.REST: "Rest",
    Cue.FINISH: "Finish",
    Cue.ALERT: "Attention",
    VOICE: "The voice",
}


class SoundCheck(QWidget):
    """Emits the chime to play, or VOICE."""

    play_requested = Signal(object)  # Cue or VOICE

    def __init__(self) -> None:
        super().__init__()
        self._chime = ChoiceBox(CHIMES)
        self._chime.setObjectName("chime_choice")
        self._chime.setAccessibleIdentifier("chime_choice")
        self._chime.setAccessibleName("Sound to play")
        play = Button("Play", icon_name="sound_on")
        play.identify("sound_check_button", "Play this sound")
        play.clicked.connect(lambda: self.play_requested.emit(self._chime.value))
        self._state = Text("", TextRole.CAPTION, Ink.MUTED)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self._chime)
        row.addWidget(play)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(row)
        column.addWidget(self._state)
        self._state.hide()

    def show_state(self, text: str) -> None:
        """Whether sound works, in words; "" says nothing."""
        self._state.setText(text)
        self._state.setVisible(bool(text))
