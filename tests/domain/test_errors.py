"""Errors that a person can meet."""

from hipdesk.domain.errors import KnownError


def test_an_error_reads_as_one_paragraph() -> None:
    error = KnownError("The disk is full.", "Your sets are kept.", "Free some space.")
    assert str(error) == "The disk is full. Your sets are kept. Free some space."


def test_what_there_is_not_to_say_leaves_no_gap() -> None:
    assert str(KnownError("The disk is full.", what_to_do="Free some space.")) == (
        "The disk is full. Free some space."
    )
