"""Tests of chips, banners, surfaces, number boxes, fitted text and rows that wrap."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hipdesk.ui.look import Weight
from hipdesk.ui.theme import LIGHT
from hipdesk.ui.widgets.banner import Banner
from hipdesk.ui.widgets.chip import Chip
from hipdesk.ui.widgets.fitted_text import LEAST, FittedText
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.focus_ring import GAP
from hipdesk.ui.widgets.number_box import NumberBox
from hipdesk.ui.widgets.surface import Surface, SurfaceKind
from tests.ui.pages import dressed, settle


def test_a_chosen_chip_differs_by_more_than_colour(qtbot: QtBot) -> None:
    """It carries a check mark, and its size does not jump."""
    with dressed():
        chip = Chip("Stretch")
        qtbot.addWidget(chip)
        size = chip.sizeHint()
        chip.show()
        QTest.keyClick(chip, Qt.Key.Key_Space)
        assert chip.isChecked()
        assert chip.sizeHint() == size
        assert chip.accessibleName() == "Stretch"


def test_a_banner_is_there_only_while_it_has_something_to_say(qtbot: QtBot) -> None:
    page = QWidget()
    banner = Banner(parent=page)
    qtbot.addWidget(page)
    page.show()
    assert banner.isHidden()
    banner.show_message("A session was interrupted", "Knee lift, left")
    assert banner.isVisible()
    assert banner.accessibleName() == "A session was interrupted"
    assert banner.accessibleDescription() == "Knee lift, left"
    banner.show_message("")
    assert banner.isHidden()


def test_a_banners_action_is_a_named_button(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    button = banner.add_action("Finish here", "finish_button")
    banner.show_message("Interrupted")
    with qtbot.waitSignal(button.clicked):
        button.click()
    assert button.accessibleIdentifier() == "finish_button"


def test_a_surface_shows_its_kind(qtbot: QtBot) -> None:
    with dressed(theme=LIGHT):
        surface = Surface(SurfaceKind.CARD)
        qtbot.addWidget(surface)
        surface.resize(100, 100)
        assert surface.grab().toImage().pixelColor(50, 50) == QColor(LIGHT.surface)
        surface.set_kind(SurfaceKind.WARN)
        assert surface.grab().toImage().pixelColor(50, 50) == QColor(LIGHT.warn_soft)


def test_a_part_of_a_surface_is_painted_as_the_whole_is(qtbot: QtBot) -> None:
    with dressed(theme=LIGHT):
        surface = Surface(SurfaceKind.CARD, 16)
        qtbot.addWidget(surface)
        surface.resize(120, 100)
        whole = surface.grab().toImage()
        assert whole.pixelColor(60, 0) != whole.pixelColor(60, 50)  # it has an edge
        for part in (QRect(30, 20, 40, 30), QRect(16, 1, 80, 98), QRect(0, 0, 30, 30)):
            assert surface.grab(part).toImage() == whole.copy(part)


def test_a_number_can_be_typed_and_stepped(qtbot: QtBot) -> None:
    box = NumberBox("Counted", "count", 0, 200)
    qtbot.addWidget(box)
    box.show()
    with qtbot.assertNotEmitted(box.changed):
        box.show_value(4)
    QTest.keyClick(box.box, Qt.Key.Key_Up)
    assert box.value == 5
    box.box.selectAll()
    QTest.keyClicks(box.box, "12")
    assert box.value == 12


def test_a_number_has_room_to_be_seen(qtbot: QtBot) -> None:
    with dressed(200):
        box = NumberBox("Counted", "count", 0, 200)
        qtbot.addWidget(box)
        box.show()
        settle()
        assert box.box.lineEdit().width() > box.box.fontMetrics().horizontalAdvance("200")


def test_text_shrinks_until_it_fits_and_no_further(qtbot: QtBot) -> None:
    text = FittedText(40, Weight.STRONG, lines=3)
    qtbot.addWidget(text)
    text.resize(400, 60)
    text.show_text("Hold")
    assert text.font().pixelSize() == 40
    text.show_text("Ease the left knee slowly towards your chest, only as far as is comfortable")
    assert LEAST <= text.font().pixelSize() < 40


def test_a_full_row_goes_on_below(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(8, page)
    parts = [QWidget() for _ in range(3)]
    for part in parts:
        part.setFixedSize(QSize(100, 30))
        flow.addWidget(part)
    page.resize(220, 200)
    page.show()
    settle()
    assert [part.y() for part in parts] == [0, 0, 38]
    assert flow.heightForWidth(400) == 30
    assert flow.takeAt(9) is None


def test_controls_keep_room_for_the_focus_ring() -> None:
    assert GAP >= 3
