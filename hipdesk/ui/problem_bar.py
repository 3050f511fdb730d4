"""The message above the page when something went wrong, in plain words."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.ui.look import Space
from hipdesk.ui.widgets.banner import Banner
from hipdesk.ui.widgets.button import ButtonKind
from hipdesk.ui.widgets.surface import SurfaceKind


class ProblemBar(QWidget):
    """Stays until the user closes it or the trouble is over."""

    def __init__(self) -> None:
        super().__init__()
        self._banner = Banner(SurfaceKind.WARN)
        self._banner.setObjectName("problem_banner")
        self._banner.setAccessibleIdentifier("problem_banner")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XXL, Space.M, Space.XXL, 0)  # as the pages have
        column.addWidget(self._banner)
        close = self._banner.add_action("Close", "close_problem_button", ButtonKind.PLAIN)
        close.clicked.connect(self.hide)
        self.hide()

    def show_text(self, text: str) -> None:
        """Its first line is the title; "" takes it away."""
        title, _, detail = text.partition("\n")
        self._banner.show_message(title, detail)
        self.setVisible(bool(text))
