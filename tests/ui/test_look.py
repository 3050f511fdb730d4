"""Tests of the look: fonts, sizes, and how widgets hear of a change."""

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hipdesk import paths
from hipdesk.domain.preferences import ThemeChoice
from hipdesk.ui.look import FAMILY, Look, Size, Weight, current_look, theme_for
from hipdesk.ui.style_sheet import style_sheet
from hipdesk.ui.theme import DARK, LIGHT
from hipdesk.ui.widgets.text import Ink, Text, TextRole
from tests.ui.pages import dressed


def test_the_bundled_font_is_used(qapp: QApplication) -> None:
    with dressed():
        assert FAMILY in QFontDatabase.families()
        assert qapp.font().family() == FAMILY
        assert qapp.font().pixelSize() == Size.BODY


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("weight", list(Weight))
def test_all_digits_are_equally_wide(weight: Weight) -> None:
    with dressed():
        metrics = QFontMetricsF(current_look().font_of(100, weight))
        widths = [metrics.horizontalAdvance(digit) for digit in "0123456789"]
        assert max(widths) - min(widths) < 0.2


def test_the_font_files_are_small_and_carry_their_licence() -> None:
    folder = paths.resources() / "fonts"
    files = sorted(folder.glob("*.otf"))
    assert len(files) == 2
    assert all(file.stat().st_size < 150_000 for file in files)
    assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "OFL.txt").read_text("utf-8")


def test_every_text_grows_with_the_users_text_size(qtbot: QtBot) -> None:
    with dressed(100):
        label = Text("Knee lift", TextRole.TITLE)
        qtbot.addWidget(label)
        before = label.font().pixelSize()
        with dressed(200):
            assert label.font().pixelSize() == 2 * before


def test_a_new_theme_reaches_widgets_that_are_there(qtbot: QtBot) -> None:
    with dressed(theme=LIGHT):
        page = QWidget()
        label = Text("Hold", ink=Ink.MUTED, parent=page)
        qtbot.addWidget(page)
        page.show()
        with dressed(theme=DARK):
            role = label.foregroundRole()
            assert label.palette().color(role) == QColor(DARK.text_muted)
            assert page.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)


@pytest.mark.usefixtures("qapp")
def test_a_look_without_resources_still_works() -> None:
    assert Look().font(Size.LEAD).pixelSize() == Size.LEAD


def test_the_users_choice_of_theme_wins_over_the_system(qapp: QApplication) -> None:
    assert theme_for(ThemeChoice.DARK, qapp) is DARK
    assert theme_for(ThemeChoice.LIGHT, qapp) is LIGHT
    assert theme_for(ThemeChoice.SYSTEM, qapp) in {LIGHT, DARK}


def test_two_text_sizes_never_share_a_style_sheet() -> None:
    """Qt tells widgets of a new look only when the sheet has changed."""
    sheets = {style_sheet(LIGHT, Look(LIGHT, size).px) for size in (100, 125, 150, 175, 200)}
    assert len(sheets) == 5
