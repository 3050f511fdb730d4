"""Tests of the card of a chart: its words, its table, and the picture that is handed out."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from hipdesk.domain.chart_model import Chart
from hipdesk.domain.heat_model import HeatMap
from hipdesk.ui.charts.chart_frame import COPIED, ChartFrame
from hipdesk.ui.charts.picture import SHARP, WIDTH
from hipdesk.ui.menu import Menu
from tests.ui.charts import chart_builders as charts
from tests.ui.pages import button, cut_off, dressed, settle, shown, unnamed

Maker = Callable[[], Chart | HeatMap]
EVERY: tuple[Maker, ...] = (*charts.ALL, charts.heat)

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard")  # a menu, offscreen


def a_frame(qtbot: QtBot, chart: Chart | HeatMap) -> ChartFrame:
    frame = ChartFrame(chart)
    frame.show_chart(chart)
    shown(qtbot, frame)
    return frame


def texts(frame: ChartFrame) -> list[str]:
    labels = [one for one in frame.findChildren(QLabel) if one.isVisible()]
    return [one.text().replace("\N{ZERO WIDTH SPACE}", "") for one in labels]


def menu_of(qtbot: QtBot, frame: ChartFrame) -> Menu:
    button(frame, f"{frame.chart.id}_more_button").click()
    (menu,) = frame.findChildren(Menu)
    qtbot.waitUntil(menu.isVisible)
    return menu


def test_title_and_finding_stand_above_the_chart(qtbot: QtBot) -> None:
    frame = a_frame(qtbot, charts.bars())
    assert texts(frame) == ["Minutes per day", "You practised on nine days of these four weeks."]
    assert frame.view.isVisible()


@pytest.mark.parametrize("make", [one for one in EVERY if one is not charts.empty])
def test_the_table_says_what_the_chart_says(qtbot: QtBot, make: Maker) -> None:
    frame = a_frame(qtbot, make())
    button(frame, f"{frame.chart.id}_table_button").click()
    (table,) = frame.findChildren(QTableView)
    assert table.isVisible()
    assert not frame.view.isVisible()
    model, wanted = table.model(), frame.chart.table
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert tuple(heads) == wanted.columns
    rows = [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]
    assert tuple(rows) == wanted.rows
    assert not any(table.isColumnHidden(n) for n in range(model.columnCount()))
    assert table.accessibleName() == f"{frame.chart.title}, as a table"
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{wanted.columns[0]}: {wanted.rows[0][0]}"


def test_the_table_goes_away_again_by_the_same_button(qtbot: QtBot) -> None:
    frame = a_frame(qtbot, charts.bars())
    switch = button(frame, "minutes_chart_table_button")
    switch.setFocus()
    QTest.keyClick(switch, Qt.Key.Key_Space)
    (table,) = frame.findChildren(QTableView)
    qtbot.waitUntil(table.hasFocus)
    assert switch.accessibleName() == "Chart: Minutes per day"
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert frame.view.isVisible()
    assert not table.isVisible()
    assert switch.accessibleName() == "Table: Minutes per day"


def test_an_open_table_follows_the_chart(qtbot: QtBot) -> None:
    frame = a_frame(qtbot, charts.bars())
    button(frame, "minutes_chart_table_button").click()
    frame.show_chart(charts.bars(10))
    (table,) = frame.findChildren(QTableView)
    assert table.model().rowCount() == 10


def test_without_values_there_is_a_sentence_and_nothing_to_press(qtbot: QtBot) -> None:
    frame = a_frame(qtbot, charts.empty())
    assert texts(frame) == ["Chair stand", charts.empty().empty]
    assert not frame.view.isVisible()
    assert not button(frame, "empty_table_button").isVisible()
    assert not button(frame, "empty_more_button").isVisible()


def test_a_copied_picture_can_be_pasted(qtbot: QtBot) -> None:
    frame = a_frame(qtbot, charts.pain())
    menu_of(qtbot, frame).actions()[0].trigger()
    image = QGuiApplication.clipboard().image()
    assert image.width() == WIDTH * SHARP
    assert COPIED in texts(frame)


@pytest.mark.parametrize("make", EVERY)
def test_saved_pictures_are_real(qtbot: QtBot, tmp_path: Path, make: Maker) -> None:
    frame = a_frame(qtbot, make())
    png, svg = tmp_path / "chart.png", tmp_path / "chart.svg"
    frame.save(png)
    frame.save(svg)
    assert png.read_bytes().startswith(b"\x89PNG")
    image = QImage(str(png))
    assert image.width() == WIDTH * SHARP
    assert image.pixelColor(1, 1).name() == "#ffffff"
    root = ET.fromstring(svg.read_text("utf-8"))  # noqa: S314  our own
    assert root.tag.endswith("svg")
    renderer = QSvgRenderer(str(svg))
    assert renderer.isValid()
    assert renderer.viewBoxF().width() == WIDTH
    assert sorted(one.name for one in tmp_path.iterdir()) == ["chart.png", "chart.svg"]


@pytest.mark.parametrize("item", [1, 2])
def test_a_picture_is_saved_where_the_user_says(qtbot: QtBot, tmp_path: Path, item: int) -> None:
    frame = a_frame(qtbot, charts.bars())
    menu_of(qtbot, frame).actions()[item].trigger()
    (dialog,) = frame.findChildren(QFileDialog)
    path = tmp_path / f"mine{('.png', '.svg')[item - 1]}"
    (name,) = dialog.findChildren(QLineEdit)
    name.setText(str(path))
    QTest.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(path.exists)
    assert f"The picture is saved as {path}." in texts(frame)


def test_a_failed_save_says_what_to_do_and_keeps_what_was_there(
    qtbot: QtBot, tmp_path: Path
) -> None:
    frame = a_frame(qtbot, charts.bars())
    frame.save(tmp_path / "nowhere" / "chart.png")
    (told,) = [one for one in texts(frame) if "could not be saved" in one]
    assert "Choose another folder" in told
    kept = tmp_path / "kept.png"
    kept.mkdir()
    frame.save(kept)
    assert any("kept.png: " in one for one in texts(frame))
    assert list(tmp_path.iterdir()) == [kept]


def test_the_menu_is_opened_and_used_by_keys(qtbot: QtBot) -> None:
    frame = a_frame(qtbot, charts.bars())
    more = button(frame, "minutes_chart_more_button")
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Return)
    (menu,) = frame.findChildren(Menu)
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert COPIED in texts(frame)


def test_a_day_of_a_calendar_is_opened(qtbot: QtBot) -> None:
    frame = a_frame(qtbot, charts.heat())
    with qtbot.waitSignal(frame.day_opened) as told:
        QTest.keyClick(frame.view, Qt.Key.Key_Return)
    assert told.args == [charts.heat().days[frame.view.value()].day]


def test_a_long_path_is_told_whole_and_makes_no_card_wider(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(200):
        frame = a_frame(qtbot, charts.bars())
        deep = tmp_path / "a_long_name_of_a_folder" / "another_long_name_of_a_folder"
        deep.mkdir(parents=True)
        frame.save(deep / "minutes.png")
        assert f"The picture is saved as {deep / 'minutes.png'}." in texts(frame)
        assert cut_off(frame) == []


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("make", EVERY)
def test_nothing_is_cut_and_everything_has_a_name(qtbot: QtBot, make: Maker, percent: int) -> None:
    with dressed(percent):
        frame = a_frame(qtbot, make())
        settle()
        assert cut_off(frame) == []
        assert unnamed(frame) == []
