"""The cards of Settings that change preferences."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.durations import seconds_text
from hipdesk.domain.preferences import (
    COUNT_IN_CHOICES,
    SET_UP_CHOICES,
    TEXT_SIZES,
    Preferences,
    ThemeChoice,
)
from hipdesk.ui.choice_box import ChoiceBox
from hipdesk.ui.look import Space
from hipdesk.ui.setting_row import SettingRow
from hipdesk.ui.switch import Switch
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import TextRole, heading

COUNT_INS = {one: seconds_text(one) if one else "None" for one in COUNT_IN_CHOICES}
SET_UPS = {one: seconds_text(one) for one in SET_UP_CHOICES}
SIZES = {one: f"{one} %" for one in TEXT_SIZES}
THEMES = {
    ThemeChoice.SYSTEM: "Like the system",
    ThemeChoice.LIGHT: "Light",
    ThemeChoice.DARK: "Dark",
}


class PreferencesCard(Surface):
    """Some of the preferences; emits the name of a field and the value it is to have."""

    changed = Signal(str, object)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        self._column.setSpacing(Space.M)
        self._column.addWidget(heading(title, TextRole.SUBTITLE))

    def put(self, part: QWidget) -> None:
        """Show something in the middle of the card that is no setting."""
        self._column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show those of them that lie on this card."""
        raise NotImplementedError  # each card knows its own; a QWidget cannot be an ABC

    def _add(self, name: str, meaning: str, control: QWidget, ident: str) -> None:
        self._column.addWidget(SettingRow(name, meaning, control, ident))


class SessionCard(PreferencesCard):
    """The user's own lengths."""

    def __init__(self) -> None:
        super().__init__("Session")
        self._count_in, self._set_up = ChoiceBox(COUNT_INS), ChoiceBox(SET_UPS)
        self._add(
            "Count-in", "Seconds counted before each exercise", self._count_in, "count_in_choice"
        )
        self._add(
            "Time to set up",
            "How long the card before each exercise stays",
            self._set_up,
            "set_up_choice",
        )
        self._count_in.chosen.connect(lambda value: self.changed.emit("count_in_s", value))
        self._set_up.chosen.connect(lambda value: self.changed.emit("set_up_s", value))

    def show_preferences(self, preferences: Preferences) -> None:
        self._count_in.show_value(preferences.count_in_s)
        self._set_up.show_value(preferences.set_up_s)


class LookCard(PreferencesCard):
    """Text size, theme and motion."""

    def __init__(self) -> None:
        super().__init__("Look")
        self._size, self._theme, self._calm = ChoiceBox(SIZES), ChoiceBox(THEMES), Switch()
        self._add(
            "Text size", "Or anywhere: Ctrl++, Ctrl+- and Ctrl+0", self._size, "text_size_choice"
        )
        self._add("Theme", "", self._theme, "theme_choice")
        self._add("Reduced motion", "Nothing glides or fades", self._calm, "motion_switch")
        self._size.chosen.connect(lambda value: self.changed.emit("text_size", value))
        self._theme.chosen.connect(lambda value: self.changed.emit("theme", value))
        self._calm.toggled.connect(lambda value: self.changed.emit("reduced_motion", value))

    def show_preferences(self, preferences: Preferences) -> None:
        self._size.show_value(preferences.text_size)
        self._theme.show_value(preferences.theme)
        self._calm.setChecked(preferences.reduced_motion)
