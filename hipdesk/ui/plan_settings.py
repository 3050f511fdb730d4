"""The card of Settings about the person and the plan: what the first start asked, to be changed."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.catalogue import Equipment
from hipdesk.domain.first_start_question import Days, GoalSaid
from hipdesk.domain.first_start_wishes import SIDES
from hipdesk.domain.timeline import Side
from hipdesk.domain.words import EQUIPMENT
from hipdesk.ui.choice_box import ChoiceBox
from hipdesk.ui.first_start.day_chips import DayChips, HourBox
from hipdesk.ui.first_start.goal_form import GoalForm
from hipdesk.ui.look import Space
from hipdesk.ui.setting_row import SettingRow
from hipdesk.ui.switch import Switch
from hipdesk.ui.widgets.button import Button
from hipdesk.ui.widgets.chip import Chip
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading


class HomeChips(QWidget):
    """What there is at home."""

    changed = Signal(object)  # frozenset[Equipment]

    def __init__(self) -> None:
        super().__init__()
        row = FlowLayout(Space.XS, self)
        self._chips = {thing: Chip(words) for thing, words in EQUIPMENT.items()}
        for thing, chip in self._chips.items():
            chip.setObjectName(f"at_home_{thing}")
            chip.setAccessibleIdentifier(chip.objectName())
            chip.clicked.connect(lambda: self.changed.emit(self.equipment))
            row.addWidget(chip)

    @property
    def equipment(self) -> frozenset[Equipment]:
        return frozenset(thing for thing, chip in self._chips.items() if chip.isChecked())

    def show_equipment(self, equipment: Iterable[Equipment]) -> None:
        """Show these without telling anybody."""
        there = frozenset(equipment)
        for thing, chip in self._chips.items():
            chip.setChecked(thing in there)


class PlanCard(Surface):
    """Emits each change as it is made; the goal when it is kept."""

    days_changed = Signal(object)  # Days
    side_changed = Signal(object)  # Side
    release_changed = Signal(bool)
    floor_changed = Signal(bool)
    home_changed = Signal(object)  # frozenset[Equipment]
    goal_kept = Signal(object)  # GoalSaid
    questions_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._days, self._hour = DayChips(), HourBox()
        self._side = ChoiceBox(SIDES)
        self._release, self._floor, self._home = Switch(), Switch(), HomeChips()
        self._goal = GoalForm()
        self._keep = Button("Keep this goal", icon_name="check")
        self._keep.identify("keep_goal", "Keep this goal")
        self._again = Button("Answer the health questions again")
        self._again.identify("questions_again", "Answer the health questions again")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        self._column.setSpacing(Space.M)
        self._column.addWidget(heading("You and your plan", TextRole.SUBTITLE))
        self._add_wide("Days", "With none chosen, any day will do", self._days, "plan_days")
        self._add("Time of day", "", self._hour, "plan_hour")
        self._add("Sore side", "The other side goes first", self._side, "plan_side")
        meaning = "Optional; from stage 3, and only while it suits"
        self._add("Pressing with a soft ball", meaning, self._release, "plan_release")
        meaning = "Off: versions for bed and chair"
        self._add("I can get down to the floor", meaning, self._floor, "plan_floor")
        meaning = "Exercises that need other things stay away"
        self._add_wide("At home", meaning, self._home, "plan_home")
        self._column.addSpacing(Space.S)
        self._column.addWidget(Text("Your goal", TextRole.STRONG))
        meaning = "A new rating is kept beside the ones before."
        self._column.addWidget(Text(meaning, TextRole.CAPTION, Ink.MUTED))
        self._column.addWidget(self._goal)
        for button in (self._keep, self._again):
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._join()
        self._follow_goal()

    def show_wishes(self, days: Days, side: Side, *, release: bool) -> None:
        """Show these; nobody is told."""
        for control in (self._hour, self._side, self._release):
            control.blockSignals(True)  # what is shown is not a wish
        self._days.show_days(days.weekdays)
        self._hour.show_value(days.hour)
        self._side.show_value(side)
        self._release.setChecked(release)
        for control in (self._hour, self._side, self._release):
            control.blockSignals(False)

    def show_home(self, equipment: Iterable[Equipment]) -> None:
        self._home.show_equipment(equipment)

    def show_floor(self, floor: bool | None) -> None:
        """Whether the floor is reached; None: nobody has told yet."""
        self._floor.blockSignals(True)  # what is shown is not a wish
        self._floor.setEnabled(floor is not None)
        self._floor.setChecked(bool(floor))
        self._floor.blockSignals(False)

    def show_goal(self, said: GoalSaid) -> None:
        self._goal.show_goal(said)
        self._keep.setEnabled(False)

    def _join(self) -> None:
        def tell_days() -> None:
            self.days_changed.emit(Days(self._days.weekdays, self._hour.value))

        self._days.changed.connect(lambda _: tell_days())
        self._hour.chosen.connect(lambda _: tell_days())
        self._side.chosen.connect(self.side_changed)
        self._release.toggled.connect(self.release_changed)
        self._floor.toggled.connect(self.floor_changed)
        self._home.changed.connect(self.home_changed)
        self._goal.changed.connect(self._follow_goal)
        self._keep.clicked.connect(self._keep_goal)
        self._again.clicked.connect(self.questions_requested)

    def _follow_goal(self) -> None:
        said = self._goal.value
        self._keep.setEnabled(said is not None and said != GoalSaid())

    def _keep_goal(self) -> None:
        said = self._goal.value
        if said is not None:
            self.goal_kept.emit(said)

    def _add(self, name: str, meaning: str, control: QWidget, ident: str) -> None:
        self._column.addWidget(SettingRow(name, meaning, control, ident))

    def _add_wide(self, name: str, meaning: str, control: QWidget, ident: str) -> None:
        """Many small choices lie below their name, over the whole width."""
        label = Text(name, TextRole.STRONG)
        label.setBuddy(control)
        for part in (label, Text(meaning, TextRole.CAPTION, Ink.MUTED), control):
            self._column.addWidget(part)
        control.setObjectName(ident)
        control.setAccessibleIdentifier(ident)
        control.setAccessibleName(name)
