"""The card of Settings about the person and the plan: what the first start asked, to be changed."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from hipdesk.domain.catalogue import Equipment
from hipdesk.domain.first_start_question import Days, GoalSaid
from hipdesk.domain.timeline import Side
from hipdesk.ui.look import Space
from hipdesk.ui.plan_settings_parts import GoalPart, HomePart, WishesPart
from hipdesk.ui.slices import Slices
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import TextRole, heading


class PlanCard(Surface):
    """Emits each change as it is made; the goal when it is kept.

    Its parts are made one after another and then show what is known by then.
    """

    days_changed = Signal(object)  # Days
    side_changed = Signal(object)  # Side
    release_changed = Signal(bool)
    floor_changed = Signal(bool)
    home_changed = Signal(object)  # frozenset[Equipment]
    goal_kept = Signal(object)  # GoalSaid
    questions_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._wishes: tuple[Days, Side, bool] | None = None
        self._equipment: frozenset[Equipment] = frozenset()
        self._floor: bool | None = None
        self._said = GoalSaid()
        self._wishes_part: WishesPart | None = None
        self._home_part: HomePart | None = None
        self._goal_part: GoalPart | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        self._column.setSpacing(Space.M)
        self._column.addWidget(heading("You and your plan", TextRole.SUBTITLE))
        self._slices = Slices(self)
        self._slices.start((self._make_wishes, self._make_home, self._make_goal))

    def show_wishes(self, days: Days, side: Side, *, release: bool) -> None:
        """Show these; nobody is told."""
        self._wishes = (days, side, release)
        if self._wishes_part is not None:
            self._wishes_part.show_wishes(days, side, release=release)

    def show_home(self, equipment: Iterable[Equipment]) -> None:
        self._equipment = frozenset(equipment)
        if self._home_part is not None:
            self._home_part.show_home(self._equipment)

    def show_floor(self, floor: bool | None) -> None:
        """Whether the floor is reached; None: nobody has told yet."""
        self._floor = floor
        if self._home_part is not None:
            self._home_part.show_floor(floor)

    def show_goal(self, said: GoalSaid) -> None:
        self._said = said
        if self._goal_part is not None:
            self._goal_part.show_goal(said)

    def _make_wishes(self) -> None:
        part = self._wishes_part = WishesPart()
        if self._wishes is not None:
            days, side, release = self._wishes
            part.show_wishes(days, side, release=release)
        part.days_changed.connect(self.days_changed)
        part.side_changed.connect(self.side_changed)
        part.release_changed.connect(self.release_changed)
        self._column.addWidget(part)

    def _make_home(self) -> None:
        part = self._home_part = HomePart()
        part.show_home(self._equipment)
        part.show_floor(self._floor)
        part.home_changed.connect(self.home_changed)
        part.floor_changed.connect(self.floor_changed)
        self._column.addWidget(part)

    def _make_goal(self) -> None:
        part = self._goal_part = GoalPart()
        part.show_goal(self._said)
        part.kept.connect(self.goal_kept)
        part.questions_requested.connect(self.questions_requested)
        self._column.addWidget(part)
