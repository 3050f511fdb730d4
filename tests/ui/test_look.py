"""Tests of the look: fonts, sizes, and how widgets hear of a change."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from hipdesk import paths
from hipdesk.domain.preferences import ThemeChoice
from hipdesk.ui.look import FAMILY, Look, Size, Weight, apply_look, current_look, theme_for
from hipdesk.ui.theme import DARK, LIGHT, Theme
from hipdesk.ui.widgets.fields import LineField, LinesField
from hipdesk.ui.widgets.text import Ink, Text, TextRole
from tests.ui.pages import dressed

RESOURCES = paths.resources()


class Listener(QWidget):
    """Notes which changes it is told of."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[QEvent.Type] = []

    def changeEvent(self, event: QEvent) -> None:
        self.told.append(event.type())
        super().changeEvent(event)


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
    folder = RESOURCES / "fonts"
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


@pytest.mark.parametrize("make", [LineField, partial(LinesField, 2)])
def test_controls_of_qt_wear_each_look(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    with dressed(theme=LIGHT):
        control = make()
        qtbot.addWidget(control)
        control.resize(200, 80)
        assert control.grab().toImage().pixelColor(60, 40) == QColor(LIGHT.surface)
        low = control.sizeHint().height()
        with dressed(200, theme=DARK):
            assert control.grab().toImage().pixelColor(60, 40) == QColor(DARK.surface)
            assert control.font().pixelSize() == 2 * Size.BODY
            assert control.sizeHint().height() > low


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_tool_tips_have_a_softer_edge_and_readable_words(theme: Theme) -> None:
    with dressed(theme=theme):
        palette = QToolTip.palette()
    roles = QPalette.ColorRole
    worn = {one: palette.color(one).name() for one in (roles.ToolTipBase, roles.ToolTipText)}
    assert worn == {roles.ToolTipBase: theme.surface_raised, roles.ToolTipText: theme.text_muted}


@pytest.mark.usefixtures("qapp")
def test_a_look_without_resources_still_works() -> None:
    assert Look().font(Size.LEAD).pixelSize() == Size.LEAD


def test_the_users_choice_of_theme_wins_over_the_system(qapp: QApplication) -> None:
    assert theme_for(ThemeChoice.DARK, qapp) is DARK
    assert theme_for(ThemeChoice.LIGHT, qapp) is LIGHT
    assert theme_for(ThemeChoice.SYSTEM, qapp) in {LIGHT, DARK}


@pytest.fixture
def listener(qtbot: QtBot) -> Iterator[Listener]:
    """A widget that is there while the look changes."""
    with dressed():
        one = Listener()
        qtbot.addWidget(one)
        one.told.clear()
        yield one


@pytest.mark.parametrize(
    "look", [Look(LIGHT, 125, RESOURCES), Look(DARK, 100, RESOURCES)], ids=["size", "theme"]
)
def test_widgets_hear_of_another_look(listener: Listener, look: Look, qapp: QApplication) -> None:
    apply_look(qapp, look)
    assert QEvent.Type.StyleChange in listener.told


def test_nothing_is_dressed_anew_in_the_look_it_has(listener: Listener, qapp: QApplication) -> None:
    """To mute the sound in a session once took a second: all widgets were."""
    apply_look(qapp, Look(LIGHT, 100, RESOURCES))
    assert not listener.told
