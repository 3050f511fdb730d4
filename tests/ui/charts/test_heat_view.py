"""Tests of reading the calendar of days."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hipdesk.domain.chart_model import Shape, Tone
from hipdesk.domain.heat_model import HeatMap
from hipdesk.ui.charts.heat_layout import TIGHT, HeatLayout, heat_height
from hipdesk.ui.charts.heat_legend import day_fill, luminance
from hipdesk.ui.charts.heat_painting import paint_heat_map
from hipdesk.ui.charts.heat_view import HeatView
from hipdesk.ui.charts.style import ChartStyle, paper_style, screen_style
from tests.ui.charts import chart_builders as charts
from tests.ui.pages import dressed

Key = Qt.Key
COUNTS = (1, 28, 43, 120, 366)
NUMBERED_FROM = 640  # pixels, for text of 26


def a_view(qtbot: QtBot, heat: HeatMap) -> HeatView:
    view = HeatView(heat.id)
    qtbot.addWidget(view)
    view.show_heat(heat)
    view.resize(760, view.heightForWidth(760))
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    return view


def laid_out(heat: HeatMap, width: float, pixels: int = 13) -> HeatLayout:
    style = paper_style(pixels)
    return HeatLayout(heat, QRectF(0, 0, width, heat_height(heat, width, style)), style)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("pixels", [13, 26])
@pytest.mark.parametrize("width", [240, 500, 760, 1400])
@pytest.mark.parametrize("count", COUNTS)
def test_every_day_has_a_place_of_its_own(count: int, width: int, pixels: int) -> None:
    layout = laid_out(charts.heat(count), width, pixels)
    boxes = [layout.box(one.day) for one in layout.heat.days]
    assert len({(round(box.left()), round(box.top())) for box in boxes}) == count
    assert all(layout.rect.adjusted(-1, -1, 1, 1).contains(box) for box in boxes)
    assert all(layout.day_at(layout.box(one.day).center()) == one.day for one in layout.heat.days)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", [240, 500, 760, 1400])
@pytest.mark.parametrize("count", COUNTS)
def test_names_of_days_and_months_never_touch(count: int, width: int) -> None:
    layout = laid_out(charts.heat(count), width)
    boxes = [one.box for one in layout.labels()]
    for at, one in enumerate(boxes):
        assert not any(one.adjusted(1, 1, -1, -1).intersects(two) for two in boxes[at + 1 :])


@pytest.mark.usefixtures("qapp")
def test_a_year_takes_more_rows_where_the_text_is_large() -> None:
    small, large = laid_out(charts.heat(366), 760, 13), laid_out(charts.heat(366), 760, 26)
    assert small.grid.per_row >= 52
    assert large.grid.per_row <= 30
    assert large.grid.cell > small.grid.cell


@pytest.mark.usefixtures("qapp")
def test_beside_the_days_there_is_no_day() -> None:
    layout = laid_out(charts.heat(366), 760)
    first = layout.box(layout.heat.first)
    assert layout.day_at(layout.rect.topLeft()) is None
    assert layout.day_at(first.center() + first.center() * 99) is None


def test_reading_begins_with_the_last_day_of_practice(qtbot: QtBot) -> None:
    view = a_view(qtbot, charts.heat(366))
    done = [one for one in charts.heat(366).days if one.minutes]
    assert view.day == done[-1].day
    assert view.accessibleName() == "Your days"
    assert view.accessibleDescription() == done[-1].words


def test_arrows_go_as_the_days_of_a_year_lie(qtbot: QtBot) -> None:
    view = a_view(qtbot, charts.heat(366))
    start = view.day
    assert start is not None
    for key, turn in ((Key.Key_Up, -1), (Key.Key_Left, -7), (Key.Key_Down, 1), (Key.Key_Right, 7)):
        before = view.day
        assert before is not None
        QTest.keyClick(view, key)
        assert view.day == before + timedelta(days=turn)
    QTest.keyClick(view, Key.Key_PageUp)
    assert view.day == start - timedelta(days=28)
    QTest.keyClick(view, Key.Key_Home)
    assert view.day == charts.heat(366).first
    QTest.keyClick(view, Key.Key_Left)
    assert view.day == charts.heat(366).first
    QTest.keyClick(view, Key.Key_End)
    assert view.day == charts.TODAY


def test_arrows_go_as_the_days_of_a_page_lie(qtbot: QtBot) -> None:
    view = a_view(qtbot, charts.heat(28))
    start = view.day
    assert start is not None
    QTest.keyClick(view, Key.Key_Up)
    assert view.day == start - timedelta(days=7)
    QTest.keyClick(view, Key.Key_Left)
    assert view.day == start - timedelta(days=8)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_enter_opens_the_day(qtbot: QtBot, key: Qt.Key) -> None:
    view = a_view(qtbot, charts.heat(366))
    with qtbot.waitSignal(view.day_opened) as told:
        QTest.keyClick(view, key)
    assert told.args == [view.day]


def test_a_click_opens_the_day_below_the_mouse(qtbot: QtBot) -> None:
    view = a_view(qtbot, charts.heat(366))
    spot = view.box(200).center().toPoint()
    with qtbot.waitSignal(view.day_opened) as told:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == [charts.heat(366).days[200].day]
    with qtbot.assertNotEmitted(view.day_opened):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.rect().bottomRight())


@pytest.mark.usefixtures("qapp")
def test_longer_days_stand_out_more_in_every_theme() -> None:
    for style in (screen_style(), paper_style()):
        ground = luminance(QColor(style.ground))
        apart = [
            abs(luminance(day_fill(Tone.GOOD, level, style)) - ground) for level in range(1, 5)
        ]
        assert apart == sorted(apart)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", range(540, 900, 20))
def test_on_a_page_every_day_has_its_number_or_none_has(width: int) -> None:
    heat, style = charts.heat(28), paper_style(26)
    area = QRectF(0, 0, width, heat_height(heat, width, style))
    layout = HeatLayout(heat, area, style)
    assert layout.grid.is_page
    picture = QImage(area.size().toSize(), QImage.Format.Format_ARGB32)
    picture.fill(QColor(style.ground))
    painter = QPainter(picture)
    paint_heat_map(painter, area, heat, style)
    painter.end()
    numbered = {_has_number(picture, layout.box(one.day), style) for one in heat.days}
    assert numbered == {width >= NUMBERED_FROM}


def _has_number(picture: QImage, box: QRectF, style: ChartStyle) -> bool:
    """Whether there is ink where the first digit of a day's number would be."""
    digit = QRectF(box.left() + TIGHT * style.unit, box.top(), 10, box.height()).toRect()
    inside = digit.adjusted(0, 8, 0, -8)
    fill = picture.pixelColor(inside.left() - 4, inside.center().y())
    return any(
        picture.pixelColor(x, y) != fill
        for x in range(inside.left(), inside.right())
        for y in range(inside.top(), inside.bottom())
    )


def test_each_day_is_drawn_in_its_colour(qtbot: QtBot) -> None:
    with dressed():
        view = a_view(qtbot, charts.heat(366))
        picture, style = view.grab().toImage(), screen_style()
        for index in (1, 2, 4, 6, 200, 202):
            day = charts.heat(366).days[index]
            colour = picture.pixelColor(view.box(index).center().toPoint())
            wanted = day_fill(day.tone, day.level, style)
            assert day.shape is Shape.NONE
            assert abs(colour.red() - wanted.red()) <= 2, day
