"""The card of Settings that says who shows the exercises."""

from hipdesk.domain.catalogue import Position
from hipdesk.domain.preferences import FIGURES, OUTFITS, SKINS, Preferences
from hipdesk.ui.choice_box import ChoiceBox
from hipdesk.ui.figure.still_view import StillView
from hipdesk.ui.settings_cards import PreferencesCard
from hipdesk.ui.switch import Switch

SAMPLE, SAMPLE_POSITION = "knee_lift", Position.LYING
SAMPLE_WIDTH = 320  # pixels at 100 % text

FIGURE_WORDS = {"woman": "Woman", "man": "Man"}
SKIN_WORDS = {
    "porcelain": "Light",
    "honey": "Light brown",
    "almond": "Brown",
    "chestnut": "Dark brown",
    "cocoa": "Deep brown",
}
OUTFIT_WORDS = {
    "lagoon": "Teal and denim",
    "heather": "Lilac and blue",
    "meadow": "Sky and plum",
}


class PicturesCard(PreferencesCard):
    """The figure, and what lies over it; a picture shows what was chosen."""

    def __init__(self) -> None:
        super().__init__("Pictures")
        self._figure, self._skin = ChoiceBox(FIGURE_WORDS), ChoiceBox(SKIN_WORDS)
        self._outfit, self._marks = ChoiceBox(OUTFIT_WORDS), Switch()
        self.put(StillView(SAMPLE, SAMPLE_POSITION, SAMPLE_WIDTH))
        self._add("Figure", "Who shows you the exercises", self._figure, "figure_choice")
        self._add("Skin", "", self._skin, "skin_choice")
        self._add("Outfit", "", self._outfit, "outfit_choice")
        meaning = "Which way to move, and where you may feel it"
        self._add("Arrows and marks", meaning, self._marks, "marks_switch")
        self._figure.chosen.connect(lambda value: self.changed.emit("figure", value))
        self._skin.chosen.connect(lambda value: self.changed.emit("skin", value))
        self._outfit.chosen.connect(lambda value: self.changed.emit("outfit", value))
        self._marks.toggled.connect(lambda value: self.changed.emit("marks", value))

    def show_preferences(self, preferences: Preferences) -> None:
        self._figure.show_value(preferences.figure or FIGURES[0])
        self._skin.show_value(preferences.skin or SKINS[0])
        self._outfit.show_value(preferences.outfit or OUTFITS[0])
        self._marks.setChecked(preferences.marks)
