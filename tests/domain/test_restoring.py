"""What a restore would do, in words."""

from hipdesk.domain.restoring import Contents, Look, contents_text, look_lines


def test_contents_are_counted_and_dated() -> None:
    assert contents_text(Contents()) == "0 sessions, 0 sets, 0 entries"
    assert contents_text(Contents(1, 2, 1, "2026-11-18")) == (
        "1 session, 2 sets, 1 entry, the last session on Wed 18 Nov 2026"
    )


def test_what_would_be_missing_is_told() -> None:
    lines = look_lines(Look(Contents(1, 1), Contents(3, 3), only_here=2))
    assert lines[-1] == "Sessions here that are not in the backup: 2."
    assert len(look_lines(Look(Contents(1, 1), Contents(1, 1)))) == 2


def test_what_cannot_be_read_is_told() -> None:
    assert "Here until now: cannot be read." in look_lines(Look(Contents(), None))
