"""A correction is told with what stood there first and when it was made."""

import json
from datetime import timedelta
from typing import Any

from hipdesk.domain.correction_words import correction_lines
from hipdesk.domain.history import WITHDRAWN, Correction
from hipdesk.domain.rules.entries import Entered, ItemScore, OverAnHour, SelfCheck
from hipdesk.domain.rules.facts import CheckIn, FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.measures import Change
from tests.domain.history_builders import STARTED, a_record, a_set
from tests.domain.real_catalogue import real_catalogue

SET = a_set(exercise_id="knee_lift")
RECORD = a_record(sets=(SET,))
WHEN = "(Thu 19 Nov 2026, 08:05)"


def lines(subject: str, field: str, before: Any, after: Any, *entered: Entered) -> tuple[str, ...]:
    at = STARTED + timedelta(hours=1)
    made = Correction(subject, field, json.dumps(before), json.dumps(after), at)
    return correction_lines((made,), RECORD, entered, real_catalogue())


def test_the_check_out() -> None:
    assert lines(RECORD.id, "pain", 5, 3) == (f"Pain after the session: 3, first 5 {WHEN}",)
    assert lines(RECORD.id, "effort", 5, None) == (f"Effort: left open, first 5 {WHEN}",)
    (note,) = lines(RECORD.id, "note", "stiff", "")
    assert note == (
        "Note: empty, first \N{LEFT DOUBLE QUOTATION MARK}stiff\N{RIGHT DOUBLE QUOTATION MARK} "
        + WHEN
    )


def test_a_set_s_repetitions_and_not_what_follows_from_them() -> None:
    assert lines(SET.id, "reps_done", 5, 3) == (
        f"Knee lift (single knee to chest), left, set 1: 3, first 5 {WHEN}",
    )
    assert lines(SET.id, "outcome", "done", "stopped") == ()


def test_an_answer() -> None:
    hour = Entered("o", OverAnHour(STARTED, yes=True), RECORD.id)
    assert lines("o", "OverAnHour", {"yes": False}, {"yes": True}, hour) == (
        f"Sore for more than an hour afterwards: yes, first no {WHEN}",
    )
    score = Entered("i", ItemScore(STARTED, "knee_lift", pain=4, eased_to=2), RECORD.id)
    before, after = {"pain": 6, "eased_to": 2}, {"pain": 4, "eased_to": 2}
    assert lines("i", "ItemScore", before, after, score) == (
        f"Knee lift (single knee to chest): pain at most: 4, first 6 {WHEN}",
    )


def test_how_a_self_check_compared() -> None:
    check = Entered("s", SelfCheck(STARTED, Change.WORSE), RECORD.id)
    told = "Hip self-check, compared with the last time"
    assert lines("s", "SelfCheck", {"change": "better"}, {"change": "worse"}, check) == (
        f"{told}: worse, first better {WHEN}",
    )
    assert lines("s", "SelfCheck", {"change": None}, {"change": "same"}, check) == (
        f"{told}: the same, first it was the first time {WHEN}",
    )


def test_what_stands_again_as_at_first_is_no_correction() -> None:
    visit = Entered("c", CheckIn(STARTED, 2), RECORD.id)
    assert lines("c", "CheckIn", {"pain": 2}, {"pain": 2}, visit) == ()


def test_of_an_answer_that_was_taken_back_nothing_is_told() -> None:
    assert lines("gone", "CheckIn", {"pain": 2}, {"pain": 3}) == ()


def test_the_readings_of_tests() -> None:
    what = "Knee lift (single knee to chest), left, set 1"
    assert lines(SET.id, "stopwatch_s", 23.0, 30) == (f"{what} (seconds): 30, first 23 {WHEN}",)
    assert lines(SET.id, "count", 12, 14) == (f"{what} (counted): 14, first 12 {WHEN}",)


def test_a_sign_that_was_told_by_mistake() -> None:
    sign = Entered("s", FlagEvent(STARTED, Flag.P4, "knee_lift"), RECORD.id)
    made = Correction("s", WITHDRAWN, "false", "true", STARTED + timedelta(hours=1))
    (line,) = correction_lines((made,), RECORD, (), real_catalogue(), (sign,))
    assert line == (
        "Warning sign told by mistake, taken back: Knee lift (single knee to chest): "
        f"sharp, electric or stabbing pain {WHEN}"
    )


def test_what_is_no_answer_of_a_sign_is_not_told() -> None:
    """That dizziness passed is part of the telling, and no correction."""
    sign = Entered("s", FlagEvent(STARTED, Flag.P8, passed=True), RECORD.id)
    assert lines("s", "FlagEvent", {"passed": False}, {"passed": True}, sign) == ()
