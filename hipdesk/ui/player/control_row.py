"""The controls at the foot of the player, always in reach."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hipdesk.ui.player.control_button import ControlButton, Tone
from hipdesk.ui.player.keys import Act


class ControlRow(QWidget):
    """Each press is one wish."""

    wished = Signal(str)  # an Act

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = ControlButton(Act.BACK, "Back to the start of this set", ("Back",), "back")
        self.pause = ControlButton(Act.PAUSE, "Pause", ("Pause", "Resume"), "pause", Tone.MAIN)
        self.skip = ControlButton(Act.SKIP, "Skip this set", ("Skip",), "skip")
        self.undo = ControlButton(Act.UNDO, "Undo", ("Undo",), "undo")
        self.more = ControlButton(Act.MORE_TIME, "10 more seconds", ("+10 s",), "clock")
        self.repeat = ControlButton(Act.REPEAT, "Repeat the set", ("Repeat",), "repeat")
        self.mute = ControlButton(Act.MUTE, "Sound off", ("Mute", "Unmute"), "sound_on")
        self.hurts = ControlButton(Act.HURTS, "It hurts", ("It hurts",), "hurts", Tone.HURTS)
        self.end = ControlButton(Act.END, "End the session", ("End",), "stop")
        policy = self.undo.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.undo.setSizePolicy(policy)
        self.undo.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._buttons = {
            Act.BACK: self.back,
            Act.PAUSE: self.pause,
            Act.SKIP: self.skip,
            Act.UNDO: self.undo,
            Act.MORE_TIME: self.more,
            Act.REPEAT: self.repeat,
            Act.MUTE: self.mute,
            Act.HURTS: self.hurts,
            Act.END: self.end,
        }
        for act, button in self._buttons.items():
            if act in {Act.MORE_TIME, Act.HURTS}:
                row.addStretch(1)
            row.addWidget(button)
            button.clicked.connect(lambda _checked=False, wish=act: self.wished.emit(wish))

    def zoom(self, zoom: float) -> None:
        """How much larger than usual the controls are."""
        for button in self._buttons.values():
            button.set_zoom(zoom)

    def show_undo(self, what: str) -> None:
        """What undo would do now; "" takes it away and leaves its place."""
        if what:
            self.undo.show_name(what)
        self.undo.setVisible(bool(what))

    def show_paused(self, paused: bool) -> None:
        if paused:
            self.pause.show_as("Resume", "Resume", "play")
        else:
            self.pause.show_as("Pause", "Pause", "pause")

    def show_muted(self, muted: bool) -> None:
        if muted:
            self.mute.show_as("Unmute", "Sound on", "sound_off")
        else:
            self.mute.show_as("Mute", "Sound off", "sound_on")
