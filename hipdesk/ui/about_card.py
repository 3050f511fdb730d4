"""What HipDesk is and is not, unfolded on demand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.limits import IS, IS_NOT, SEEK_HELP
from hipdesk.ui.lines import Lines, points
from hipdesk.ui.look import Space
from hipdesk.ui.widgets.button import Button, ButtonKind
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Text, TextRole

NAME = "What HipDesk is and is not"


class AboutCard(Surface):
    """Made when it is first unfolded."""

    def __init__(self) -> None:
        super().__init__()
        self._body: QWidget | None = None
        self._toggle = Button(NAME, ButtonKind.PLAIN, "chevron_right")
        self._toggle.identify("about_button", NAME)
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._unfold)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        self._column.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)

    def _unfold(self, unfolded: bool) -> None:
        self._toggle.set_icon_name("chevron_down" if unfolded else "chevron_right")
        if self._body is None:
            self._body = _body()
            self._column.addWidget(self._body)
        self._body.setVisible(unfolded)


def _body() -> QWidget:
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(Space.L, 0, Space.L, Space.L)
    column.setSpacing(Space.M)
    for title, sentences in (
        ("What it is", IS),
        ("What it is not", IS_NOT),
        ("When to get help", SEEK_HELP),
    ):
        column.addWidget(Text(title, TextRole.STRONG))
        column.addWidget(Lines(points(sentences)))
    return body
