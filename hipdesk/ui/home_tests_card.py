"""The home tests, each with a button that begins it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hipdesk.domain.home_tests import HomeTest
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading


class HomeTestsCard(Surface):
    """Shows what it is given; made anew for other tests."""

    test_requested = Signal(str)  # exercise id

    def __init__(self, tests: Sequence[HomeTest]) -> None:
        super().__init__()
        self.tests = tuple(tests)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.L)
        column.addWidget(heading("Do a test", TextRole.SUBTITLE))
        for one in tests:
            column.addLayout(self._row(one))

    def _row(self, test: HomeTest) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(Text(test.name, TextRole.STRONG))
        words.addWidget(Text(test.what))
        words.addWidget(Text(test.when, ink=Ink.MUTED))
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addLayout(words, 1)
        begin = Button("Start", ButtonKind.SOFT, "play")
        begin.identify(f"test_{test.exercise_id}", f"Start: {test.name}")
        begin.setEnabled(test.may_begin)
        begin.clicked.connect(partial(self.test_requested.emit, test.exercise_id))
        row.addWidget(begin, 0, Qt.AlignmentFlag.AlignVCenter)
        return row
