"""The voice of the audio child: one clip at a time, read from its file when it is wanted.

Two decks take turns: while one speaks, the other can have the next clip ready.
"""

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtMultimedia import (  # noqa: TID251 - only the audio child imports this module
    QAudioDevice,
    QAudioOutput,
    QMediaPlayer,
)


class Deck(QObject):
    """A player that holds one clip."""

    began = Signal()
    ended = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.file = ""
        self.speaks = False
        self._wanted = False  # to speak as soon as it is loaded
        self.output = QAudioOutput(self)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self.output)
        self._player.mediaStatusChanged.connect(self._on_status)
        self._player.errorOccurred.connect(lambda _error, text: self._fail(text))

    def load(self, file: str) -> None:
        if file != self.file:
            self.stop()
            self.file = file
            self._player.setSource(QUrl.fromLocalFile(file))

    def speak(self) -> None:
        """From the beginning, at once or when it is loaded."""
        self._wanted = True
        if self._player.mediaStatus() not in _LOADING:
            self._begin()

    def stop(self) -> None:
        self._wanted = False
        if self.speaks:
            self.speaks = False
            self._player.stop()

    def _begin(self) -> None:
        self._wanted, self.speaks = False, True
        self._player.setPosition(0)
        self._player.play()
        self.began.emit()

    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == QMediaPlayer.MediaStatus.EndOfMedia and self.speaks:
            self.speaks = False
            self.ended.emit()
        elif status not in _LOADING and self._wanted:
            self._begin()

    def _fail(self, why: str) -> None:
        self.file, self._wanted, self.speaks = "", False, False
        self.failed.emit(why)


_LOADING = {QMediaPlayer.MediaStatus.NoMedia, QMediaPlayer.MediaStatus.LoadingMedia}


class Voice(QObject):
    """Says one clip after another; the last one asked for is the one that is said."""

    changed = Signal(bool)  # whether it speaks
    said = Signal(str, str)  # "saying" when it begins or "said" at its end, and the name
    failed = Signal(str, str)  # the name, and why

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._name = ""
        self._volume = 1.0
        self._decks: list[Deck] = []

    def ready(self, file: str) -> None:
        """Have this at hand, without disturbing what is being said."""
        self._make_decks()
        if all(deck.file != file for deck in self._decks):
            next(deck for deck in reversed(self._decks) if not deck.speaks).load(file)

    def say(self, name: str, file: str) -> None:
        """Say this now, in place of whatever is being said."""
        self._make_decks()
        deck = next((deck for deck in self._decks if deck.file == file), None)
        if deck is None:
            deck = next((deck for deck in self._decks if not deck.speaks), self._decks[1])
            deck.load(file)
        for other in self._decks:
            if other is not deck or deck.speaks:
                other.stop()
        self._name = name
        self._decks.sort(key=lambda one: one is not deck)
        deck.speak()

    def hush(self) -> None:
        """Say nothing any more."""
        spoke = any(deck.speaks for deck in self._decks)
        for deck in self._decks:
            deck.stop()
        if spoke:
            self.changed.emit(False)

    def set_volume(self, volume: float) -> None:
        """Linear, 0-1."""
        self._volume = volume
        for deck in self._decks:
            deck.output.setVolume(volume)

    def set_device(self, device: QAudioDevice) -> None:
        for deck in self._decks:
            deck.output.setDevice(device)

    def _make_decks(self) -> None:
        """With the first clip: many a day has no session."""
        if not self._decks:
            self._decks = [self._deck(), self._deck()]

    def _deck(self) -> Deck:
        deck = Deck(self)
        deck.output.setVolume(self._volume)
        deck.began.connect(self._on_began)
        deck.ended.connect(self._on_ended)
        deck.failed.connect(self._on_failed)
        return deck

    def _on_began(self) -> None:
        self.changed.emit(True)
        self.said.emit("saying", self._name)

    def _on_ended(self) -> None:
        self.changed.emit(False)
        self.said.emit("said", self._name)

    def _on_failed(self, why: str) -> None:
        self.changed.emit(False)
        self.failed.emit(self._name, why)
