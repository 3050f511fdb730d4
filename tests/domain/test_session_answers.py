"""Every answer around a session can be found and corrected."""

import pytest

from hipdesk.domain.counting import MOST
from hipdesk.domain.history import Measure, Outcome, SkipReason
from hipdesk.domain.rules.entries import BalancePain, Entered, Entry, ItemScore, OverAnHour
from hipdesk.domain.rules.facts import CheckIn, FlagEvent, Morning
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.session_answers import (
    SessionAnswers,
    corrected,
    field_text,
    session_answers,
    set_fields,
    sign_text,
)
from hipdesk.domain.timeline import SetKey, Side
from tests.domain.history_builders import STARTED, a_record, a_set
from tests.domain.real_catalogue import real_catalogue


def answers(*entries: Entry) -> SessionAnswers:
    told = [Entered(str(index), one, "s") for index, one in enumerate(entries)]
    return session_answers(told, real_catalogue())


def test_every_score_is_there_in_the_order_of_a_session() -> None:
    found = answers(
        Morning(STARTED, "s", 1),
        BalancePain(STARTED, Side.LEFT, 2),
        ItemScore(STARTED, "knee_lift", pain=4, eased_to=3),
        ItemScore(STARTED, "lateral_hip_ball_release", pressure=5),
        CheckIn(STARTED, 2),
    )
    assert [(one.text, one.score) for one in found.scores] == [
        ("Pain before the session", 2),
        ("Knee lift (single knee to chest): pain at most", 4),
        ("Knee lift (single knee to chest): pain after easing off", 3),
        (f"{real_catalogue()['lateral_hip_ball_release'].name}: pressure at most", 5),
        ("Outside of the hip, standing on the left leg", 2),
        ("Pain the morning after", 1),
    ]
    assert len({one.ident for one in found.scores}) == len(found.scores)


def test_the_hour_after_is_open_until_somebody_says() -> None:
    (open_,) = answers(CheckIn(STARTED, 2)).truths
    assert (open_.entry_id, open_.yes) == ("", None)
    (told,) = answers(OverAnHour(STARTED, yes=True)).truths
    assert (told.entry_id, told.yes) == ("0", True)


def test_a_yes_at_the_check_in_can_be_corrected() -> None:
    """PRE-3, PRE-4."""
    visit = CheckIn(STARTED, 2, unwell=True, health_changed=True)
    unwell, changed, _ = answers(visit).truths
    assert corrected(visit, unwell.field, False) == CheckIn(STARTED, 2, health_changed=True)
    assert corrected(visit, changed.field, False) == CheckIn(STARTED, 2, unwell=True)


def test_warning_signs_are_there_in_their_words() -> None:
    found = answers(FlagEvent(STARTED, Flag.P4, "knee_lift"), FlagEvent(STARTED, Flag.E1))
    assert [one.entry_id for one in found.signs] == ["0", "1"]
    assert found.signs[0].text == (
        "Knee lift (single knee to chest): sharp, electric or stabbing pain"
    )


@pytest.mark.parametrize("flag", Flag)
def test_each_sign_has_words(flag: Flag) -> None:
    assert sign_text(FlagEvent(STARTED, flag), real_catalogue())


def test_a_corrected_answer_keeps_its_moment() -> None:
    assert corrected(CheckIn(STARTED, 2), "pain", 4) == CheckIn(STARTED, 4)
    assert corrected(OverAnHour(STARTED, yes=True), "yes", False) == OverAnHour(STARTED, yes=False)


def test_the_repetitions_of_each_set_are_there_by_exercise() -> None:
    right = SetKey(0, Side.RIGHT, 1)
    other = SetKey(1, Side.BOTH, 1)
    record = a_record(
        sets=(
            a_set(exercise_id="knee_lift"),
            a_set(exercise_id="knee_lift", key=right, reps_done=2),
            a_set(exercise_id="glute_bridge", key=other),
        )
    )
    knee, bridge = set_fields(record, real_catalogue())
    assert [(one.key, one.done, one.most) for one in knee] == [
        (SetKey(0, Side.LEFT, 1), 5, 5),
        (right, 2, 5),
    ]
    assert [one.text for one in bridge] == ["Glute bridge (bridging), set 1"]
    assert knee[1].ident == "reps_0_right_1"


def test_what_a_person_counted_is_corrected_as_a_count() -> None:
    both = SetKey(0, Side.BOTH, 1)
    counted = a_set(exercise_id="chair_stand_test_30s", key=both, count=14)
    ((field,),) = set_fields(a_record(sets=(counted,)), real_catalogue())
    assert (field.measure, field.done, field.most) == (Measure.COUNT, 14, MOST)
    assert (field.ident, field.question) == ("counted_0_both_1", "how many did you count?")


def test_the_reading_of_a_stopwatch_is_corrected_in_seconds() -> None:
    read = a_set(exercise_id="single_leg_balance", stopwatch_s=23.4, hold_s=45.0)
    ((field,),) = set_fields(a_record(sets=(read,)), real_catalogue())
    assert (field.measure, field.done, field.most) == (Measure.SECONDS, 23, 45)
    assert (field.ident, field.question) == ("seconds_0_left_1", "how many seconds, of 45?")


@pytest.mark.parametrize("exercise_id", ["single_leg_balance", "chair_stand_test_30s"])
def test_a_test_that_was_skipped_has_no_reading(exercise_id: str) -> None:
    skipped = a_set(
        exercise_id=exercise_id, outcome=Outcome.SKIPPED, reason=SkipReason.OTHER, reps_done=0
    )
    assert set_fields(a_record(sets=(skipped,)), real_catalogue()) == ((),)


def test_an_entry_without_a_field_has_no_text() -> None:
    assert field_text(FlagEvent(STARTED, Flag.P4), "pain", real_catalogue()) == ""
