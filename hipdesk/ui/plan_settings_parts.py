"""The parts of the card about the person and the plan: wishes, what there is at home, the goal."""

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
from hipdesk.ui.widgets.text import Ink, Text, TextRole


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


class Part(QWidget):
    """Settings below one another."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.M)

    def add(self, name: str, meaning: str, control: QWidget, ident: str) -> None:
        self.column.addWidget(SettingRow(name, meaning, control, ident))

    def add_wide(self, name: str, meaning: str, control: QWidget, ident: str) -> None:
        """Many small choices lie below their name, over the whole width."""
        label = Text(name, TextRole.STRONG)
        label.setBuddy(control)
        for part in (label, Text(meaning, TextRole.CAPTION, Ink.MUTED), control):
            self.column.addWidget(part)
        control.setObjectName(ident)
        control.setAccessibleIdentifier(ident)
        control.setAccessibleName(name)


class WishesPart(Part):
    """Days and hour, the sore side, and whether to press."""

    days_changed = Signal(object)  # Days
    side_changed = Signal(object)  # Side
    release_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._days, self._hour = DayChips(), HourBox()
        self._side, self._release = ChoiceBox(SIDES), Switch()
        self.add_wide("Days", "With none chosen, any day will do", self._days, "plan_days")
        self.add("Time of day", "", self._hour, "plan_hour")
        self.add("Sore side", "The other side goes first", self._side, "plan_side")
        meaning = "Optional; from stage 3, and only while it suits"
        self.add("Pressing with a soft ball", meaning, self._release, "plan_release")
        self._days.changed.connect(self._tell_days)
        self._hour.chosen.connect(self._tell_days)
        self._side.chosen.connect(self.side_changed)
        self._release.toggled.connect(self.release_changed)

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

    def _tell_days(self, _: object) -> None:
        self.days_changed.emit(Days(self._days.weekdays, self._hour.value))


class HomePart(Part):
    """Whether the floor is reached, and what there is at home."""

    floor_changed = Signal(bool)
    home_changed = Signal(object)  # frozenset[Equipment]

    def __init__(self) -> None:
        super().__init__()
        self._floor, self._home = Switch(), HomeChips()
        self.add(
            "I can get down to the floor",
            "Off: versions for bed and chair",
            self._floor,
            "plan_floor",
        )
        meaning = "Exercises that need other things stay away"
        self.add_wide("At home", meaning, self._home, "plan_home")
        self._floor.toggled.connect(self.floor_changed)
        self._home.changed.connect(self.home_changed)

    def show_home(self, equipment: Iterable[Equipment]) -> None:
        self._home.show_equipment(equipment)

    def show_floor(self, floor: bool | None) -> None:
        """None: nobody has told yet."""
        self._floor.blockSignals(True)  # what is shown is not a wish
        self._floor.setEnabled(floor is not None)
        self._floor.setChecked(bool(floor))
        self._floor.blockSignals(False)


class GoalPart(Part):
    """The goal, kept when its button is pressed; and the questions again."""

    kept = Signal(object)  # GoalSaid
    questions_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._goal = GoalForm()
        self._keep = Button("Keep this goal", icon_name="check")
        self._keep.identify("keep_goal", "Keep this goal")
        again = Button("Answer the health questions again")
        again.identify("questions_again", "Answer the health questions again")
        self.column.addSpacing(Space.S)
        self.column.addWidget(Text("Your goal", TextRole.STRONG))
        meaning = "A new rating is kept beside the ones before."
        self.column.addWidget(Text(meaning, TextRole.CAPTION, Ink.MUTED))
        self.column.addWidget(self._goal)
        for button in (self._keep, again):
            self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._goal.changed.connect(self._follow)
        self._keep.clicked.connect(self._tell)
        again.clicked.connect(self.questions_requested)
        self._follow()

    def show_goal(self, said: GoalSaid) -> None:
        self._goal.show_goal(said)
        self._keep.setEnabled(False)

    def _follow(self) -> None:
        said = self._goal.value
        self._keep.setEnabled(said is not None and said != GoalSaid())

    def _tell(self) -> None:
        said = self._goal.value
        if said is not None:
            self.kept.emit(said)
