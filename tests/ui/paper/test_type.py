"""Text on paper: laid out, cut, and never read as anything but text."""

import pytest

from hipdesk.paths import resources
from hipdesk.ui.paper.canvas import mm
from hipdesk.ui.paper.press import open_press
from hipdesk.ui.paper.type import BODY, Laid

pytestmark = pytest.mark.usefixtures("qapp")


def laid(text: str, width: float = mm(60), most: int = 0) -> Laid:
    open_press(resources())
    return Laid(text, BODY, width, most)


def test_text_is_as_high_as_its_lines() -> None:
    one, two = laid("Short"), laid("A line that is far too long for sixty millimetres of paper.")
    assert one.lines == 1
    assert two.lines == 2
    assert two.height == 2 * one.height


def test_what_is_too_long_is_cut_with_an_ellipsis() -> None:
    found = laid("word " * 100, most=2)
    assert found.lines == 2
    assert found.words.endswith("word\N{HORIZONTAL ELLIPSIS}")


def test_a_word_without_an_end_is_broken() -> None:
    found = laid("x" * 500)
    assert found.lines > 3
    assert found.width <= mm(60)


def test_lines_and_marks_of_control_become_spaces() -> None:
    assert laid("a\nb\tc\u2028d\x00\u202ee\ud800f").words == "a b c d e f"
    assert laid("80\N{NO-BREAK SPACE}%").words == "80\N{NO-BREAK SPACE}%"


def test_no_text_takes_no_room() -> None:
    assert laid(" \n ").height == 0
