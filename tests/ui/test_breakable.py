"""Tests of texts that may break."""

from hipdesk.ui.breakable import ZERO_WIDTH_SPACE, breakable


def test_a_path_may_break_after_each_separator_and_looks_the_same() -> None:
    for path in ("/srv/a/b", "C:\\data\\b", "page.org/some/where"):
        broken = breakable(path)
        assert broken.replace(ZERO_WIDTH_SPACE, "") == path
        assert broken.count(ZERO_WIDTH_SPACE) == path.count("/") + path.count("\\")


def test_plain_text_stays_as_it_is() -> None:
    assert (
        breakable("Arthritis Ireland, lower-body workout")
        == "Arthritis Ireland, lower-body workout"
    )
