"""The parts of Home: an exercise with its dose, a fact with its icon, what is offered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hipdesk.domain.home import HomeItem
from hipdesk.ui.look import Space
from hipdesk.ui.pictured_row import PicturedRow
from hipdesk.ui.small_icon import SmallIcon
from hipdesk.ui.widgets.banner import Banner
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.flow_layout import FlowLayout
from hipdesk.ui.widgets.surface import SurfaceKind
from hipdesk.ui.widgets.text import Ink, Text, TextRole

PICTURE = 144  # pixels of width at 100 % text


class ExerciseRow(PicturedRow):
    """One of today's exercises."""

    def __init__(self, item: HomeItem) -> None:
        texts = (Text(item.name, TextRole.SUBTITLE), Text(item.dose, ink=Ink.MUTED))
        super().__init__(item.exercise_id, item.position, PICTURE, texts)


class FactRow(QWidget):
    """A short fact beside a small icon."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        self._icon = SmallIcon(icon)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._text = Text()
        row.addWidget(self._text, 1)

    def show_text(self, text: str, icon: str = "") -> None:
        """A new icon only where one is given."""
        self._text.setText(text)
        if icon:
            self._icon.show_icon(icon)


class InsteadRow(QWidget):
    """What is open on a day without a session."""

    library_requested = Signal()
    reading_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = FlowLayout(Space.M, self)
        reading = Button("Something to read", icon_name="learn")
        reading.identify("home_reading_button", "Something to read")
        reading.clicked.connect(self.reading_requested)
        library = Button("Look at the exercises", ButtonKind.PLAIN, "library")
        library.identify("home_library_button", "Look at the exercises")
        library.clicked.connect(self.library_requested)
        row.addWidget(reading)
        row.addWidget(library)
        self.setFocusProxy(reading)


class OfferBanner(Banner):
    """The next step of the plan is open: yes, or stay."""

    step_up_requested = Signal()
    stay_requested = Signal()

    def __init__(self) -> None:
        super().__init__(SurfaceKind.ACCENT)
        self.setAccessibleIdentifier("offer_banner")
        yes = self.add_action("Yes, take the step", "home_step_up", ButtonKind.PRIMARY, "check")
        stay = self.add_action("Stay here", "home_stay", ButtonKind.PLAIN)
        yes.clicked.connect(self.step_up_requested)
        stay.clicked.connect(self.stay_requested)

    def show_offer(self, text: str) -> None:
        """Offer the step; "" takes the banner away."""
        self.show_message("Ready for the next step?" if text else "", text)
