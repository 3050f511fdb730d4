"""Tests of what Progress and the report say of own exercises, also once they are removed."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from hipdesk.domain.chart_model import Chart
from hipdesk.domain.own_catalogue import with_own
from hipdesk.domain.progress.groups import (
    GroupId,
    exercise_choices,
    group_view,
    progress_view,
)
from hipdesk.domain.progress.spans import Span, span_window
from hipdesk.domain.report import Days, report, report_window
from hipdesk.domain.report_choices import Choices, Part
from hipdesk.domain.rules.answers import Answers
from hipdesk.domain.rules.entries import Entered, ItemScore
from hipdesk.domain.rules.facts import FlagEvent, Screening
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.session_view import PastSession, session_view
from hipdesk.domain.summaries import session_line
from hipdesk.storage.report_reading import read_for_report
from hipdesk.storage.store import Store
from tests.domain.own_ones import OTHER_ID, OWN_ID, a_timed_one, an_own
from tests.domain.real_catalogue import real_catalogue
from tests.storage.diary import Diary, day, material, moment

LAST = 29


@pytest.fixture(params=[False, True], ids=["there", "removed"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Four weeks of an own exercise beside one of the plan, and once of one alone."""
    own = {OWN_ID: an_own(removed=request.param), OTHER_ID: a_timed_one(removed=request.param)}
    diary = Diary(catalogue=with_own(real_catalogue(), own))
    diary.start()
    diary.tell(Screening(moment(0, 8), Answers(66, 3)))
    diary.entries += [Entered(one, told) for one, told in own.items()]
    for number in range(0, 28, 2):
        told = diary.session(moment(number), ("knee_lift", 1), (OWN_ID, 1), morning=2)
        diary.tell(ItemScore(moment(number), OWN_ID, pain=3), told)
    alone = diary.session(moment(28), (OTHER_ID, 1), morning=2)
    diary.tell(FlagEvent(moment(28, 10), Flag.P4, OTHER_ID, session_id=alone), alone)
    with closing(diary.keep(tmp_path / "hipdesk.db")) as kept:
        yield kept


def test_every_chart_is_drawn_and_time_of_ones_own_is_told(store: Store) -> None:
    known, window = material(store, day(LAST)), span_window(Span.ALL, day(0), day(28), day(LAST))
    rows = {one: store.progress.rows(one, window) for one in GroupId}
    charts = {
        one.id: one
        for group in progress_view(known, rows, window).groups
        for one in group.charts
        if isinstance(one, Chart)
    }
    assert charts["strength_chart"].finding.endswith("all of it for the exercises of your own.")
    assert not charts["stretch_chart"].empty


def test_its_own_charts_are_chosen_by_its_name(store: Store) -> None:
    known, window = material(store, day(LAST)), span_window(Span.ALL, day(0), day(28), day(LAST))
    rows = store.progress.rows(GroupId.EXERCISES, window, OWN_ID)
    assert (OWN_ID, "Clam with a band") in exercise_choices(known, rows)
    charts = group_view(GroupId.EXERCISES, known, rows, window, OWN_ID).charts
    titles = [one.title for one in charts if isinstance(one, Chart)]
    assert titles == ["Clam with a band: how much", "Clam with a band: how it felt"]


def test_sessions_are_listed_and_told_by_its_name(store: Store) -> None:
    known = material(store, day(LAST))
    lines = [session_line(one, known.catalogue).what for one in store.history.summaries(20)]
    assert lines[0] == "Sit and rock"
    assert set(lines[1:]) == {"Knee lift (single knee to chest), Clam with a band"}
    (first,) = store.history.summaries(1)
    past = PastSession(
        store.history.session(first.id),
        store.entries.of_session(first.id),
        store.history.corrections(first.id),
        store.entries.taken_back(),
    )
    told = repr(session_view(past, known.catalogue))
    assert "Sit and rock: " in told  # the sign, by the exercise's name
    assert "name='own-" not in told


def test_the_report_names_it(store: Store) -> None:
    file = Path(store.engine.url.database or "")
    found = read_for_report(file, lambda _: report_window(day(0), Days(), day(LAST)))
    assert found is not None
    known = material(store, day(LAST))
    assert known.plan is not None
    told = repr(report(known, known.plan, found.read, found.window, Choices("", frozenset(Part))))
    assert "Sit and rock" in told
    assert OTHER_ID not in told
