"""An exercise as a card of the library."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout

from hipdesk.domain.catalogue import Exercise
from hipdesk.domain.durations import seconds_text
from hipdesk.domain.layout import work_seconds
from hipdesk.domain.words import CATEGORIES, POSITIONS, needed
from hipdesk.ui.figure.still_view import StillView
from hipdesk.ui.look import Radius, Space, current_look
from hipdesk.ui.widgets.enter_key import pressed_by_enter
from hipdesk.ui.widgets.focus_ring import draw_focus_ring
from hipdesk.ui.widgets.text import Ink, Text, TextRole

PICTURE = 128  # pixels of width at 100 % text
FIRST_STEP = 1


class ExerciseCard(QAbstractButton):
    """Opens the exercise; one press target for mouse, keyboard and screen reader."""

    def __init__(self, exercise: Exercise) -> None:
        super().__init__()
        self.exercise_id = exercise.id
        self.setText(exercise.name)
        self.setObjectName(f"exercise_card_{exercise.id}")
        self.setAccessibleIdentifier(self.objectName())
        time = seconds_text(work_seconds(exercise, FIRST_STEP))
        things = needed(exercise.equipment)
        self.setAccessibleName(exercise.name)
        self.setAccessibleDescription(
            f"{CATEGORIES[exercise.category]}, {POSITIONS[exercise.position].lower()}, {time}. "
            f"You need: {things.lower()}"
        )
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        words = QVBoxLayout()
        words.setSpacing(2)
        dot = "\N{MIDDLE DOT}"
        for text in (
            Text(exercise.name, TextRole.STRONG),
            Text(f"{CATEGORIES[exercise.category]} {dot} {time}", TextRole.CAPTION, Ink.MUTED),
            Text(things, TextRole.CAPTION, Ink.MUTED),
        ):
            text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(text)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        row.setSpacing(Space.L)
        picture = StillView(exercise.id, exercise.position, PICTURE)
        picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current_look().theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = self.underMouse() or self.isDown()
        painter.setPen(QPen(QColor(theme.accent if over else theme.line), 1))
        painter.setBrush(QColor(theme.surface))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, Radius.CARD, Radius.CARD)
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), Radius.CARD, theme.focus)
        painter.end()
