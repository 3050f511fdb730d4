"""Tests of two parts that fold."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipdesk.ui.fold import Fold
from tests.ui.pages import dressed, settle


@pytest.mark.parametrize(
    ("width", "percent", "folded"), [(600, 100, False), (400, 100, True), (600, 150, True)]
)
def test_the_parts_stand_side_by_side_only_where_there_is_room(
    qtbot: QtBot, width: int, percent: int, folded: bool
) -> None:
    with dressed(percent):
        left, right = QLabel("left"), QLabel("right")
        fold = Fold(left, right, 2, 500, 10)
        qtbot.addWidget(fold)
        fold.resize(width, 300)
        with qtbot.waitExposed(fold):
            fold.show()
        settle()
        assert fold.is_folded is folded
        assert (left.x() == right.x()) is folded


def test_larger_text_folds_what_stood_side_by_side(qtbot: QtBot) -> None:
    with dressed(100):
        fold = Fold(QLabel("left"), QLabel("right"), 1, 500, 10)
        qtbot.addWidget(fold)
        fold.resize(600, 300)
        with qtbot.waitExposed(fold):
            fold.show()
        assert not fold.is_folded
        with dressed(200):
            settle()
            assert fold.is_folded
