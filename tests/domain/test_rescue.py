"""What is saved of a damaged history, in words."""

from hipdesk.domain.exchange_records import Kind
from hipdesk.domain.rescue import Rescue, Rescued, rescued_lines


def rescued(sessions: Rescue, sets: Rescue | None = None) -> Rescued:
    others = {kind: Rescue(read=1) for kind in Kind}
    return Rescued({**others, Kind.SESSIONS: sessions}, sets or Rescue(read=4))


def test_each_kind_has_a_line_and_sets_follow_their_sessions() -> None:
    lines = rescued_lines(rescued(Rescue(read=9)))
    assert [line.partition(":")[0] for line in lines] == [
        "Sessions",
        "Sets",
        "Answers and entries",
        "Corrections",
        "Settings",
    ]
    assert lines[0] == "Sessions: 9 read, none missing."


def test_where_records_came_from_and_what_nobody_knows_is_told() -> None:
    lines = rescued_lines(rescued(Rescue(5, 2, 3, 1, unsure=True), Rescue(4, unsure=True)))
    assert lines[0] == (
        "Sessions: 5 read, 2 made again from their sets, 3 from the backup, 1 missing."
    )
    assert lines[1] == "Sets: 4 read, none known to be missing."
    assert "of sessions and sets. Newer ones" in lines[-1]


def test_nothing_read_is_told_as_such() -> None:
    assert rescued_lines(rescued(Rescue()))[0] == "Sessions: 0 read, none missing."
    assert rescued_lines(rescued(Rescue(from_backup=9)))[0] == (
        "Sessions: 9 from the backup, none missing."
    )


def test_it_is_whole_only_when_nothing_is_missing_or_unsure() -> None:
    assert rescued(Rescue(read=9)).is_whole
    assert not rescued(Rescue(read=9, missing=1)).is_whole
    assert not rescued(Rescue(read=9, unsure=True)).is_whole
    assert not rescued(Rescue(read=9), Rescue(unsure=True)).is_whole
