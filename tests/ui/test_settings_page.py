"""Tests of Settings: what is changed is told at once, what is shown is not."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from hipdesk import paths
from hipdesk.domain.limits import IS_NOT
from hipdesk.domain.preferences import Preferences, ThemeChoice, VoiceLevel
from hipdesk.domain.sounding import Profile, changes_of
from hipdesk.domain.timeline import Cue
from hipdesk.ui.look import Look, apply_look
from hipdesk.ui.settings_page import SettingsPage
from hipdesk.ui.sound_cards import READER_FOUND
from hipdesk.ui.theme import LIGHT
from tests.ui.pages import button, cut_off, dressed, found, shown_as_place, unnamed

OTHERS = Preferences(
    volume=35,
    muted=True,
    count_in_s=10,
    set_up_s=90,
    text_size=150,
    theme=ThemeChoice.DARK,
    reduced_motion=True,
    figure="man",
    skin="cocoa",
    outfit="heather",
    marks=False,
    voice_level=VoiceLevel.OFF,
    voice_volume=40,
    captions=False,
    reader_alone=False,
)


def a_page(qtbot: QtBot) -> SettingsPage:
    page = SettingsPage()
    shown_as_place(qtbot, page)
    return page


def shown_by(page: SettingsPage) -> dict[str, Any]:
    """What the controls say, by their ids."""
    boxes = {one.objectName(): one.currentText() for one in page.findChildren(QComboBox)}
    idents = ("mute_switch", "motion_switch", "marks_switch", "captions_switch")
    return boxes | {one: button(page, one).isChecked() for one in idents}


def test_preferences_are_shown_and_nobody_is_told(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    with qtbot.assertNotEmitted(page.preferences_changed):
        page.show_preferences(OTHERS)
    shown_now = shown_by(page)
    assert shown_now["count_in_choice"] == "10 s"
    assert shown_now["set_up_choice"] == "1 min 30 s"
    assert shown_now["text_size_choice"] == "150 %"
    assert shown_now["theme_choice"] == "Dark"
    assert shown_now["figure_choice"] == "Man"
    assert shown_now["skin_choice"] == "Deep brown"
    assert shown_now["outfit_choice"] == "Lilac and blue"
    assert not shown_now["marks_switch"]
    assert shown_now["profile_choice"] == "My own"
    assert shown_now["voice_choice"] == "Nothing"
    assert not shown_now["captions_switch"]
    assert shown_now["mute_switch"]
    assert shown_now["motion_switch"]


@pytest.mark.parametrize(
    ("ident", "key", "change"),
    [
        ("volume_slider", Qt.Key.Key_Left, {"volume": 75}),
        ("mute_switch", Qt.Key.Key_Space, {"muted": True}),
        ("profile_choice", Qt.Key.Key_Down, changes_of(Profile.QUIET_OFFICE)),
        ("voice_choice", Qt.Key.Key_Down, {"voice_level": VoiceLevel.SHORT}),
        ("voice_volume_slider", Qt.Key.Key_Left, {"voice_volume": 90}),
        ("voice_mute_switch", Qt.Key.Key_Space, {"voice_muted": True}),
        ("captions_switch", Qt.Key.Key_Space, {"captions": False}),
        ("reader_alone_switch", Qt.Key.Key_Space, {"reader_alone": False}),
        ("count_in_choice", Qt.Key.Key_Down, {"count_in_s": 5}),
        ("set_up_choice", Qt.Key.Key_Up, {"set_up_s": 10}),
        ("text_size_choice", Qt.Key.Key_Down, {"text_size": 125}),
        ("theme_choice", Qt.Key.Key_End, {"theme": ThemeChoice.DARK}),
        ("motion_switch", Qt.Key.Key_Space, {"reduced_motion": True}),
        ("figure_choice", Qt.Key.Key_Down, {"figure": "man"}),
        ("skin_choice", Qt.Key.Key_End, {"skin": "cocoa"}),
        ("outfit_choice", Qt.Key.Key_Down, {"outfit": "heather"}),
        ("marks_switch", Qt.Key.Key_Space, {"marks": False}),
    ],
)
def test_one_key_changes_one_thing_at_once(
    qtbot: QtBot, ident: str, key: Qt.Key, change: dict[str, Any]
) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(page.preferences_changed) as told:
        QTest.keyClick(found(page, ident), key)
    assert told.args == [replace(Preferences(), **change)]


def test_what_the_page_does_not_show_is_kept(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show_preferences(replace(OTHERS, geometry="abc"))
    with qtbot.waitSignal(page.preferences_changed) as told:
        button(page, "mute_switch").click()
    assert told.args == [replace(OTHERS, geometry="abc", muted=False)]


def test_the_volume_follows_a_press_of_the_mouse(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    slider = found(page, "volume_slider")
    with qtbot.waitSignal(page.preferences_changed) as told:
        QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert told.args == [replace(Preferences(), volume=0)]


def test_the_sound_check_plays_the_chosen_chime(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    QTest.keyClick(found(page, "chime_choice"), Qt.Key.Key_Down)
    with qtbot.waitSignal(page.sound_check_requested) as wish:
        button(page, "sound_check_button").click()
    assert wish.args == [Cue.TICK]
    page.show_sound_state("Sound is off: no device.")
    assert "Sound is off: no device." in [one.text() for one in page.findChildren(QLabel)]


def test_the_sound_check_can_speak(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    QTest.keyClick(found(page, "chime_choice"), Qt.Key.Key_End)
    with qtbot.waitSignal(page.sound_check_requested) as wish:
        button(page, "sound_check_button").click()
    assert wish.args == [None]


def test_it_says_why_the_voice_is_silent_before_a_screen_reader(qtbot: QtBot) -> None:
    page = SettingsPage()
    page.show_reader(True)
    shown_as_place(qtbot, page)
    (words,) = (one for one in page.findChildren(QLabel) if one.text() == READER_FOUND)
    assert words.isVisible()
    page.show_preferences(Preferences(reader_alone=False))
    assert not words.isVisible()


def test_the_limits_of_the_app_unfold(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    told = [one.text() for one in page.findChildren(QLabel)]
    assert IS_NOT[0] not in told
    button(page, "about_button").click()
    told = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert IS_NOT[0] in told
    button(page, "about_button").click()
    told = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert IS_NOT[0] not in told


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(qtbot: QtBot, percent: int) -> None:
    with dressed(percent):
        page = a_page(qtbot)
        page.show_sound_state("Sound works.")
        button(page, "about_button").click()
        assert cut_off(page) == []
        assert unnamed(page) == []


def test_another_text_size_leaves_its_own_control_in_view(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with dressed():
        page = a_page(qtbot)
        size = found(page, "text_size_choice")
        page.window().activateWindow()
        size.setFocus()
        qtbot.waitUntil(size.hasFocus)
        apply_look(app, Look(LIGHT, 200, paths.resources()))
        qtbot.waitUntil(lambda: size.visibleRegion().boundingRect() == size.rect())
