"""What a person told of their health, and what it changes in the plan."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.plan_view_tags import TagView
from hipdesk.ui.look import Space
from hipdesk.ui.plan.rows import Rows
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Text, TextRole, heading


class TagsCard(Surface):
    """Hidden for somebody without cautions."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = Rows(Space.M)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        column.addWidget(heading("What the plan takes care of", TextRole.SUBTITLE))
        column.addWidget(self._rows)

    def show_tags(self, tags: tuple[TagView, ...]) -> None:
        self._rows.show_rows([_row(one) for one in tags])
        self.setVisible(bool(tags))


def _row(tag: TagView) -> QWidget:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(Text(tag.name, TextRole.STRONG))
    column.addWidget(Text(tag.effect))
    return row
