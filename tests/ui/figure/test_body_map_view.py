"""The body map as a widget: tinted, and chosen by mouse and by keys."""

import json
import lzma
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hipdesk.ui.figure.body_map_view import BodyMapView
from hipdesk.ui.figure.region_button import RegionButton
from hipdesk.ui.figure.studio import Studio
from hipdesk.ui.theme import LIGHT
from tests.domain.picture_books import body_map_data
from tests.ui.figure.studios import HONEY, Bench, a_bench, a_folder
from tests.ui.pages import dressed, settle, unnamed


def a_map_folder(path: Path) -> Path:
    folder = a_folder(path)
    (folder / "body_map.json.xz").write_bytes(lzma.compress(json.dumps(body_map_data()).encode()))
    return folder


def a_view(qtbot: QtBot, bench: Bench, *, choosable: bool = True) -> BodyMapView:
    view = BodyMapView(540, choosable=choosable)
    qtbot.addWidget(view)
    view.resize(view.sizeHint())
    with qtbot.waitExposed(view):
        view.show()
    bench.do_all()
    settle()
    view.activateWindow()
    return view


def button(view: BodyMapView, ident: str) -> RegionButton:
    (found,) = [one for one in view.buttons if one.objectName() == f"region_{ident}"]
    return found


def at(view: BodyMapView, x: int, y: int) -> QColor:
    settle()
    return view.grab().toImage().pixelColor(x, y)


def focused(view: BodyMapView) -> str:
    return next(one.objectName() for one in view.buttons if one.hasFocus())


def test_both_views_are_drawn_and_regions_tinted(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_map_folder(tmp_path)) as (_, bench):
        view = a_view(qtbot, bench, choosable=False)
        assert (at(view, 110, 430), at(view, 410, 430)) == (HONEY, HONEY)
        view.tint(("knee_right",))
        assert at(view, 110, 430) != HONEY  # in front
        assert at(view, 490, 430) != HONEY  # and behind
        assert at(view, 410, 430) == HONEY
        assert at(view, 490, 430).red() > HONEY.red() - 5
        assert view.accessibleDescription() == "Knee"
        assert view.buttons == ()


def test_a_press_chooses_a_region_and_another_one_lets_it_go(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_map_folder(tmp_path)) as (_, bench):
        view = a_view(qtbot, bench)
        told: list[tuple[str, bool]] = []
        view.region_toggled.connect(lambda region, chosen: told.append((region, chosen)))
        knee = button(view, "front_knee_left")
        for _ in range(2):
            QTest.mouseClick(knee, Qt.MouseButton.LeftButton, pos=knee.rect().center())
        assert told == [("knee_left", True), ("knee_left", False)]
        assert view.chosen == ()


def test_a_press_beside_a_region_chooses_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_map_folder(tmp_path)) as (_, bench):
        view = a_view(qtbot, bench)
        with qtbot.assertNotEmitted(view.region_toggled):
            QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(150, 100))


def test_a_region_of_two_views_is_chosen_in_both(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_map_folder(tmp_path)) as (_, bench):
        view = a_view(qtbot, bench)
        button(view, "back_knee_left").click()
        assert button(view, "front_knee_left").isChecked()
        assert not button(view, "front_knee_right").isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_go_from_region_to_region_and_choose(
    qtbot: QtBot, tmp_path: Path, key: Qt.Key
) -> None:
    with dressed(), a_bench(a_map_folder(tmp_path)) as (_, bench):
        view = a_view(qtbot, bench)
        button(view, "front_groin_right").setFocus()
        found = []
        for arrow in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left):
            QTest.keyClick(next(one for one in view.buttons if one.hasFocus()), arrow)
            found.append(focused(view).removeprefix("region_"))
        assert found == [
            "front_groin_left",
            "front_knee_left",
            "back_knee_left",
            "front_knee_left",
        ]
        QTest.keyClick(button(view, "front_knee_left"), key)
        assert view.chosen == ("knee_left",)
        QTest.keyClick(button(view, "front_knee_left"), key)  # Enter is left to the page now
        assert view.chosen == (() if key is Qt.Key.Key_Space else ("knee_left",))


def test_tab_stops_once_in_the_map(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_map_folder(tmp_path)) as (_, bench):
        view = a_view(qtbot, bench)

        def stops() -> list[str]:
            tab = Qt.FocusPolicy.TabFocus
            return [one.objectName() for one in view.buttons if one.focusPolicy() & tab]

        assert stops() == ["region_front_groin_right"]
        button(view, "front_groin_right").setFocus()
        QTest.keyClick(button(view, "front_groin_right"), Qt.Key.Key_Down)
        assert stops() == ["region_front_knee_right"]


def test_the_region_with_the_keyboard_is_seen(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_map_folder(tmp_path)) as (_, bench):
        view = a_view(qtbot, bench)
        qtbot.waitUntil(view.isActiveWindow)
        button(view, "front_groin_right").setFocus()
        assert at(view, 110, 200) == QColor(LIGHT.focus)


def test_every_region_has_a_name(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_map_folder(tmp_path)) as (_, bench):
        view = a_view(qtbot, bench)
        names = [one.accessibleName() for one in view.buttons]
        assert names[0] == "Right groin, from the front"
        assert len(set(names)) == len(names) == 6
        assert unnamed(view) == []


def test_without_a_map_nothing_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    with dressed(), a_bench(a_folder(tmp_path)) as (studio, bench):
        assert isinstance(studio, Studio)
        view = a_view(qtbot, bench)
        assert view.buttons == ()
        assert studio.is_missing("body_map")
