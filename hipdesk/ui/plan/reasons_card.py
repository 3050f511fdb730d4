"""Why today is as it is: sentences, each with what is behind it in a fold."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipdesk.domain.plan_view_reasons import ReasonView
from hipdesk.ui.breakable import breakable
from hipdesk.ui.look import Space
from hipdesk.ui.plan.disclosure import Disclosure
from hipdesk.ui.plan.rows import Rows
from hipdesk.ui.widgets.surface import Surface
from hipdesk.ui.widgets.text import Ink, Text, TextRole, heading

MORE = "More about why"


class ReasonsCard(Surface):
    """Today's reasons, and advice where there is any."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = Rows(Space.M)
        self._advice_title = Text("Worth thinking about", TextRole.STRONG)
        self._advice = Rows(Space.M)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        column.addWidget(heading("Why today is as it is", TextRole.SUBTITLE))
        column.addWidget(self._rows)
        column.addWidget(self._advice_title)
        column.addWidget(self._advice)
        column.addStretch(1)

    def show_reasons(self, reasons: Iterable[ReasonView], advice: tuple[ReasonView, ...]) -> None:
        self._rows.show_rows(_rows(reasons, "plan_why"))
        self._advice.show_rows(_rows(advice, "plan_advice_why"))
        self._advice_title.setVisible(bool(advice))


def _rows(reasons: Iterable[ReasonView], ident: str) -> list[QWidget]:
    return [ReasonRow(one, f"{ident}_{number}") for number, one in enumerate(reasons)]


class ReasonRow(QWidget):
    """One sentence, and what is behind it for those who want it."""

    def __init__(self, reason: ReasonView, ident: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Text(reason.sentence))
        column.addWidget(Disclosure(ident, MORE, _behind(reason)))


def _behind(reason: ReasonView) -> QWidget:
    behind = QWidget()
    column = QVBoxLayout(behind)
    column.setContentsMargins(Space.L, 0, 0, Space.S)
    column.setSpacing(Space.XS)
    if reason.says:
        column.addWidget(Text(reason.says, TextRole.CAPTION))
    if reason.used:
        used = f"It looked at: {'; '.join(reason.used)}."
        column.addWidget(Text(used, TextRole.CAPTION, Ink.MUTED))
    for source in reason.sources:
        column.addWidget(Text(f"Source: {breakable(source)}", TextRole.CAPTION, Ink.MUTED))
    return behind
