"""The history store against a model of it in plain dictionaries, over any order of deeds."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from itertools import count, groupby
from pathlib import Path

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from hipdesk.domain.history import (
    CheckOut,
    DayTotal,
    HurtRecord,
    Outcome,
    SessionRecord,
    SessionState,
    SetRecord,
    SkipReason,
    current_sets,
    effective_sets,
)
from hipdesk.domain.timeline import SetKey
from hipdesk.storage.quick_look import quick_look
from hipdesk.storage.store import open_store
from tests.storage.builders import NOW, PLANNED, ROUTINE, a_result

CLOSED = {SessionState.FINISHED, SessionState.ENDED}
ALL_TIME = (date(2000, 1, 1), date(2100, 1, 1))

keys = st.sampled_from(PLANNED)
seconds = st.floats(0, 5_000)
# Hours ahead or, after a clock was set back, behind; and any place on earth.
steps = st.tuples(st.integers(-30, 60), st.integers(-11, 13))
scores = st.none() | st.integers(0, 10)
outcomes = st.sampled_from(
    [
        (Outcome.DONE, None, 5),
        (Outcome.STOPPED, SkipReason.PAIN, 3),
        (Outcome.SKIPPED, SkipReason.TIRED, 0),
    ]
)


class HistoryModel(RuleBasedStateMachine):
    """Each rule does a deed in the store and in the model; after each both must be the same."""

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="hipdesk-model-"))
        self.file = self.folder / "hipdesk.db"
        self.store = open_store(self.file)
        self.sessions: dict[str, SessionRecord] = {}
        self.discarded_from: dict[str, SessionState] = {}
        self.planned: dict[str, int] = {}
        self.numbers = count()
        self.now = NOW

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            shutil.rmtree(self.folder)

    def any_session(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from(sorted(self.sessions)))

    def change(self, session_id: str, **changes: object) -> None:
        self.sessions[session_id] = replace(self.sessions[session_id], **changes)  # type: ignore[arg-type]  # a helper for any field

    def running(self) -> SessionRecord | None:
        running = [one for one in self.sessions.values() if one.state is SessionState.RUNNING]
        assert len(running) <= 1
        return running[0] if running else None

    def close_interrupted(self, session_id: str) -> None:
        session = self.sessions[session_id]
        moments = [one.recorded_at for one in session.sets] + [one.at for one in session.hurts]
        over = len(current_sets(session.sets)) >= self.planned[session_id]
        self.change(
            session_id,
            state=SessionState.FINISHED if over else SessionState.ENDED,
            ended_at=max(moments, default=session.started_at),
        )
        self.discarded_from.pop(session_id, None)

    def reopen(self, session_id: str, record: SetRecord) -> None:
        sets = self.sessions[session_id].sets
        again = tuple(replace(one, reopened=True) if one == record else one for one in sets)
        self.change(session_id, sets=again)

    @rule(step=steps)
    def time_passes(self, step: tuple[int, int]) -> None:
        hours, offset = step
        moment = self.now + timedelta(hours=hours, microseconds=1)
        self.now = moment.astimezone(timezone(timedelta(hours=offset)))

    @rule(sets_planned=st.integers(0, 4))
    def begin(self, sets_planned: int) -> None:
        session_id = f"session {next(self.numbers)}"
        self.store.history.begin(session_id, ROUTINE, sets_planned, self.now)
        if (running := self.running()) is not None:
            self.close_interrupted(running.id)
        self.planned[session_id] = sets_planned
        self.sessions[session_id] = SessionRecord(
            id=session_id,
            routine=ROUTINE,
            local_date=self.now.date(),
            started_at=self.now,
            ended_at=None,
            state=SessionState.RUNNING,
            active_s=0.0,
            sets=(),
            hurts=(),
            check_out=CheckOut(),
        )

    @precondition(lambda self: self.sessions)
    @rule(data=st.data(), key=keys, outcome=outcomes, active_s=seconds)
    def record_set(
        self,
        data: st.DataObject,
        key: SetKey,
        outcome: tuple[Outcome, SkipReason | None, int],
        active_s: float,
    ) -> None:
        session_id = self.any_session(data)
        what, reason, reps = outcome
        result = a_result(key=key, outcome=what, reason=reason, reps_done=reps)
        record = self.store.history.record_set(session_id, result, active_s, self.now)
        self.change(session_id, active_s=active_s)
        standing = [
            one for one in current_sets(self.sessions[session_id].sets) if one.result.key == key
        ]
        if standing and standing[0].result == result:
            assert record == standing[0]
            return
        for one in standing:
            self.reopen(session_id, one)
        self.change(session_id, sets=(*self.sessions[session_id].sets, record))

    @precondition(lambda self: self.sessions)
    @rule(data=st.data(), key=keys)
    def reopen_set(self, data: st.DataObject, key: SetKey) -> None:
        session_id = self.any_session(data)
        self.store.history.reopen_set(session_id, key, self.now)
        for one in current_sets(self.sessions[session_id].sets):
            if one.result.key == key:
                self.reopen(session_id, one)

    @precondition(lambda self: self.sessions)
    @rule(data=st.data(), sets_planned=st.integers(0, 5))
    def set_planned(self, data: st.DataObject, sets_planned: int) -> None:
        session_id = self.any_session(data)
        self.store.history.set_planned(session_id, sets_planned)
        self.planned[session_id] = sets_planned

    @precondition(lambda self: self.sessions)
    @rule(data=st.data(), in_a_set=st.booleans(), answer=st.text(max_size=5))
    def hurt(self, data: st.DataObject, in_a_set: bool, answer: str) -> None:
        session_id = self.any_session(data)
        key = PLANNED[0] if in_a_set else None
        hurt = HurtRecord(f"hurt {next(self.numbers)}", self.now, "a" * in_a_set, key, answer)
        self.store.history.record_hurt(session_id, hurt.id, hurt.exercise_id, key, self.now)
        self.store.history.answer_hurt(hurt.id, answer)
        self.change(session_id, hurts=(*self.sessions[session_id].hurts, hurt))

    @precondition(lambda self: self.sessions)
    @rule(data=st.data(), said=st.builds(CheckOut, scores, scores, st.text(max_size=9)))
    def check_out(self, data: st.DataObject, said: CheckOut) -> None:
        session_id = self.any_session(data)
        self.store.history.check_out(session_id, said)
        self.change(session_id, check_out=said)

    @precondition(lambda self: self.running())
    @rule(state=st.sampled_from(sorted(CLOSED)), active_s=seconds)
    def finish(self, state: SessionState, active_s: float) -> None:
        running = self.running()
        assert running is not None
        self.store.history.finish(running.id, state, active_s, self.now)
        self.change(running.id, state=state, active_s=active_s, ended_at=self.now)

    @precondition(lambda self: self.running())
    @rule()
    def finish_interrupted(self) -> None:
        running = self.running()
        assert running is not None
        self.store.history.finish_interrupted(running.id)
        self.close_interrupted(running.id)

    @precondition(lambda self: self.sessions)
    @rule(data=st.data())
    def discard(self, data: st.DataObject) -> None:
        session_id = self.any_session(data)
        self.store.history.discard(session_id)
        self.discarded_from.setdefault(session_id, self.sessions[session_id].state)
        self.change(session_id, state=SessionState.DISCARDED)

    @precondition(lambda self: self.discarded_from)
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        session_id = data.draw(st.sampled_from(sorted(self.discarded_from)))
        self.store.history.restore(session_id)
        before = self.discarded_from.pop(session_id)
        if before is SessionState.RUNNING and self.running() is not None:
            self.close_interrupted(session_id)
        else:
            self.change(session_id, state=before)

    @rule()
    def open_again(self) -> None:
        self.store.close()
        self.store = open_store(self.file)

    @invariant()
    def every_session_is_the_same(self) -> None:
        for session_id, expected in self.sessions.items():
            assert self.store.history.session(session_id) == expected

    @invariant()
    def the_open_session_is_the_same_also_from_outside(self) -> None:
        assert self.store.history.open_session() == self.running()
        assert quick_look(self.file, *ALL_TIME).open_session == self.running()

    @invariant()
    def days_are_the_same_also_from_outside(self) -> None:
        closed = sorted(self.closed(), key=lambda one: one.local_date)
        groups = [list(group) for _, group in groupby(closed, lambda one: one.local_date)]
        totals = [
            DayTotal(group[0].local_date, len(group), sum(one.active_s for one in group))
            for group in groups
        ]
        found = self.store.history.daily_totals(*ALL_TIME)
        assert [(one.day, one.sessions) for one in found] == [
            (one.day, one.sessions) for one in totals
        ]
        assert all(
            abs(one.active_s - other.active_s) < 1e-6
            for one, other in zip(found, totals, strict=True)
        )
        assert quick_look(self.file, *ALL_TIME).week == found
        assert self.store.history.first_day() == (closed[0].local_date if closed else None)

    @invariant()
    def the_list_is_the_same(self) -> None:
        def order(session: SessionRecord) -> tuple[datetime, str]:
            return session.started_at, session.id

        expected = [
            (
                one.id,
                sum(record.result.outcome is Outcome.DONE for record in effective_sets(one.sets)),
                max(self.planned[one.id], len(effective_sets(one.sets))),
            )
            for one in sorted(self.closed(), key=order, reverse=True)
        ]
        found = self.store.history.summaries(1_000)
        assert [(one.id, one.sets_done, one.sets_planned) for one in found] == expected

    def closed(self) -> list[SessionRecord]:
        return [one for one in self.sessions.values() if one.state in CLOSED]


def test_the_store_is_as_its_model(scale: Callable[[int, int], int]) -> None:
    run_state_machine_as_test(
        HistoryModel,
        settings=settings(
            max_examples=scale(15, 500),
            stateful_step_count=30,
            # On real files it takes minutes to make a failing example short.
            phases=(Phase.generate, Phase.shrink)[: scale(1, 2)],
        ),
    )
