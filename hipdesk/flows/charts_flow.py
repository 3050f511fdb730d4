"""The charts of Progress: each group is read and reckoned when it is looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hipdesk.domain.chart_model import Window
from hipdesk.domain.clock import Clock
from hipdesk.domain.day_sessions import day_sessions
from hipdesk.domain.home_tests import home_tests
from hipdesk.domain.progress_view import Group
from hipdesk.flows.known_person import KnownPerson
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.store_door import StoreDoor
from hipdesk.ui.progress_list import TESTS
from hipdesk.ui.progress_page import ProgressPage
from hipdesk.ui.range_bar import FIRST

if TYPE_CHECKING:  # their import takes time: it is done on the worker thread
    from hipdesk.domain.progress.material import Material
    from hipdesk.domain.progress.rows import SessionRow
    from hipdesk.storage.store import Store

Choice = str | tuple[date, date]  # the name of a span, or two dates
Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class _Looked:
    """The days that are looked at, and what stands above their charts."""

    window: Window
    headline: tuple[str, ...]
    sessions: tuple["SessionRow", ...]


@dataclass(frozen=True)
class _Answer:
    """One group, and the exercises that can be chosen in it."""

    group: Group
    choices: Choices = ()
    chosen: str = ""


class ChartsFlow(QObject):
    """Joins the charts of the Progress page to the store and to what is known of the person."""

    def __init__(
        self,
        page: ProgressPage,
        clock: Clock,
        door: StoreDoor,
        plan: PlanFlow,
        person: KnownPerson,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._person = person
        self._clock = clock
        self._door = door
        self._plan = plan
        self._choice: Choice = FIRST
        self._exercise = ""
        self._looked: _Looked | None = None
        self._turn = 0  # answers to what was asked before other days were chosen are late
        page.list.range_chosen.connect(self._choose)
        page.list.group_wanted.connect(self._ask)
        page.list.exercise_chosen.connect(self._choose_exercise)
        page.list.day_opened.connect(self._open_day)
        plan.changed.connect(self._on_plan)

    def refresh(self) -> None:
        """Read what the page shows; its groups in one go, while the page has nothing to draw."""
        self._turn += 1
        turn, choice, today = self._turn, self._choice, self._clock.now().date()
        material, exercise = self._person.material(), self._exercise
        wanted = self._page.list.wanted()

        def look(store: "Store") -> tuple[_Looked, list[_Answer]]:
            looked = _look(store, choice, material())
            return looked, [_group(store, looked, one, material(), exercise) for one in wanted]

        self._door.ask(look, lambda found: self._show(turn, today, *found))

    def _show(self, turn: int, today: date, looked: _Looked, answers: Sequence[_Answer]) -> None:
        if turn != self._turn:
            return
        self._looked = looked
        page = self._page.list
        page.show_headline(looked.headline)
        page.show_window(looked.window, today, [one.group for one in answers])
        for one in answers:
            self._complete(one)

    def _ask(self, ident: str) -> None:
        """One group of charts for the days that are looked at."""
        if self._looked is None:
            return
        turn, looked, exercise = self._turn, self._looked, self._exercise
        material = self._person.material()

        def look(store: "Store") -> _Answer:
            return _group(store, looked, ident, material(), exercise)

        self._door.ask(look, lambda answer: self._answer(turn, answer))

    def _answer(self, turn: int, answer: _Answer) -> None:
        if turn == self._turn:
            self._complete(answer)
            self._page.list.show_group(answer.group)

    def _complete(self, answer: _Answer) -> None:
        """What stands beside the charts of a group."""
        if answer.group.id == TESTS:
            self._show_tests()
        if answer.choices:
            self._page.list.show_exercises(answer.choices, answer.chosen)

    def _show_tests(self) -> None:
        today = self._clock.now().date()
        self._page.list.show_tests(home_tests(self._plan.facts, self._plan.catalogue, today))

    def _choose(self, choice: Choice) -> None:
        self._choice = choice
        self.refresh()

    def _choose_exercise(self, ident: str) -> None:
        self._exercise = ident
        self._ask("exercises")

    def _open_day(self, day: date) -> None:
        sessions = self._looked.sessions if self._looked is not None else ()
        self._page.list.show_day(day_sessions(sessions, day))

    def _on_plan(self) -> None:
        """What was told or corrected changes the charts too."""
        if self._page.isVisible():
            self.refresh()


def _look(store: "Store", choice: Choice, material: "Material") -> _Looked:
    """On the worker thread, like all that follows."""
    from hipdesk.domain.progress.groups import GroupId  # noqa: PLC0415  # as above
    from hipdesk.domain.progress.headline import headline  # noqa: PLC0415  # as above

    window = _window(store, choice, material.today)
    sessions = store.progress.rows(GroupId.CALENDAR, window).sessions
    return _Looked(window, headline(material, sessions, window), sessions)


def _group(
    store: "Store", looked: _Looked, ident: str, material: "Material", exercise: str
) -> _Answer:
    from hipdesk.domain.progress.groups import (  # noqa: PLC0415  # as above
        GroupId,
        exercise_choices,
        group_view,
    )
    from hipdesk.domain.progress.rows import Rows  # noqa: PLC0415  # as above

    group = GroupId(ident)
    if group is GroupId.CALENDAR:
        rows = Rows(sessions=looked.sessions)
    else:
        rows = store.progress.rows(group, looked.window, exercise)
    view = group_view(group, material, rows, looked.window, exercise)
    choices = exercise_choices(material, rows)
    return _Answer(view, choices, exercise or (choices[0][0] if choices else ""))


def _window(store: "Store", choice: Choice, today: date) -> Window:
    from hipdesk.domain.progress.spans import Span, between, span_window  # noqa: PLC0415  # as above

    if isinstance(choice, str):
        return span_window(Span(choice), *store.progress.known_days(), today)
    return between(*choice)
