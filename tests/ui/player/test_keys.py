"""Tests of the table of keys."""

from PySide6.QtGui import QKeySequence

from hipdesk.ui.player.keys import HELP, KEYS, Act, shown_keys


def test_every_act_has_a_key_that_qt_knows() -> None:
    assert set(KEYS) == set(Act)
    assert all(not QKeySequence(keys).isEmpty() for all_keys in KEYS.values() for keys in all_keys)


def test_no_key_means_two_things() -> None:
    keys = [one for all_keys in KEYS.values() for one in all_keys]
    assert len(keys) == len(set(keys))


def test_the_help_tells_every_key() -> None:
    told = {line.shown for line in HELP}
    scrolling = {Act.SCROLL_UP, Act.SCROLL_DOWN}  # told together
    assert {shown_keys(act) for act in Act if act not in scrolling} <= told
