"""The page on which an own exercise is written down or changed."""

from PySide6.QtCore import Qt, Signal

from hipdesk.domain import own_words as words
from hipdesk.domain.own_exercise import OwnExercise
from hipdesk.ui.back_button import back_button
from hipdesk.ui.look import Space
from hipdesk.ui.own.own_form import OwnForm
from hipdesk.ui.scroll_page import ScrollPage
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.text import Text, heading

WIDEST = 760


class OwnPage(ScrollPage):
    """Emits what was written once it may be saved; Esc and Back leave without saving."""

    back_requested = Signal()
    saved = Signal(object)  # OwnExercise

    def __init__(self, own: OwnExercise, *, is_new: bool) -> None:
        super().__init__(words.TITLE)
        self.set_widest(WIDEST)
        back = back_button(self, "Library", "own_back", "Back without saving", self.back_requested)
        self._form = OwnForm(own, is_new=is_new)
        self._save = Button("Save", ButtonKind.PRIMARY, "check")
        self._save.identify("own_save", "Save your own exercise")
        cancel = Button("Cancel", ButtonKind.PLAIN)
        cancel.identify("own_cancel", "Leave without saving")
        buttons = FlowLayout(Space.S)
        buttons.addWidget(self._save)
        buttons.addWidget(cancel)
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(heading(words.TITLE))
        self.column.addWidget(Text(words.LEAD))
        self.column.addWidget(self._form)
        self.column.addLayout(buttons)
        self.column.addStretch(1)
        self._form.changed.connect(self._offer)
        self._save.clicked.connect(lambda: self.saved.emit(self._form.value))
        cancel.clicked.connect(self.back_requested)
        self._offer()

    def take_focus(self) -> None:
        self._form.take_focus()

    def _offer(self) -> None:
        self._save.setEnabled(self._form.is_right)
