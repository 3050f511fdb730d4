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
    assert lines[0] == "Sessions: 9 read, 0 missing"


def test_where_records_came_from_and_what_nobody_knows_is_told() -> None:
    line = rescued_lines(rescued(Rescue(5, 2, 3, 1, unsure=True)))[0]
    assert line.startswith("Sessions: 5 read, 2 made again from their sets, 3 from the backup, 1")
    assert "newer ones may be lost" in line


def test_it_is_whole_only_when_nothing_is_missing_or_unsure() -> None:
    assert rescued(Rescue(read=9)).is_whole
    assert not rescued(Rescue(read=9, missing=1)).is_whole
    assert not rescued(Rescue(read=9, unsure=True)).is_whole
    assert not rescued(Rescue(read=9), Rescue(unsure=True)).is_whole
